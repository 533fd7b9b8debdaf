// SPDX-License-Identifier: Apache-2.0
package glasshouse.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// What to measure.
///
/// @param scenario folder of the scenario
/// @param arm rulebook that is in force everywhere from the first week
/// @param people synthetic people
/// @param weeks length of a life, in whole quarters of thirteen
/// @param repeats measured rounds over all contenders
/// @param threads of the engine's parallel line
/// @param results folder for the JSON result
record Options(
    Path scenario, String arm, int people, int weeks, int repeats, int threads, Path results) {
  private static final int PEOPLE = 100_000;
  private static final int WEEKS = 52;
  private static final int REPEATS = 3;
  private static final int QUARTER = 13;
  private static final int LEAST_PEOPLE = 5_000;
  private static final int MOST_PEOPLE = 5_000_000;

  Options {
    require(people >= LEAST_PEOPLE && people <= MOST_PEOPLE, "--people: 5,000 to 5,000,000");
    require(weeks > 0 && weeks % QUARTER == 0 && weeks <= 1040, "--weeks: a multiple of 13");
    require(repeats > 0 && threads > 0, "--repeats and --threads: 1 or more");
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /// Returns the scenario with the most places.
  private static Path largest(Path scenarios) {
    try (var folders = Files.list(scenarios)) {
      return folders
          .filter(folder -> Files.isRegularFile(folder.resolve("places.yaml")))
          .max(Comparator.comparingLong(folder -> folder.resolve("places.yaml").toFile().length()))
          .orElseThrow(() -> new IllegalArgumentException("no scenario in " + scenarios));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Reads `--name value` pairs.
  static Options of(List<String> words) {
    Path home = Path.of(System.getProperty("glasshouse.home", "."));
    Path scenario = largest(home.resolve("scenarios"));
    Path results = home.resolve("bench/results");
    String arm = "essay";
    int people = PEOPLE;
    int weeks = WEEKS;
    int repeats = REPEATS;
    int threads = Runtime.getRuntime().availableProcessors();
    for (int at = 0; at < words.size(); at += 2) {
      require(at + 1 < words.size(), words.get(at) + " needs a value");
      String value = words.get(at + 1);
      switch (words.get(at)) {
        case "--scenario" -> scenario = Path.of(value);
        case "--rulebook" -> arm = value;
        case "--people" -> people = Integer.parseInt(value);
        case "--weeks" -> weeks = Integer.parseInt(value);
        case "--repeats" -> repeats = Integer.parseInt(value);
        case "--threads" -> threads = Integer.parseInt(value);
        case "--results" -> results = Path.of(value);
        default -> throw new IllegalArgumentException("no option " + words.get(at));
      }
    }
    return new Options(scenario, arm, people, weeks, repeats, threads, results);
  }
}
