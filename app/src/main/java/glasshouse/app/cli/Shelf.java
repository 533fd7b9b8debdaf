// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.cli;

import glasshouse.app.terminal.ExitCode;
import glasshouse.app.terminal.Suggestion;
import glasshouse.app.terminal.UserException;
import glasshouse.lab.scenario.Scenario;
import glasshouse.lab.scenario.ScenarioException;
import glasshouse.lab.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The scenarios that come with the program, found by name, and any other by its path.
///
/// @param home the folder of the project
public record Shelf(Path home) {
  private static final String MAIN_FILE = "scenario.yaml";

  /// Returns the names on the shelf, sorted.
  public List<String> names() {
    Path scenarios = home.resolve("scenarios");
    if (!Files.isDirectory(scenarios)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(scenarios)) {
      return folders
          .filter(folder -> Files.isRegularFile(folder.resolve(MAIN_FILE)))
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UserException(
          ExitCode.INPUT_OUTPUT, "cannot look into %s: %s".formatted(scenarios, e.getMessage()));
    }
  }

  /// Returns the folder of a scenario on the shelf or at a path.
  public Path find(String nameOrPath) {
    List<String> names = names();
    if (names.contains(nameOrPath)) {
      return home.resolve("scenarios").resolve(nameOrPath);
    }
    Path path = path(nameOrPath);
    Path folder = path.endsWith(MAIN_FILE) ? path.resolveSibling(".").normalize() : path;
    if (Files.isRegularFile(folder.resolve(MAIN_FILE))) {
      return folder;
    }
    if (isRegime(folder)) {
      return ofRegime(folder);
    }
    String known = names.isEmpty() ? "none" : String.join(", ", names);
    throw new UserException(
        ExitCode.BAD_INPUT,
        Files.isDirectory(folder)
            ? "%s is not a scenario: it has no file %s".formatted(nameOrPath, MAIN_FILE)
            : "there is no scenario \"%s\"%s\n  known scenarios: %s; or give the path of a folder"
                .formatted(nameOrPath, Suggestion.of(nameOrPath, names), known));
  }

  /// Returns whether a folder holds a rulebook and a scenario to try it in.
  static boolean isRegime(Path folder) {
    return Files.isRegularFile(folder.resolve("rulebook.yaml"))
        && Files.isRegularFile(ofRegime(folder).resolve(MAIN_FILE));
  }

  /// Returns the scenario that a rulebook of the library is tried in.
  static Path ofRegime(Path folder) {
    return folder.resolve("scenario");
  }

  /// Returns a path as it was typed.
  static Path path(String typed) {
    try {
      return Path.of(typed);
    } catch (InvalidPathException e) {
      throw new UserException(
          ExitCode.USAGE, "\"%s\" is not a path: %s".formatted(typed, e.getReason()));
    }
  }

  /// Reads a scenario with everything in its folder.
  public Scenario read(String nameOrPath) throws ScenarioException {
    return ScenarioReader.read(find(nameOrPath));
  }
}
