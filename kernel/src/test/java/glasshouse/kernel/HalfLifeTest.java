// SPDX-License-Identifier: Apache-2.0
package glasshouse.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Forgetting by halves.
class HalfLifeTest {

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 1, 3.7, 52, 104, 156.54, 1000, 1e6, Double.POSITIVE_INFINITY})
  void forgettingInTwoStepsEqualsForgettingInOne(double ticks) {
    var random = new SplittableRandom(TestSeed.fresh("forgettingInTwoSteps"));
    HalfLife half = HalfLife.ofTicks(ticks);
    for (int trial = 0; trial < 20_000; trial++) {
      int a = random.nextInt(1500);
      int b = random.nextInt(1500);
      double whole = half.factor(a + b);
      assertThat(half.factor(a) * half.factor(b)).isCloseTo(whole, within(1e-9 * whole + 1e-300));
    }
  }

  @Test
  void halfIsLeftAfterOneHalfLifeAndAQuarterAfterTwo() {
    HalfLife half = HalfLife.ofTicks(104);
    assertThat(half.factor(0)).isEqualTo(1);
    assertThat(half.factor(104)).isEqualTo(0.5);
    assertThat(half.factor(208)).isEqualTo(0.25);
    assertThat(half.factor(2080)).isCloseTo(0x1p-20, within(1e-20));
  }

  @Test
  void lessIsLeftEveryTick() {
    HalfLife half = HalfLife.ofTicks(156.54);
    for (int t = 1; t < 3000; t++) {
      assertThat(half.factor(t)).isLessThan(half.factor(t - 1)).isPositive();
    }
  }

  @Test
  void anInfiniteHalfLifeForgetsNothing() {
    HalfLife never = HalfLife.ofTicks(Double.POSITIVE_INFINITY);
    assertThat(never.factor(0)).isEqualTo(1);
    assertThat(never.factor(1023)).isEqualTo(1);
    assertThat(never.factor(5000)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN})
  void aHalfLifeIsAboveZero(double ticks) {
    assertThatIllegalArgumentException().isThrownBy(() -> HalfLife.ofTicks(ticks));
  }
}
