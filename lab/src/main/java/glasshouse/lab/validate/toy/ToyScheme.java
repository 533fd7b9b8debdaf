// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.validate.toy;

import glasshouse.society.regime.Clerk;
import glasshouse.society.regime.Doors;
import glasshouse.society.regime.Eyes;
import glasshouse.society.regime.Law;
import glasshouse.society.regime.Regime;
import glasshouse.society.regime.Register;
import glasshouse.society.regime.Review;
import glasshouse.society.regime.Service;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A regime of a toy world. Unless told otherwise every act that a rule speaks of is seen, pinned
/// on the right person, judged without doubt and posted in the same week; nothing else is seen.
public final class ToyScheme {
  private static final int SURE = 100;
  private static final int FAR = 32_000;

  private final List<ToyRule> rules = new ArrayList<>();
  private final List<Register> registers = new ArrayList<>();
  private final List<Gate> gates = new ArrayList<>();
  private final double[] seen = {0, 1, 0, 0, 0};
  private double coverage;
  private double users = 1;
  private double family;
  private double link;
  private Eyes.Errors errors = new Eyes.Errors(new double[2], new double[2], 0, 0, 0, 0, 1);
  private Fakes fakes = new Fakes(0, 0, 0);
  private Clerk clerk = new Clerk(SURE, 0, 0, .6, 0, 0, new double[] {0}, new double[] {1});
  private Law.Publicity publicity = new Law.Publicity(false, false, false, false);

  private Review review = Review.NONE;
  private Law.Scale scale = plain();

  private record Gate(int service, int register, double coverage) {}

  /// Entries without a deed.
  ///
  /// @param invented made-up records per person and year, spread evenly over the kinds
  /// @param falseReports false reports per person and year
  /// @param duplicates chance that a second capture survives
  public record Fakes(double invented, double falseReports, double duplicates) {}

  /// A scheme without rules.
  public ToyScheme() {}

  /// Adds a rule.
  public ToyScheme rule(ToyRule rule) {
    rules.add(rule);
    return this;
  }

  /// Adds a register that people leave after a number of ticks.
  public ToyScheme term(int ticks) {
    int index = registers.size();
    registers.add(new Register(index, "list-" + index, Register.Way.TERM, ticks, 0, 1, true, 0));
    return this;
  }

  /// Adds a register that people leave by hazards.
  public ToyScheme debt() {
    int index = registers.size();
    registers.add(new Register(index, "list-" + index, Register.Way.DEBT, 0, 0, 1, true, 0));
    return this;
  }

  /// Adds a register of whoever ranks lowest.
  ///
  /// @param share of adults
  public ToyScheme rank(double share) {
    int index = registers.size();
    registers.add(new Register(index, "list-" + index, Register.Way.RANK, 0, share, 1.25, true, 0));
    return this;
  }

  /// Sets bounds, tiers and bands of the score.
  public ToyScheme scale(Law.Scale other) {
    scale = other;
    return this;
  }

  /// Closes a service to the people of a register, for a share of the requests.
  public ToyScheme gate(int service, int register, double share) {
    gates.add(new Gate(service, register, share));
    return this;
  }

  /// Sets what camera, feed, gate, court and report notice of an act of any kind.
  public ToyScheme seen(double camera, double feed, double gate, double court, double report) {
    double[] chances = {camera, feed, gate, court, report};
    System.arraycopy(chances, 0, seen, 0, chances.length);
    coverage = camera > 0 ? 1 : 0;
    return this;
  }

  /// Links cameras to names, as far as people notice it.
  public ToyScheme linked(double share) {
    link = share;
    coverage = 1;
    return this;
  }

  /// Sets the share of people whom the operator knows.
  public ToyScheme users(double share) {
    users = share;
    return this;
  }

  /// Sets how often an identity is wrong.
  public ToyScheme errors(Eyes.Errors other) {
    errors = other;
    return this;
  }

  /// Sets what is made up.
  public ToyScheme fakes(Fakes other) {
    fakes = other;
    return this;
  }

  /// Sets the assessors.
  public ToyScheme clerk(Clerk other) {
    clerk = other;
    return this;
  }

  /// Sets what people get to see.
  public ToyScheme publicity(Law.Publicity other) {
    publicity = other;
    return this;
  }

  /// Sets how entries can be contested.
  public ToyScheme review(Review other) {
    review = other;
    return this;
  }

  /// Sets how far a parent's listing reaches the child.
  public ToyScheme family(double share) {
    family = share;
    return this;
  }

  List<Register> registers() {
    return List.copyOf(registers);
  }

  Regime regime(ToyWorld world, List<Service> services) {
    int kinds = world.deeds().size();
    return new Regime(
        ToyRule.law(rules, world, registers, publicity, scale),
        eyes(kinds),
        clerk,
        doors(services),
        review,
        Regime.Office.NONE,
        true,
        0,
        0);
  }

  private Eyes eyes(int kinds) {
    double[][] by = new double[seen.length][kinds];
    for (int channel = 0; channel < seen.length; channel++) {
      Arrays.fill(by[channel], seen[channel]);
    }
    var shares = new double[kinds];
    for (int kind = 0; kind < kinds; kind++) {
      shares[kind] = (kind + 1.0) / kinds;
    }
    return new Eyes(
        by[0],
        new double[] {coverage, coverage, coverage},
        by[1],
        by[2],
        by[3],
        by[4],
        new boolean[kinds],
        1,
        users,
        errors,
        new Eyes.Noise(
            fakes.duplicates(), fakes.invented(), shares, fakes.falseReports(), shares, .6, 0),
        new Eyes.Watch(link, 0));
  }

  private Doors doors(List<Service> services) {
    var refuses = new int[services.size()];
    var coverages = new double[services.size()];
    for (Gate gate : gates) {
      refuses[gate.service()] |= 1 << gate.register();
      coverages[gate.service()] = gate.coverage();
    }
    return new Doors(
        refuses,
        coverages,
        new boolean[services.size()],
        new double[services.size()][registers.size()],
        family);
  }

  private static Law.Scale plain() {
    return new Law.Scale(16, -FAR, FAR, new int[0], Integer.MIN_VALUE, Integer.MAX_VALUE, 0);
  }
}
