// SPDX-License-Identifier: Apache-2.0
package glasshouse.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Philox against its authors' known answers, against another implementation, and against itself.
class PhiloxTest {

  @ParameterizedTest
  @CsvSource({
    "00000000 00000000 00000000 00000000, 00000000 00000000, 6627e8d5 e169c58d bc57ac4c 9b00dbd8",
    "ffffffff ffffffff ffffffff ffffffff, ffffffff ffffffff, 408f276d 41c83b0e a20bc7c6 6d5451fd",
    "243f6a88 85a308d3 13198a2e 03707344, a4093822 299f31d0, d16cfe09 94fdcceb 5001e420 24126ea1"
  })
  void theKnownAnswersOfRandom123Hold(String counter, String key, String expected) {
    assertThat(block(words(counter), words(key))).containsExactly(words(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "00000001 00000000 00000000 00000000, c78eef78 c790ad84 c95f47fa 7ca9c4f6",
    "00000000 00000000 00000000 00000001, be3804d5 57151b52 bf7c1533 65de262b",
    "ffffffff 00000000 00000000 00000000, e19bc201 bb372117 45821c5a 6e3421a7",
    "80000000 00000000 00000000 00000000, a68b7354 14b67576 17483dcc 1fb5c67a"
  })
  void theEdgesOfTheCounterGiveTheRecordedAnswers(String counter, String expected) {
    assertThat(block(words(counter), words("13579bdf 2468ace0"))).containsExactly(words(expected));
  }

  /// Commons RNG steps its counter before the first block: it starts at -1 to begin with counter 0.
  @Test
  void commonsRngGivesTheSameBlocksForAHundredKeys() {
    var random = new SplittableRandom(TestSeed.fresh("commonsRngGivesTheSameBlocks"));
    for (int trial = 0; trial < 100; trial++) {
      int[] key = {random.nextInt(), random.nextInt()};
      UniformRandomProvider witness =
          RandomSource.PHILOX_4X32.create(new int[] {key[0], key[1], -1, -1, -1, -1});
      for (int counter = 0; counter < 50; counter++) {
        int[] expected = new int[4];
        for (int lane = 0; lane < 4; lane++) {
          expected[lane] = witness.nextInt();
        }
        assertThat(block(new int[] {counter, 0, 0, 0}, key)).containsExactly(expected);
      }
    }
  }

  @Test
  void flippingAnyBitOfCounterOrKeyFlipsHalfOfTheOutput() {
    var random = new SplittableRandom(TestSeed.fixed("flippingAnyBit"));
    int[] flips = new int[6 * 32];
    int trials = 400;
    for (int trial = 0; trial < trials; trial++) {
      int[] input = random.ints(6).toArray();
      int[] before = block(input);
      for (int bit = 0; bit < flips.length; bit++) {
        int[] changed = input.clone();
        changed[bit / 32] ^= 1 << bit % 32;
        int[] after = block(changed);
        for (int lane = 0; lane < 4; lane++) {
          flips[bit] += Integer.bitCount(before[lane] ^ after[lane]);
        }
      }
    }
    for (int bit = 0; bit < flips.length; bit++) {
      assertThat((double) flips[bit] / trials).as("bit %d", bit).isBetween(61.0, 67.0);
    }
  }

  private static int[] block(int[] input) {
    return block(
        new int[] {input[0], input[1], input[2], input[3]}, new int[] {input[4], input[5]});
  }

  private static int[] block(int[] counter, int[] key) {
    int[] out = new int[4];
    Philox.block(counter[0], counter[1], counter[2], counter[3], key[0], key[1], out);
    return out;
  }

  private static int[] words(String hex) {
    return java.util.Arrays.stream(hex.split(" ", -1))
        .mapToInt(word -> Integer.parseUnsignedInt(word, 16))
        .toArray();
  }
}
