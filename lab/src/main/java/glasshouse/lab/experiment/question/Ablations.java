// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.experiment.question;

import glasshouse.lab.experiment.effect.Shapley;
import glasshouse.lab.experiment.text.ExperimentText.Ablation;
import glasshouse.lab.experiment.text.ExperimentText.Safeguards;
import glasshouse.lab.indicator.interval.Interval;
import glasshouse.lab.indicator.interval.Student;
import glasshouse.lab.result.Table;
import glasshouse.lab.scenario.ScenarioException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The model with parts taken out, and with safeguards put in: always the same seeds.
final class Ablations {
  private Ablations() {}

  /// Returns for each part what taking it out does to each measure.
  static Table table(Model model, List<Ablation> ablations) throws ScenarioException, IOException {
    double[][][] values = model.values(Spread.variants(ablations));
    Table table =
        Table.of("ablations")
            .text("measure")
            .text("ablation")
            .doubles("with_it")
            .doubles("without")
            .doubles("difference")
            .doubles("low")
            .doubles("high")
            .longs("n");
    for (int measure = 0; measure < model.measures().size(); measure++) {
      for (int at = 0; at < ablations.size(); at++) {
        double[] whole = values[0][measure];
        double[] without = values[at + 1][measure];
        var differences = new double[whole.length];
        Arrays.setAll(differences, seed -> without[seed] - whole[seed]);
        Interval x = Student.of(differences);
        table.row(
            model.measures().get(measure),
            ablations.get(at).ablation(),
            Student.of(whole).estimate(),
            Student.of(without).estimate(),
            x.estimate(),
            x.low(),
            x.high(),
            (long) x.n());
      }
    }
    return table;
  }

  /// Returns what each of two safeguards is worth, alone and when both act.
  static Table safeguards(Model model, Safeguards asked) throws ScenarioException, IOException {
    SortedMap<String, Double> pair = new TreeMap<>(asked.first().set());
    pair.putAll(asked.second().set());
    double[][][] values =
        model.values(
            List.of(
                new TreeMap<>(),
                new TreeMap<>(asked.first().set()),
                new TreeMap<>(asked.second().set()),
                pair));
    int at = model.measures().indexOf(asked.measure());
    Shapley shapley = Shapley.of(values[0][at], values[1][at], values[2][at], values[3][at]);
    Table table =
        Table.of("safeguards")
            .text("measure")
            .text("worth_of")
            .doubles("change")
            .doubles("low")
            .doubles("high")
            .longs("n");
    row(table, asked.measure(), asked.first().ablation(), shapley.first());
    row(table, asked.measure(), asked.second().ablation(), shapley.second());
    row(table, asked.measure(), "both", shapley.both());
    row(table, asked.measure(), "more than the sum of each alone", shapley.interplay());
    return table;
  }

  private static void row(Table table, String measure, String worthOf, Interval x) {
    table.row(measure, worthOf, x.estimate(), x.low(), x.high(), (long) x.n());
  }
}
