// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.cli;

import glasshouse.app.terminal.ExitCode;
import glasshouse.app.terminal.Suggestion;
import glasshouse.app.terminal.UserException;
import glasshouse.lab.scenario.Scenario;
import glasshouse.lab.scenario.ScenarioException;
import glasshouse.lab.scenario.ScenarioReader;
import glasshouse.rulebook.Vocabulary;
import glasshouse.rulebook.text.Place;
import glasshouse.rulebook.text.Problem;
import glasshouse.rulebook.text.RulebookException;
import glasshouse.rulebook.text.RulebookReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is wrong with a scenario, or with a rulebook in or outside a scenario.
final class Inspection {
  private static final String MAIN_FILE = "scenario.yaml";
  private static final String BOOK = "rulebook.yaml";
  private static final List<String> CHANNELS = List.of("camera", "feed", "gate", "court", "report");

  private final Shelf shelf;
  private final @Nullable String in;
  private @Nullable Vocabulary vocabulary;

  /// @param in the scenario whose words a lone rulebook may use, or null for the largest
  Inspection(Shelf shelf, @Nullable String in) {
    this.shelf = shelf;
    this.in = in;
  }

  /// Returns the problems of one name, folder or file.
  List<Problem> of(String target) {
    Path path = Shelf.path(target);
    if (shelf.names().contains(target)) {
      return scenario(shelf.find(target));
    }
    if (Files.isRegularFile(path.resolve(MAIN_FILE))) {
      return scenario(path);
    }
    if (Shelf.isRegime(path)) {
      return scenario(Shelf.ofRegime(path));
    }
    if (Files.isDirectory(path)) {
      return folder(path);
    }
    if (Files.notExists(path)) {
      return missing(path, Suggestion.of(target, shelf.names()));
    }
    Path around = around(path.toAbsolutePath().normalize());
    return around == null ? rulebook(path) : part(around, path);
  }

  private static List<Problem> missing(Path path, String suggestion) {
    return List.of(
        new Problem(
            new Place(path, 1, 1),
            "there is no such file" + suggestion,
            "",
            "check the name and the folder"));
  }

  /// The scenario a file belongs to: beside a rulebook of the library, or at most one folder above
  /// the file's own.
  private static @Nullable Path around(Path file) {
    Path folder = file.getParent();
    if (folder != null && Shelf.isRegime(folder) && file.endsWith(BOOK)) {
      return Shelf.ofRegime(folder);
    }
    for (int up = 0; up < 2 && folder != null; up++) {
      if (Files.isRegularFile(folder.resolve(MAIN_FILE))) {
        return folder;
      }
      folder = folder.getParent();
    }
    return null;
  }

  private static List<Problem> scenario(Path folder) {
    try {
      ScenarioReader.read(folder);
      return List.of();
    } catch (ScenarioException e) {
      return e.problems();
    }
  }

  /// The problems of one file of a scenario, which is read whole: references cross its files.
  private static List<Problem> part(Path scenario, Path file) {
    Path wanted = file.toAbsolutePath().normalize();
    return scenario(scenario).stream()
        .filter(problem -> problem.place().file().toAbsolutePath().normalize().equals(wanted))
        .toList();
  }

  private List<Problem> folder(Path folder) {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files =
          all.filter(path ->
                  path.toString().endsWith(".yaml")
                      || Shelf.isRegime(path)
                      || Files.isRegularFile(path.resolve(MAIN_FILE)))
              .sorted()
              .toList();
    } catch (IOException e) {
      throw new UserException(
          ExitCode.INPUT_OUTPUT, "cannot look into %s: %s".formatted(folder, e.getMessage()));
    }
    if (files.isEmpty()) {
      return List.of(
          new Problem(
              new Place(folder, 1, 1),
              "there is nothing to check in this folder",
              "a scenario has a file %s, a rulebook ends in .yaml".formatted(MAIN_FILE),
              "name another folder or file"));
    }
    List<Problem> problems = new ArrayList<>();
    files.forEach(file -> problems.addAll(of(file.toString())));
    return problems;
  }

  private List<Problem> rulebook(Path file) {
    try {
      RulebookReader.read(file, words());
      return List.of();
    } catch (RulebookException e) {
      return e.problems();
    }
  }

  private Vocabulary words() {
    Vocabulary known = vocabulary;
    if (known == null) {
      known = words(largest());
      vocabulary = known;
    }
    return known;
  }

  private Scenario largest() {
    List<String> names = in == null ? shelf.names() : List.of(in);
    List<Scenario> scenarios = new ArrayList<>();
    for (String name : names) {
      try {
        scenarios.add(shelf.read(name));
      } catch (ScenarioException e) {
        throw new UserException(
            ExitCode.BAD_INPUT,
            "the scenario %s is not sound:%n%s".formatted(name, e.getMessage()));
      }
    }
    return scenarios.stream()
        .max(Comparator.comparingLong(Scenario::people))
        .orElseThrow(() ->
            new UserException(
                ExitCode.BAD_INPUT,
                "a rulebook on its own needs a scenario whose deeds it may name: say --in"));
  }

  private static Vocabulary words(Scenario scenario) {
    return new Vocabulary(
        scenario.deeds().stream().map(deed -> deed.deed()).toList(),
        CHANNELS,
        scenario.services().stream().map(service -> service.service()).toList(),
        List.of(),
        List.copyOf(scenario.sources().keySet()));
  }
}
