// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import glasshouse.kernel.Draws;
import glasshouse.kernel.Normal;
import glasshouse.kernel.Purpose;
import glasshouse.society.TestSeed;
import glasshouse.society.Village;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PropensityTest {
  private static final Mind MIND = new Mind(.4, .4, .2, 0, .5, .1, .1, .2, -.4);

  private static double spread(double... loadings) {
    double[][] sigma = MIND.correlations();
    double variance = 0;
    for (int row = 0; row < Mind.TRAITS; row++) {
      for (int column = 0; column < Mind.TRAITS; column++) {
        variance += loadings[row] * sigma[row][column] * loadings[column];
      }
    }
    return Math.sqrt(variance);
  }

  /// Mean of min(level e^(spread z - spread^2 / 2), most), by summing over quantiles.
  private static double cut(double level, double spread, double most) {
    double sum = 0;
    int cells = 200_000;
    for (int cell = 0; cell < cells; cell++) {
      double z = Normal.quantile((cell + .5) / cells);
      sum += Math.min(level * Math.exp(spread * z - spread * spread / 2), most) / cells;
    }
    return sum;
  }

  /// The constant that restores a mean of 1 after the ceiling.
  private static double truncation(double spread, double most) {
    double low = .9;
    double high = 3;
    for (int step = 0; step < 40; step++) {
      double middle = (low + high) / 2;
      if (cut(middle, spread, most) < 1) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @ParameterizedTest
  @CsvSource({
    "O3, -.4, -.7, -.2, 0, 0, 1.02, 8",
    "O5, -1.1, -.2, -.3, 0, 0, 1.34, 16",
    "T2, -.3, -.9, -.2, 0, 0, 1.13, 16",
    "T3, -.4, -.6, -.4, 0, 0, 1.05, 16",
    "B2, -.2, -.4, -.3, 0, 0, .67, 5",
    "B4, -.3, -.5, 0, 0, 0, .68, 5",
    "L3, 0, 0, .1, .2, .6, .74, 5",
    "L4, 0, 0, .1, -.3, .5, .46, 16",
    "G2, .1, .1, .8, 0, .1, .89, 5",
    "G3, .1, .1, .7, 0, 0, .78, 8",
    "G4, .3, .1, .6, 0, 0, .81, 8"
  })
  void theSpreadOfRatesIsThatOfTheModel(
      String deed, double a, double b, double c, double d, double e, double expected, double most) {
    assertThat(spread(a, b, c, d, e)).as(deed).isCloseTo(expected, within(.006));
    assertThat(truncation(expected, most)).as(deed).isBetween(.999, 1.1);
  }

  @Test
  void theMultipleHasMeanOneOverBothGroupsWithoutACeiling() {
    Deed deed =
        deed(
            List.of(-.4, -.3, -.2, -.2, .1),
            1_000,
            List.of(1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0));
    var propensity = new Propensity(List.of(deed), MIND);
    var draws = new Draws(TestSeed.fixed("mean of multiples"));
    var normals = new double[5];
    double mean = 0;
    int people = 200_000;
    for (int person = 0; person < people; person++) {
      for (int trait = 0; trait < 5; trait++) {
        draws.at(Purpose.SAMPLE, trait, 0, 0, person);
        normals[trait] = Normal.quantile12(draws.word(0) & 0xFFF);
      }
      mean += propensity.of(0, normals, person % 5 == 0 ? 1 : 0, 3) / people;
    }
    assertThat(mean).isCloseTo(1, within(.008));
  }

  @Test
  void ageScalesARateAndRulesOutBands() {
    Deed deed =
        deed(List.of(0.0, 0.0, 0.0, 0.0, 0.0), 9, List.of(0.0, 0.0, 2.0, 1.0, 1.0, .5, .25, 0.0));
    var propensity = new Propensity(List.of(deed), MIND);
    double[] average = new double[5];
    assertThat(propensity.of(0, average, 0, 2)).isCloseTo(2, within(1e-6));
    assertThat(propensity.of(0, average, 1, 6)).isCloseTo(.25, within(1e-6));
    assertThat(propensity.of(0, average, 0, 0)).isZero();
    assertThat(propensity.isEligible(0, 1)).isFalse();
    assertThat(propensity.isEligible(0, 6)).isTrue();
  }

  private static Deed deed(List<Double> loadings, double ceiling, List<Double> ages) {
    Deed plain = new Village().offence("X", 1).deeds.getFirst();
    return new Deed(
        0,
        "X",
        plain.group(),
        plain.type(),
        1,
        loadings,
        ceiling,
        1,
        0,
        1,
        plain.response(),
        plain.capture(),
        ages,
        plain.eligibility(),
        false);
  }

  @Test
  void theFactorOfTheCorrelationsGivesThemBack() {
    double[][] factor = MIND.factor();
    double[][] sigma = MIND.correlations();
    for (int row = 0; row < Mind.TRAITS; row++) {
      for (int column = 0; column < Mind.TRAITS; column++) {
        double product = 0;
        for (int at = 0; at < Mind.TRAITS; at++) {
          product += factor[row][at] * factor[column][at];
        }
        assertThat(product).isCloseTo(sigma[row][column], within(1e-12));
      }
    }
  }

  @Test
  void correlationsThatContradictEachOtherAreRefused() {
    var mind = new Mind(.9, .9, -.9, 0, 0, 0, 0, 0, 0);
    assertThatThrownBy(mind::factor).hasMessageContaining("contradict");
  }

  @Test
  void theGroupsShiftLeavesTheMeanAlone() {
    double mean = .2 * MIND.resourcesShift(1) + .8 * MIND.resourcesShift(0);
    assertThat(mean).isCloseTo(0, within(1e-12));
    assertThat(MIND.resourcesShift(1) - MIND.resourcesShift(0)).isCloseTo(-.4, within(1e-12));
  }
}
