// SPDX-License-Identifier: Apache-2.0
package glasshouse.society;

import glasshouse.kernel.HalfLife;
import glasshouse.rulebook.Effect;
import glasshouse.rulebook.Family;
import glasshouse.rulebook.Mark;
import glasshouse.rulebook.Publicity;
import glasshouse.rulebook.Rule;
import glasshouse.rulebook.Rulebook;
import glasshouse.rulebook.Safeguards;
import glasshouse.rulebook.Scoring;
import glasshouse.rulebook.Vocabulary;
import glasshouse.rulebook.compile.RuleTable;
import glasshouse.society.people.Memory;
import glasshouse.society.profile.Ages;
import glasshouse.society.profile.Deed;
import glasshouse.society.profile.Group;
import glasshouse.society.profile.Mind;
import glasshouse.society.profile.Place;
import glasshouse.society.profile.Population;
import glasshouse.society.profile.Turnover;
import glasshouse.society.regime.Behaviour;
import glasshouse.society.regime.Clerk;
import glasshouse.society.regime.Doors;
import glasshouse.society.regime.Exits;
import glasshouse.society.regime.Eyes;
import glasshouse.society.regime.Jurisdiction;
import glasshouse.society.regime.Law;
import glasshouse.society.regime.Reactions;
import glasshouse.society.regime.Regime;
import glasshouse.society.regime.Register;
import glasshouse.society.regime.Review;
import glasshouse.society.regime.Service;
import glasshouse.society.regime.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A thousand people with loaded dice. Unless told otherwise everybody is an adult who lives alone
/// and reacts to nothing, every act is seen, pinned on the right person, judged a breach and posted
/// in the same week, and nothing is forgotten.
///
/// Fields are set directly: `village.seen[FEED] = 0`.
public final class Village {
  public static final int CAMERA = 0;
  public static final int FEED = 1;
  public static final int GATE = 2;
  public static final int COURT = 3;
  public static final int REPORT = 4;
  public static final Eyes.Errors NO_ERRORS =
      new Eyes.Errors(new double[2], new double[2], 0, 0, 0, 0, 1);

  private static final List<String> CHANNELS =
      List.of("camera", "feed", "gate", "court", "report", "inspector");
  private static final LocalDate DAY = LocalDate.of(2014, 1, 6);
  private static final List<String> SOURCES = List.of("village");
  private static final int FAR = 32_000;

  public int people = 1_000;
  public int districtPeople = 1_000;
  public int places = 1;
  public long seed = 1;
  public final List<Deed> deeds = new ArrayList<>();
  public final List<Rule> rules = new ArrayList<>();
  public final List<Register> registers = new ArrayList<>();
  public final List<Service> services = new ArrayList<>();
  public final double[] seen = {0, 1, 0, 0, 0};
  public final double[] coverage = {1, 1, 1};
  public double users = 1;
  public Eyes.Errors errors = NO_ERRORS;
  public Eyes.Patrol patrol = Eyes.Patrol.NONE;
  public double duplicates;
  public double invented;
  public double falseReports;
  public double inference;
  public Clerk clerk = clerk(100, 0, 1);
  public int[] refuses = {};
  public double[] gateCoverage = {};
  public double family;
  public double spouses;
  public double growth;
  public int[] edges = {};
  public int floor = -FAR;
  public int ceiling = FAR;
  public int lowEdge = Integer.MIN_VALUE;
  public Law.Publicity publicity = new Law.Publicity(false, false, false, false);
  public Review review = Review.NONE;
  public Regime.Office office = Regime.Office.NONE;
  public Behaviour behaviour = indifferent();
  public Exits exits = new Exits(0, 0, 0, 0, 0, 0, 0, 0);
  public Memory memory = memory(Double.POSITIVE_INFINITY);
  public World.Switches switches = World.Switches.NONE;
  public World.Lender lender = World.Lender.NONE;
  public int[] oracle = {};
  public Turnover turnover = Turnover.NONE;
  public Mind mind = new Mind(0, 0, 0, 0, 0, 0, 0, 0, 0);
  public List<Double> ages = List.of(0.0, 0.0, .1, .2, .2, .28, .17, .05);
  public List<Double> households = List.of(1.0);
  public List<List<Double>> children = List.of(List.of(1.0));

  /// Returns assessors without habits; `delays` are cumulative chances.
  public static Clerk clerk(double discriminability, double criterion, double... delays) {
    return new Clerk(discriminability, criterion, 0, .6, 0, 0, new double[] {0}, delays);
  }

  /// Returns people who react to nothing.
  public static Behaviour indifferent() {
    return new Behaviour(
        new Behaviour.Stake(0, 0, 0),
        new Behaviour.Deterrence(.25, 0, 100, 20, 100),
        new Behaviour.Chill(0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
        new Behaviour.Incentive(.4, .6, 0),
        new Behaviour.Perception(0, 0, 1, 0, 1, 0, 0, 0),
        new Behaviour.Awareness(0, 0, 0),
        new Behaviour.Legitimacy(0, 0, 1, 0, 0, 0, 0, 0, 0, 1),
        new Behaviour.Hardship(0, 1, 0, 1),
        Behaviour.Regard.NONE,
        Behaviour.Gaming.NONE);
  }

  /// Returns people who react to everything, as in the model.
  public static Behaviour lively() {
    return new Behaviour(
        new Behaviour.Stake(.4, .1, .15),
        new Behaviour.Deterrence(.25, 10, 12, 20, 100),
        new Behaviour.Chill(.5, .5, 5, .15, .5, .05, .3, .5, .5, 1),
        new Behaviour.Incentive(.4, .6, .1),
        new Behaviour.Perception(.15, 1, .7, .1, .5, .3, .05, .2),
        new Behaviour.Awareness(1, 1, .02),
        new Behaviour.Legitimacy(-.01, -.02, 4, -.03, -.08, .003, -.01, .02, -.02, 3),
        new Behaviour.Hardship(.04, 1, .5, 1),
        new Behaviour.Regard(2, .3, .25, .05, .05, .005),
        new Behaviour.Gaming(.3, .02, 1, .3, .05, 20, .02));
  }

  /// Returns one half-life for everything.
  public static Memory memory(double ticks) {
    HalfLife all = HalfLife.ofTicks(ticks);
    return new Memory(all, all, all, all, all, all);
  }

  /// Adds an offence that everybody commits alike.
  public Village offence(String id, double rate) {
    return deed(id, Group.OFFENCE, Deed.Type.PROHIBITED, rate, 1);
  }

  /// Adds a deed that everybody does alike.
  public Village deed(String id, Group group, Deed.Type type, double rate, double scope) {
    deeds.add(
        new Deed(
            deeds.size(),
            id,
            group,
            type,
            rate,
            Collections.nCopies(5, 0.0),
            1,
            1,
            0,
            scope,
            new Deed.Response(.1, .3, .5, type == Deed.Type.GOOD ? .2 : 0),
            new Deed.Capture(0, 0, 0, 0, 0),
            Collections.nCopies(Ages.BANDS, 1.0),
            Deed.Eligibility.AGE,
            false));
    return this;
  }

  /// Adds a rule that moves points.
  public Village points(String deed, int points) {
    return rule(deed, "true", 0, new Effect.Points(points));
  }

  /// Adds a rule.
  public Village rule(String deed, String when, double vagueness, Effect... effects) {
    rules.add(
        new Rule(
            "rule-" + rules.size(),
            deed,
            "a rule",
            when,
            vagueness,
            CHANNELS,
            List.of(effects),
            false,
            Mark.A,
            SOURCES));
    return this;
  }

  /// Adds a register, named by its index.
  public Village register(Register.Way way, int termTicks, double rankBelow) {
    int index = registers.size();
    registers.add(new Register(index, "list-" + index, way, termTicks, rankBelow, 1.25, true, 0));
    return this;
  }

  /// Returns the effect of coming on a register.
  public static Effect enlist(int register, double chance) {
    return new Effect.Enlist("list-" + register, chance, false);
  }

  /// Adds a service that the people of all registers are refused.
  public Village service(Service.Use use, double demand, double gate, Service.Gradient gradient) {
    int index = services.size();
    services.add(new Service(index, "service-" + index, use, 0, 200, demand, growth, gradient, 1, .01));
    refuses = Arrays.copyOf(refuses, index + 1);
    refuses[index] = -1;
    gateCoverage = Arrays.copyOf(gateCoverage, index + 1);
    gateCoverage[index] = gate;
    return this;
  }

  /// Returns the aggregates people are computed from.
  public Population population() {
    return new Population(mind, ages, households, children, .7, 0, 0, 0, .72, .2, turnover);
  }

  /// Returns an arm; without a regime it is the base.
  public World world(@Nullable Regime regime) {
    List<Jurisdiction> history = new ArrayList<>();
    for (int place = 0; place < places; place++) {
      history.add(
          new Jurisdiction(
              regime == null
                  ? List.of()
                  : List.of(new Jurisdiction.Change(0, regime, Jurisdiction.Kind.START, true, 1))));
    }
    return new World(
        regime == null ? "none" : "regime",
        deeds,
        behaviour,
        new Reactions(deeds, 1, 1, 1, 100),
        memory,
        services,
        regime == null ? List.of() : registers,
        exits,
        history,
        Arrays.copyOf(oracle, deeds.size()),
        new World.Schedule(1, 2014, 2014, 1, 1, 1, 2014, 2015),
        lender,
        switches,
        null);
  }

  /// Returns the regime.
  public Regime regime() {
    int kinds = deeds.size();
    double[][] by = new double[seen.length][kinds];
    for (int channel = 0; channel < seen.length; channel++) {
      Arrays.fill(by[channel], seen[channel]);
    }
    var shares = new double[kinds];
    for (int kind = 0; kind < kinds; kind++) {
      shares[kind] = (kind + 1.0) / kinds;
    }
    var noise = new Eyes.Noise(duplicates, invented, shares, falseReports, shares, .6, inference);
    var eyes =
        new Eyes(
            by[0],
            coverage,
            by[1],
            by[2],
            by[3],
            by[4],
            new boolean[kinds],
            1,
            users,
            errors,
            noise,
            new Eyes.Watch(0, 0, 0, patrol));
    int count = services.size();
    var doors =
        new Doors(
            refuses,
            gateCoverage,
            new boolean[count],
            new double[count][Math.max(registers.size(), 1)],
            0,
            family,
            spouses);
    return new Regime(law(), eyes, clerk, doors, review, office, true, 0, 0);
  }

  /// Returns the law.
  public Law law() {
    var lists =
        registers.stream()
            .map(register ->
                new glasshouse.rulebook.Register(
                    register.id(),
                    register.id(),
                    glasshouse.rulebook.Register.Exit.TERM,
                    1,
                    null,
                    null,
                    true,
                    DAY,
                    SOURCES))
            .toList();
    var book =
        new Rulebook(
            "village",
            "Village",
            "",
            DAY,
            new Scoring(1000, -2000, 2000, 1, 2, 0),
            List.of(),
            rules,
            lists,
            List.of(),
            new Family(0, 0),
            new Publicity(false, false, false),
            new Safeguards(Safeguards.Notice.NONE, false, false, false, false, false),
            List.of(),
            List.of(),
            SOURCES);
    RuleTable table =
        RuleTable.compile(
            book, new Vocabulary(deeds.stream().map(Deed::id).toList(), CHANNELS, List.of()));
    var listed = new int[table.rules()];
    for (int rule = 0; rule < listed.length; rule++) {
      listed[rule] = table.register(rule);
    }
    var isGood = new boolean[deeds.size()];
    for (Deed deed : deeds) {
      isGood[deed.index()] = deed.type() == Deed.Type.GOOD;
    }
    return new Law(
        table,
        Law.Provisions.of(table, listed),
        registers,
        new Law.Scale(16, floor, ceiling, edges, lowEdge, Integer.MAX_VALUE, 0),
        publicity,
        new Law.Reading(deeds.size(), isGood, 1, -1, 0, behaviour.deterrence()));
  }

  /// Returns the arms `none` and `regime`.
  public Nation.Setup setup(int ticks) {
    return setup(ticks, List.of(world(null), world(regime())));
  }

  /// Returns a nation of some arms.
  public Nation.Setup setup(int ticks, List<World> worlds) {
    List<Place> towns = new ArrayList<>();
    for (int place = 0; place < places; place++) {
      int from = people * place / places;
      int to = people * (place + 1) / places;
      towns.add(new Place(place, "town-" + place, 0, to - from, .6));
    }
    return new Nation.Setup(towns, districtPeople, population(), worlds, seed, ticks);
  }

  /// Lives the arms `none` and `regime`.
  public Chronicle live(int ticks) {
    return Chronicle.of(setup(ticks), 1);
  }
}
