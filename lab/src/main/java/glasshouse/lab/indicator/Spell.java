// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.indicator;

import glasshouse.lab.indicator.interval.Greenwood;
import glasshouse.lab.indicator.interval.Interval;
import glasshouse.society.witness.Count;
import glasshouse.society.witness.Extra;
import glasshouse.society.witness.Tally;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// How long people stay in a low tier once they are in it.
final class Spell {
  private static final int YEAR_BINS = 13;
  private static final double WEEKS_PER_BIN = 4;
  private static final double PER_1000 = 1_000;

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
            spells("all", null, curve -> curve.survival(YEAR_BINS)),
            spells("mean spell, cut at 160 weeks", "weeks", curve -> curve.mean(WEEKS_PER_BIN)),
            Indicators.part(
                "share of low-tier time owed to people of good conduct",
                "share of person-weeks",
                r ->
                    Indicators.ratio(
                        r.year().of(Count.LOW_TICKS_GOOD), r.year().of(Count.LOW_TICKS)))));
  }

  /// How long and how often people live under a programme, where they come and go.
  static Indicator exposure() {
    return new Indicator(
        "I32",
        "Exposure",
        "years",
        "person-years at home under a programme / spells of exposure begun",
        "How long somebody lives under a programme before leaving it, as far as the run goes.",
        List.of(),
        false,
        false,
        List.of(
            Indicators.part("all", Spell::meanExposure),
            Indicators.part(
                "further spells of people who had one before",
                "share of spells begun",
                r ->
                    Indicators.ratio(
                        r.all().of(Extra.REPEATED_EXPOSURES), r.all().of(Extra.EXPOSURES))),
            Indicators.part(
                "people who came to live here", "per 1,000 residents and year", Spell::arrivals)));
  }

  private static double meanExposure(Reading r) {
    double years = r.all().of(Extra.EXPOSED_TICKS) * r.world().calendar().tickYears();
    return Indicators.ratio(years, (double) r.all().of(Extra.EXPOSURES));
  }

  private static double arrivals(Reading r) {
    long came = r.year().of(Extra.ARRIVALS);
    return came == 0 ? Double.NaN : came / r.personYears() * PER_1000;
  }

  private static Indicator.Part spells(
      String name, @Nullable String unit, Function<Greenwood, Interval> read) {
    return new Indicator.Part(
        name, unit, r -> read.apply(curve(List.of(r))).estimate(), new Doubt.Spells(read));
  }

  /// The curve of all spells of an arm, whatever their seed. A spell that is still open in a bin
  /// was exposed for half of it, as in a life table.
  static Greenwood curve(List<Reading> readings) {
    var ended = new double[Tally.SPELL_BINS];
    var open = new double[Tally.SPELL_BINS];
    int spells = 0;
    for (Reading r : readings) {
      for (int bin = 0; bin < Tally.SPELL_BINS; bin++) {
        ended[bin] += r.all().spellEnds(bin);
        // Whoever leaves the place leaves the risk as well: a spell cut short is censored, too.
        long cut = r.all().spellsOpen(bin) + r.remainder().spellsOpen(bin);
        open[bin] += cut;
        spells += (int) (r.all().spellEnds(bin) + cut);
      }
    }
    var exposed = new double[Tally.SPELL_BINS];
    double atRisk = spells;
    for (int bin = 0; bin < Tally.SPELL_BINS; bin++) {
      exposed[bin] = atRisk - open[bin] / 2;
      atRisk -= ended[bin] + open[bin];
    }
    return new Greenwood(ended, exposed, spells);
  }
}
