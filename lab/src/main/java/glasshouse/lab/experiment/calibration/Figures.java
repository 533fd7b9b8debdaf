// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.experiment.calibration;

import glasshouse.lab.experiment.text.ExperimentText.Target;
import glasshouse.lab.experiment.text.ExperimentText.Use;
import java.util.List;

/// Published figures and a model's values for them.
///
/// @param targets the figures
/// @param values the model's, in the same order
public record Figures(List<Target> targets, double[] values) {

  public Figures {
    targets = List.copyOf(targets);
  }

  /// Returns the relative error of a figure: 0.1 where the model says a tenth more.
  public double error(int at) {
    double value = targets.get(at).value();
    return (values[at] - value) / value;
  }

  /// Returns the root mean square of relative errors of the figures that serve the fit.
  public double distance() {
    double squares = 0;
    int count = 0;
    for (int at = 0; at < values.length; at++) {
      if (targets.get(at).use() == Use.FIT) {
        squares += error(at) * error(at);
        count++;
      }
    }
    double distance = Math.sqrt(squares / count);
    return Double.isFinite(distance) ? distance : Double.MAX_VALUE;
  }
}
