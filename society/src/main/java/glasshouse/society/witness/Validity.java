// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.witness;

/// What the scores of an arm are worth, as far as only a simulation can know it.
///
/// @param score of sampled adults at the end, in points from the base
/// @param oracle what an error-free and uniform reading of the same acts would give the same adults
/// @param honesty the trait that the score claims to measure, of the same adults
/// @param covariance by set of stages, the covariance over the people of all panels between the
///   score and a second score that keeps only these stages; empty if nothing scores here
/// @param variance by set of stages, the variance of the second score
/// @param panelPeople adults in the panels
public record Validity(
    double[] score,
    double[] oracle,
    double[] honesty,
    double[] covariance,
    double[] variance,
    int panelPeople) {
  /// An arm in which nobody is ever scored.
  public static final Validity NONE =
      new Validity(new double[0], new double[0], new double[0], new double[0], new double[0], 0);

  /// Returns the share of the score's variance that a set of stages carries together with who the
  /// person is, or NaN where scores do not differ.
  public double share(int kept) {
    if (covariance.length == 0 || variance[Stage.SETS - 1] == 0) {
      return Double.NaN;
    }
    return covariance[kept] / variance[Stage.SETS - 1];
  }

  /// Returns the correlation of the score with one that keeps a set of stages, or NaN.
  public double correlation(int kept) {
    if (covariance.length == 0) {
      return Double.NaN;
    }
    double product = variance[kept] * variance[Stage.SETS - 1];
    return product == 0 ? Double.NaN : covariance[kept] / StrictMath.sqrt(product);
  }

  /// Returns the Shapley share of a stage: what it adds on average to the stages kept before it,
  /// over all orders.
  public double shapley(Stage stage) {
    int stages = Stage.values().length;
    double sum = 0;
    for (int without = 0; without < Stage.SETS; without++) {
      if (!stage.isIn(without)) {
        double orders = factorial(Integer.bitCount(without));
        orders *= factorial(stages - 1 - Integer.bitCount(without));
        sum += orders * (share(without | stage.bit()) - share(without));
      }
    }
    return sum / factorial(stages);
  }

  private static double factorial(int n) {
    double product = 1;
    for (int factor = 2; factor <= n; factor++) {
      product *= factor;
    }
    return product;
  }
}
