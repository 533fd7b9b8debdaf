// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.registry;

import glasshouse.lab.life.PersonId;
import glasshouse.society.Outside;
import java.util.List;

/// An adult in the registry at the end of a run.
///
/// @param id of the synthetic person
/// @param city where the person lives
/// @param score on the scale of the city's book
/// @param deviation from the base, in sixteenths of a point: what ranks are made of
/// @param national where the score stands among the adults of all districts
/// @param tier name of the tier, or nothing
/// @param registers titles of the registers the person is on
/// @param visible what strangers may see of this
public record Entry(
    PersonId id,
    String city,
    double score,
    double deviation,
    Outside.Standing national,
    String tier,
    List<String> registers,
    List<String> visible) {

  public Entry {
    registers = List.copyOf(registers);
    visible = List.copyOf(visible);
  }

  /// Returns the score that ranks are made of: whole sixteenths of a point from the base.
  public int rankedBy() {
    return (int) Math.floor(deviation);
  }
}
