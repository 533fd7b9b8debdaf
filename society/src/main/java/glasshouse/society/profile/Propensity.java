// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.profile;

import glasshouse.kernel.ExpTable;
import java.util.List;

/// A person's own rate for each kind of deed as a multiple of the base rate, from traits and age
/// alone (the first factors of model equation 1). Nothing of a regime or of the state enters, so it
/// is the same in every arm.
public final class Propensity {
  private static final int TRAITS = Mind.TRAITS;

  private final double[] weight;
  private final double[] level;
  private final double[] age;

  /// Prepares the tables for a catalogue of deeds.
  public Propensity(List<Deed> deeds, Mind mind) {
    double[][] factor = mind.factor();
    double[][] sigma = mind.correlations();
    weight = new double[deeds.size() * TRAITS];
    level = new double[deeds.size() * 2];
    age = new double[deeds.size() * Ages.BANDS];
    for (Deed deed : deeds) {
      int kind = deed.index();
      List<Double> loading = deed.loadings();
      double variance = 0;
      for (int row = 0; row < TRAITS; row++) {
        for (int column = 0; column < TRAITS; column++) {
          weight[kind * TRAITS + column] += loading.get(row) * factor[row][column];
          variance += loading.get(row) * sigma[row][column] * loading.get(column);
        }
      }
      double mean = 0;
      for (int group = 0; group < 2; group++) {
        double shift = loading.get(3) * mind.resourcesShift(group);
        double share = group == 1 ? mind.groupShare() : 1 - mind.groupShare();
        mean += share * StrictMath.exp(shift);
        level[kind * 2 + group] = shift - variance / 2 + StrictMath.log(deed.truncation());
      }
      level[kind * 2] -= StrictMath.log(mean);
      level[kind * 2 + 1] -= StrictMath.log(mean);
      for (int band = 0; band < Ages.BANDS; band++) {
        age[kind * Ages.BANDS + band] = deed.ages().get(band);
      }
    }
  }

  /// Returns the multiple for five independent normals, a group and an age band; 0 if not eligible.
  public double of(int kind, double[] normals, int group, int band) {
    double ofAge = age[kind * Ages.BANDS + band];
    if (ofAge == 0) {
      return 0;
    }
    int at = kind * TRAITS;
    double x =
        level[kind * 2 + group]
            + weight[at] * normals[0]
            + weight[at + 1] * normals[1]
            + weight[at + 2] * normals[2]
            + weight[at + 3] * normals[3]
            + weight[at + 4] * normals[4];
    return ofAge * ExpTable.exp(x);
  }

  /// Returns whether people in this age band ever do this kind of deed.
  public boolean isEligible(int kind, int band) {
    return age[kind * Ages.BANDS + band] > 0;
  }
}
