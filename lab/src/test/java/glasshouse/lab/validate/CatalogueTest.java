// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glasshouse.kernel.Crew;
import glasshouse.kernel.Normal;
import glasshouse.lab.scenario.Scenario;
import glasshouse.lab.validate.toy.Life;
import glasshouse.lab.validate.toy.Order;
import glasshouse.lab.validate.toy.Watcher;
import glasshouse.society.Nation;
import glasshouse.society.profile.Ages;
import glasshouse.society.profile.Deed;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// The catalogue of the large scenario, by integration.
class CatalogueTest {
  private static final Bench BENCH = new Bench(1, 2, Path.of("..", "scenarios"));
  private static final Scenario LARGE = Objects.requireNonNull(Order.largest(BENCH.scenarios()));
  private static final Nation.Setup SETUP = Order.of(List.of("none"), 20_000, 52, 1).setup(LARGE);

  @Test
  void aboutFourActsAPersonYearAreDone() {
    assertThat(CatalogueChecks.integral(SETUP)).isCloseTo(4.13, within(.008));
  }

  /// The constants of the model have three digits and were found by simulation.
  @Test
  void theConstantOfEachKindRestoresItsMeanBelowTheCeiling() {
    for (Deed deed : SETUP.worlds().getFirst().deeds()) {
      double eligible = 0;
      for (int band = 0; band < Ages.BANDS; band++) {
        eligible += deed.ages().get(band) > 0 ? SETUP.population().ageShares().get(band) : 0;
      }
      double mean = CatalogueChecks.mean(deed, SETUP) / eligible;
      assertThat(mean).as(deed.id()).isCloseTo(1, within(.0075));
    }
  }

  @Test
  void theClosedFormOfACutRateIsItsIntegral() {
    for (double level : new double[] {.2, 1, 3}) {
      for (double spread : new double[] {.3, 1.2}) {
        double sum = 0;
        int cells = 100_000;
        for (int cell = 0; cell < cells; cell++) {
          double z = Normal.quantile((cell + .5) / cells);
          sum += Math.min(level * Math.exp(spread * z), 5) / cells;
        }
        assertThat(CatalogueChecks.cut(level, spread, 5)).isCloseTo(sum, within(1e-4));
      }
    }
    assertThat(CatalogueChecks.cut(7, 0, 5)).isEqualTo(5);
    assertThat(CatalogueChecks.cut(0, 1, 5)).isZero();
  }

  @Test
  void anotherLocaleChangesNoBitOfTheLargeScenario() {
    String here = print();
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(print()).isEqualTo(here);
    } finally {
      Locale.setDefault(before);
    }
  }

  private static String print() {
    Nation.Setup setup = Order.of(LARGE.defaultArms(), 4_096, 26, 7).setup(LARGE);
    try (Crew crew = new Crew(2);
        Life life = Life.of(setup, crew, Watcher.NOBODY)) {
      return life.fingerprint(0) + life.fingerprint(1) + life.fingerprint(2);
    }
  }
}
