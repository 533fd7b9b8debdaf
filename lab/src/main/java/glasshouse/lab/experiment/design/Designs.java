// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.experiment.design;

import org.hipparchus.random.SobolSequenceGenerator;

/// Points of the unit cube, a row each.
public final class Designs {
  private static final double UNIT = 0x1p-32;
  private static final long LOW = 0xFFFF_FFFFL;

  private Designs() {}

  /// Returns every level of each axis with every level of the others; both ends are levels.
  public static double[][] grid(int axes, int levels) {
    int count = 1;
    for (int axis = 0; axis < axes; axis++) {
      count = Math.multiplyExact(count, levels);
    }
    var points = new double[count][axes];
    for (int at = 0; at < count; at++) {
      int rest = at;
      for (int axis = axes - 1; axis >= 0; axis--) {
        points[at][axis] = rest % levels / (double) (levels - 1);
        rest /= levels;
      }
    }
    return points;
  }

  /// Returns a hypercube in which every axis has each of its strata met once: McKay, Beckman and
  /// Conover (1979), Technometrics 21.
  public static double[][] latinHypercube(int axes, int count, long seed) {
    var places = new Luck(seed, Luck.PLACE);
    var orders = new Luck(seed, Luck.ORDER);
    var points = new double[count][axes];
    for (int axis = 0; axis < axes; axis++) {
      int[] order = orders.order(count, axis);
      for (int at = 0; at < count; at++) {
        points[at][axis] = (order[at] + places.uniform(at, axis)) / count;
      }
    }
    return points;
  }

  /// Returns the first points of the sequence of Sobol' with the directions of Joe and Kuo (2008),
  /// shifted by exclusive or, so that each point alone is uniform and shifts are independent.
  ///
  /// @param shift which of many independent shifts
  public static double[][] sobol(int axes, int count, long seed, int shift) {
    var sequence = new SobolSequenceGenerator(axes);
    var shifts = new Luck(seed, Luck.SHIFT);
    var points = new double[count][axes];
    for (int at = 0; at < count; at++) {
      double[] raw = sequence.nextVector();
      for (int axis = 0; axis < axes; axis++) {
        long bits = (long) (raw[axis] * 0x1p32) ^ (shifts.word(shift, axis) & LOW);
        points[at][axis] = (bits + 0.5) * UNIT;
      }
    }
    return points;
  }

  /// Returns points drawn at will.
  public static double[][] random(int axes, int count, long seed) {
    var luck = new Luck(seed, Luck.RANGE);
    var points = new double[count][axes];
    for (int at = 0; at < count; at++) {
      for (int axis = 0; axis < axes; axis++) {
        points[at][axis] = luck.uniform(at, axis);
      }
    }
    return points;
  }
}
