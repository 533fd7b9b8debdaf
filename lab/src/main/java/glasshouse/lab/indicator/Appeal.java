// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.indicator;

import glasshouse.society.witness.Count;
import glasshouse.society.witness.Tally;
import java.util.List;

/// What appeals put right.
final class Appeal {
  private Appeal() {}

  static Indicator efficacy() {
    return new Indicator(
        "I25",
        "Wrongful penalties reversed",
        "share of wrongful penalties",
        "wrongful penalties overturned within 26 weeks / wrongful penalties",
        "Of those penalised without deserving it, how many get it undone in half a year.",
        List.of("K8"),
        true,
        false,
        List.of(
            Indicators.part("all", r -> reversed(r.year()))
                .with(
                    new Doubt.People(
                        r -> r.year().of(Count.OVERTURNED_IN_TIME),
                        r -> r.year().of(Count.WRONGFUL),
                        _ -> 1)),
            Indicators.part(
                "wrong reversals",
                "share of reversals",
                r ->
                    Indicators.ratio(
                        r.year().of(Count.OVERTURNED_RIGHTFUL), overturned(r.year()))),
            Indicators.part(
                "appeals",
                "share of penalties",
                r -> Indicators.ratio(r.year().of(Count.APPEALS), r.year().of(Count.PENALTIES))),
            Indicators.part("mean wait for a decision", "weeks", Appeal::weeks)));
  }

  private static double reversed(Tally tally) {
    return Indicators.ratio(tally.of(Count.OVERTURNED_IN_TIME), tally.of(Count.WRONGFUL));
  }

  private static long overturned(Tally tally) {
    return tally.of(Count.OVERTURNED_WRONGFUL) + tally.of(Count.OVERTURNED_RIGHTFUL);
  }

  private static double weeks(Reading r) {
    Tally tally = r.year();
    long decided =
        overturned(tally) + tally.of(Count.UPHELD_WRONGFUL) + tally.of(Count.UPHELD_RIGHTFUL);
    double perWeek = r.world().calendar().ticksPerWeek();
    return Indicators.ratio(tally.of(Count.APPEAL_TICKS) / perWeek, (double) decided);
  }
}
