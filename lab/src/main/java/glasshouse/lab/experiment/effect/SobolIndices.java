// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.experiment.effect;

import glasshouse.lab.experiment.design.Luck;
import glasshouse.lab.experiment.design.Saltelli;
import glasshouse.lab.indicator.interval.Student;

/// Shares of an output's variance: what a factor explains alone (first), and what would be left if
/// all others were known (total).
///
/// Each share has two estimates with one and the same expectation: a mean product, good where the
/// share is small (Saltelli and others 2010; Homma and Saltelli 1996), and half a mean squared
/// difference (Jansen 1999), good on the other side. The one with the narrower interval is taken.
///
/// Intervals resample the independent blocks of the design and take Student's t for as many blocks:
/// points within a block are spread evenly on purpose and say nothing about the error.
///
/// @param first share of the factor alone
/// @param total share of the factor with all its company
public record SobolIndices(Index first, Index total) {

  private static final int SHARES = 4;

  /// A share of variance with its interval.
  public record Index(double estimate, double low, double high) {
    /// Returns whether the interval holds 0 or less, so that the share may be nothing.
    public boolean isIndistinguishableFromZero() {
      return !(low > 0);
    }

    /// Returns half the width of the interval.
    public double halfWidth() {
      return (high - low) / 2;
    }

    /// Returns whether the interval holds a value.
    public boolean covers(double value) {
      return low <= value && value <= high;
    }
  }

  /// Returns the indices of every axis.
  ///
  /// @param values by row of the design
  public static SobolIndices[] of(Saltelli design, double[] values, int resamples, long seed) {
    int axes = values.length / (design.blocks() * design.size()) - 2;
    Sums[] blocks = new Sums[design.blocks()];
    double centre = Variance.mean(values);
    for (int block = 0; block < blocks.length; block++) {
      blocks[block] = Sums.of(values, block * design.size(), design.size(), axes, centre);
    }
    Sums all = new Sums(axes);
    for (Sums block : blocks) {
      all.add(block);
    }
    var luck = new Luck(seed, Luck.RESAMPLE);
    var resampled = new double[axes][SHARES][resamples];
    for (int sample = 0; sample < resamples; sample++) {
      Sums drawn = new Sums(axes);
      for (int at = 0; at < blocks.length; at++) {
        drawn.add(blocks[luck.below(blocks.length, sample, at)]);
      }
      for (int axis = 0; axis < axes; axis++) {
        for (int share = 0; share < SHARES; share++) {
          resampled[axis][share][sample] = drawn.share(share, axis);
        }
      }
    }
    var indices = new SobolIndices[axes];
    for (int axis = 0; axis < axes; axis++) {
      var shares = new Index[SHARES];
      for (int share = 0; share < SHARES; share++) {
        shares[share] = index(all.share(share, axis), resampled[axis][share], blocks.length);
      }
      indices[axis] =
          new SobolIndices(narrower(shares[0], shares[1]), narrower(shares[2], shares[3]));
    }
    return indices;
  }

  private static Index narrower(Index one, Index other) {
    return other.halfWidth() < one.halfWidth() ? other : one;
  }

  private static Index index(double estimate, double[] resampled, int blocks) {
    double mean = Variance.mean(resampled);
    double squares = 0;
    for (double each : resampled) {
      squares += (each - mean) * (each - mean);
    }
    // Resampling n things shows a variance that is (n - 1) / n of the true one.
    double error = Math.sqrt(squares / (resampled.length - 1) * blocks / (blocks - 1.0));
    double half = Student.quantile(blocks - 1) * error;
    return new Index(estimate, estimate - half, estimate + half);
  }

  /// What the shares of some points are made of: the first by product and by difference, the total
  /// by difference and by product.
  private static final class Sums {
    private double count;
    private double sum;
    private double squares;
    private final double[][] shares;

    Sums(int axes) {
      shares = new double[SHARES][axes];
    }

    static Sums of(double[] values, int from, int size, int axes, double centre) {
      var sums = new Sums(axes);
      for (int point = from; point < from + size; point++) {
        int row = point * (axes + 2);
        double a = values[row] - centre;
        double b = values[row + 1] - centre;
        sums.count += 2;
        sums.sum += a + b;
        sums.squares += a * a + b * b;
        for (int axis = 0; axis < axes; axis++) {
          double mixed = values[row + 2 + axis] - centre;
          sums.shares[0][axis] += 2 * b * (mixed - a);
          sums.shares[1][axis] += (b - mixed) * (b - mixed);
          sums.shares[2][axis] += (a - mixed) * (a - mixed);
          sums.shares[3][axis] += 2 * a * (a - mixed);
        }
      }
      return sums;
    }

    void add(Sums other) {
      count += other.count;
      sum += other.sum;
      squares += other.squares;
      for (int share = 0; share < SHARES; share++) {
        for (int axis = 0; axis < shares[share].length; axis++) {
          shares[share][axis] += other.shares[share][axis];
        }
      }
    }

    double share(int share, int axis) {
      double mean = sum / count;
      double variance = squares / count - mean * mean;
      double of = shares[share][axis] / count / variance;
      return share == 1 ? 1 - of : of;
    }
  }
}
