// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.indicator;

import glasshouse.society.witness.Count;
import glasshouse.society.witness.Tally;
import java.util.List;

/// Whether people keep to their like once they can look each other up.
///
/// Assortativity is Newman's coefficient (2003, directed form) of the matrix of looker by target: 1
/// if everybody meets their like only, 0 if who meets whom is chance. Only people in a low tier or
/// on a public list are looked up, so the level says little; what avoidance does is the difference
/// between the ties that were kept and all that were tried.
final class Sorting {
  private static final double FIXED = 65_536;
  private static final double PER_1000 = 1_000;

  private Sorting() {}

  static Indicator trust() {
    return new Indicator(
        "I22",
        "Lost standing and sorting",
        "mean of adults, scale 0 to 1",
        "lost standing of adults / adults; Newman's r of the look-up mixing matrix",
        "How much standing people lose by being looked up, and whether ties sort by standing.",
        List.of("K9", "K1"),
        true,
        false,
        List.of(
            Indicators.part(
                "all", r -> r.year().of(Count.STANDING) / FIXED / r.year().of(Count.ADULTS)),
            Indicators.part(
                "sorting: ties kept against ties tried",
                "difference of Newman's r, -1 to 1",
                r -> newman(r.year(), false) - newman(r.year(), true)),
            Indicators.part(
                "assortativity of ties kept", "Newman's r, -1 to 1", r -> newman(r.year(), false)),
            Indicators.part(
                "ties avoided",
                "share of look-ups",
                r -> Indicators.ratio(looks(r.year(), true), looks(r.year()))),
            Indicators.part(
                "look-ups of people in a low tier or on a public list",
                "per 1,000 adult-years",
                r -> looks(r.year()) / r.adultYears() * PER_1000)));
  }

  static double looks(Tally tally) {
    return looks(tally, true) + looks(tally, false);
  }

  private static double looks(Tally tally, boolean isAvoided) {
    double sum = 0;
    for (int looker = 0; looker < Tally.STANDINGS; looker++) {
      for (int target = 0; target < Tally.STANDINGS; target++) {
        sum += tally.looks(looker, target, isAvoided);
      }
    }
    return sum;
  }

  /// Returns Newman's coefficient of the ties kept, or of all that were tried; NaN where all ties
  /// are of one sort, so that there is nothing to compare.
  static double newman(Tally tally, boolean isTried) {
    var rows = new double[Tally.STANDINGS];
    var columns = new double[Tally.STANDINGS];
    double same = 0;
    double all = 0;
    for (int looker = 0; looker < Tally.STANDINGS; looker++) {
      for (int target = 0; target < Tally.STANDINGS; target++) {
        double ties =
            tally.looks(looker, target, false) + (isTried ? tally.looks(looker, target, true) : 0);
        rows[looker] += ties;
        columns[target] += ties;
        same += looker == target ? ties : 0;
        all += ties;
      }
    }
    double chance = 0;
    for (int standing = 0; standing < Tally.STANDINGS; standing++) {
      chance += rows[standing] * columns[standing] / (all * all);
    }
    return all == 0 || chance == 1 ? Double.NaN : (same / all - chance) / (1 - chance);
  }
}
