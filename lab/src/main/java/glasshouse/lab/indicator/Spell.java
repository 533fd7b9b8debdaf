// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.indicator;

import glasshouse.society.witness.Count;
import glasshouse.society.witness.Tally;
import java.util.List;

/// How long people stay in a low tier once they are in it.
final class Spell {
  private static final int YEAR_BINS = 13;
  private static final double WEEKS_PER_BIN = 4;

  private Spell() {}

  static Indicator entrapment() {
    return new Indicator(
        "I13",
        "Entrapment",
        "share still in a low tier after 52 weeks",
        "Kaplan-Meier survival of spells in a low tier at 52 weeks; open spells are censored",
        "Of those who fall into a low tier, how many are still there a year later.",
        List.of("K2", "K8"),
        true,
        false,
        List.of(
            Indicators.part("all", r -> survival(r, YEAR_BINS)),
            Indicators.part("mean spell, cut at 160 weeks", "weeks", Spell::meanWeeks),
            Indicators.part(
                "share of low-tier time owed to people of good conduct",
                "share of person-weeks",
                r ->
                    Indicators.ratio(
                        r.year().of(Count.LOW_TICKS_GOOD), r.year().of(Count.LOW_TICKS)))));
  }

  private static double survival(Reading r, int bins) {
    Tally ended = r.all();
    Tally open = r.remainder();
    double atRisk = 0;
    for (int bin = 0; bin < Tally.SPELL_BINS; bin++) {
      atRisk += ended.spellEnds(bin) + open.spellsOpen(bin);
    }
    if (atRisk == 0) {
      return Double.NaN;
    }
    double survival = 1;
    for (int bin = 0; bin < bins; bin++) {
      double exposed = atRisk - open.spellsOpen(bin) / 2.0;
      survival *= exposed <= 0 ? 1 : 1 - ended.spellEnds(bin) / exposed;
      atRisk -= ended.spellEnds(bin) + open.spellsOpen(bin);
    }
    return survival;
  }

  private static double meanWeeks(Reading r) {
    double weeks = 0;
    for (int bin = 0; bin < Tally.SPELL_BINS; bin++) {
      weeks += WEEKS_PER_BIN * survival(r, bin);
    }
    return weeks;
  }
}
