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
    var shorts = ShortColumn.of(arena, size);
    var ints = IntColumn.of(arena, size);
    var bits = BitColumn.of(arena, size);
    int[] values = new int[size];
    for (int trial = 0; trial < 20_000; trial++) {
      int index = random.nextInt(size);
      int value = random.nextInt();
      values[index] = value;
      bytes.set(index, (byte) value);
      shorts.set(index, (short) value);
      ints.set(index, value);
      bits.set(index, (value & 1) == 1);
    }
    int ones = 0;
    for (int i = 0; i < size; i++) {
      ones += values[i] & 1;
      assertThat(bytes.get(i)).isEqualTo((byte) values[i]);
      assertThat(bytes.getUnsigned(i)).isEqualTo(values[i] & 0xFF);
      assertThat(shorts.get(i)).isEqualTo((short) values[i]);
      assertThat(shorts.getUnsigned(i)).isEqualTo(values[i] & 0xFFFF);
      assertThat(ints.get(i)).isEqualTo(values[i]);
      assertThat(ints.getUnsigned(i)).isEqualTo(Integer.toUnsignedLong(values[i]));
      assertThat(bits.get(i)).isEqualTo((values[i] & 1) == 1);
      assertThat(bits.getUnsigned(i)).isEqualTo(values[i] & 1);
    }
    assertThat(bits.count()).isEqualTo(ones);
  }

  @Test
  void columnsAreZeroWhenMadeAndKnowTheirSize() {
    var bytes = ByteColumn.of(arena, 5);
    var shorts = ShortColumn.of(arena, 6);
    var ints = IntColumn.of(arena, 7);
    var bits = BitColumn.of(arena, 65);
    assertThat(bytes.size()).isEqualTo(5);
    assertThat(shorts.size()).isEqualTo(6);
    assertThat(ints.size()).isEqualTo(7);
    assertThat(bits.size()).isEqualTo(65);
    assertThat(bytes.get(4)).isZero();
    assertThat(shorts.get(5)).isZero();
    assertThat(ints.get(6)).isZero();
    assertThat(bits.get(64)).isFalse();
    assertThat(bits.count()).isZero();
    assertThat(ByteColumn.of(arena, 0).size()).isZero();
    assertThat(BitColumn.of(arena, 0).count()).isZero();
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

  @ParameterizedTest
  @ValueSource(ints = {32_768, 65_535, -32_769, 40_000, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void aShortColumnRefusesWhatDoesNotFitASignedShort(int value) {
    var column = ShortColumn.of(arena, 3);
    column.set(1, -77);
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> column.set(1, value))
        .withMessageContaining("16 bits");
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> column.fill(value));
    assertThat(column.get(1)).isEqualTo((short) -77);
  }

  @Test
  void unsignedValuesAreCheckedAgainstTheirOwnWidth() {
    var bytes = ByteColumn.of(arena, 1);
    var shorts = ShortColumn.of(arena, 1);
    var ints = IntColumn.of(arena, 1);
    bytes.setUnsigned(0, 255);
    shorts.setUnsigned(0, 65_535);
    ints.setUnsigned(0, 0xFFFF_FFFFL);
    assertThat(bytes.getUnsigned(0)).isEqualTo(255);
    assertThat(bytes.get(0)).isEqualTo((byte) -1);
    assertThat(shorts.getUnsigned(0)).isEqualTo(65_535);
    assertThat(ints.getUnsigned(0)).isEqualTo(0xFFFF_FFFFL);
    for (int value : new int[] {-1, 65_536, Integer.MIN_VALUE}) {
      assertThatThrownBy(() -> bytes.setUnsigned(0, value)).isInstanceOf(ArithmeticException.class);
      assertThatThrownBy(() -> shorts.setUnsigned(0, value))
          .isInstanceOf(ArithmeticException.class);
    }
    assertThatThrownBy(() -> bytes.setUnsigned(0, 256)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> ints.setUnsigned(0, -1)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> ints.setUnsigned(0, 1L << 32)).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void theExtremesOfEachWidthAreKept() {
    var bytes = ByteColumn.of(arena, 2);
    var shorts = ShortColumn.of(arena, 2);
    var ints = IntColumn.of(arena, 2);
    bytes.set(0, Byte.MIN_VALUE);
    bytes.set(1, Byte.MAX_VALUE);
    shorts.set(0, Short.MIN_VALUE);
    shorts.set(1, Short.MAX_VALUE);
    ints.set(0, Integer.MIN_VALUE);
    ints.set(1, Integer.MAX_VALUE);
    assertThat(bytes.get(0)).isEqualTo(Byte.MIN_VALUE);
    assertThat(bytes.get(1)).isEqualTo(Byte.MAX_VALUE);
    assertThat(shorts.get(0)).isEqualTo(Short.MIN_VALUE);
    assertThat(shorts.get(1)).isEqualTo(Short.MAX_VALUE);
    assertThat(ints.get(0)).isEqualTo(Integer.MIN_VALUE);
    assertThat(ints.get(1)).isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void fillStoresOneValueEverywhere() {
    var bytes = ByteColumn.of(arena, 100);
    var shorts = ShortColumn.of(arena, 100);
    var ints = IntColumn.of(arena, 100);
    var bits = BitColumn.of(arena, 100);
    bytes.fill(-3);
    shorts.fill(-300);
    ints.fill(-300_000);
    bits.fill(true);
    for (int i = 0; i < 100; i++) {
      assertThat(bytes.get(i)).isEqualTo((byte) -3);
      assertThat(shorts.get(i)).isEqualTo((short) -300);
      assertThat(ints.get(i)).isEqualTo(-300_000);
    }
    assertThat(bits.count()).isEqualTo(100);
    bits.fill(false);
    assertThat(bits.count()).isZero();
  }

  @Test
  void settingOneBitLeavesItsNeighboursAlone() {
    var bits = BitColumn.of(arena, 200);
    for (int i = 0; i < 200; i += 3) {
      bits.set(i, true);
    }
    bits.set(66, false);
    for (int i = 0; i < 200; i++) {
      assertThat(bits.get(i)).isEqualTo(i % 3 == 0 && i != 66);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 10, 11, 1000, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void anIndexOutsideIsNamed(int index) {
    var bytes = ByteColumn.of(arena, 10);
    var shorts = ShortColumn.of(arena, 10);
    var ints = IntColumn.of(arena, 10);
    var bits = BitColumn.of(arena, 10);
    assertOutside(() -> bytes.get(index), index);
    assertOutside(() -> bytes.set(index, 1), index);
    assertOutside(() -> shorts.get(index), index);
    assertOutside(() -> shorts.set(index, 1), index);
    assertOutside(() -> ints.get(index), index);
    assertOutside(() -> ints.set(index, 1), index);
    assertOutside(() -> bits.get(index), index);
    assertOutside(() -> bits.set(index, true), index);
  }

  /// Production runs without assertions: the memory itself then refuses the index.
  @ParameterizedTest
  @ValueSource(strings = {"ByteColumn", "ShortColumn", "IntColumn", "BitColumn"})
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
    assertThatIllegalArgumentException().isThrownBy(() -> ShortColumn.of(arena, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> IntColumn.of(arena, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> BitColumn.of(arena, -1));
  }

  @Test
  void theMemoryIsLittleEndianPackedAndReadOnly() {
    var shorts = ShortColumn.of(arena, 3);
    shorts.set(1, 0x0102);
    MemorySegment memory = shorts.bytes();
    assertThat(memory.byteSize()).isEqualTo(6);
    assertThat(memory.toArray(ValueLayout.JAVA_BYTE)).containsExactly(0, 0, 2, 1, 0, 0);
    assertThat(memory.isReadOnly()).isTrue();
    var ints = IntColumn.of(arena, 1);
    ints.set(0, 0x0102_0304);
    assertThat(ints.bytes().toArray(ValueLayout.JAVA_BYTE)).containsExactly(4, 3, 2, 1);
    var bits = BitColumn.of(arena, 65);
    bits.set(9, true);
    bits.set(64, true);
    assertThat(bits.bytes().byteSize()).isEqualTo(16);
    assertThat(bits.bytes().get(ValueLayout.JAVA_BYTE, 1)).isEqualTo((byte) 2);
    assertThat(bits.bytes().get(ValueLayout.JAVA_BYTE, 8)).isEqualTo((byte) 1);
    assertThat(ByteColumn.of(arena, 9).bytes().byteSize()).isEqualTo(9);
  }

  private static void assertOutside(Runnable use, int index) {
    assertThatThrownBy(use::run)
        .isInstanceOf(AssertionError.class)
        .hasMessage("index %d outside a column of 10", index);
  }
}
