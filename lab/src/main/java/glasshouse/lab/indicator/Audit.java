// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.indicator;

import glasshouse.society.witness.ConductTable;
import glasshouse.society.witness.Extra;
import glasshouse.society.witness.Tally;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.ToDoubleFunction;

/// Fairness given conduct: people are compared within deciles of an error-free score, so what is
/// left is exposure, identification or judgment, not behaviour.
final class Audit {
  private static final double FIXED = 65_536;

  private Audit() {}

  /// Where inspectors are against where something is done.
  static Indicator inspection() {
    return new Indicator(
        "I33",
        "Inspection",
        "share of inspections",
        "sum over beats of |share of inspections - share of acts| / 2, mean over districts",
        "How much of the inspecting would have to move for it to be where the acts are.",
        List.of(),
        true,
        false,
        List.of(
            Indicators.part("all", mean(Extra.INSPECTION_GAP)),
            Indicators.part("in the busiest beat", mean(Extra.INSPECTION_BUSIEST)),
            Indicators.part(
                "reports among what is on record",
                "share of findings and reports",
                r -> {
                  long heard = r.year().of(Extra.HEARD);
                  return Indicators.ratio(heard, heard + r.year().of(Extra.FINDINGS));
                })));
  }

  private static ToDoubleFunction<Reading> mean(Extra sum) {
    return r ->
        Indicators.ratio(r.year().of(sum) / FIXED, (double) r.year().of(Extra.INSPECTED_QUARTERS));
  }

  static Indicator disparity() {
    return new Indicator(
        "I11",
        "Disparity given conduct",
        "ratio, 1 = equal",
        "penalties per adult of the group / of the others, within conduct deciles",
        "How many times more often the conduct-irrelevant group is hit for the same conduct.",
        List.of("K3"),
        true,
        false,
        List.of(
            disparity("all", Tally.Cell.PENALTIES),
            disparity("wrongful", Tally.Cell.WRONGFUL),
            disparity("refusals", Tally.Cell.REFUSALS)));
  }

  static Indicator incomeGradient() {
    return new Indicator(
        "I12",
        "Income gradient given conduct",
        "relative change per standard deviation of resources",
        "slope of penalties on resources within conduct deciles / mean",
        "Whether the poor are hit more often for the same conduct; negative means yes.",
        List.of("K2", "P1"),
        true,
        false,
        List.of(
            Indicators.part("all", r -> gradient(r.year(), Tally.Cell.PENALTIES)),
            Indicators.part("wrongful", r -> gradient(r.year(), Tally.Cell.WRONGFUL))));
  }

  private static Indicator.Part disparity(String name, Tally.Cell what) {
    return Indicators.part(name, r -> disparity(ConductTable.of(r.year()), what))
        .with(new Doubt.Cities(r -> elsewhere(r, what)));
  }

  private static double disparity(ConductTable table, Tally.Cell what) {
    double group = 0;
    double others = 0;
    for (int decile = 0; decile < Tally.DECILES; decile++) {
      double in = table.of(decile, 1, Tally.Cell.ADULTS);
      double out = table.of(decile, 0, Tally.Cell.ADULTS);
      if (in > 0 && out > 0) {
        group += (in + out) * table.of(decile, 1, what) / in;
        others += (in + out) * table.of(decile, 0, what) / out;
      }
    }
    return Indicators.ratio(group, others);
  }

  /// By place, the disparity in all other places.
  private static SequencedMap<Integer, Double> elsewhere(Reading r, Tally.Cell what) {
    ConductTable rest = ConductTable.of(r.year());
    SequencedMap<Integer, Double> ratios = new LinkedHashMap<>();
    for (int place = 0; place < r.conduct().size(); place++) {
      rest.subtract(r.conduct().get(place));
      ratios.put(place, disparity(rest, what));
      rest.add(r.conduct().get(place));
    }
    return ratios;
  }

  /// Mean resources of each fifth of a standard normal distribution.
  private static final double[] RESOURCES = {-1.3998, -.5319, 0, .5319, 1.3998};

  private static double gradient(Tally tally, Tally.Cell what) {
    double slope = 0;
    double mean = 0;
    double weight = 0;
    for (int decile = 0; decile < Tally.DECILES; decile++) {
      var adults = new double[Tally.FIFTHS];
      var events = new double[Tally.FIFTHS];
      double people = 0;
      double centre = 0;
      for (int fifth = 0; fifth < Tally.FIFTHS; fifth++) {
        for (int group = 0; group < 2; group++) {
          adults[fifth] += tally.cellCount(decile, group, fifth, Tally.Cell.ADULTS);
          events[fifth] += tally.cellCount(decile, group, fifth, what);
        }
        people += adults[fifth];
        centre += adults[fifth] * RESOURCES[fifth];
      }
      if (people == 0) {
        continue;
      }
      centre /= people;
      double square = 0;
      double cross = 0;
      for (int fifth = 0; fifth < Tally.FIFTHS; fifth++) {
        double x = RESOURCES[fifth] - centre;
        square += adults[fifth] * x * x;
        cross += events[fifth] * x;
        mean += events[fifth];
      }
      slope += square == 0 ? 0 : people * cross / square;
      weight += people;
    }
    return Indicators.ratio(slope / weight, mean / weight);
  }
}
