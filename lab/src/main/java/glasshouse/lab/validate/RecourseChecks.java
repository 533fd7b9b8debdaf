// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.validate;

import glasshouse.lab.indicator.Moments;
import glasshouse.lab.validate.toy.Life;
import glasshouse.lab.validate.toy.ToyDeed;
import glasshouse.lab.validate.toy.ToyRule;
import glasshouse.lab.validate.toy.ToyScheme;
import glasshouse.lab.validate.toy.ToyWorld;
import glasshouse.society.regime.Eyes;
import glasshouse.society.regime.Review;
import glasshouse.society.witness.Count;
import glasshouse.society.witness.Tally;

/// What becomes of appeals: V9.
final class RecourseChecks {
  private static final double MEAN_WEEKS = 12;
  private static final double GRANTED = .45;
  private static final int LATE = 26;

  private RecourseChecks() {}

  static Check delays() {
    return new Check("V9", "Delay and outcome of appeals", RecourseChecks::delays);
  }

  /// Everybody files, every entry names the wrong person. Decisions are geometric, so an appeal
  /// that was filed `a` weeks before the end is decided with chance `1 - (11/12)^a`.
  private static void delays(Bench bench, Comparisons comparisons) {
    int people = 40_000;
    int ticks = 12 * 13;
    var review =
        new Review(
            true,
            false,
            new Review.Filing(1, 100, 0, 0, 0),
            new Review.Ruling(1 / MEAN_WEEKS, GRANTED, 0, LATE),
            new Review.Trust(0, 0, 0),
            0);
    var world =
        new ToyWorld(people, bench.seed())
            .districtsOf(people)
            .deed(ToyDeed.named("X").rate(.5))
            .arm("none", null)
            .arm(
                "appeals",
                new ToyScheme()
                    .rule(ToyRule.points("X", -1))
                    .seen(0, 1, 0, 0, 0)
                    .errors(new Eyes.Errors(new double[2], new double[2], 1, 0, 0, 0, 1))
                    .review(review));
    try (Life life = world.live(ticks, bench.threads())) {
      Tally tally = life.total(1);
      double filed = tally.of(Count.APPEALS);
      double overturned = tally.of(Count.OVERTURNED_WRONGFUL);
      double decided = overturned + tally.of(Count.UPHELD_WRONGFUL);
      comparisons.same("everybody files", tally.of(Count.PENALTIES), tally.of(Count.APPEALS));
      double waits = 1 - 1 / MEAN_WEEKS;
      double expected = 0;
      double ticksWaited = 0;
      for (int age = 0; age < ticks; age++) {
        double done = 1 - StrictMath.pow(waits, age);
        expected += done / ticks;
        for (int wait = 1; wait <= age; wait++) {
          ticksWaited += wait * StrictMath.pow(waits, wait - 1) / MEAN_WEEKS / ticks;
        }
      }
      comparisons.chance(
          "share decided", expected, decided / filed, Moments.shareError(expected, filed));
      comparisons.chance(
          "mean weeks until decided",
          ticksWaited / expected,
          tally.of(Count.APPEAL_TICKS) / decided,
          MEAN_WEEKS / Math.sqrt(decided));
      comparisons.chance(
          "share overturned", GRANTED, overturned / decided, Moments.shareError(GRANTED, decided));
      double inTime = (1 - StrictMath.pow(waits, LATE));
      double share = 0;
      for (int age = 0; age < ticks; age++) {
        share += (1 - StrictMath.pow(waits, Math.min(age, LATE))) / ticks;
      }
      comparisons.near("P(at most 26 weeks)", .8959, inTime, .0001);
      comparisons.chance(
          "overturned in 26 weeks, of filed",
          share * GRANTED,
          tally.of(Count.OVERTURNED_IN_TIME) / filed,
          Moments.shareError(share * GRANTED, filed));
    }
    comparisons.note(
        "%,d people, %d weeks; appeals of the last weeks are still waiting, which is reckoned with."
            .formatted(people, ticks));
  }
}
