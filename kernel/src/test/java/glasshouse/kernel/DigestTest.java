// SPDX-License-Identifier: Apache-2.0
package glasshouse.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Digests: the same for ever, and different for different contents.
class DigestTest {

  @Test
  void theDigestOfBytesIsTheirPlainSha256() {
    assertThat(new Digest().add("abc".getBytes(UTF_8)).hex())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(new Digest().hex())
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  /// Every manifest ever written depends on this value: it must never change.
  @Test
  void theDigestOfAMixtureIsStable() throws Exception {
    var digest = new Digest().add(1).add(-2L).add("häuser").add(new byte[] {7, 8});
    byte[] expected =
        HexFormat.of()
            .parseHex(
                "0100000000000000"
                    + "feffffffffffffff"
                    + "0700000000000000"
                    + "68c3a475736572"
                    + "0708");
    byte[] sha = MessageDigest.getInstance("SHA-256").digest(expected);
    assertThat(digest.hex()).isEqualTo(HexFormat.of().formatHex(sha));
  }

  @Test
  void theShortFormIsTheBeginningOfTheLongOne() {
    var digest = new Digest().add(20_140_106);
    assertThat(digest.hex()).startsWith(HexFormat.of().toHexDigits(digest.shortened()));
  }

  @Test
  void readingDoesNotEndTheDigest() {
    var digest = new Digest().add(1);
    String before = digest.hex();
    assertThat(digest.hex()).isEqualTo(before);
    assertThat(digest.add(2).hex()).isEqualTo(new Digest().add(1).add(2).hex());
  }

  @Test
  void orderAndTheSeamsBetweenTextsMatter() {
    assertThat(new Digest().add(1).add(2).hex()).isNotEqualTo(new Digest().add(2).add(1).hex());
    assertThat(new Digest().add("ab").add("c").hex())
        .isNotEqualTo(new Digest().add("a").add("bc").hex());
    assertThat(new Digest().add("").hex()).isNotEqualTo(new Digest().hex());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 200_000})
  void memoryOnAndOffTheHeapIsTheSameAsItsBytes(int size) {
    byte[] bytes = new byte[size];
    new SplittableRandom(TestSeed.fresh("memoryOnAndOffTheHeap")).nextBytes(bytes);
    String expected = new Digest().add(bytes).hex();
    assertThat(new Digest().add(MemorySegment.ofArray(bytes)).hex()).isEqualTo(expected);
    try (var arena = Arena.ofConfined()) {
      MemorySegment native_ = arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes);
      assertThat(new Digest().add(native_).hex()).isEqualTo(expected);
      assertThat(new Digest().add(native_.asReadOnly()).hex()).isEqualTo(expected);
    }
  }

  @Test
  void theDigestOfAColumnIsThatOfItsLittleEndianBytes() {
    try (var arena = Arena.ofConfined()) {
      var column = LongColumn.of(arena, 1);
      column.set(0, 0x0102);
      assertThat(new Digest().add(column.bytes()).hex())
          .isEqualTo(new Digest().add(new byte[] {2, 1, 0, 0, 0, 0, 0, 0}).hex());
    }
  }
}
