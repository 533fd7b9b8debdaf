// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.cli;

import glasshouse.app.laboratory.Progress;
import glasshouse.app.laboratory.RunPlan;
import glasshouse.app.terminal.Quantity;
import glasshouse.kernel.Philox;
import glasshouse.lab.result.Manifest;
import glasshouse.lab.result.ManifestFacts;
import glasshouse.lab.result.ReportPage;
import glasshouse.lab.result.RunFolder;
import glasshouse.lab.result.Table;
import glasshouse.lab.scenario.Scenario;
import glasshouse.lab.scenario.ScenarioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// What the program needs, tried one by one: each probe says what it found.
final class Probes {
  private static final double LEAST_MEMORY_BYTES = 1e9;
  private static final long FEW_PEOPLE = 5_000;

  /// Counter, key and answer of the published vectors for ten rounds (Random123).
  private static final int[][] VECTORS = {
    {0, 0, 0, 0, 0, 0, 0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8},
    {-1, -1, -1, -1, -1, -1, 0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd},
    {
      0x243f6a88,
      0x85a308d3,
      0x13198a2e,
      0x03707344,
      0xa4093822,
      0x299f31d0,
      0xd16cfe09,
      0x94fdcceb,
      0x5001e420,
      0x24126ea1
    }
  };

  private final Session session;

  Probes(Session session) {
    this.session = session;
  }

  /// What one probe found.
  record Outcome(String probe, boolean ok, String detail) {}

  List<Outcome> all(Consumer<Outcome> each) {
    List<Outcome> outcomes = new ArrayList<>();
    outcomes.add(probe("machine", each, this::machine));
    outcomes.add(probe("java", each, Probes::java));
    outcomes.add(probe("memory", each, this::memory));
    outcomes.add(probe("random", each, Probes::random));
    outcomes.add(probe("scenarios", each, this::scenarios));
    outcomes.add(probe("determinism", each, this::determinism));
    outcomes.add(probe("tables", each, Probes::tables));
    outcomes.add(probe("report", each, this::report));
    return outcomes;
  }

  private static Outcome probe(String name, Consumer<Outcome> each, Callable<String> probe) {
    Outcome outcome;
    try {
      outcome = new Outcome(name, true, probe.call());
    } catch (Exception | LinkageError | AssertionError e) {
      outcome = new Outcome(name, false, String.valueOf(e.getMessage()));
    }
    each.accept(outcome);
    return outcome;
  }

  private String machine() {
    return "%s %s, %d processors"
        .formatted(
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            session.machine().cores());
  }

  private static String java() {
    var version = Runtime.version();
    if (version.feature() < 25) {
      throw new IllegalStateException("needs Java 25, this is " + version);
    }
    return "Java " + version;
  }

  private String memory() {
    double bytes = session.machine().memoryBytes();
    if (bytes < LEAST_MEMORY_BYTES) {
      throw new IllegalStateException("needs 1 GB, has " + Quantity.bytes(bytes));
    }
    return Quantity.bytes(bytes) + " free";
  }

  private static String random() {
    int[] words = new int[4];
    for (int[] vector : VECTORS) {
      Philox.block(vector[0], vector[1], vector[2], vector[3], vector[4], vector[5], words);
      if (!Arrays.equals(words, Arrays.copyOfRange(vector, 6, 10))) {
        throw new IllegalStateException("Philox gives other numbers than published");
      }
    }
    return "Philox4x32-10 gives the published numbers, %d of %d"
        .formatted(VECTORS.length, VECTORS.length);
  }

  private String scenarios() throws Exception {
    List<String> names = session.shelf().names();
    if (names.isEmpty()) {
      throw new IllegalStateException(
          "no scenarios in %s; set GLASSHOUSE_HOME to the project"
              .formatted(session.shelf().home()));
    }
    for (String name : names) {
      session.shelf().read(name);
    }
    return "%s read without a problem".formatted(String.join(", ", names));
  }

  /// The smallest scenario, lived on one thread and on two.
  private String determinism() throws Exception {
    List<Scenario> scenarios = new ArrayList<>();
    for (String name : session.shelf().names()) {
      scenarios.add(session.shelf().read(name));
    }
    Scenario smallest =
        scenarios.stream()
            .min(Comparator.comparingLong(Scenario::people))
            .orElseThrow(() -> new IllegalStateException("no scenario to try it on"));
    var plan =
        new RunPlan(
            smallest,
            smallest.defaultArms(),
            Math.min(smallest.people(), FEW_PEOPLE),
            1,
            1,
            smallest.seed(),
            1,
            new TreeMap<>());
    String one = digest(plan);
    String two = digest(plan.withThreads(2));
    if (!one.equals(two)) {
      throw new IllegalStateException("1 thread gives %s, 2 give %s".formatted(one, two));
    }
    return "%s: the same digest on 1 and 2 threads, %s".formatted(smallest.id(), one);
  }

  private String digest(RunPlan plan) throws ScenarioException {
    return session.laboratory().run(plan, Progress.SILENT).data().run().resultDigest();
  }

  private static String tables() throws Exception {
    Path folder = Files.createTempDirectory("glasshouse-selftest-");
    try {
      try (RunFolder run = RunFolder.create(folder)) {
        Table table = Table.of("probe").longs("n").text("word");
        table.row(1L, "one");
        run.table(table);
        run.seal(
            new ManifestFacts("", "", "", "", new TreeMap<>(), 0, 0, List.of(), new TreeMap<>()));
      }
      if (!Manifest.read(folder).damage(folder).isEmpty()) {
        throw new IllegalStateException("a table does not read as it was written");
      }
      return "Parquet written, manifest agrees";
    } finally {
      clear(folder);
    }
  }

  private static void clear(Path folder) throws IOException {
    List<Path> paths;
    try (Stream<Path> all = Files.walk(folder)) {
      paths = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.delete(path);
    }
  }

  private String report() {
    String page = ReportPage.of(session.template().get(), "{}");
    return "template of %s".formatted(Quantity.bytes(page.length()));
  }
}
