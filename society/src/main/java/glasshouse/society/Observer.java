// SPDX-License-Identifier: Apache-2.0
package glasshouse.society;

import glasshouse.society.witness.ConductTable;
import java.util.List;

/// Who is told how a nation lives.
public interface Observer {
  /// Told after every epoch, in person-years of one arm.
  void lived(double personYears);

  /// Told after every census.
  void quarter(Quarter quarter);

  /// Told after every quarter, by arm and place, what befell people of like conduct in it. Most
  /// observers have no use for it.
  default void audited(List<List<ConductTable>> byPlace) {}

  /// Told whenever districts have stopped and heard of each other: after every epoch and census.
  default void stopped(Nation nation, int tick) {}

  /// Told at the end, before the state is given up.
  void ended(Nation nation);
}
