// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.experiment.function;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// A register in six numbers: entries come at a rate that rises along a logistic curve, leave at a
/// constant hazard, and those who are on it are refused tickets.
///
/// ```
/// entries a year      asymptote / (1 + exp(-(t - centre) / scale))
/// on the register     d stock = entries - exit-hazard x stock
/// refused             earlier + attempts x stock a year; earlier ones are of other lists
/// ```
///
/// Outputs are named by series and quarter: `listings@2018.75`. Millions.
final class RegisterFlow implements Outputs {
  private static final double START = 2013.75;
  private static final double END = 2020.25;
  private static final int STEPS_PER_QUARTER = 26;

  @Override
  public String id() {
    return "register-flow";
  }

  @Override
  public String meaning() {
    return "A register of debtors: entries along a logistic curve, exits at a constant hazard,"
        + " refusals in proportion to who is on it.";
  }

  @Override
  public List<Input> inputs() {
    return List.of(
        new Input("centre", 2014, 2017),
        new Input("scale", .2, 1.5),
        new Input("asymptote", 2, 6),
        new Input("exit-hazard", .05, 1),
        new Input("attempts", .2, 3),
        new Input("earlier", 0, 4));
  }

  @Override
  public SequencedMap<String, Double> apply(double[] values) {
    SequencedMap<String, Double> outputs = new LinkedHashMap<>();
    double step = .25 / STEPS_PER_QUARTER;
    double listings = 0;
    double stock = 0;
    double refused = values[5];
    int quarters = (int) Math.round((END - START) * 4);
    for (int quarter = 1; quarter <= quarters; quarter++) {
      for (int at = 0; at < STEPS_PER_QUARTER; at++) {
        double middle = START + (quarter - 1) * .25 + (at + .5) * step;
        double entries = values[2] / (1 + StrictMath.exp(-(middle - values[0]) / values[1])) * step;
        double exits = values[3] * stock * step;
        refused += values[4] * stock * step;
        listings += entries;
        stock += entries - exits;
      }
      String date = "@" + (START + quarter * .25);
      outputs.put("listings" + date, listings);
      outputs.put("left" + date, listings - stock);
      outputs.put("stock" + date, stock);
      outputs.put("flights-refused" + date, refused);
    }
    return outputs;
  }
}
