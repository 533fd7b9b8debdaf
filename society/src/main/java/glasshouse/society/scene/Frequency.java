// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.scene;

import glasshouse.kernel.Draws;
import glasshouse.kernel.Poisson;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// How many things happen: Poisson tables by mean, kept because districts ask again every week. Not
/// thread-safe: every worker has its own.
public final class Frequency {
  private static final int SLOTS_LOG2 = 13;
  private static final int SLOTS = 1 << SLOTS_LOG2;
  private static final int MOST_TABLES = SLOTS / 2;
  private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

  private final double[] means = new double[SLOTS];
  private final @Nullable Poisson[] tables = new Poisson[SLOTS];
  private int size;

  /// Returns a Poisson count for a mean, from the block that was drawn last.
  public int count(double mean, Draws draws) {
    if (mean <= 0) {
      return 0;
    }
    return table(mean).count(draws.word(0), draws.word(1));
  }

  private Poisson table(double mean) {
    int slot = (int) ((Double.doubleToLongBits(mean) * SPREAD) >>> (Long.SIZE - SLOTS_LOG2));
    while (means[slot] != 0) {
      Poisson known = tables[slot];
      if (means[slot] == mean && known != null) {
        return known;
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
    Poisson made = Poisson.of(mean);
    means[slot] = mean;
    tables[slot] = made;
    size++;
    if (size > MOST_TABLES) {
      Arrays.fill(means, 0);
      Arrays.fill(tables, null);
      size = 0;
    }
    return made;
  }
}
