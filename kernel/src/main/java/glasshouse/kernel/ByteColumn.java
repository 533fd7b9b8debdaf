// SPDX-License-Identifier: Apache-2.0
package glasshouse.kernel;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Small numbers of many people, off the heap: 1 byte for each, signed -128..127 or unsigned 0..255
/// as the owner of the column decides.
///
/// ```
///            person 0    person 1    ...   person n-1
/// value      [ 8 bits ]  [ 8 bits ]        [ 8 bits ]     little-endian
/// byte       0           1                 n-1
/// ```
///
/// Zero when made. The memory belongs to the arena and is safe to touch until the arena closes; an
/// index outside the column never reads or writes other memory. A value that does not fit is
/// refused, never cut off. A column has no lock: one writer at a time.
public final class ByteColumn {
  private static final int ALIGNMENT = 64;
  private static final ValueLayout.OfByte LAYOUT = ValueLayout.JAVA_BYTE;

  private final MemorySegment segment;
  private final int size;

  private ByteColumn(MemorySegment segment, int size) {
    this.segment = segment;
    this.size = size;
  }

  /// Returns a column of `size` zeros in the memory of an arena.
  public static ByteColumn of(Arena arena, int size) {
    if (size < 0) {
      throw new IllegalArgumentException("a column has a size of 0 or more, got " + size);
    }
    return new ByteColumn(arena.allocate(size, ALIGNMENT), size);
  }

  /// Returns the signed value, -128..127.
  public byte get(int index) {
    assert index >= 0 && index < size : outside(index);
    return segment.get(LAYOUT, index);
  }

  /// Returns the unsigned value, 0..255.
  public int getUnsigned(int index) {
    return get(index) & 0xFF;
  }

  /// Stores a signed value, -128..127.
  ///
  /// @throws ArithmeticException if the value does not fit the width of the column
  public void set(int index, int value) {
    if (value != (byte) value) {
      throw tooWide(index, value);
    }
    put(index, (byte) value);
  }

  /// Stores an unsigned value, 0..255; read it back with [#getUnsigned].
  ///
  /// @throws ArithmeticException if the value does not fit the width of the column
  public void setUnsigned(int index, int value) {
    if (value >>> 8 != 0) {
      throw tooWide(index, value);
    }
    put(index, (byte) value);
  }

  /// Stores one signed value everywhere.
  public void fill(int value) {
    if (value != (byte) value) {
      throw tooWide(0, value);
    }
    segment.fill((byte) value);
  }

  /// Returns the number of values.
  public int size() {
    return size;
  }

  /// Returns the column's memory, read-only, little-endian: for digests and for writing results.
  public MemorySegment bytes() {
    return segment.asReadOnly();
  }

  private void put(int index, byte value) {
    assert index >= 0 && index < size : outside(index);
    segment.set(LAYOUT, index, value);
  }

  private String outside(int index) {
    return "index %d outside a column of %d".formatted(index, size);
  }

  private static ArithmeticException tooWide(int index, int value) {
    return new ArithmeticException("%d at index %d does not fit 8 bits".formatted(value, index));
  }
}
