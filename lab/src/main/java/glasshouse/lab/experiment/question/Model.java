// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.experiment.question;

import glasshouse.lab.experiment.design.Axis;
import glasshouse.lab.scenario.ScenarioException;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;

/// Something with factors and measures that methods can ask, whatever it is made of.
sealed interface Model permits FunctionModel, ScenarioModel {
  /// Returns its factors.
  List<Axis> axes();

  /// Returns what is measured.
  List<String> measures();

  /// Returns how many seeds a value is the mean of; 1 where there is no luck.
  int seeds();

  /// Returns values by point, measure and seed.
  ///
  /// @param points of settings; what they do not set keeps its own value
  double[][][] values(List<SortedMap<String, Double>> points) throws ScenarioException, IOException;
}
