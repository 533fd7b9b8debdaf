// SPDX-License-Identifier: Apache-2.0

package glasshouse.checks;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The project's folder, and what lies in it.
final class House {
  private static final List<String> ROOMS =
      List.of("kernel", "rulebook", "society", "lab", "ui", "app", "spark", "bench", "checks");
  private static final Set<String> NOT_OURS = Set.of("target", "node_modules", "dist", ".git");

  private House() {}

  /// Returns the folder that holds the root pom.
  static Path root() {
    Path folder = Path.of(System.getProperty("house.root", "")).toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("kernel"))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException("not inside the project; set -Dhouse.root");
      }
    }
    return folder;
  }

  /// Returns the compiled main classes of every room that has been built.
  static JavaClasses classes() {
    List<Path> built = new ArrayList<>();
    for (String room : ROOMS) {
      Path classes = root().resolve(room).resolve("target/classes");
      if (Files.isDirectory(classes)) {
        built.add(classes);
      }
    }
    return new ClassFileImporter().importPaths(built);
  }

  /// Returns the Java files below `src/main` of every room.
  static List<Path> mainJava() {
    return java("src/main/java");
  }

  /// Returns the Java files below `src/test` of every room.
  static List<Path> testJava() {
    return java("src/test/java");
  }

  /// Returns the files of the project with this ending, without what was built or fetched.
  static List<Path> files(String ending) {
    return below(root(), ending);
  }

  private static List<Path> java(String sources) {
    List<Path> files = new ArrayList<>();
    for (String room : ROOMS) {
      files.addAll(below(root().resolve(room).resolve(sources), ".java"));
    }
    return files;
  }

  private static List<Path> below(Path folder, String ending) {
    List<Path> files = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return files;
    }
    try {
      Files.walkFileTree(folder, new Collector(files, ending));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    files.sort(null);
    return files;
  }

  private static final class Collector extends SimpleFileVisitor<Path> {
    private final List<Path> files;
    private final String ending;

    private Collector(List<Path> files, String ending) {
      this.files = files;
      this.ending = ending;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes facts) {
      return NOT_OURS.contains(folder.getFileName().toString())
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
      if (file.getFileName().toString().endsWith(ending)) {
        files.add(file);
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
