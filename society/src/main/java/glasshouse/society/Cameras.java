// SPDX-License-Identifier: Apache-2.0
package glasshouse.society;

/// Cameras that follow the records they make: once a year a district gets as many as it has on
/// record beside the nation (model 7.6, Ensign et al. 2018). What is recorded where people are
/// watched then decides where they are watched. Off by default; every district then keeps a weight
/// of exactly 1.
public final class Cameras {
  private Cameras() {}

  /// Returns the cameras per resident of a district relative to an even spread. Where all districts
  /// have cameras their number stays the same, as far as none sees more than everything.
  ///
  /// @param records of the district
  /// @param people of the district
  /// @param allRecords of the nation
  /// @param allPeople of the nation
  /// @param feedback how far cameras follow records: 0 not at all, 1 altogether
  public static double weight(
      long records, long people, long allRecords, long allPeople, double feedback) {
    if (allRecords == 0) {
      return 1;
    }
    double share = records / (double) allRecords;
    double even = people / (double) allPeople;
    return 1 - feedback + feedback * share / even;
  }
}
