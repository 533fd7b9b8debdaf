// SPDX-License-Identifier: Apache-2.0
package glasshouse.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Columns: widths, signs, bounds and layout.
class ColumnsTest {
  private final Arena arena = Arena.ofConfined();

  @AfterEach
  void closeArena() {
    arena.close();
  }

  @Test
  void columnsBehaveLikeArrays() {
    var random = new SplittableRandom(TestSeed.fresh("columnsBehaveLikeArrays"));
    int size = 1000;
    var bytes = ByteColumn.of(arena, size);
    var longs = LongColumn.of(arena, size);
    long[] values = new long[size];
    for (int trial = 0; trial < 20_000; trial++) {
      int index = random.nextInt(size);
      long value = random.nextLong();
      values[index] = value;
      bytes.set(index, (byte) value);
      longs.set(index, value);
    }
    for (int i = 0; i < size; i++) {
      assertThat(bytes.get(i)).isEqualTo((byte) values[i]);
      assertThat(bytes.getUnsigned(i)).isEqualTo((int) (values[i] & 0xFF));
      assertThat(longs.get(i)).isEqualTo(values[i]);
    }
  }

  @Test
  void columnsAreZeroWhenMadeAndKnowTheirSize() {
    var bytes = ByteColumn.of(arena, 5);
    var longs = LongColumn.of(arena, 7);
    assertThat(bytes.size()).isEqualTo(5);
    assertThat(longs.size()).isEqualTo(7);
    assertThat(bytes.get(4)).isZero();
    assertThat(longs.get(6)).isZero();
    assertThat(ByteColumn.of(arena, 0).size()).isZero();
    assertThat(LongColumn.of(arena, 0).size()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {128, 255, -129, 256, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void aByteColumnRefusesWhatDoesNotFitASignedByte(int value) {
    var column = ByteColumn.of(arena, 3);
    column.set(1, 77);
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> column.set(1, value))
        .withMessageContaining("8 bits")
        .withMessageContaining(String.valueOf(value));
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> column.fill(value));
    assertThat(column.get(1)).as("a refused value changes nothing").isEqualTo((byte) 77);
  }

  @Test
  void unsignedBytesAreCheckedAgainstTheirOwnWidth() {
    var bytes = ByteColumn.of(arena, 1);
    bytes.setUnsigned(0, 255);
    assertThat(bytes.getUnsigned(0)).isEqualTo(255);
    assertThat(bytes.get(0)).isEqualTo((byte) -1);
    for (int value : new int[] {-1, 256, 65_536, Integer.MIN_VALUE}) {
      assertThatThrownBy(() -> bytes.setUnsigned(0, value)).isInstanceOf(ArithmeticException.class);
    }
  }

  @Test
  void theExtremesOfEachWidthAreKept() {
    var bytes = ByteColumn.of(arena, 2);
    var longs = LongColumn.of(arena, 2);
    bytes.set(0, Byte.MIN_VALUE);
    bytes.set(1, Byte.MAX_VALUE);
    longs.set(0, Long.MIN_VALUE);
    longs.set(1, Long.MAX_VALUE);
    assertThat(bytes.get(0)).isEqualTo(Byte.MIN_VALUE);
    assertThat(bytes.get(1)).isEqualTo(Byte.MAX_VALUE);
    assertThat(longs.get(0)).isEqualTo(Long.MIN_VALUE);
    assertThat(longs.get(1)).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void fillStoresOneValueEverywhere() {
    var bytes = ByteColumn.of(arena, 100);
    bytes.fill(-3);
    for (int i = 0; i < 100; i++) {
      assertThat(bytes.get(i)).isEqualTo((byte) -3);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 10, 11, 1000, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void anIndexOutsideIsNamed(int index) {
    var bytes = ByteColumn.of(arena, 10);
    var longs = LongColumn.of(arena, 10);
    assertOutside(() -> bytes.get(index), index);
    assertOutside(() -> bytes.set(index, 1), index);
    assertOutside(() -> longs.get(index), index);
    assertOutside(() -> longs.set(index, 1), index);
  }

  /// Production runs without assertions: the memory itself then refuses the index.
  @ParameterizedTest
  @ValueSource(strings = {"ByteColumn", "LongColumn"})
  void withoutAssertionsAnIndexOutsideStillTouchesNoOtherMemory(String name) throws Exception {
    URL classes = ByteColumn.class.getProtectionDomain().getCodeSource().getLocation();
    try (var loader =
        new URLClassLoader(new URL[] {classes}, ClassLoader.getPlatformClassLoader())) {
      loader.setDefaultAssertionStatus(false);
      Class<?> type = loader.loadClass("glasshouse.kernel." + name);
      Object column = type.getMethod("of", Arena.class, int.class).invoke(null, arena, 64);
      var get = type.getMethod("get", int.class);
      for (int index : new int[] {-1, 64, 1000, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
        assertThatThrownBy(() -> get.invoke(column, index))
            .isInstanceOf(InvocationTargetException.class)
            .hasCauseInstanceOf(IndexOutOfBoundsException.class);
      }
    }
  }

  @Test
  void aNegativeSizeIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> ByteColumn.of(arena, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> LongColumn.of(arena, -1));
  }

  @Test
  void theMemoryIsLittleEndianPackedAndReadOnly() {
    var longs = LongColumn.of(arena, 2);
    longs.set(1, 0x0102_0304);
    MemorySegment memory = longs.bytes();
    assertThat(memory.byteSize()).isEqualTo(16);
    assertThat(memory.toArray(ValueLayout.JAVA_BYTE))
        .containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 4, 3, 2, 1, 0, 0, 0, 0);
    assertThat(memory.isReadOnly()).isTrue();
    assertThat(ByteColumn.of(arena, 9).bytes().byteSize()).isEqualTo(9);
  }

  private static void assertOutside(Runnable use, int index) {
    assertThatThrownBy(use::run)
        .isInstanceOf(AssertionError.class)
        .hasMessage("index %d outside a column of 10", index);
  }
}
