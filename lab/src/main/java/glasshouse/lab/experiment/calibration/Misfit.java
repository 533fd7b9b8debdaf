// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.experiment.calibration;

import glasshouse.lab.scenario.ScenarioException;
import java.io.IOException;
import java.util.List;

/// How far a model is from published figures, at points of the unit cube of its factors. Nothing
/// else is ever searched for: a target is a dated figure with a unit and a source.
public interface Misfit {
  /// Returns how many factors may move.
  int axes();

  /// Returns by point the distance from the figures.
  double[] at(List<double[]> points) throws ScenarioException, IOException;
}
