// SPDX-License-Identifier: Apache-2.0
package glasshouse.society;

import glasshouse.society.profile.Group;
import glasshouse.society.regime.Climate;
import glasshouse.society.scene.Signals;
import java.util.Arrays;

/// Cameras that follow the records they make: once a year those of an arm are spread anew over its
/// districts in proportion to what each has on record (model 7.6, Ensign et al. 2018). What is
/// recorded where people are watched then decides where they are watched. Off by default; every
/// district then keeps a weight of exactly 1.
public final class Cameras {
  private final long[] records;

  /// Begins with nothing on record.
  ///
  /// @param districts of the nation
  Cameras(int districts) {
    records = new long[districts];
  }

  /// Adds what a district showed in an epoch.
  void note(int district, Signals shown) {
    for (int group = 0; group < Group.PERCEIVED; group++) {
      records[district] += shown.records(group);
    }
  }

  /// Spreads the cameras by the records of the year, and begins another year.
  ///
  /// @param people by district; 0 where no cameras are to be had
  /// @param feedback how far cameras follow records: 0 not at all, 1 altogether
  void follow(Climate[] climates, int[] people, double feedback) {
    double[] weights = weights(records, people, feedback);
    for (int district = 0; district < climates.length; district++) {
      climates[district].cameras(weights[district]);
    }
    Arrays.fill(records, 0);
  }

  /// Returns cameras per resident of each district relative to an even spread. The number of
  /// cameras stays the same, as far as none sees more than everything. Integers are added in the
  /// order of the districts.
  ///
  /// @param records by district
  /// @param people by district; 0 where no cameras are to be had
  /// @param feedback how far cameras follow records, 0 to 1
  public static double[] weights(long[] records, int[] people, double feedback) {
    long allRecords = 0;
    long allPeople = 0;
    for (int district = 0; district < people.length; district++) {
      allRecords += people[district] == 0 ? 0 : records[district];
      allPeople += people[district];
    }
    var weights = new double[people.length];
    Arrays.fill(weights, 1);
    for (int district = 0; district < people.length; district++) {
      if (people[district] > 0 && allRecords > 0) {
        double share = records[district] / (double) allRecords;
        double even = people[district] / (double) allPeople;
        weights[district] = 1 - feedback + feedback * share / even;
      }
    }
    return weights;
  }
}
