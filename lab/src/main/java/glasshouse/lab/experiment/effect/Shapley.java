// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.experiment.effect;

import glasshouse.lab.indicator.interval.Interval;
import glasshouse.lab.indicator.interval.Student;
import java.util.Arrays;

/// What each of two safeguards is worth when both act: the mean of its worth alone and its worth on
/// top of the other (Shapley 1953). The two shares add up to the worth of both.
///
/// @param first worth of the first
/// @param second worth of the second
/// @param both worth of both together
/// @param interplay how much more both do than the sum of each alone; below 0 they overlap
public record Shapley(Interval first, Interval second, Interval both, Interval interplay) {

  /// Attributes a measure, seed by seed.
  ///
  /// @param neither by seed, the measure without any
  /// @param one by seed, with the first alone
  /// @param other by seed, with the second alone
  /// @param pair by seed, with both
  public static Shapley of(double[] neither, double[] one, double[] other, double[] pair) {
    int seeds = neither.length;
    var first = new double[seeds];
    var second = new double[seeds];
    var both = new double[seeds];
    var interplay = new double[seeds];
    Arrays.setAll(first, s -> (one[s] - neither[s] + pair[s] - other[s]) / 2);
    Arrays.setAll(second, s -> (other[s] - neither[s] + pair[s] - one[s]) / 2);
    Arrays.setAll(both, s -> pair[s] - neither[s]);
    Arrays.setAll(interplay, s -> pair[s] - one[s] - other[s] + neither[s]);
    return new Shapley(
        Student.of(first), Student.of(second), Student.of(both), Student.of(interplay));
  }
}
