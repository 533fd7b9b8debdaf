// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.scene;

import glasshouse.kernel.Draws;
import glasshouse.kernel.Poisson;
import java.util.Map;
import java.util.TreeMap;

/// How many things happen: Poisson tables by mean, kept because districts ask again every week. Not
/// thread-safe: every worker has its own.
public final class Frequency {
  private static final int MOST_TABLES = 4_096;

  private final Map<Double, Poisson> tables = new TreeMap<>();

  /// Returns a Poisson count for a mean, from the block that was drawn last.
  public int count(double mean, Draws draws) {
    if (mean <= 0) {
      return 0;
    }
    if (tables.size() > MOST_TABLES) {
      tables.clear();
    }
    return tables.computeIfAbsent(mean, Poisson::of).count(draws.word(0), draws.word(1));
  }
}
