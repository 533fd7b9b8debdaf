// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.author;

import glasshouse.app.terminal.ExitCode;
import glasshouse.app.terminal.UserException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Finds the files that people wrote, by what their first lines say they are.
public final class Texts {
  private static final int DEEPEST = 8;
  private static final int HEAD = 64;
  private static final String YAML = ".yaml";

  private Texts() {}

  /// What a file is.
  public enum Kind {
    /// A rulebook: its first keys are those of a rulebook.
    RULEBOOK,
    /// A list of vignettes.
    VIGNETTES,
    /// Something else.
    OTHER
  }

  /// Returns what a file is.
  public static Kind kind(Path file) {
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      List<String> head =
          reader.lines().filter(line -> !line.matches("\\s*(#.*)?")).limit(HEAD).toList();
      if (!head.isEmpty() && head.getFirst().startsWith("-")) {
        return Kind.VIGNETTES;
      }
      boolean isBook = head.stream().anyMatch(line -> line.startsWith("rulebook:"));
      return isBook ? Kind.RULEBOOK : Kind.OTHER;
    } catch (IOException | UncheckedIOException _) {
      return Kind.OTHER;
    }
  }

  /// Returns the files of a kind among these files and folders. A file that was named is returned
  /// whatever it is, so that its reader can say what is wrong with it.
  static List<Path> find(List<String> targets, Kind kind, String remedy) {
    Set<Path> found = new LinkedHashSet<>();
    for (String target : targets) {
      Path path = path(target);
      if (!Files.isDirectory(path)) {
        found.add(path);
        continue;
      }
      List<Path> inside = yaml(path).stream().filter(file -> kind(file) == kind).toList();
      if (inside.isEmpty()) {
        throw new UserException(
            ExitCode.BAD_INPUT, "%s holds no %s%n  %s".formatted(target, words(kind), remedy));
      }
      found.addAll(inside);
    }
    return List.copyOf(found);
  }

  private static String words(Kind kind) {
    return switch (kind) {
      case RULEBOOK -> "rulebook: a file whose first key is rulebook";
      case VIGNETTES -> "vignettes: a file that is a list of cases";
      case OTHER -> "file";
    };
  }

  /// Returns all YAML files in a folder and below it, sorted.
  public static List<Path> yaml(Path folder) {
    try (Stream<Path> all = Files.walk(folder, DEEPEST)) {
      return new ArrayList<>(
          all.filter(file -> file.toString().endsWith(YAML))
              .filter(Files::isRegularFile)
              .sorted()
              .toList());
    } catch (IOException | UncheckedIOException e) {
      throw new UserException(
          ExitCode.INPUT_OUTPUT, "cannot look into %s: %s".formatted(folder, e.getMessage()));
    }
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
}
