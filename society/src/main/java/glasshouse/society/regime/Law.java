// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.regime;

import glasshouse.rulebook.compile.Attributes;
import glasshouse.rulebook.compile.RuleTable;
import java.util.List;
import java.util.stream.IntStream;

/// The provisions in force, compiled for the inner loop: no text, no interpretation.
public final class Law {
  private static final Register NOWHERE =
      new Register(-1, "", Register.Way.TERM, 0, 0, 0, false, 0);

  private final RuleTable table;
  private final Provisions provisions;
  private final Register[] ruleRegister;
  private final boolean[] isUnconditional;
  private final Reading reading;
  private final double[] vagueness;
  private final int[] channels;
  private final double[] plainPoints;
  private final double[] listing;
  private final double[] severity;
  private final Scale scale;
  private final List<Register> registers;
  private final Publicity publicity;

  /// The numbers of the rules, which amendments may change; by rule.
  ///
  /// @param points points at scale 1
  /// @param listing chances of a listing
  /// @param vagueness vagueness as written
  /// @param register index into the registers, or -1
  public record Provisions(double[] points, double[] listing, double[] vagueness, int[] register) {

    /// Reads the numbers of a compiled rulebook.
    public static Provisions of(RuleTable table, int[] register) {
      int rules = table.rules();
      var points = new double[rules];
      var listing = new double[rules];
      var vagueness = new double[rules];
      for (int rule = 0; rule < rules; rule++) {
        points[rule] = table.points(rule);
        listing[rule] = table.listingChance(rule);
        vagueness[rule] = table.vagueness(rule);
      }
      return new Provisions(points, listing, vagueness, register);
    }
  }

  /// Scores, in sixteenths of a point from the base.
  ///
  /// @param factor sixteenths per point of the rulebook
  /// @param floor lowest deviation
  /// @param ceiling highest deviation
  /// @param edges lower edges of the tiers, best first; the worst tier has none
  /// @param lowEdge below it a tier counts as low
  /// @param rewardEdge at or above it a tier is rewarded
  /// @param near distance to an edge at which people try harder
  public record Scale(
      double factor, int floor, int ceiling, int[] edges, int lowEdge, int rewardEdge, int near) {

    /// Returns the tier of a deviation: 0 is the best.
    public int tier(double sixteenths) {
      int tier = 0;
      while (tier < edges.length && sixteenths < edges[tier]) {
        tier++;
      }
      return tier;
    }

    /// Returns whether a deviation is below the base or near a tier edge.
    public boolean isNearEdge(double sixteenths) {
      if (sixteenths < 0) {
        return true;
      }
      for (int edge : edges) {
        if (StrictMath.abs(sixteenths - edge) <= near) {
          return true;
        }
      }
      return false;
    }
  }

  /// What people get to see.
  ///
  /// @param score whether scores are public
  /// @param registers whether registers are public
  /// @param isNotified whether people are told of a penalty
  /// @param isExplained whether they are told why
  public record Publicity(
      boolean score, boolean registers, boolean isNotified, boolean isExplained) {}

  /// Numbers that the compiler of a law needs beside the rulebook.
  ///
  /// @param kinds number of kinds of deeds
  /// @param isGood by kind, whether it is a good deed
  /// @param vaguenessFactor multiplier of the vagueness of every rule
  /// @param vaguenessEverywhere vagueness of every rule, or negative for "as written"
  /// @param rewardVagueness how much vaguer rewards are described
  /// @param deterrence how severity is weighed
  public record Reading(
      int kinds,
      boolean[] isGood,
      double vaguenessFactor,
      double vaguenessEverywhere,
      double rewardVagueness,
      Behaviour.Deterrence deterrence) {}

  /// Compiles a law.
  ///
  /// @param registers all registers of the arm; provisions refer to them by index
  public Law(
      RuleTable table,
      Provisions provisions,
      List<Register> registers,
      Scale scale,
      Publicity publicity,
      Reading reading) {
    this.table = table;
    this.provisions = provisions;
    this.registers = List.copyOf(registers);
    this.scale = scale;
    this.publicity = publicity;
    this.reading = reading;
    int kinds = reading.kinds();
    ruleRegister = new Register[table.rules()];
    isUnconditional = new boolean[table.rules()];
    vagueness = new double[kinds];
    channels = new int[kinds];
    plainPoints = new double[kinds];
    listing = new double[kinds];
    severity = new double[kinds];
    for (int rule = 0; rule < table.rules(); rule++) {
      int register = provisions.register()[rule];
      ruleRegister[rule] = register < 0 ? NOWHERE : registers.get(register);
      isUnconditional[rule] = isUnconditional(table, rule);
    }
    for (int kind = 0; kind < kinds; kind++) {
      summarise(kind);
    }
  }

  /// Returns this law with other numbers and another scale, as after an amendment.
  public Law amended(Provisions others, Scale other) {
    return new Law(table, others, registers, other, publicity, reading);
  }

  /// Returns the numbers of the rules.
  public Provisions provisions() {
    return provisions;
  }

  private void summarise(int kind) {
    vagueness[kind] = -1;
    int plain = plainAttributes();
    boolean isForPlain = IntStream.of(table.rulesOf(kind)).anyMatch(rule -> applies(rule, plain));
    for (int rule : table.rulesOf(kind)) {
      if (!isForPlain || applies(rule, plain)) {
        plainPoints[kind] += provisions.points()[rule];
      }
      channels[kind] |= table.channels(rule);
      listing[kind] = Math.max(listing[kind], provisions.listing()[rule]);
      double written = provisions.vagueness()[rule] * reading.vaguenessFactor();
      double everywhere = reading.vaguenessEverywhere();
      double read = everywhere >= 0 ? everywhere : written;
      double extra = reading.isGood()[kind] && everywhere < 0 ? reading.rewardVagueness() : 0;
      vagueness[kind] = Math.min(Math.max(vagueness[kind], read + extra), 1);
    }
    boolean isPunished = plainPoints[kind] != 0 || listing[kind] > 0;
    if (isPunished) {
      Behaviour.Deterrence weigh = reading.deterrence();
      double points =
          StrictMath.abs(plainPoints[kind]) * scale.factor() / 16
              + weigh.listingPoints() * listing[kind]
              + (publicity.score() || publicity.registers() ? weigh.shamePoints() : 0);
      severity[kind] = StrictMath.pow(points / weigh.pointsReference(), weigh.severityExponent());
    }
  }

  /// Returns whether any rule speaks of a kind.
  public boolean covers(int kind) {
    return vagueness[kind] >= 0;
  }

  /// Returns the vagueness at which a kind is judged, 0 to 1.
  public double vagueness(int kind) {
    return vagueness[kind];
  }

  /// Returns the channels whose reports of a kind are used, as a bit mask.
  public int channels(int kind) {
    return channels[kind];
  }

  /// Returns the points of a kind at scale 1 for an adult without a record: where the second time
  /// costs more than the first, the first. If the rules spare such a person, the sum of all rules.
  public double plainPoints(int kind) {
    return plainPoints[kind];
  }

  /// Returns the chance that a record of a kind leads to a listing.
  public double listing(int kind) {
    return listing[kind];
  }

  /// Returns how severe people find a sanction for a kind; 0 if there is none.
  public double severity(int kind) {
    return severity[kind];
  }

  /// Returns the rules that speak of a kind.
  public int[] rulesOf(int kind) {
    return table.rulesOf(kind);
  }

  /// Returns whether a rule applies to somebody with these attributes.
  public boolean applies(int rule, int attributes) {
    return isUnconditional[rule] || table.applies(rule, attributes);
  }

  /// Returns the points of a rule at scale 1.
  public double points(int rule) {
    return provisions.points()[rule];
  }

  /// Returns the chance that a rule lists, 0 to 1.
  public double listingChance(int rule) {
    return provisions.listing()[rule];
  }

  /// Returns whether a rule's listings follow the ramp of the courts.
  public boolean isRamped(int rule) {
    return table.ramped(rule);
  }

  /// Returns the register a rule lists on; its index is -1 if none.
  public Register register(int rule) {
    return ruleRegister[rule];
  }

  /// Returns all registers of the arm.
  public List<Register> registers() {
    return registers;
  }

  /// Returns how scores are kept.
  public Scale scale() {
    return scale;
  }

  /// Returns what people get to see.
  public Publicity publicity() {
    return publicity;
  }

  /// A resident of 25 to 34 with middling income, in the tier of the base score, on no register,
  /// and a deed of middling severity.
  private int plainAttributes() {
    return Attributes.index(3, 0, 0, 2, Math.min(scale.tier(0), 7), 0, 1);
  }

  private static boolean isUnconditional(RuleTable table, int rule) {
    for (int attributes = 0; attributes < Attributes.COUNT; attributes++) {
      if (!table.applies(rule, attributes)) {
        return false;
      }
    }
    return true;
  }
}
