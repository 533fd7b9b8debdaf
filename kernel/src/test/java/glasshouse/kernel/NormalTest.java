// SPDX-License-Identifier: Apache-2.0
package glasshouse.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The normal distribution against itself and against Commons Statistics.
class NormalTest {
  private static final NormalDistribution WITNESS = NormalDistribution.of(0, 1);
  private static final int CELLS = 4096;

  @Test
  void theGridHasMeanZeroAndVarianceOne() {
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < CELLS; i++) {
      sum += Normal.quantile12(i);
      squares += Normal.quantile12(i) * Normal.quantile12(i);
    }
    assertThat(sum / CELLS).isCloseTo(0, within(1e-12));
    assertThat(squares / CELLS).isCloseTo(1, within(1e-12));
  }

  @Test
  void theGridRisesAndIsItsOwnMirrorImage() {
    for (int i = 0; i < CELLS; i++) {
      assertThat(Normal.quantile12(i)).isEqualTo(-Normal.quantile12(CELLS - 1 - i));
      if (i > 0) {
        assertThat(Normal.quantile12(i)).isGreaterThan(Normal.quantile12(i - 1));
      }
    }
  }

  @Test
  void everyGridNumberLiesInItsCell() {
    for (int i = 1; i < CELLS - 1; i++) {
      double low = WITNESS.inverseCumulativeProbability((double) i / CELLS);
      double high = WITNESS.inverseCumulativeProbability((i + 1.0) / CELLS);
      assertThat(Normal.quantile12(i)).isBetween(low - 1e-4, high + 1e-4);
    }
    assertThat(Normal.quantile12(CELLS - 1)).isBetween(3.5, 4.0);
  }

  @Test
  void quantilesAgreeWithCommonsStatistics() {
    var random = new SplittableRandom(TestSeed.fresh("quantilesAgree"));
    for (int trial = 0; trial < 100_000; trial++) {
      double u = random.nextDouble(1e-9, 1 - 1e-9);
      double expected = WITNESS.inverseCumulativeProbability(u);
      assertThat(Normal.quantile(u)).as("u = %s", u).isCloseTo(expected, within(1e-9));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0x1p-33, 1e-12, 1e-30, 1e-100, 1e-300, 0.074_999, 0.075, 0.5, 0.925})
  void quantilesAgreeInTheTailsAndAtTheSeams(double u) {
    double expected = WITNESS.inverseCumulativeProbability(u);
    assertThat(Normal.quantile(u)).isCloseTo(expected, within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.1, 1.1, Double.NaN})
  void aQuantileNeedsAProbabilityStrictlyBetweenZeroAndOne(double u) {
    assertThatIllegalArgumentException().isThrownBy(() -> Normal.quantile(u));
  }

  @Test
  void phiAgreesWithCommonsStatistics() {
    var random = new SplittableRandom(TestSeed.fresh("phiAgrees"));
    for (int trial = 0; trial < 100_000; trial++) {
      double x = random.nextDouble(-9.5, 9.5);
      double expected = WITNESS.cumulativeProbability(x);
      assertThat(Normal.phi(x)).as("phi(%s)", x).isCloseTo(expected, within(1e-9));
    }
  }

  @Test
  void phiKeepsFourDigitsInItsLowerTail() {
    for (double x = -8.9; x < 0; x += 0.01) {
      assertThat(Normal.phi(x) / WITNESS.cumulativeProbability(x)).isCloseTo(1, within(1e-4));
    }
  }

  @Test
  void phiRisesFromZeroToOne() {
    assertThat(Normal.phi(-9)).isZero();
    assertThat(Normal.phi(Double.NEGATIVE_INFINITY)).isZero();
    assertThat(Normal.phi(0)).isEqualTo(0.5);
    assertThat(Normal.phi(9)).isEqualTo(1);
    assertThat(Normal.phi(Double.POSITIVE_INFINITY)).isEqualTo(1);
    assertThat(Normal.phi(Double.NaN)).isNaN();
    double before = 0;
    for (double x = -8.99; x < 5; x += 0.001) {
      assertThat(Normal.phi(x)).isGreaterThan(before);
      before = Normal.phi(x);
    }
  }

  @Test
  void phiUndoesTheQuantile() {
    for (int i = 1; i < 10_000; i++) {
      double u = i / 10_000.0;
      assertThat(Normal.phi(Normal.quantile(u))).isCloseTo(u, within(1e-9));
    }
  }
}
