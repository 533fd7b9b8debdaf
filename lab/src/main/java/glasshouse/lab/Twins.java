// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab;

import glasshouse.society.people.District;
import java.util.List;

/// How many of the same people ended differently in two arms. Both arms had the same luck, so a
/// difference is the arm's doing. What people did is not compared: without a programme nobody keeps
/// count of it.
///
/// @param lives people who differ in any of what follows
/// @param recorded who has a record of a grave kind in one arm alone
/// @param wronged who was wrongly penalised in one arm alone
/// @param listed who is on a register in one arm alone
/// @param refused who, or whose child, was refused a flight or a place at school in one arm alone
public record Twins(long lives, long recorded, long wronged, long listed, long refused) {

  /// Compares everybody in two arms of one nation.
  public static Twins of(List<District> here, List<District> there) {
    long lives = 0;
    long recorded = 0;
    long wronged = 0;
    long listed = 0;
    long refused = 0;
    for (int at = 0; at < here.size(); at++) {
      District one = here.get(at);
      District other = there.get(at);
      for (int person = 0; person < one.ground().people(); person++) {
        int records = differ(one, other, person, District.GRAVE);
        int wrongs = differ(one, other, person, District.WRONGED);
        int lists = differ(one, other, person, District.LISTED);
        int doors = refused(one, person) == refused(other, person) ? 0 : 1;
        recorded += records;
        wronged += wrongs;
        listed += lists;
        refused += doors;
        lives += Math.max(Math.max(records, wrongs), Math.max(lists, doors));
      }
    }
    return new Twins(lives, recorded, wronged, listed, refused);
  }

  private static int differ(District one, District other, int person, int flag) {
    return one.is(person, flag) == other.is(person, flag) ? 0 : 1;
  }

  private static int refused(District district, int person) {
    int flight = district.grounded().contains(person) ? 1 : 0;
    return flight + (district.barredChildren().contains(person) ? 2 : 0);
  }
}
