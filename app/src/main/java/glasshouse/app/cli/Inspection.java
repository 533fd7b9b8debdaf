// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.cli;

import glasshouse.app.author.Texts;
import glasshouse.app.terminal.ExitCode;
import glasshouse.app.terminal.Suggestion;
import glasshouse.app.terminal.UserException;
import glasshouse.lab.scenario.ScenarioException;
import glasshouse.lab.scenario.ScenarioReader;
import glasshouse.rulebook.Vocabulary;
import glasshouse.rulebook.text.Place;
import glasshouse.rulebook.text.Problem;
import glasshouse.rulebook.text.RulebookException;
import glasshouse.rulebook.text.RulebookReader;
import glasshouse.rulebook.text.trial.VignetteReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/// What is wrong with a scenario, or with a rulebook in or outside a scenario.
final class Inspection {
  private static final String MAIN_FILE = "scenario.yaml";
  private static final String RULEBOOKS = "rulebooks";
  private static final String VIGNETTES = "vignettes";
  private static final String BOOK = "rulebook.yaml";
  private static final String CASES = "vignettes.yaml";

  private final Shelf shelf;
  private final @Nullable String in;

  /// @param in the scenario whose words a lone rulebook may use, or null for its own
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
    if (path.endsWith(MAIN_FILE) && Files.isRegularFile(path)) {
      return scenario(path.resolveSibling("").normalize());
    }
    if (Shelf.isRegime(path)) {
      return regime(path);
    }
    if (Files.isDirectory(path)) {
      return folder(path);
    }
    if (Files.notExists(path)) {
      return missing(path, Suggestion.of(target, shelf.names()));
    }
    Path around = around(path.toAbsolutePath().normalize());
    return switch (Texts.kind(path)) {
      case VIGNETTES -> vignettes(path);
      case RULEBOOK, OTHER -> around == null ? rulebook(path) : part(around, path);
    };
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
    SequencedSet<Problem> problems = new LinkedHashSet<>();
    try {
      ScenarioReader.read(folder);
    } catch (ScenarioException e) {
      problems.addAll(e.problems());
    }
    try {
      Vocabulary words = ScenarioReader.words(folder);
      Path books = folder.resolve(RULEBOOKS);
      if (Files.isDirectory(books)) {
        Texts.yaml(books).forEach(book -> problems.addAll(RulebookReader.check(book, words)));
      }
    } catch (ScenarioException _) {
      // told already: without these words only the scenario itself can be checked
    }
    Path vignettes = folder.resolve(VIGNETTES);
    if (Files.isDirectory(vignettes)) {
      Texts.yaml(vignettes).forEach(file -> problems.addAll(vignettes(file)));
    }
    return List.copyOf(problems);
  }

  /// A folder of the library: its rulebook, its cases, and the scenario to try it in.
  private static List<Problem> regime(Path folder) {
    SequencedSet<Problem> problems = new LinkedHashSet<>(scenario(Shelf.ofRegime(folder)));
    problems.addAll(part(Shelf.ofRegime(folder), folder.resolve(BOOK)));
    Path cases = folder.resolve(CASES);
    if (Files.isRegularFile(cases)) {
      problems.addAll(vignettes(cases));
    }
    return List.copyOf(problems);
  }

  private static List<Problem> vignettes(Path file) {
    try {
      VignetteReader.read(file);
      return List.of();
    } catch (RulebookException e) {
      return e.problems();
    }
  }

  /// The problems of one file of a scenario, which is read whole: references cross its files.
  private static List<Problem> part(Path scenario, Path file) {
    if (Texts.kind(file) == Texts.Kind.RULEBOOK) {
      try {
        return RulebookReader.check(file, ScenarioReader.words(scenario));
      } catch (ScenarioException e) {
        return e.problems();
      }
    }
    Path wanted = file.toAbsolutePath().normalize();
    return scenario(scenario).stream()
        .filter(problem -> problem.place().file().toAbsolutePath().normalize().equals(wanted))
        .toList();
  }

  private List<Problem> folder(Path folder) {
    List<Path> files = texts(folder);
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

  /// The texts in a folder and below it. A scenario inside is checked as a whole, by its main file.
  private static List<Path> texts(Path folder) {
    List<Path> all = Texts.yaml(folder);
    List<Path> scenarios =
        all.stream()
            .filter(file -> file.endsWith(MAIN_FILE))
            .map(file -> file.resolveSibling("").normalize())
            .toList();
    return all.stream()
        .filter(file -> file.endsWith(MAIN_FILE) || scenarios.stream().noneMatch(file::startsWith))
        .filter(file -> file.endsWith(MAIN_FILE) || Texts.kind(file) != Texts.Kind.OTHER)
        .toList();
  }

  /// A rulebook on its own is held against the words of a scenario only if one is named.
  private List<Problem> rulebook(Path file) {
    String scenario = in;
    if (scenario == null) {
      return RulebookReader.checkAlone(file);
    }
    try {
      return RulebookReader.check(file, ScenarioReader.words(shelf.find(scenario)));
    } catch (ScenarioException e) {
      throw new UserException(
          ExitCode.BAD_INPUT,
          "the scenario %s is not sound:%n%s".formatted(scenario, e.getMessage()));
    }
  }
}
