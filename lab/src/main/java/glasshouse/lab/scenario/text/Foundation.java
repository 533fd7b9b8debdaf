// SPDX-License-Identifier: Apache-2.0

package glasshouse.lab.scenario.text;

import glasshouse.rulebook.text.RulebookException;
import glasshouse.rulebook.text.Text;
import glasshouse.rulebook.text.TextReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where a scenario finds what its own folder lacks: whole tables in the scenario it stands on,
/// which may stand on another in turn, and rulebooks in a library.
///
/// A folder's own files always win. So the copy that a run keeps, which holds every file, stands
/// alone: what is not needed is not looked for.
final class Foundation {
  private static final int MOST_LENDERS = 4;
  private static final String MAIN = "scenario.yaml";
  private static final String BOOK = "rulebook.yaml";

  private final Path folder;
  private final Findings findings;
  private final List<Path> lenders = new ArrayList<>();
  private final @Nullable Path library;
  private boolean isSound = true;

  private Foundation(Path folder, @Nullable Text<ScenarioText> scenario, Findings findings) {
    this.folder = folder;
    this.findings = findings;
    boolean isComplete = Folder.FILES.stream().allMatch(name -> Files.exists(folder.resolve(name)));
    if (!isComplete) {
      climb(scenario);
    }
    library = scenario == null ? null : resolve(folder, scenario, "/library");
  }

  /// Returns the foundation of a folder, and adds what is wrong with it.
  static Foundation of(Path folder, @Nullable Text<ScenarioText> scenario, Findings findings) {
    return new Foundation(folder, scenario, findings);
  }

  /// Returns whether everything this scenario stands on could be found.
  boolean isSound() {
    return isSound;
  }

  /// Returns where a table is: here, or in the nearest scenario below that has it. A table that is
  /// nowhere is missing here.
  Path table(String name) {
    Path own = folder.resolve(name);
    if (Files.exists(own)) {
      return own;
    }
    for (Path lender : lenders) {
      if (Files.exists(lender.resolve(name))) {
        return lender.resolve(name);
      }
    }
    return own;
  }

  /// Returns the rulebook of a name in the library, or null if it has none.
  @Nullable Path book(String name) {
    Path found = library == null ? null : library.resolve(name).resolve(BOOK);
    return found != null && Files.isRegularFile(found) ? found : null;
  }

  /// Returns the names of all rulebooks in the library.
  List<String> books() {
    if (library == null || !Files.isDirectory(library)) {
      return List.of();
    }
    try (Stream<Path> shelves = Files.list(library)) {
      return shelves
          .filter(shelf -> Files.isRegularFile(shelf.resolve(BOOK)))
          .map(shelf -> shelf.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException _) {
      return List.of();
    }
  }

  private void climb(@Nullable Text<ScenarioText> first) {
    Text<ScenarioText> text = first;
    Path at = folder;
    while (text != null && text.value().from() != null) {
      Path next = resolve(at, text, "/from");
      if (next == null || !holds(next, text) || turns(next, text)) {
        return;
      }
      lenders.add(next);
      at = next;
      text = read(next.resolve(MAIN));
    }
  }

  private boolean holds(Path next, Text<ScenarioText> text) {
    boolean holds = Files.isRegularFile(next.resolve(MAIN));
    if (!holds) {
      refuse(
          text,
          "/from",
          "there is no scenario in " + next,
          "from is the way from this file's folder to another with a " + MAIN,
          "correct the path, or add the tables here");
    }
    return holds;
  }

  private boolean turns(Path next, Text<ScenarioText> text) {
    boolean turns = next.equals(folder.normalize()) || lenders.contains(next);
    if (turns || lenders.size() == MOST_LENDERS) {
      refuse(
          text,
          "/from",
          turns ? "the scenario stands on itself" : "this is one scenario too many to stand on",
          "one scenario may stand on another, at most %d deep".formatted(MOST_LENDERS),
          "take out a from, and add the tables that are then missing");
      return true;
    }
    return false;
  }

  private @Nullable Path resolve(Path at, Text<ScenarioText> text, String key) {
    String way = key.equals("/from") ? text.value().from() : text.value().library();
    try {
      return way == null ? null : at.resolve(way).normalize();
    } catch (InvalidPathException e) {
      refuse(text, key, "this is no path: " + e.getReason(), "", "write a path such as ../town");
      return null;
    }
  }

  private @Nullable Text<ScenarioText> read(Path file) {
    try {
      return TextReader.read(file, ScenarioText.class);
    } catch (RulebookException e) {
      isSound = false;
      findings.addAll(e.problems());
      return null;
    }
  }

  private void refuse(
      Text<ScenarioText> text, String key, String what, String allowed, String remedy) {
    isSound = false;
    findings.add(text.places().of(key), what, allowed, remedy);
  }
}
