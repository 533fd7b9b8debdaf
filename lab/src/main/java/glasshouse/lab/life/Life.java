// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.life;

import glasshouse.society.witness.LifeEvent;
import java.util.List;

/// One person's life in one arm.
///
/// @param id of the person
/// @param arm in which it was lived
/// @param portrait what the person is like
/// @param heard everything that befell the person, in order
/// @param lines the same in words
/// @param trail how the person stood, week by week
/// @param avoidable for each new listing, the nearest change that would have avoided it
public record Life(
    PersonId id,
    String arm,
    Portrait portrait,
    List<Heard> heard,
    List<Line> lines,
    Trail trail,
    List<String> avoidable) {

  public Life {
    heard = List.copyOf(heard);
    lines = List.copyOf(lines);
    avoidable = List.copyOf(avoidable);
  }

  /// An event and its tick.
  public record Heard(int tick, LifeEvent event) {}

  /// Returns how many events are of a sort.
  public <T extends LifeEvent> int count(Class<T> sort) {
    return (int) heard.stream().filter(each -> sort.isInstance(each.event())).count();
  }
}
