// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.experiment.effect;

import java.util.ArrayList;
import java.util.List;

/// Spread within points (luck) and between them (whatever makes points differ).
///
/// @param mean over points
/// @param within standard deviation between seeds at a point; NaN with one seed
/// @param between standard deviation of points' true means: the observed one less the luck in it
public record Variance(double mean, double within, double between) {

  /// Splits the spread of one measure; points with a value that is not finite are left out.
  ///
  /// Points share their seeds, so a lucky seed lifts all of them and does not tell them apart; what
  /// remains in a point's mean is the interplay of point and seed, as in an analysis of variance
  /// with two ways.
  ///
  /// @param values by point, measure and seed
  public static Variance of(double[][][] values, int measure) {
    List<double[]> points = new ArrayList<>();
    for (double[][] point : values) {
      if (Double.isFinite(mean(point[measure]))) {
        points.add(point[measure]);
      }
    }
    int seeds = points.isEmpty() ? 0 : points.getFirst().length;
    double[] means = points.stream().mapToDouble(Variance::mean).toArray();
    double all = mean(means);
    var bySeed = new double[seeds];
    for (int seed = 0; seed < seeds; seed++) {
      int own = seed;
      bySeed[seed] = mean(points.stream().mapToDouble(point -> point[own]).toArray());
    }
    double luck = 0;
    double interplay = 0;
    double between = 0;
    for (int at = 0; at < means.length; at++) {
      between += (means[at] - all) * (means[at] - all);
      for (int seed = 0; seed < seeds; seed++) {
        double off = points.get(at)[seed] - means[at];
        double own = off - (bySeed[seed] - all);
        luck += off * off;
        interplay += own * own;
      }
    }
    double freedom = (means.length - 1.0) * (seeds - 1.0);
    double noise = freedom > 0 ? interplay / freedom / seeds : 0;
    return new Variance(
        all,
        seeds < 2 ? Double.NaN : Math.sqrt(luck / (means.length * (seeds - 1.0))),
        means.length < 2
            ? Double.NaN
            : Math.sqrt(Math.max(0, between / (means.length - 1) - noise)));
  }

  /// Returns the mean of some values.
  public static double mean(double... values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
