// SPDX-License-Identifier: Apache-2.0
package glasshouse.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Poisson counts: the table against exact arithmetic, the counts against Commons Statistics.
class PoissonTest {
  private static final MathContext DIGITS = new MathContext(50);
  private static final long CELLS = 1L << 62;

  @ParameterizedTest
  @ValueSource(doubles = {0.001, 0.3, 3, 40, 5000, 1e5})
  void countsFollowThePoissonDistribution(double mean) {
    var draws = new Draws(TestSeed.fixed("countsFollowThePoissonDistribution " + mean));
    Poisson poisson = Poisson.of(mean);
    var witness = PoissonDistribution.of(mean);
    int n = 300_000;
    int low = (int) Math.max(0, mean - 6 * Math.sqrt(mean) - 1);
    int high = (int) (mean + 6 * Math.sqrt(mean) + 20);
    long[] counts = new long[high - low + 1];
    for (int event = 0; event < n; event++) {
      draws.at(Purpose.COUNT, 0, 0, 0, event);
      int count = poisson.count(draws.word(0), draws.word(1));
      counts[Math.clamp(count, low, high) - low]++;
    }
    double[] expected = new double[counts.length];
    for (int i = 0; i < expected.length; i++) {
      expected[i] = n * witness.probability(low + i);
    }
    assertThat(ChiSquare.probability(counts, expected)).isGreaterThan(1e-4);
  }

  /// Each count begins in the cell where exact arithmetic says, to 1e-12 of the distance or a few
  /// cells of 2^62.
  @ParameterizedTest
  @ValueSource(doubles = {0.001, 0.3, 1, 3, 40.5, 5000, 1e5})
  void theTableIsTheExactCumulativeDistribution(double mean) {
    Poisson poisson = Poisson.of(mean);
    int first = count(poisson, 0);
    int last = count(poisson, CELLS - 1);
    int mode = (int) mean;
    BigDecimal m = new BigDecimal(mean);
    BigDecimal weight = BigDecimal.ONE;
    BigDecimal below = BigDecimal.ZERO;
    BigDecimal[] belowCount = new BigDecimal[last + 2];
    for (int n = 0; n <= last + 1; n++) {
      belowCount[n] = below;
      below = below.add(weight, DIGITS);
      weight = weight.multiply(m, DIGITS).divide(BigDecimal.valueOf(n + 1L), DIGITS);
    }
    BigDecimal total = below;
    int step = Math.max(1, (last - first) / 40);
    for (int n = first + 1; n <= last; n += step) {
      BigDecimal share = belowCount[n].divide(total, DIGITS);
      double exact = share.multiply(BigDecimal.valueOf(CELLS)).doubleValue();
      long start = start(poisson, n);
      double distance = n <= mode ? exact : CELLS - exact;
      assertThat(Math.abs(start - exact))
          .as("count %d of mean %s", n, mean)
          .isLessThan(1e-12 * distance + 1024 + last - first);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.001, 0.3, 3, 40, 5000, 1e5, 1e6, 4e6})
  void theTableHasTheRightMeanAndVariance(double mean) {
    Poisson poisson = Poisson.of(mean);
    int first = count(poisson, 0);
    int last = count(poisson, CELLS - 1);
    double average = 0;
    double variance = 0;
    long from = 0;
    for (int n = first; n <= last; n++) {
      long to = n == last ? CELLS : start(poisson, n + 1);
      double share = (double) (to - from) / CELLS;
      average += share * (n - mean);
      variance += share * (n - mean) * (n - mean);
      from = to;
    }
    assertThat(average).isCloseTo(0, within(1e-10 * Math.sqrt(mean) + 1e-13));
    assertThat(variance / mean).isCloseTo(1, within(1e-9));
    assertThat(poisson.mean()).isEqualTo(mean);
  }

  @Test
  void countsRiseWithTheirBits() {
    Poisson poisson = Poisson.of(12.5);
    int before = 0;
    for (int hi = 0; hi < 1 << 16; hi++) {
      int count = poisson.count(hi << 16, 0);
      assertThat(count).isGreaterThanOrEqualTo(before);
      before = count;
    }
    assertThat(poisson.count(0, 0)).isZero();
    assertThat(poisson.count(-1, -1)).as("P(57 or more) is below 2^-62").isEqualTo(56);
  }

  @Test
  void aMeanOfZeroCountsNothing() {
    Poisson none = Poisson.of(0);
    assertThat(none.count(0, 0)).isZero();
    assertThat(none.count(-1, -1)).isZero();
    assertThat(none.count(Integer.MIN_VALUE, 5)).isZero();
  }

  @Test
  void aTinyMeanHardlyEverCounts() {
    Poisson rare = Poisson.of(1e-12);
    assertThat(rare.count(0, 0)).isZero();
    assertThat(rare.count(-2, -1)).isZero();
    assertThat(rare.count(-1, -1)).isPositive();
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1e-9, 4_000_001, Double.NaN, Double.POSITIVE_INFINITY})
  void meansThatCannotBeTabledAreRefused(double mean) {
    assertThatIllegalArgumentException().isThrownBy(() -> Poisson.of(mean));
  }

  private static int count(Poisson poisson, long cell) {
    long bits = cell << 2;
    return poisson.count((int) (bits >>> 32), (int) bits);
  }

  /// The first cell whose count is `n` or more.
  private static long start(Poisson poisson, int n) {
    long low = 0;
    long high = CELLS - 1;
    while (low < high) {
      long middle = (low + high) >>> 1;
      if (count(poisson, middle) >= n) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
