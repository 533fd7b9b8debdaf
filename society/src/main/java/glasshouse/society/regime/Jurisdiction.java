// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.regime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is in force in a place, and since when. Changes take effect at the start of an epoch.
public final class Jurisdiction {
  private final List<Change> changes;

  /// A change of regime.
  ///
  /// @param tick first tick of the new regime
  /// @param regime what is in force from then on
  /// @param kind what sort of change it is
  /// @param isExplained whether people were told why
  /// @param rescale factor on running scores below the base, for a retroactive change of points
  public record Change(int tick, Regime regime, Kind kind, boolean isExplained, double rescale) {}

  /// What sort of change it is.
  public enum Kind {
    /// A scheme begins here.
    START,
    /// The text is amended.
    AMENDMENT,
    /// The same text is applied otherwise; nobody is told.
    PRACTICE
  }

  /// Creates a history of regimes, oldest first.
  public Jurisdiction(List<Change> changes) {
    this.changes = List.copyOf(changes);
  }

  /// Returns the regime in force at a tick, or null before the first.
  public @Nullable Regime at(int tick) {
    Regime found = null;
    for (Change change : changes) {
      if (change.tick() > tick) {
        break;
      }
      found = change.regime();
    }
    return found;
  }

  /// Returns the tick at which a city's own programme begins, or `Integer.MAX_VALUE` for never.
  public int adoption() {
    for (Change change : changes) {
      if (change.regime().isLocal()) {
        return change.tick();
      }
    }
    return Integer.MAX_VALUE;
  }

  /// Returns the changes, oldest first.
  public List<Change> changes() {
    return changes;
  }
}
