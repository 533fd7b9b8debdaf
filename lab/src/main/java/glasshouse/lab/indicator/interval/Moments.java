// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.indicator.interval;

import java.util.stream.IntStream;

/// Mean, spread and standard errors of a sample.
public record Moments(int size, double mean, double variance, double fourth) {
  private static final int BATCHES = 50;

  public static Moments of(double... values) {
    double mean = 0;
    for (double value : values) {
      mean += value / values.length;
    }
    double second = 0;
    double fourth = 0;
    for (double value : values) {
      double square = (value - mean) * (value - mean);
      second += square;
      fourth += square * square;
    }
    int size = values.length;
    return new Moments(size, mean, second / (size - 1), fourth / size);
  }

  public double spread() {
    return Math.sqrt(variance);
  }

  /// Standard error of the mean.
  public double meanError() {
    return Math.sqrt(variance / size);
  }

  /// Standard error of the standard deviation.
  public double spreadError() {
    return Math.sqrt((fourth - variance * variance) / size) / (2 * spread());
  }

  /// Standard error of a share.
  public static double shareError(double share, double trials) {
    return Math.sqrt(share * (1 - share) / trials);
  }

  public static double correlation(double[] x, double[] y, int from, int to) {
    return correlation(x, y, IntStream.range(from, to).toArray());
  }

  private static double correlation(double[] x, double[] y, int[] rows) {
    double meanX = 0;
    double meanY = 0;
    for (int row : rows) {
      meanX += x[row] / rows.length;
      meanY += y[row] / rows.length;
    }
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int row : rows) {
      double dx = x[row] - meanX;
      double dy = y[row] - meanY;
      xx += dx * dx;
      yy += dy * dy;
      xy += dx * dy;
    }
    return xy / Math.sqrt(xx * yy);
  }

  /// Standard error of a correlation, by leaving out one of fifty parts at a time.
  public static double correlationError(double[] x, double[] y) {
    var values = new double[BATCHES];
    for (int batch = 0; batch < BATCHES; batch++) {
      int left = batch;
      int[] rows = IntStream.range(0, x.length).filter(row -> row % BATCHES != left).toArray();
      values[batch] = correlation(x, y, rows);
    }
    Moments moments = of(values);
    double squares = moments.variance() * (BATCHES - 1);
    return Math.sqrt(squares * (BATCHES - 1) / BATCHES);
  }
}
