// SPDX-License-Identifier: Apache-2.0
package glasshouse.society;

import glasshouse.society.witness.Tally;
import java.util.List;

/// What happened in a quarter of thirteen weeks.
///
/// @param tick end of the quarter
/// @param tallies by arm
/// @param byPlace by arm, counts by place and `PlaceCount`
public record Quarter(int tick, List<Tally> tallies, List<long[]> byPlace) {
  public Quarter {
    tallies = List.copyOf(tallies);
    byPlace = List.copyOf(byPlace);
  }

  /// Returns a count of a place.
  public long at(int arm, int place, PlaceCount count) {
    return byPlace.get(arm)[place * PlaceCount.values().length + count.code()];
  }
}
