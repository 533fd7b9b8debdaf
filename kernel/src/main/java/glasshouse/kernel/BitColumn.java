// SPDX-License-Identifier: Apache-2.0
package glasshouse.kernel;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// Yes or no for many people, off the heap: one bit for each.
///
/// ```
///            person 0   person 1   ...   person 63   | person 64  ...
/// bit        [ 1 bit ]  [ 1 bit ]        [ 1 bit ]   | [ 1 bit ]      lowest bit first
/// byte       0 .................................. 7  | 8 ...          64-bit words, little-endian
/// ```
///
/// All `false` when made; the bits after the last person stay 0. The memory belongs to the arena. A
/// column has no lock, and neighbours share a word: one writer at a time for the whole column.
public final class BitColumn {
  private static final int ALIGNMENT = 64;
  private static final int WORD_LOG2 = 6;
  private static final ValueLayout.OfLong LAYOUT =
      ValueLayout.JAVA_LONG.withOrder(ByteOrder.LITTLE_ENDIAN);

  private final MemorySegment segment;
  private final int size;

  private BitColumn(MemorySegment segment, int size) {
    this.segment = segment;
    this.size = size;
  }

  /// Returns a column of `size` times `false` in the memory of an arena.
  public static BitColumn of(Arena arena, int size) {
    if (size < 0) {
      throw new IllegalArgumentException("a column has a size of 0 or more, got " + size);
    }
    long words = (size + 63L) >>> WORD_LOG2;
    return new BitColumn(arena.allocate(words * Long.BYTES, ALIGNMENT), size);
  }

  /// Returns the bit.
  public boolean get(int index) {
    return ((word(index) >>> index) & 1) != 0;
  }

  /// Returns the bit as a number, 0 or 1.
  public int getUnsigned(int index) {
    return (int) ((word(index) >>> index) & 1);
  }

  /// Stores a bit.
  public void set(int index, boolean value) {
    long bit = 1L << index;
    long word = word(index);
    segment.set(LAYOUT, offset(index), value ? word | bit : word & ~bit);
  }

  /// Stores one bit everywhere.
  public void fill(boolean value) {
    segment.fill((byte) 0);
    for (int index = 0; value && index < size; index++) {
      set(index, true);
    }
  }

  /// Returns how many bits are `true`.
  public int count() {
    int count = 0;
    for (long offset = 0; offset < segment.byteSize(); offset += Long.BYTES) {
      count += Long.bitCount(segment.get(LAYOUT, offset));
    }
    return count;
  }

  /// Returns the number of bits.
  public int size() {
    return size;
  }

  /// Returns the column's memory, read-only, whole 64-bit words: for digests and results.
  public MemorySegment bytes() {
    return segment.asReadOnly();
  }

  private long word(int index) {
    assert index >= 0 && index < size : "index %d outside a column of %d".formatted(index, size);
    return segment.get(LAYOUT, offset(index));
  }

  private static long offset(int index) {
    return (long) (index >> WORD_LOG2) * Long.BYTES;
  }
}
