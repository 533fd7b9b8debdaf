// SPDX-License-Identifier: Apache-2.0
package glasshouse.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Stochastic rounding: unbiased, and never further than one away.
class RoundingTest {

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.3, -0.3, 0.000_1, 0.999_9, 1.5, -7.25, 1e6 + 1.0 / 3, -1e6 - 0.1})
  void theMeanOverEvenlySpacedWordsIsTheValue(double value) {
    int words = 1 << 16;
    double sum = 0;
    for (int i = 0; i < words; i++) {
      sum += Rounding.stochastic(value, i << 16) - value;
    }
    assertThat(sum / words).isCloseTo(0, within(1.01 / words));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.02, 0.5, -3.8})
  void theMeanOverDrawsIsTheValue(double value) {
    var draws = new Draws(TestSeed.fixed("theMeanOverDraws"));
    int n = 200_000;
    double sum = 0;
    for (int event = 0; event < n; event++) {
      draws.at(Purpose.ROUND, 0, 0, 0, event);
      sum += Rounding.stochastic(value, draws.word(2)) - value;
    }
    assertThat(sum / n).isCloseTo(0, within(4.5 * 0.5 / Math.sqrt(n)));
  }

  @Test
  void theResultIsOneOfTheTwoNeighbours() {
    var random = new SplittableRandom(TestSeed.fresh("theResultIsOneOfTheTwoNeighbours"));
    for (int trial = 0; trial < 100_000; trial++) {
      double value = random.nextDouble(-1e9, 1e9);
      int rounded = Rounding.stochastic(value, random.nextInt());
      assertThat(Math.abs(rounded - value)).isLessThan(1);
    }
  }

  @Test
  void wholeNumbersStayWhateverTheWord() {
    int[] words = {0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE};
    for (int value : new int[] {0, 1, -1, 1000, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
      for (int word : words) {
        assertThat(Rounding.stochastic(value, word)).isEqualTo(value);
      }
    }
  }

  @Test
  void aHigherWordRoundsUpSooner() {
    assertThat(Rounding.stochastic(0.3, 0)).isZero();
    assertThat(Rounding.stochastic(0.3, -1)).isEqualTo(1);
    assertThat(Rounding.stochastic(-0.3, 0)).isEqualTo(-1);
    assertThat(Rounding.stochastic(-0.3, -1)).isZero();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0x1p31, -0x1p31 - 1, 1e300, Double.NaN, Double.POSITIVE_INFINITY})
  void whatDoesNotFitIsRefused(double value) {
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> Rounding.stochastic(value, 0));
  }
}
