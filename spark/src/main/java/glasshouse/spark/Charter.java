// SPDX-License-Identifier: Apache-2.0
package glasshouse.spark;

import glasshouse.lab.Experiment;
import glasshouse.lab.Runner;
import glasshouse.lab.scenario.Scenario;
import glasshouse.lab.scenario.ScenarioException;
import glasshouse.lab.scenario.ScenarioReader;
import glasshouse.lab.world.Geography;
import glasshouse.society.Nation;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A scenario as its files, so that an executor reads it as the driver did.
///
/// @param digest of the scenario
/// @param files content by name
record Charter(String digest, TreeMap<String, byte[]> files) implements Serializable {
  /// The last scenario that was read here, and the last nation that was set up.
  private static @Nullable Scenario read;

  private static @Nullable Founded founded;

  private record Founded(Question question, Nation.Setup setup) {}

  /// Returns a scenario with the content of its files.
  static Charter of(Scenario scenario) throws IOException {
    return new Charter(scenario.digest(), contents(scenario.files()));
  }

  private static TreeMap<String, byte[]> contents(SequencedMap<String, Path> files)
      throws IOException {
    var contents = new TreeMap<String, byte[]>();
    for (Map.Entry<String, Path> file : files.entrySet()) {
      contents.put(file.getKey(), Files.readAllBytes(file.getValue()));
    }
    return contents;
  }

  /// What is asked of the scenario: the plain part of an experiment.
  ///
  /// @param charter digest of the scenario
  /// @param replicate number of the seed
  record Question(
      String charter,
      List<String> arms,
      long people,
      int years,
      int seeds,
      long seed,
      TreeMap<String, Double> settings,
      int replicate)
      implements Serializable {

    /// Returns the question of an experiment about one of its seeds.
    static Question of(Experiment experiment, int replicate) {
      return new Question(
          experiment.scenario().digest(),
          experiment.arms(),
          experiment.people(),
          experiment.years(),
          experiment.seeds(),
          experiment.seed(),
          new TreeMap<>(experiment.settings()),
          replicate);
    }

    Experiment experiment(Scenario scenario) {
      return new Experiment(scenario, arms, people, years, seeds, seed, 1, settings);
    }
  }

  /// Returns the nation that is asked about as it was founded on the driver. Regions that share a
  /// process share it.
  Nation.Setup setup(Question question) {
    synchronized (Charter.class) {
      if (founded == null || !founded.question().equals(question)) {
        try {
          Scenario scenario = scenario();
          Experiment experiment = question.experiment(scenario);
          Geography geography = Geography.of(scenario, question.people());
          var setup = Runner.setup(experiment, geography, question.replicate());
          founded = new Founded(question, setup);
        } catch (ScenarioException e) {
          throw new IllegalStateException("the driver founded what cannot be founded here", e);
        }
      }
      return founded.setup();
    }
  }

  /// Returns the scenario as it is read here.
  Scenario scenario() {
    synchronized (Charter.class) {
      if (read == null || !read.digest().equals(digest)) {
        read = read();
      }
      return read;
    }
  }

  private Scenario read() {
    try {
      Path folder = Files.createTempDirectory("glasshouse-scenario-");
      try {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
          Path path = folder.resolve(file.getKey()).normalize();
          if (!path.startsWith(folder)) {
            throw new IllegalArgumentException("a file of a scenario lies outside of it");
          }
          Files.createDirectories(path.resolveSibling("."));
          Files.write(path, file.getValue());
        }
        Scenario scenario = ScenarioReader.read(folder);
        if (!scenario.digest().equals(digest)) {
          throw new IllegalStateException("the scenario reads differently here");
        }
        return scenario;
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ScenarioException e) {
      throw new IllegalStateException("the driver read what cannot be read here", e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
