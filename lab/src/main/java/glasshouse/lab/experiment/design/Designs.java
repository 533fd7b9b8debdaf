// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.experiment.design;

import org.hipparchus.random.SobolSequenceGenerator;

/// Points of the unit cube, a row each.
public final class Designs {
  private static final double UNIT = 0x1p-32;
  private static final int BITS = 32;
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
  /// scrambled: the bits of each axis go through a drawn triangular matrix and a drawn shift
  /// (Matousek 1998). So each point alone is uniform, scrambles are independent of each other, and
  /// all of them are spread as evenly as the sequence itself.
  ///
  /// @param scramble which of many independent scrambles
  public static double[][] sobol(int axes, int count, long seed, int scramble) {
    var sequence = new SobolSequenceGenerator(axes);
    var scrambles = new int[axes][];
    for (int axis = 0; axis < axes; axis++) {
      scrambles[axis] = scramble(new Luck(seed, Luck.SHIFT), scramble, axis);
    }
    var points = new double[count][axes];
    for (int at = 0; at < count; at++) {
      double[] raw = sequence.nextVector();
      for (int axis = 0; axis < axes; axis++) {
        int bits = scrambled((int) (long) (raw[axis] * 0x1p32), scrambles[axis]);
        points[at][axis] = ((bits & LOW) + 0.5) * UNIT;
      }
    }
    return points;
  }

  /// Rows of a triangular matrix with ones on its diagonal, the first for the highest bit; then a
  /// shift.
  private static int[] scramble(Luck luck, int scramble, int axis) {
    var rows = new int[BITS + 1];
    for (int row = 0; row < BITS; row++) {
      int diagonal = Integer.MIN_VALUE >>> row;
      int above = row == 0 ? 0 : -1 << (BITS - row);
      rows[row] = diagonal | (luck.word(scramble * (BITS + 1) + row, axis) & above);
    }
    rows[BITS] = luck.word(scramble * (BITS + 1) + BITS, axis);
    return rows;
  }

  private static int scrambled(int bits, int[] rows) {
    int scrambled = 0;
    for (int row = 0; row < BITS; row++) {
      scrambled = scrambled << 1 | (Integer.bitCount(bits & rows[row]) & 1);
    }
    return scrambled ^ rows[BITS];
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
