// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.experiment.function;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;

/// sin x1 + 7 sin^2 x2 + 0.1 x3^4 sin x1 with all three between -pi and pi: Ishigami and Homma
/// (1990). x3 matters only together with x1, which a method that sees single effects would miss.
final class Ishigami implements Outputs {
  private static final double A = 7;
  private static final double B = .1;

  @Override
  public String id() {
    return "ishigami";
  }

  @Override
  public String meaning() {
    return "The function of Ishigami and Homma: three parameters, one of them without any effect"
        + " of its own.";
  }

  @Override
  public List<Input> inputs() {
    return IntStream.rangeClosed(1, 3)
        .mapToObj(at -> new Input("x" + at, -StrictMath.PI, StrictMath.PI))
        .toList();
  }

  @Override
  public SequencedMap<String, Double> apply(double[] x) {
    double wave = StrictMath.sin(x[1]);
    double square = x[2] * x[2];
    double y = StrictMath.sin(x[0]) * (1 + B * square * square) + A * wave * wave;
    SequencedMap<String, Double> outputs = new LinkedHashMap<>();
    outputs.put("y", y);
    return outputs;
  }
}
