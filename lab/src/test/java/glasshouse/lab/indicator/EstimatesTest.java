// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glasshouse.lab.Experiment;
import glasshouse.lab.Findings;
import glasshouse.lab.Runner;
import glasshouse.lab.indicator.interval.Interval;
import glasshouse.lab.indicator.interval.Method;
import glasshouse.lab.report.Report;
import glasshouse.lab.scenario.Scenario;
import glasshouse.lab.scenario.ScenarioReader;
import glasshouse.society.PlaceCount;
import glasshouse.society.witness.ConductTable;
import glasshouse.society.witness.Count;
import glasshouse.society.witness.Tally;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every number of a run with the interval that the specification names for it.
class EstimatesTest {
  private static final Runner.Listener NOBODY =
      new Runner.Listener() {
        @Override
        public void stage(String words) {}

        @Override
        public void advance(double personYears) {}
      };

  private static Findings findings;
  private static Estimates estimates;

  /// Two seeds of no regime and of points twice.
  @BeforeAll
  static void run() throws Exception {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("scenarios"))) {
      here = Objects.requireNonNull(here.getParent());
    }
    Scenario scenario = ScenarioReader.read(here.resolve("scenarios/minimal"));
    var arms = List.of("none", "points", "points");
    findings =
        Runner.run(new Experiment(scenario, arms, 8_000, 2, 2, 20260101L, 2, Map.of()), NOBODY);
    estimates = new Estimates(findings);
  }

  private static Indicator.Part whole(String id) {
    return Indicators.of(id).parts().getFirst();
  }

  @ParameterizedTest
  @CsvSource({
    "I1, STUDENT",
    "I2, STUDENT",
    "I3, STUDENT",
    "I4, STUDENT",
    "I5, CITIES",
    "I6, STUDENT",
    "I7, WILSON",
    "I8, STUDENT",
    "I9, WILSON",
    "I10, WILSON",
    "I11, CITIES",
    "I12, STUDENT",
    "I13, GREENWOOD",
    "I14, STUDENT",
    "I18, STUDENT",
    "I19, STUDENT",
    "I20, BOOTSTRAP",
    "I21, STUDENT",
    "I22, STUDENT",
    "I24, STUDENT",
    "I25, WILSON",
    "I26, CITIES",
    "I27, STUDENT",
    "I28, STUDENT",
    "I29, CITIES",
    "I31, STUDENT"
  })
  void everyIndicatorHasItsMethod(String id, Method method) {
    assertThat(whole(id).doubt().method()).isEqualTo(method);
    assertThat(estimates.of(whole(id), 1).method()).isEqualTo(method);
  }

  @Test
  void theSourcesOfAScoreAddUpToAllOfIt() {
    double sum = 0;
    for (Indicator.Part part : Indicators.of("I3").parts()) {
      sum += part.name().equals("all") ? 0 : estimates.of(part, 1).estimate();
    }
    assertThat(sum).isCloseTo(1, within(1e-9));
    assertThat(estimates.of(whole("I3"), 1).estimate()).isBetween(.05, .95);
    assertThat(estimates.of(whole("I4"), 1).estimate()).isBetween(.05, .95);
    assertThat(estimates.of(whole("I2"), 1).estimate()).isPositive();
    assertThat(estimates.of(whole("I3"), 2)).isEqualTo(estimates.of(whole("I3"), 1));
    assertThat(estimates.of(whole("I1"), 0).estimate()).isNaN();
  }

  @Test
  void theReportNamesTheMethodOfEveryRow() {
    for (var indicator : Report.of(findings).indicators()) {
      for (var row : indicator.rows()) {
        var part =
            Indicators.of(indicator.id()).parts().stream()
                .filter(each -> each.name().equals(row.part()))
                .findFirst()
                .orElseThrow();
        assertThat(row.method()).as(row.toString()).isEqualTo(part.doubt().method().id());
      }
    }
  }

  @Test
  void identicalArmsDifferInNothing() {
    for (Indicator indicator : Indicators.all()) {
      for (Indicator.Part part : indicator.parts()) {
        Interval left = estimates.of(part, 1);
        assertThat(estimates.of(part, 2)).as(part.name()).isEqualTo(left);
        Interval apart = estimates.difference(part, 1, 2);
        if (!Double.isNaN(apart.estimate())) {
          assertThat(apart.estimate()).as(part.name()).isZero();
          assertThat(apart.isAbove(0)).as(part.name()).isFalse();
          assertThat(apart.isBelow(0)).as(part.name()).isFalse();
        }
      }
    }
  }

  @Test
  void anEstimateLiesWithinItsInterval() {
    for (Indicator indicator : Indicators.all()) {
      for (Indicator.Part part : indicator.parts()) {
        Interval x = estimates.of(part, 1);
        if (!Double.isNaN(x.low())) {
          assertThat(x.estimate()).as(part.name()).isBetween(x.low(), x.high());
        }
      }
    }
  }

  @Test
  void citiesAreCountedOnceWhateverTheSeeds() {
    int places = findings.geography().towns().size();
    for (String id : List.of("I5", "I11", "I26")) {
      assertThat(estimates.of(whole(id), 1).n()).as(id).isEqualTo(places);
      assertThat(estimates.of(whole(id), 1).low()).as(id).isNotNaN();
    }
  }

  @Test
  void peopleAreThoseOfAllSeeds() {
    assertThat(estimates.of(whole("I9"), 1).n()).isEqualTo(16_000);
  }

  @Test
  void whereNothingIsInForceItIsCertainThatNobodyIsHit() {
    for (String id : List.of("I7", "I9", "I10")) {
      assertThat(estimates.of(whole(id), 0).high()).as(id).isZero();
      assertThat(estimates.of(whole(id), 1).high()).as(id).isPositive();
    }
  }

  @Test
  void placesAddUpToTheNation() {
    var replicate = findings.replicates().getFirst();
    var reading = new Reading(findings, replicate, 1);
    assertThat(Arrays.stream(reading.byPlace(PlaceCount.WRONGFUL)).sum())
        .isEqualTo(reading.year().of(Count.WRONGFUL))
        .isPositive();
    var rest = ConductTable.of(reading.year());
    reading.conduct().forEach(rest::subtract);
    for (int decile = 0; decile < Tally.DECILES; decile++) {
      for (Tally.Cell what : Tally.Cell.values()) {
        assertThat(rest.of(decile, 0, what)).isZero();
        assertThat(rest.of(decile, 1, what)).isZero();
      }
    }
  }

  /// One city's share in the doubt, by hand.
  @Test
  void withoutACityItsPeopleAndItsPenaltiesAreGone() {
    var reading = new Reading(findings, findings.replicates().getFirst(), 1);
    long[] wrongful = reading.byPlace(PlaceCount.WRONGFUL);
    long[] adults = reading.byPlace(PlaceCount.ADULTS);
    if (!(whole("I5").doubt() instanceof Doubt.Cities(var without))) {
      throw new AssertionError("I5 is about cities");
    }
    double left = Arrays.stream(wrongful).sum() - wrongful[0];
    double years = (Arrays.stream(adults).sum() - adults[0]) * 91 / 365.25;
    assertThat(without.apply(reading).get(0)).isCloseTo(left * 1_000 / years, within(1e-9));
  }
}
