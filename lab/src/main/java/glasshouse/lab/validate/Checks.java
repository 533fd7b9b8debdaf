// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.validate;

import glasshouse.lab.experiment.effect.SobolIndices;
import glasshouse.lab.experiment.function.KnownShares;
import java.util.List;

/// All checks, in order.
public final class Checks {
  private static final int POINTS = 32_768;
  private static final double NEAR = .02;
  private static final int MISSES = 3;

  private Checks() {}

  /// Returns all checks.
  public static List<Check> all() {
    return List.of(
        CatalogueChecks.counts(),
        ScoreChecks.path(),
        RegisterChecks.share(),
        ScoreChecks.wrongRecords(),
        AssessorChecks.table(),
        DeterrenceChecks.coupling(),
        NullChecks.regime(),
        ScoreChecks.ranks(),
        RegisterChecks.appeals(),
        ScoreChecks.validity(),
        ScoreChecks.reliability(),
        ClockChecks.hardship(),
        LendingChecks.signals(),
        DeterrenceChecks.feedback(),
        RegisterChecks.flights(),
        ClockChecks.lazy(),
        TickChecks.halving(),
        DeterrenceChecks.bounds(),
        SameBitsChecks.parallel(),
        RegisterChecks.children(),
        NullChecks.group(),
        ClockChecks.filter(),
        LendingChecks.delayedImpact(),
        AssessorChecks.identities(),
        new Check("V25", "Shares of variance that are known", Checks::shares),
        DeterrenceChecks.elasticity(),
        ScoreChecks.gaming());
  }

  /// The estimates that `sensitivity` gives, for functions whose answer is known (peers V2).
  private static void shares(Bench bench, Comparisons comparisons) {
    for (KnownShares known : KnownShares.ALL) {
      SobolIndices[] found = known.estimate(POINTS, bench.seed());
      int held = 0;
      for (int input = 0; input < found.length; input++) {
        String name = "%s, x%d".formatted(known.id(), input + 1);
        double first = known.first().get(input);
        double total = known.total().get(input);
        comparisons.near(name + " alone", first, found[input].first().estimate(), NEAR);
        comparisons.near(name + " with all others", total, found[input].total().estimate(), NEAR);
        held += found[input].first().covers(first) ? 1 : 0;
        held += found[input].total().covers(total) ? 1 : 0;
      }
      int most = 2 * found.length;
      String missed = known.id() + ": intervals at 95 % that miss the truth, more than three";
      comparisons.same(missed, false, most - held > MISSES);
    }
    comparisons.note("%,d points; intervals resample blocks of the design.".formatted(POINTS));
  }
}
