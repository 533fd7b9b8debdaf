// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.experiment.function;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;

/// The product of (|4 x - 2| + a) / (1 + a) over parameters between 0 and 1: Sobol' (1993). The
/// larger its a, the less a parameter matters; every index has a closed form.
final class GFunction implements Outputs {
  private final String id;
  private final double[] a;

  GFunction(String id, double... a) {
    this.id = id;
    this.a = a.clone();
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String meaning() {
    return "The g-function of Sobol' with a = " + Arrays.toString(a) + ".";
  }

  @Override
  public List<Input> inputs() {
    return IntStream.rangeClosed(1, a.length).mapToObj(at -> new Input("x" + at, 0, 1)).toList();
  }

  @Override
  public SequencedMap<String, Double> apply(double[] x) {
    double product = 1;
    for (int at = 0; at < a.length; at++) {
      product *= (Math.abs(4 * x[at] - 2) + a[at]) / (1 + a[at]);
    }
    SequencedMap<String, Double> outputs = new LinkedHashMap<>();
    outputs.put("y", product);
    return outputs;
  }
}
