// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.experiment.function;

import glasshouse.lab.experiment.design.Saltelli;
import glasshouse.lab.experiment.effect.SobolIndices;
import java.util.List;
import java.util.Objects;

/// A function whose shares of variance are known in closed form, so that the estimates of them can
/// be held against the truth.
///
/// @param id of the function
/// @param first by input, the share that it explains alone
/// @param total by input, the share that would be left if all others were known
public record KnownShares(String id, List<Double> first, List<Double> total) {
  private static final int RESAMPLES = 200;

  public KnownShares {
    first = List.copyOf(first);
    total = List.copyOf(total);
  }

  /// Ishigami and Homma's function with a = 7 and b = .1.
  public static final KnownShares ISHIGAMI =
      new KnownShares(
          "ishigami", List.of(.313905, .442411, 0.), List.of(.557589, .442411, .243684));

  /// The functions that are shipped with exact shares.
  public static final List<KnownShares> ALL =
      List.of(
          ISHIGAMI,
          new KnownShares(
              "g-function-8",
              List.of(.716192, .179048, .023676, .007162, .000072, .000072, .000072, .000072),
              List.of(.787144, .242198, .034317, .010460, .000105, .000105, .000105, .000105)),
          new KnownShares(
              "g-function-6",
              List.of(.000276, .010195, .765743, .191436, .000179, .001490),
              List.of(.000329, .012143, .795970, .220313, .000214, .001778)));

  /// Returns the shares as they are estimated from points.
  ///
  /// @param points of each matrix of the design
  public SobolIndices[] estimate(int points, long seed) {
    Outputs function = Objects.requireNonNull(Functions.find(id));
    Saltelli design = Saltelli.lay(first.size(), points, seed);
    double[] values =
        design.rows().stream()
            .mapToDouble(row -> function.apply(scaled(function, row)).firstEntry().getValue())
            .toArray();
    return SobolIndices.of(design, values, RESAMPLES, seed);
  }

  private static double[] scaled(Outputs function, double[] row) {
    var x = new double[row.length];
    for (int at = 0; at < x.length; at++) {
      Outputs.Input input = function.inputs().get(at);
      x[at] = input.low() + row[at] * (input.high() - input.low());
    }
    return x;
  }
}
