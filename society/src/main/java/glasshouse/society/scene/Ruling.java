// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.scene;

import glasshouse.kernel.HalfLife;

/// What happened to an appeal this week; the stages that wrote the effects undo them.
///
/// @param entry contested entry, packed
/// @param points sixteenths that the entry moved the score by when it was posted; not above 0
/// @param filed tick at which it was posted and contested
/// @param registers on which the entry listed, a bit each
/// @param isSuspended whether the effects waited for the decision
/// @param outcome what happened
public record Ruling(
    int entry, int points, int filed, int registers, boolean isSuspended, Outcome outcome) {

  /// What can happen to an appeal in a week.
  public enum Outcome {
    /// Somebody files it.
    FILED,
    /// The entry stands.
    UPHELD,
    /// The entry falls.
    OVERTURNED,
    /// It has waited so long that people feel unanswered.
    LATE
  }

  /// Returns by how many sixteenths the score moves now: what was taken, decayed as the score has
  /// decayed since. Effects that waited were given back on filing and return if the entry stands.
  public double restores(int tick, HalfLife memory) {
    double left = points * memory.factor(tick - filed);
    return switch (outcome) {
      case FILED -> isSuspended ? -left : 0;
      case OVERTURNED -> isSuspended ? 0 : -left;
      case UPHELD -> isSuspended ? left : 0;
      case LATE -> 0;
    };
  }
}
