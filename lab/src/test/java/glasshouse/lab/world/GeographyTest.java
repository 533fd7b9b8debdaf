// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.world;

import static org.assertj.core.api.Assertions.assertThat;

import glasshouse.lab.scenario.Scenario;
import glasshouse.lab.scenario.ScenarioReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeographyTest {
  private static Scenario scenario;

  @BeforeAll
  static void read() throws Exception {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("scenarios"))) {
      here = Objects.requireNonNull(here.getParent());
    }
    try (var folders = Files.list(here.resolve("scenarios"))) {
      Path largest =
          folders
              .filter(folder -> Files.exists(folder.resolve("places.yaml")))
              .max(Comparator.comparingLong(GeographyTest::placesSize))
              .orElseThrow();
      scenario = ScenarioReader.read(largest);
    }
  }

  private static long placesSize(Path folder) {
    return folder.resolve("places.yaml").toFile().length();
  }

  @ParameterizedTest
  @ValueSource(longs = {20_000, 100_000, 1_000_000, 10_000_000})
  void everybodyLivesSomewhereAndNoPlaceIsTooSmall(long people) {
    Geography geography = Geography.of(scenario, people);
    assertThat(geography.towns().stream().mapToLong(town -> town.place().people()).sum())
        .isEqualTo(people);
    assertThat(geography.towns())
        .allSatisfy(town ->
            assertThat(town.place().people())
                .as(town.place().name())
                .isGreaterThanOrEqualTo(Geography.LEAST - 1));
  }

  @Test
  void poolingKeepsEveryCity() {
    for (long people : new long[] {20_000, 200_000, 50_000_000}) {
      int units = Geography.of(scenario, people).towns().stream().mapToInt(Town::units).sum();
      assertThat(units).isEqualTo(Geography.of(scenario, 1_000_000_000).towns().size());
    }
  }

  @Test
  void poolingIsSaidOpenly() {
    assertThat(Geography.of(scenario, 100_000).notes()).isNotEmpty();
    assertThat(Geography.of(scenario, 1_000_000_000).notes()).isEmpty();
  }
}
