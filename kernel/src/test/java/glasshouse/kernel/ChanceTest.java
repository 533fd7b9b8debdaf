// SPDX-License-Identifier: Apache-2.0
package glasshouse.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Chances: probabilities as thresholds.
class ChanceTest {

  @Test
  void alwaysAlwaysHappensAndNeverNever() {
    for (int word : new int[] {0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
      assertThat(Chance.ALWAYS.falls(word)).isTrue();
      assertThat(Chance.NEVER.falls(word)).isFalse();
    }
    assertThat(Chance.of(1)).isEqualTo(Chance.ALWAYS);
    assertThat(Chance.of(0)).isEqualTo(Chance.NEVER);
  }

  @Test
  void wordsAreComparedAsUnsignedNumbers() {
    Chance half = Chance.of(0.5);
    assertThat(half.falls(0)).isTrue();
    assertThat(half.falls(Integer.MAX_VALUE)).isTrue();
    assertThat(half.falls(Integer.MIN_VALUE)).isFalse();
    assertThat(half.falls(-1)).isFalse();
  }

  @Test
  void theThresholdIsTheProbabilityRoundedDown() {
    assertThat(Chance.of(0.25).threshold()).isEqualTo(1L << 30);
    assertThat(Chance.of(Math.nextDown(1.0)).threshold()).isEqualTo((1L << 32) - 1);
    assertThat(Chance.of(0x1p-33).threshold()).isZero();
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1e-9, 1.000_000_1, Double.NaN, Double.POSITIVE_INFINITY})
  void whatIsNoProbabilityIsRefused(double probability) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Chance.of(probability))
        .withMessageContaining("[0, 1]");
  }

  @Test
  void thresholdsOutsideTheBitsAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Chance(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Chance((1L << 32) + 1));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.001, 0.3, 0.5, 0.999})
  void aChanceHappensAsOftenAsItSays(double probability) {
    var draws = new Draws(TestSeed.fixed("aChanceHappensAsOftenAsItSays"));
    Chance chance = Chance.of(probability);
    int n = 200_000;
    int happened = 0;
    for (int event = 0; event < n; event++) {
      draws.at(Purpose.CAPTURE, 0, 0, 0, event);
      happened += chance.falls(draws.word(1)) ? 1 : 0;
    }
    double spread = Math.sqrt(n * probability * (1 - probability));
    assertThat((double) happened).isCloseTo(n * probability, within(4.5 * spread));
  }

  @Test
  void aHigherChanceHappensWheneverALowerOneDoes() {
    var random = new SplittableRandom(TestSeed.fresh("aHigherChanceHappens"));
    for (int trial = 0; trial < 10_000; trial++) {
      double p = random.nextDouble();
      Chance low = Chance.of(p);
      Chance high = Chance.of(p + (1 - p) * random.nextDouble());
      int word = random.nextInt();
      assertThat(low.falls(word) && !high.falls(word)).isFalse();
    }
  }
}
