// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.web.world;

import glasshouse.app.web.http.Refusal;
import glasshouse.lab.scenario.Scenario;
import glasshouse.lab.scenario.ScenarioException;
import glasshouse.lab.scenario.ScenarioReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// The scenarios that the studio knows: those of the project, and those in which rulebooks of the
/// library are tried. A scenario is read once, and again when one of its files has changed.
public final class Worlds {
  private static final String MAIN = "scenario.yaml";

  private final Path project;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  private final Map<String, Object> locks = new ConcurrentHashMap<>();

  private record Known(Scenario scenario, long stamp) {}

  /// @param project folder of the project
  public Worlds(Path project) {
    this.project = project;
  }

  /// Returns the folder of the project.
  public Path project() {
    return project;
  }

  /// Returns the folders of the project's own scenarios by id.
  public SequencedMap<String, Path> own() {
    return below(project.resolve("scenarios"), "");
  }

  /// Returns the folders of all scenarios by id: the project's first, then the library's.
  public SequencedMap<String, Path> folders() {
    SequencedMap<String, Path> folders = new LinkedHashMap<>(own());
    folders.putAll(below(project.resolve("rulebooks"), "scenario"));
    return folders;
  }

  private static SequencedMap<String, Path> below(Path shelf, String inner) {
    SequencedMap<String, Path> found = new TreeMap<>();
    if (Files.isDirectory(shelf)) {
      try (Stream<Path> folders = Files.list(shelf)) {
        folders
            .map(folder -> inner.isEmpty() ? folder : folder.resolve(inner))
            .filter(folder -> Files.isRegularFile(folder.resolve(MAIN)))
            .forEach(folder -> found.put(name(shelf, folder), folder));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return found;
  }

  private static String name(Path shelf, Path folder) {
    return shelf.relativize(folder).getName(0).toString();
  }

  /// Returns a scenario by its id.
  public Scenario scenario(String id) throws ScenarioException {
    Path folder = folders().get(id);
    if (folder == null) {
      throw Refusal.unknown(
          "there is no scenario \"%s\"; there are %s"
              .formatted(id, String.join(", ", folders().sequencedKeySet())));
    }
    synchronized (locks.computeIfAbsent(id, _ -> new Object())) {
      return read(id, folder);
    }
  }

  private Scenario read(String id, Path folder) throws ScenarioException {
    Known before = known.get(id);
    if (before != null && before.stamp() == stamp(before.scenario())) {
      return before.scenario();
    }
    Scenario scenario = ScenarioReader.read(folder);
    known.put(id, new Known(scenario, stamp(scenario)));
    return scenario;
  }

  /// Reads all scenarios before anybody asks for them.
  public void warm() {
    for (String id : folders().sequencedKeySet()) {
      try {
        scenario(id);
      } catch (ScenarioException _) {
        // said when somebody asks for it
      }
    }
  }

  /// A number that changes when a file does.
  private static long stamp(Scenario scenario) {
    long stamp = 0;
    for (Path file : scenario.files().values()) {
      try {
        stamp = 31 * stamp + Files.getLastModifiedTime(file).toMillis() + 17 * Files.size(file);
      } catch (IOException _) {
        stamp = 31 * stamp + 1;
      }
    }
    return stamp;
  }
}
