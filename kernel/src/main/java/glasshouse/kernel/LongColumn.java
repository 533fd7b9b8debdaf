// SPDX-License-Identifier: Apache-2.0
package glasshouse.kernel;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// A column of 64-bit words outside the Java heap, little-endian on every machine. It starts with
/// zeros and lives as long as its arena.
///
/// A word usually holds several narrow values that are read together: one glance at memory instead
/// of one for each. An index outside the column is refused.
public final class LongColumn {
  private static final int ALIGNMENT = 64;
  private static final int WIDTH = 8;
  private static final ValueLayout.OfLong LAYOUT =
      ValueLayout.JAVA_LONG.withOrder(ByteOrder.LITTLE_ENDIAN);

  private final MemorySegment segment;
  private final int size;

  private LongColumn(MemorySegment segment, int size) {
    this.segment = segment;
    this.size = size;
  }

  /// Returns a column of `size` words, all zero; `size` is 0 or more.
  public static LongColumn of(Arena arena, int size) {
    if (size < 0) {
      throw new IllegalArgumentException("a column has a size of 0 or more, got " + size);
    }
    return new LongColumn(arena.allocate((long) size * WIDTH, ALIGNMENT), size);
  }

  /// Returns a word.
  public long get(int index) {
    assert index >= 0 && index < size : outside(index);
    return segment.get(LAYOUT, (long) index * WIDTH);
  }

  /// Stores a word.
  public void set(int index, long value) {
    assert index >= 0 && index < size : outside(index);
    segment.set(LAYOUT, (long) index * WIDTH, value);
  }

  /// Returns the number of words.
  public int size() {
    return size;
  }

  /// Returns the column's memory, read-only, little-endian: for digests and for writing results.
  public MemorySegment bytes() {
    return segment.asReadOnly();
  }

  private String outside(int index) {
    return "index %d outside a column of %d".formatted(index, size);
  }
}
