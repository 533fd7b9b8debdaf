// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.experiment.question;

import glasshouse.lab.experiment.design.Axis;
import glasshouse.lab.experiment.function.Outputs;
import java.util.List;
import java.util.SequencedMap;
import java.util.SortedMap;

/// A plain function. Parameters that no factor moves stay in the middle of their range.
record FunctionModel(Outputs function, List<Axis> axes, List<String> measures) implements Model {

  @Override
  public int seeds() {
    return 1;
  }

  @Override
  public double[][][] values(List<SortedMap<String, Double>> points) {
    var values = new double[points.size()][measures.size()][1];
    for (int at = 0; at < values.length; at++) {
      SequencedMap<String, Double> outputs = function.apply(inputs(points.get(at)));
      for (int measure = 0; measure < measures.size(); measure++) {
        values[at][measure][0] = outputs.getOrDefault(measures.get(measure), Double.NaN);
      }
    }
    return values;
  }

  /// Returns the values of all parameters, in their order.
  double[] inputs(SortedMap<String, Double> settings) {
    return function.inputs().stream()
        .mapToDouble(input -> settings.getOrDefault(input.key(), (input.low() + input.high()) / 2))
        .toArray();
  }
}
