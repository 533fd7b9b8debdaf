// SPDX-License-Identifier: Apache-2.0

package glasshouse.lab.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Copies of the small scenario that a test may spoil.
final class Folders {
  /// The folder of the project.
  static final Path PROJECT = project();

  static final Path CHINA = PROJECT.resolve("scenarios/china");
  static final Path MINIMAL = PROJECT.resolve("scenarios/minimal");

  private Folders() {}

  /// Copies the small scenario into a folder.
  static Path copyInto(Path folder) {
    try (Stream<Path> files = Files.walk(MINIMAL)) {
      for (Path file : files.toList()) {
        Path copy = folder.resolve(MINIMAL.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Replaces a text that must stand in a file.
  static void edit(Path file, String from, String to) {
    try {
      String text = Files.readString(file);
      if (!text.contains(from)) {
        throw new IllegalArgumentException("\"%s\" is not in %s".formatted(from, file));
      }
      Files.writeString(file, text.replace(from, to));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Returns the text of a file.
  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Returns the problems of a folder, one a line, with paths from the folder on.
  static List<String> problems(Path folder) {
    try {
      ScenarioReader.read(folder);
      return List.of();
    } catch (ScenarioException e) {
      return e.problems().stream()
          .map(problem -> problem.toString().replace(folder + "/", "").replace("" + folder, "."))
          .toList();
    }
  }

  private static Path project() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("scenarios"))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException("no folder above this one has scenarios");
      }
    }
    return folder;
  }
}
