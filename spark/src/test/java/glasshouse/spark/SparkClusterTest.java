// SPDX-License-Identifier: Apache-2.0
package glasshouse.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import glasshouse.app.terminal.UserException;
import glasshouse.kernel.Crew;
import glasshouse.lab.Experiment;
import glasshouse.lab.Findings;
import glasshouse.lab.Runner;
import glasshouse.lab.experiment.Executor;
import glasshouse.lab.experiment.Member;
import glasshouse.lab.experiment.Outcome;
import glasshouse.lab.experiment.Workshop;
import glasshouse.lab.scenario.Scenario;
import glasshouse.lab.scenario.ScenarioException;
import glasshouse.lab.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.spark.SparkConf;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A local cluster, whose executors are processes of their own, says what one machine says: also
/// when one of them is killed, and never when they are another program.
class SparkClusterTest {
  private static final List<String> ARMS = List.of("none", "points", "list");
  private static final int PEOPLE = 6_000;
  private static final int ROUNDS = 100;

  private static Scenario scenario;
  private static SparkCluster cluster;

  @BeforeAll
  static void open() throws Exception {
    scenario = ScenarioReader.read(home().resolve("scenarios/minimal"));
    cluster = SparkCluster.open(settings(), Build.here());
  }

  @AfterAll
  static void close() {
    cluster.close();
  }

  private static SparkConf settings() {
    SparkConf settings = Settings.of("local-cluster[2,1,1024]");
    settings.set("spark.executor.extraClassPath", System.getProperty("java.class.path"));
    return settings;
  }

  private static Path home() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("scenarios/minimal"))) {
      here = Objects.requireNonNull(here.getParent());
    }
    return here;
  }

  private static Experiment experiment(int seeds) {
    return new Experiment(scenario, ARMS, PEOPLE, 1, seeds, 20260101, 1, Map.of());
  }

  private static Findings live(Experiment experiment, Runner.Lands lands, Runnable eachStep)
      throws ScenarioException {
    try (Crew crew = new Crew(1)) {
      return new Runner(crew, lands).live(experiment, listener(eachStep));
    }
  }

  private static Runner.Listener listener(Runnable eachStep) {
    return new Runner.Listener() {
      @Override
      public void stage(String words) {}

      @Override
      public void advance(double personYears) {
        eachStep.run();
      }
    };
  }

  private static Findings here(int seeds) throws ScenarioException {
    return live(experiment(seeds), Runner.Lands.HERE, () -> {});
  }

  /// Process ids of the executors; asked until all of two have answered.
  private static List<Long> executors() {
    List<Integer> many = IntStream.range(0, 64).boxed().toList();
    var found = new TreeSet<Long>();
    for (int round = 0; round < ROUNDS && found.size() < 2; round++) {
      found.addAll(
          cluster
              .context()
              .parallelize(many, many.size())
              .map(_ -> ProcessHandle.current().pid())
              .collect());
    }
    return List.copyOf(found);
  }

  @Test
  void aNationOnExecutorsHasTheDigestOfANationHere() throws Exception {
    Findings here = here(2);
    Findings there = live(experiment(2), cluster.lands(), () -> {});
    assertThat(there.digest()).isEqualTo(here.digest());
    for (int seed = 0; seed < 2; seed++) {
      var one = here.replicates().get(seed);
      var other = there.replicates().get(seed);
      assertThat(other.outside().bytes()).isEqualTo(one.outside().bytes());
      assertThat(other.twins()).isEqualTo(one.twins());
      assertThat(other.candidates()).isEqualTo(one.candidates());
      assertThat(other.validity().get(1).score()).isEqualTo(one.validity().get(1).score());
      assertThat(other.postcodes().get(1).getFirst()).isEqualTo(one.postcodes().get(1).getFirst());
    }
    assertThat(executors()).hasSizeGreaterThan(1).doesNotContain(ProcessHandle.current().pid());
  }

  @Test
  void anExecutorThatIsKilledMidwayChangesNothing() throws Exception {
    List<Long> killed = new ArrayList<>();
    int[] steps = {0};
    Findings there =
        live(
            experiment(1),
            cluster.lands(),
            () -> {
              steps[0]++;
              if (steps[0] == 7) {
                killed.add(executors().getFirst());
                ProcessHandle.of(killed.getFirst()).orElseThrow().destroyForcibly();
              }
            });
    assertThat(there.digest()).isEqualTo(here(1).digest());
    assertThat(killed).hasSize(1);
    assertThat(ProcessHandle.of(killed.getFirst()).filter(ProcessHandle::isAlive)).isEmpty();
    assertThat(executors()).doesNotContainAnyElementsOf(killed);
  }

  @Test
  void membersComeOutAsTheyDoHere() throws Exception {
    var size = new Member.Size(scenario.digest(), ARMS, 1_000, 1);
    List<Member> members =
        IntStream.range(0, 3).mapToObj(seed -> Member.of(size, seed, new TreeMap<>())).toList();
    Map<Member, Outcome> there = outcomes(cluster.members(scenario), members);
    assertThat(there).isEqualTo(outcomes(new Workshop(scenario, 1), members)).hasSize(3);
  }

  private static Map<Member, Outcome> outcomes(Executor executor, List<Member> members)
      throws ScenarioException, IOException {
    Map<Member, Outcome> outcomes = new LinkedHashMap<>();
    executor.run(
        members,
        new Executor.Receiver() {
          @Override
          public void stage(String words) {}

          @Override
          public void advance(double personYears) {}

          @Override
          public void done(Member member, Outcome outcome) {
            outcomes.put(member, outcome);
          }
        });
    return outcomes;
  }

  @Test
  void executorsThatAreAnotherProgramAreRefused() {
    Build other = new Build("f".repeat(64), Build.here().carrier(), "25.0.9", "s390x");
    var lands = cluster.withBuild(other).lands();
    assertThatThrownBy(() -> live(experiment(1), lands, () -> {}))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("another program than the driver")
        .hasMessageContaining("engine ffffffffffff on the driver, ")
        .hasMessageContaining("Java 25.0.9 on the driver, ")
        .hasMessageContaining("processor s390x on the driver, ")
        .hasMessageNotContaining("module spark")
        .hasMessageContaining("docs/spark.md");
    var members = cluster.withBuild(other).members(scenario);
    var size = new Member.Size(scenario.digest(), ARMS, 1_000, 1);
    assertThatThrownBy(
            () -> outcomes(members, List.of(Member.of(size, 1, new TreeMap<>()))))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("nothing was computed");
  }
}
