// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.experiment.effect;

/// Spread within points (luck) and between them (whatever makes points differ).
///
/// @param mean over points
/// @param within standard deviation between seeds at a point; NaN with one seed
/// @param between standard deviation of points' true means: the observed one less the luck in it
public record Variance(double mean, double within, double between) {

  /// Splits the spread of one measure; points with a value that is not finite are left out.
  ///
  /// @param values by point, measure and seed
  public static Variance of(double[][][] values, int measure) {
    double sum = 0;
    double squares = 0;
    double luck = 0;
    int points = 0;
    int seeds = values.length == 0 ? 0 : values[0][measure].length;
    for (double[][] point : values) {
      double mean = mean(point[measure]);
      if (Double.isFinite(mean)) {
        points++;
        sum += mean;
        squares += mean * mean;
        for (double value : point[measure]) {
          luck += (value - mean) * (value - mean);
        }
      }
    }
    double mean = sum / points;
    double observed = (squares - sum * mean) / (points - 1);
    double within = luck / ((double) points * (seeds - 1));
    double true2 = seeds < 2 ? observed : observed - within / seeds;
    return new Variance(
        mean,
        seeds < 2 ? Double.NaN : Math.sqrt(within),
        points < 2 ? Double.NaN : Math.sqrt(Math.max(0, true2)));
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
