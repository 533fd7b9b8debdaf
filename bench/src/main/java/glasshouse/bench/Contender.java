// SPDX-License-Identifier: Apache-2.0
package glasshouse.bench;

import glasshouse.bench.loop.Outcome;
import glasshouse.bench.loop.Setting;

/// A way to live a setting.
interface Contender {
  /// Returns the name in results.
  String label();

  /// Returns what it does, in a line.
  String about();

  /// Founds the society, then lives it; only living is measured.
  Lap run(Setting setting);

  /// One life.
  ///
  /// @param wallSeconds time of living
  /// @param cpuSeconds time that the threads that lived it were on a core
  /// @param foundingSeconds time of creating everybody
  /// @param candidates acts that were proposed; 0 if there is no such thing
  record Lap(
      double wallSeconds,
      double cpuSeconds,
      double foundingSeconds,
      long candidates,
      Outcome outcome) {}
}
