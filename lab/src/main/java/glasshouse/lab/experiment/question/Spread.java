// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.experiment.question;

import glasshouse.lab.experiment.effect.Variance;
import glasshouse.lab.experiment.text.ExperimentText.Ablation;
import glasshouse.lab.result.Table;
import glasshouse.lab.scenario.ScenarioException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Three sorts of doubt, kept apart: luck, parameters, and what the model is made of.
final class Spread {
  private Spread() {}

  /// Returns for each measure the standard deviation between seeds at one point, between points
  /// when luck is taken off, and between the model as it is and without each of its parts.
  ///
  /// @param values by point, measure and seed
  /// @param variants by variant, measure and seed; none where no part was taken out
  static Table table(Model model, double[][][] values, double[][][] variants) {
    Table table =
        Table.of("spread")
            .text("measure")
            .doubles("mean")
            .doubles("luck")
            .doubles("parameters")
            .doubles("structure")
            .longs("points")
            .longs("seeds");
    for (int measure = 0; measure < model.measures().size(); measure++) {
      Variance points = Variance.of(values, measure);
      double structure =
          variants.length == 0 ? Double.NaN : Variance.of(variants, measure).between();
      table.row(
          model.measures().get(measure),
          points.mean(),
          points.within(),
          points.between(),
          structure,
          (long) values.length,
          (long) model.seeds());
    }
    return table;
  }

  /// Returns the settings of the model as it is, then without each part.
  static List<SortedMap<String, Double>> variants(List<Ablation> ablations) {
    List<SortedMap<String, Double>> variants = new ArrayList<>();
    variants.add(new TreeMap<>());
    ablations.forEach(ablation -> variants.add(new TreeMap<>(ablation.set())));
    return variants;
  }

  /// Returns the values of all variants, none where there is nothing to take out.
  static double[][][] live(Model model, List<Ablation> ablations)
      throws ScenarioException, IOException {
    return ablations.isEmpty() ? new double[0][][] : model.values(variants(ablations));
  }
}
