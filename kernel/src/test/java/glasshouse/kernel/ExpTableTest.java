// SPDX-License-Identifier: Apache-2.0
package glasshouse.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// The tables against `StrictMath`.
class ExpTableTest {
  private static final int TRIALS = 300_000;

  @Test
  void expIsWithinTwoInTenMillionFromMinusFortyToForty() {
    var random = new SplittableRandom(TestSeed.fresh("expIsWithin"));
    for (int trial = 0; trial < TRIALS; trial++) {
      double x = random.nextDouble(-40, 40);
      assertThat(relativeError(x)).as("exp(%s)", x).isLessThan(2e-7);
    }
  }

  @Test
  void expKeepsItsDocumentedErrorOnTheWholeRange() {
    var random = new SplittableRandom(TestSeed.fresh("expKeepsItsDocumentedError"));
    double worst = 0;
    for (int trial = 0; trial < TRIALS; trial++) {
      worst = Math.max(worst, relativeError(random.nextDouble(-700, 700)));
    }
    assertThat(worst).isLessThan(4e-9);
    assertThat(relativeError(700)).isLessThan(4e-9);
    assertThat(relativeError(-700)).isLessThan(4e-9);
  }

  @Test
  void expIsExactAtZeroAndAlmostAtEveryTableEntry() {
    assertThat(ExpTable.exp(0)).isEqualTo(1);
    assertThat(ExpTable.exp(-0.0)).isEqualTo(1);
    for (int i = -2000; i <= 2000; i++) {
      double x = i * StrictMath.log(2) / 256;
      assertThat(relativeError(x)).isLessThan(4e-9);
    }
  }

  @Test
  void expRisesEverywhere() {
    double before = 0;
    for (int i = -400_000; i <= 400_000; i++) {
      double now = ExpTable.exp(i / 10_000.0);
      assertThat(now).isGreaterThan(before);
      before = now;
    }
  }

  @Test
  void expOutsideItsTableEndsInZeroInfinityOrNaN() {
    assertThat(ExpTable.exp(-700.000_1)).isZero();
    assertThat(ExpTable.exp(Double.NEGATIVE_INFINITY)).isZero();
    assertThat(ExpTable.exp(705)).isEqualTo(StrictMath.exp(705));
    assertThat(ExpTable.exp(710)).isInfinite();
    assertThat(ExpTable.exp(Double.POSITIVE_INFINITY)).isInfinite();
    assertThat(ExpTable.exp(Double.NaN)).isNaN();
  }

  @Test
  void expitIsWithinOneInAMillion() {
    var random = new SplittableRandom(TestSeed.fresh("expitIsWithin"));
    for (int trial = 0; trial < TRIALS; trial++) {
      double x = random.nextDouble(-50, 50);
      double exact = 1 / (1 + StrictMath.exp(-x));
      assertThat(ExpTable.expit(x)).isCloseTo(exact, within(1e-6));
      assertThat(Math.abs(ExpTable.expit(x) / exact - 1)).isLessThan(1e-8);
    }
  }

  @Test
  void expitIsAProbabilityHalfAtZeroAndSymmetric() {
    assertThat(ExpTable.expit(0)).isEqualTo(0.5);
    assertThat(ExpTable.expit(-1000)).isZero();
    assertThat(ExpTable.expit(1000)).isEqualTo(1);
    for (int i = -5000; i <= 5000; i++) {
      double x = i / 100.0;
      assertThat(ExpTable.expit(x)).isBetween(0.0, 1.0);
      assertThat(ExpTable.expit(x) + ExpTable.expit(-x)).isCloseTo(1, within(1e-8));
    }
  }

  private static double relativeError(double x) {
    return Math.abs(ExpTable.exp(x) / StrictMath.exp(x) - 1);
  }
}
