// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.profile;

import glasshouse.kernel.ExpTable;
import java.util.List;

/// A person's own rate for each kind of deed as a multiple of the base rate, from traits and age
/// alone (the first factors of model equation 1). Nothing of a regime or of the state enters, so it
/// is the same in every arm.
public final class Propensity {
  private static final int TRAITS = Mind.TRAITS;
  private static final double LN2 = 0.693_147_180_559_945_3;

  /// Fixed-point units of a binary logarithm.
  private static final int UNIT = 1 << 24;

  private static final double NATURAL = LN2 / UNIT;
  private static final int FLOAT_BIAS = 127;

  /// A float is rounded to 24 bits, which may raise the number that its bits make by one.
  private static final int MARGIN = 8;

  /// A logarithm that no trait can outweigh.
  private static final double NEVER = 64;

  /// No normal is further from zero.
  private static final double MOST = 4;

  private final double[] age;
  private final int[] slope;
  private final int[] level;

  /// Prepares the tables for a catalogue of deeds.
  public Propensity(List<Deed> deeds, Mind mind) {
    double[][] factor = mind.factor();
    double[][] sigma = mind.correlations();
    age = new double[deeds.size() * Ages.BANDS];
    slope = new int[deeds.size() * TRAITS];
    level = new int[deeds.size() * 2];
    for (Deed deed : deeds) {
      int kind = deed.index();
      List<Double> loading = deed.loadings();
      double variance = 0;
      var weight = new double[TRAITS];
      for (int row = 0; row < TRAITS; row++) {
        for (int column = 0; column < TRAITS; column++) {
          weight[column] += loading.get(row) * factor[row][column];
          variance += loading.get(row) * sigma[row][column] * loading.get(column);
        }
      }
      double mean = 0;
      var start = new double[2];
      for (int group = 0; group < 2; group++) {
        double shift = loading.get(3) * mind.resourcesShift(group);
        double share = group == 1 ? mind.groupShare() : 1 - mind.groupShare();
        mean += share * StrictMath.exp(shift);
        start[group] = shift - variance / 2 + StrictMath.log(deed.truncation());
      }
      start[0] -= StrictMath.log(mean);
      start[1] -= StrictMath.log(mean);
      fix(kind, weight, start);
      for (int band = 0; band < Ages.BANDS; band++) {
        age[kind * Ages.BANDS + band] = deed.ages().get(band);
      }
    }
  }

  private void fix(int kind, double[] weight, double[] start) {
    double reach = 0;
    for (int trait = 0; trait < TRAITS; trait++) {
      double perUnit = weight[trait] / NATURAL / Sheet.NORMAL_UNIT;
      slope[kind * TRAITS + trait] = (int) StrictMath.rint(perUnit);
      reach += StrictMath.abs(weight[trait]) * MOST;
    }
    for (int group = 0; group < 2; group++) {
      level[kind * 2 + group] = (int) StrictMath.rint(start[group] / NATURAL);
      if ((reach + StrictMath.abs(start[group])) / LN2 >= NEVER) {
        throw new ArithmeticException("loadings let rates differ by more than 2^64: kind " + kind);
      }
    }
  }

  /// Returns the multiple of somebody in an age band; 0 if not eligible.
  ///
  /// @param mind traits and group; see [Sheet]
  public double of(int kind, long mind, int band) {
    return age[kind * Ages.BANDS + band] * ExpTable.exp(log(kind, mind) * NATURAL);
  }

  /// The binary logarithm of the multiple without age, in units; integers, so that no rounding
  /// depends on the order of a sum.
  private int log(int kind, long mind) {
    int at = kind * TRAITS;
    return level[kind * 2 + Sheet.group(mind)]
        + slope[at] * Sheet.units(mind, 0)
        + slope[at + 1] * Sheet.units(mind, 1)
        + slope[at + 2] * Sheet.units(mind, 2)
        + slope[at + 3] * Sheet.units(mind, 3)
        + slope[at + 4] * Sheet.units(mind, 4);
  }

  /// Lists which of `who[from..until)` could have a multiple above `least * (word + 0.5)`, where
  /// `word` is the unsigned number of the same row, and returns how many. A few too many are
  /// listed, never one too few with a multiple above 2^-28.
  ///
  /// Only integers: the bits of a float, read as a number, are never above its true logarithm.
  ///
  /// @param lines from [#lines]
  public int sift(
      int kind, int[] lines, long[] minds, int[] who, int[] words, int from, int until, int[] out) {
    int at = kind * TRAITS;
    int a = slope[at];
    int b = slope[at + 1];
    int c = slope[at + 2];
    int d = slope[at + 3];
    int e = slope[at + 4];
    int most = level[kind * 2];
    int few = level[kind * 2 + 1];
    int count = 0;
    for (int row = from; row < until; row++) {
      long mind = minds[who[row]];
      int log =
          (Sheet.group(mind) == 0 ? most : few)
              + a * Sheet.units(mind, 0)
              + b * Sheet.units(mind, 1)
              + c * Sheet.units(mind, 2)
              + d * Sheet.units(mind, 3)
              + e * Sheet.units(mind, 4);
      int bits = Float.floatToRawIntBits(words[row] >>> 1 | 1);
      out[count] = row;
      count += log > lines[Sheet.band(mind)] + (bits << 1) ? 1 : 0;
    }
    return count;
  }

  /// Returns by age band what the bits of half a word must be added to, modulo 2^32, to be compared
  /// with a logarithm.
  ///
  /// @param least the multiple that a word stands for, divided by the word
  public int[] lines(int kind, double least) {
    var lines = new int[Ages.BANDS];
    for (int band = 0; band < Ages.BANDS; band++) {
      double ofAge = age[kind * Ages.BANDS + band];
      double log = ofAge == 0 ? NEVER : StrictMath.log(2 * least / ofAge) / LN2;
      lines[band] = (int) ((long) StrictMath.floor((log - FLOAT_BIAS) * UNIT) - MARGIN);
    }
    return lines;
  }

  /// Returns whether people in this age band ever do this kind of deed.
  public boolean isEligible(int kind, int band) {
    return age[kind * Ages.BANDS + band] > 0;
  }
}
