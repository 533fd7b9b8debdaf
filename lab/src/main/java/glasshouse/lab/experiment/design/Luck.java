// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.experiment.design;

import glasshouse.kernel.Draws;
import glasshouse.kernel.Purpose;

/// Draws of designs and resamples, each at its address: the number of a row and of a column.
///
/// Kinds of use have numbers of their own, so that no two share their luck.
public final class Luck {
  /// Kind: places of points within their strata.
  public static final int PLACE = 1;

  /// Kind: order of strata.
  public static final int ORDER = 2;

  /// Kind: shifts of a sequence.
  public static final int SHIFT = 3;

  /// Kind: trajectories.
  public static final int PATH = 4;

  /// Kind: resamples.
  public static final int RESAMPLE = 5;

  /// Kind: steps of a search.
  public static final int SEARCH = 6;

  /// Kind: draws from ranges.
  public static final int RANGE = 7;

  private final Draws draws;
  private final int kind;

  /// The luck of a kind under a seed.
  public Luck(long seed, int kind) {
    draws = new Draws(seed);
    this.kind = kind;
  }

  /// Returns a number strictly between 0 and 1.
  public double uniform(int row, int column) {
    draws.at(Purpose.SAMPLE, 64 + kind, column, 0, row);
    return draws.uniform(0);
  }

  /// Returns 32 bits.
  public int word(int row, int column) {
    draws.at(Purpose.SAMPLE, 64 + kind, column, 0, row);
    return draws.word(0);
  }

  /// Returns a whole number from 0 to `count` - 1.
  public int below(int count, int row, int column) {
    return (int) (uniform(row, column) * count);
  }

  /// Returns the numbers from 0 to `count` - 1 in a drawn order.
  public int[] order(int count, int column) {
    var order = new int[count];
    for (int at = 0; at < count; at++) {
      int other = below(at + 1, at, column);
      order[at] = order[other];
      order[other] = at;
    }
    return order;
  }
}
