// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.indicator;

import glasshouse.society.profile.Deed;
import glasshouse.society.witness.Count;
import glasshouse.society.witness.Tally;
import java.util.List;

/// How far points are earned by playing the score rather than by good deeds.
final class Inflation {
  private static final double PER_1000 = 1_000;

  private Inflation() {}

  static Indicator gaming() {
    return new Indicator(
        "I28",
        "Gaming and inflation",
        "share of the points that awards brought",
        "points for bought good deeds and mistaken awards / points of all awards",
        "How much of what the score rewards was bought or never done.",
        List.of("P5"),
        true,
        false,
        List.of(
            Indicators.part(
                "all",
                r -> share(r.year(), Count.POINTS_BOUGHT) + share(r.year(), Count.POINTS_MISTAKEN)),
            Indicators.part("bought", r -> share(r.year(), Count.POINTS_BOUGHT)),
            Indicators.part(
                "inflation: points for a true good deed against the year before",
                "share a year",
                r -> price(r, r.year()) / price(r, r.yearBefore()) - 1),
            Indicators.part(
                "bought good deeds found out",
                "per 1,000 adult-years",
                r -> r.year().of(Count.FINES) / r.adultYears() * PER_1000)));
  }

  private static double share(Tally tally, Count what) {
    return Indicators.ratio(tally.of(what), tally.of(Count.POINTS_GIVEN));
  }

  /// Returns the points that awards brought for each good deed that was really done.
  private static double price(Reading r, Tally tally) {
    double acts = 0;
    for (Deed deed : r.world().deeds()) {
      acts += deed.type() == Deed.Type.GOOD ? tally.acts(deed.index()) : 0;
    }
    return tally.of(Count.POINTS_GIVEN) == 0 ? Double.NaN : tally.of(Count.POINTS_GIVEN) / acts;
  }
}
