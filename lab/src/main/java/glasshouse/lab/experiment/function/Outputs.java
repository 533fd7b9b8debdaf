// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.experiment.function;

import java.util.List;
import java.util.SequencedMap;

/// A plain function of parameters. To add one, implement this and put it into [Functions].
public interface Outputs {
  /// Returns its name in experiment files.
  String id();

  /// Returns what it is, in a sentence.
  String meaning();

  /// Returns its parameters with their ranges.
  List<Input> inputs();

  /// Returns its outputs by name.
  ///
  /// @param values by parameter, in the order of [#inputs]
  SequencedMap<String, Double> apply(double[] values);

  /// A parameter.
  record Input(String key, double low, double high) {}
}
