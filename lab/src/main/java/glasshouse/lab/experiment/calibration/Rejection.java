// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.experiment.calibration;

import glasshouse.lab.experiment.design.Designs;
import glasshouse.lab.scenario.ScenarioException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Draws from the ranges, of which the nearest to the figures are kept: approximate Bayesian
/// computation by rejection (Pritchard and others 1999). Where what is kept looks like what was
/// drawn, the figures have said nothing.
///
/// @param kept the nearest points, the nearest first
/// @param distances their misfits
public record Rejection(List<double[]> kept, double[] distances) {

  public Rejection {
    kept = List.copyOf(kept);
  }

  /// Draws and keeps.
  ///
  /// @param share of draws that are kept, at least two
  public static Rejection of(Misfit misfit, int draws, double share, long seed)
      throws ScenarioException, IOException {
    List<double[]> points = Arrays.asList(Designs.random(misfit.axes(), draws, seed));
    double[] distances = misfit.at(points);
    int count = Math.max(2, (int) Math.round(share * draws));
    List<Integer> order =
        IntStream.range(0, draws)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer at) -> distances[at]))
            .limit(count)
            .toList();
    List<double[]> kept = new ArrayList<>();
    order.forEach(at -> kept.add(points.get(at)));
    return new Rejection(kept, order.stream().mapToDouble(at -> distances[at]).toArray());
  }

  /// Returns a quantile of an axis over what is kept.
  public double quantile(int axis, double share) {
    double[] values = kept.stream().mapToDouble(point -> point[axis]).sorted().toArray();
    double place = share * (values.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, values.length - 1);
    return values[below] + (place - below) * (values[above] - values[below]);
  }
}
