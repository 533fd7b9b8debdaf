// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.witness;

/// Who hears what befalls people, one by one. A run has none: stages ask before they tell, so that
/// nobody's life costs anything unless it is asked for.
public interface Witness {
  /// Told which district is lived next; what is heard until the next call befalls its people.
  default void opened(int district) {}

  /// Returns whether this witness wants to hear of a person of the district.
  boolean hears(int person);

  /// Told what befell a person, in the order in which it was decided and at the very place where it
  /// is counted.
  void hear(int tick, int person, LifeEvent event);

  /// Told that a tick of the district is over and everybody's state is what it leaves behind.
  default void closed(int tick) {}
}
