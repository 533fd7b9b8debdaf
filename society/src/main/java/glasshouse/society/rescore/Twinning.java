// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.rescore;

import glasshouse.society.people.District;

/// Compares the same people in two arms that had the same luck.
public final class Twinning {
  /// Sorts of difference that are counted: any, a grave record, a wrong penalty, a register, a
  /// refusal.
  public static final int SORTS = 5;

  private Twinning() {}

  /// Adds how many people of a district ended differently, by sort.
  public static void count(District one, District other, long[] sums) {
    for (int person = 0; person < one.ground().people(); person++) {
      int records = differ(one, other, person, District.GRAVE);
      int wrongs = differ(one, other, person, District.WRONGED);
      int lists = differ(one, other, person, District.LISTED);
      int doors = refused(one, person) == refused(other, person) ? 0 : 1;
      sums[0] += Math.max(Math.max(records, wrongs), Math.max(lists, doors));
      sums[1] += records;
      sums[2] += wrongs;
      sums[3] += lists;
      sums[4] += doors;
    }
  }

  private static int differ(District one, District other, int person, int flag) {
    return one.is(person, flag) == other.is(person, flag) ? 0 : 1;
  }

  private static int refused(District district, int person) {
    int flight = district.grounded().contains(person) ? 1 : 0;
    return flight + (district.barredChildren().contains(person) ? 2 : 0);
  }
}
