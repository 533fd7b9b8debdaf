// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glasshouse.lab.Experiment;
import glasshouse.lab.Findings;
import glasshouse.lab.Runner;
import glasshouse.lab.scenario.ScenarioReader;
import glasshouse.society.PlaceCount;
import glasshouse.society.Quarter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Exchange rate and pilot optimism against sums by hand.
class EffectsTest {
  private static final Runner.Listener NOBODY =
      new Runner.Listener() {
        @Override
        public void stage(String words) {}

        @Override
        public void advance(double personYears) {}
      };

  /// The national date of the copy: two towns have had the programme for more than a year.
  private static final String DATE = "2022-01-03";

  private static Findings findings;
  private static Estimates estimates;

  @BeforeAll
  static void run(@TempDir Path folder) throws Exception {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("scenarios"))) {
      here = Objects.requireNonNull(here.getParent());
    }
    copy(here.resolve("scenarios/minimal"), folder);
    Path arm = folder.resolve("arms/points.yaml");
    Files.writeString(arm, Files.readString(arm).replace("2021-01-04", DATE));
    var scenario = ScenarioReader.read(folder);
    var experiment =
        new Experiment(scenario, List.of("none", "points"), 8_000, 4, 1, 5L, 2, Map.of());
    findings = Runner.run(experiment, NOBODY);
    estimates = new Estimates(findings);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        Files.copy(file, target);
      }
    }
  }

  private static double estimate(String id, int part) {
    return estimates.of(Indicators.of(id).parts().get(part), 1).estimate();
  }

  private static double avoided(List<Quarter> quarters, List<Integer> places) {
    double here = 0;
    double there = 0;
    for (Quarter quarter : quarters) {
      for (int place : places) {
        here += quarter.at(1, place, PlaceCount.OFFENCES);
        there += quarter.at(0, place, PlaceCount.OFFENCES);
      }
    }
    return 1 - here / there;
  }

  @Test
  void pilotsAreComparedWithEverybody() {
    var replicate = findings.replicates().getFirst();
    int[] adoptions = replicate.adoptions().get(1);
    int date = Arrays.stream(adoptions).max().orElseThrow();
    List<Integer> all = Stream.iterate(0, at -> at + 1).limit(adoptions.length).toList();
    List<Integer> pilots = all.stream().filter(place -> adoptions[place] < date).toList();
    assertThat(pilots).hasSize(2);
    int until = date / 13;
    double early = avoided(replicate.quarters().subList(until - 4, until), pilots);
    double late = avoided(replicate.quarters().subList(12, 16), all);
    assertThat(estimate("I29", 0)).isCloseTo(early - late, within(1e-12));
    assertThat(estimate("I29", 1)).isCloseTo(early, within(1e-12));
    assertThat(estimate("I29", 2)).isCloseTo(late, within(1e-12)).isPositive();
    assertThat(estimate("I29", 5)).isCloseTo(estimate("I21", 0), within(1e-5));
    assertThat(estimates.of(Indicators.of("I29").parts().getFirst(), 1).low()).isNotNaN();
    assertThat(estimates.of(Indicators.of("I29").parts().getFirst(), 0).estimate()).isNaN();
  }

  @Test
  void offencesPreventedAreSharedAmongTheHarmed() {
    var reading = new Reading(findings, findings.replicates().getFirst(), 1);
    double prevented = reading.offences(reading.baseYear()) - reading.offences(reading.year());
    double wrongful = Arrays.stream(reading.byPlace(PlaceCount.WRONGFUL)).sum();
    assertThat(estimate("I20", 0)).isCloseTo(prevented / wrongful, within(1e-9)).isPositive();
    assertThat(estimate("I20", 1)).isPositive();
    assertThat(estimate("I20", 2)).isPositive();
  }
}
