// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.indicator;

import glasshouse.society.witness.Count;
import glasshouse.society.witness.Tally;
import java.util.ArrayList;
import java.util.List;

/// What appeals put right.
final class Appeal {
  private static final double PER_1000 = 1_000;
  private static final List<String> NAMES =
      List.of("quietest", "second", "third", "fourth", "loudest");

  private Appeal() {}

  static Indicator efficacy() {
    List<Indicator.Part> parts = new ArrayList<>(outcomes());
    for (int fifth = 0; fifth < Tally.FIFTHS; fifth++) {
      parts.add(takeUp(fifth));
    }
    return new Indicator(
        "I25",
        "Wrongful penalties reversed",
        "share of wrongful penalties",
        "wrongful penalties overturned within 26 weeks / wrongful penalties",
        "Of those penalised without deserving it, how many get it undone in half a year.",
        List.of("K8"),
        true,
        false,
        parts);
  }

  private static List<Indicator.Part> outcomes() {
    return List.of(
        Indicators.part("all", r -> reversed(r.year()))
            .with(
                new Doubt.People(
                    r -> r.year().of(Count.OVERTURNED_IN_TIME),
                    r -> r.year().of(Count.WRONGFUL),
                    _ -> 1)),
        Indicators.part(
            "wrong reversals",
            "share of reversals",
            r -> Indicators.ratio(r.year().of(Count.OVERTURNED_RIGHTFUL), overturned(r.year()))),
        Indicators.part(
            "appeals",
            "share of penalties",
            r -> Indicators.ratio(r.year().of(Count.APPEALS), r.year().of(Count.PENALTIES))),
        Indicators.part("mean wait for a decision", "weeks", Appeal::weeks),
        Indicators.part(
            "listing weeks spared",
            "weeks per 1,000 adults and year",
            r -> weeks(r, Count.SPARED_TICKS) / r.adultYears() * PER_1000));
  }

  private static Indicator.Part takeUp(int fifth) {
    return Indicators.part(
            "appeals of the %s fifth of voice".formatted(NAMES.get(fifth)),
            "share of penalties",
            r -> Indicators.ratio(r.year().contestedBy(fifth), r.year().contestableBy(fifth)))
        .with(
            new Doubt.People(
                r -> r.year().contestedBy(fifth), r -> r.year().contestableBy(fifth), _ -> 1));
  }

  private static double weeks(Reading r, Count ticks) {
    return r.year().of(ticks) / (double) r.world().calendar().ticksPerWeek();
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
    return Indicators.ratio(weeks(r, Count.APPEAL_TICKS), (double) decided);
  }
}
