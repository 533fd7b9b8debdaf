// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.rescore;

import glasshouse.society.witness.Stage;
import glasshouse.society.witness.Validity;
import java.util.Arrays;
import java.util.List;

/// Sampled adults, and what panels say of them.
///
/// @param rows score, error-free score and honesty of an adult each
record Sample(List<double[]> rows) {

  /// Sums up.
  ///
  /// @param scores by set of stages and panel, of its adults
  Validity with(double[][][] scores) {
    double[] first = all(scores[Stage.SETS - 1]);
    var covariances = new double[Stage.SETS];
    var variances = new double[Stage.SETS];
    for (int kept = 0; kept < Stage.SETS; kept++) {
      double[] second = all(scores[kept]);
      covariances[kept] = covariance(first, second);
      variances[kept] = covariance(second, second);
    }
    return new Validity(column(0), column(1), column(2), covariances, variances, first.length);
  }

  private double[] column(int at) {
    return rows.stream().mapToDouble(row -> row[at]).toArray();
  }

  private static double[] all(double[][] panels) {
    return Arrays.stream(panels).flatMapToDouble(Arrays::stream).toArray();
  }

  private static double covariance(double[] x, double[] y) {
    double meanX = 0;
    double meanY = 0;
    for (int at = 0; at < x.length; at++) {
      meanX += x[at] / x.length;
      meanY += y[at] / y.length;
    }
    double sum = 0;
    for (int at = 0; at < x.length; at++) {
      sum += (x[at] - meanX) * (y[at] - meanY);
    }
    return sum / Math.max(1, x.length - 1);
  }
}
