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
    double mean = 0;
    int people = 200_000;
    for (int person = 0; person < people; person++) {
      draws.at(Purpose.SAMPLE, 0, 0, 0, person);
      mean += propensity.of(0, mind(draws, person % 5 == 0 ? 1 : 0, 3), 3) / people;
    }
    assertThat(mean).isCloseTo(1, within(.008));
  }

  @Test
  void ageScalesARateAndRulesOutBands() {
    Deed deed =
        deed(List.of(0.0, 0.0, 0.0, 0.0, 0.0), 9, List.of(0.0, 0.0, 2.0, 1.0, 1.0, .5, .25, 0.0));
    var propensity = new Propensity(List.of(deed), MIND);
    long average = 0;
    long other = 1L << 60;
    assertThat(propensity.of(0, average, 2)).isCloseTo(2, within(1e-6));
    assertThat(propensity.of(0, other, 6)).isCloseTo(.25, within(1e-6));
    assertThat(propensity.of(0, average, 0)).isZero();
    assertThat(propensity.isEligible(0, 1)).isFalse();
    assertThat(propensity.isEligible(0, 6)).isTrue();
  }

  @Test
  void theSieveLosesNobodyAndLetsFewThroughTooMany() {
    Deed deed =
        deed(List.of(-.9, -.7, .3, -.3, .6), 16, List.of(0.0, .5, 2.0, 1.5, 1.0, .5, .25, .1));
    var propensity = new Propensity(List.of(deed), MIND);
    var draws = new Draws(TestSeed.fresh("the sieve"));
    int people = 20_000;
    var minds = new long[people];
    var who = new int[people];
    var words = new int[people];
    for (int person = 0; person < people; person++) {
      draws.at(Purpose.SAMPLE, 0, 0, 0, person);
      words[person] = draws.word(3) >>> (person % 20);
      minds[person] = mind(draws, person & 1, person % Ages.BANDS);
      who[person] = people - 1 - person;
    }
    double least = 16 * 0x1p-32 / 1.7;
    var out = new int[people];
    int[] lines = propensity.lines(0, least);
    int sifted = propensity.sift(0, lines, minds, who, words, 100, people, out);
    var listed = new boolean[people];
    for (int at = 0; at < sifted; at++) {
      listed[out[at]] = true;
    }
    int real = 0;
    for (int row = 100; row < people; row++) {
      long mind = minds[who[row]];
      double multiple = propensity.of(0, mind, Sheet.band(mind));
      if (least * ((words[row] & 0xFFFF_FFFFL) + .5) < multiple) {
        real++;
        assertThat(listed[row]).as("row %d", row).isTrue();
      }
    }
    assertThat(real).isGreaterThan(people / 4);
    assertThat(sifted).isBetween(real, (int) (real * 1.05));
  }

  private static long mind(Draws draws, int group, int band) {
    return Sheet.mind(draws.word(0), draws.word(1), draws.word(2), group, band);
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
