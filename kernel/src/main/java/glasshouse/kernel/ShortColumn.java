// SPDX-License-Identifier: Apache-2.0
package glasshouse.kernel;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// Middle-sized numbers of many people, off the heap: 2 bytes for each, signed -32768..32767 or
/// unsigned 0..65535 as the owner of the column decides.
///
/// ```
///            person 0     person 1     ...   person n-1
/// value      [ 16 bits ]  [ 16 bits ]        [ 16 bits ]     little-endian
/// byte       0            2                  2(n-1)
/// ```
///
/// Zero when made. The memory belongs to the arena and is safe to touch until the arena closes; an
/// index outside the column never reads or writes other memory. A value that does not fit is
/// refused, never cut off. A column has no lock: one writer at a time.
public final class ShortColumn {
  private static final int ALIGNMENT = 64;
  private static final int WIDTH = 2;
  private static final ValueLayout.OfShort LAYOUT =
      ValueLayout.JAVA_SHORT.withOrder(ByteOrder.LITTLE_ENDIAN);

  private final MemorySegment segment;
  private final int size;

  private ShortColumn(MemorySegment segment, int size) {
    this.segment = segment;
    this.size = size;
  }

  /// Returns a column of `size` zeros in the memory of an arena.
  public static ShortColumn of(Arena arena, int size) {
    if (size < 0) {
      throw new IllegalArgumentException("a column has a size of 0 or more, got " + size);
    }
    return new ShortColumn(arena.allocate((long) size * WIDTH, ALIGNMENT), size);
  }

  /// Returns the signed value, -32768..32767.
  public short get(int index) {
    assert index >= 0 && index < size : outside(index);
    return segment.get(LAYOUT, offset(index));
  }

  /// Returns the unsigned value, 0..65535.
  public int getUnsigned(int index) {
    return get(index) & 0xFFFF;
  }

  /// Stores a signed value, -32768..32767.
  ///
  /// @throws ArithmeticException if the value does not fit the width of the column
  public void set(int index, int value) {
    if (value != (short) value) {
      throw tooWide(index, value);
    }
    put(index, (short) value);
  }

  /// Stores an unsigned value, 0..65535; read it back with [#getUnsigned].
  ///
  /// @throws ArithmeticException if the value does not fit the width of the column
  public void setUnsigned(int index, int value) {
    if (value >>> 16 != 0) {
      throw tooWide(index, value);
    }
    put(index, (short) value);
  }

  /// Stores one signed value everywhere.
  public void fill(int value) {
    if (value != (short) value) {
      throw tooWide(0, value);
    }
    for (int index = 0; index < size; index++) {
      put(index, (short) value);
    }
  }

  /// Returns the number of values.
  public int size() {
    return size;
  }

  /// Returns the column's memory, read-only, little-endian: for digests and for writing results.
  public MemorySegment bytes() {
    return segment.asReadOnly();
  }

  private void put(int index, short value) {
    assert index >= 0 && index < size : outside(index);
    segment.set(LAYOUT, offset(index), value);
  }

  private static long offset(int index) {
    return (long) index * WIDTH;
  }

  private String outside(int index) {
    return "index %d outside a column of %d".formatted(index, size);
  }

  private static ArithmeticException tooWide(int index, int value) {
    return new ArithmeticException("%d at index %d does not fit 16 bits".formatted(value, index));
  }
}
