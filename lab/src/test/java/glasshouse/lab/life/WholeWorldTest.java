// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.life;

import static org.assertj.core.api.Assertions.assertThat;

import glasshouse.lab.Experiment;
import glasshouse.lab.Findings;
import glasshouse.lab.Runner;
import glasshouse.lab.life.search.Search;
import glasshouse.lab.life.search.Sought;
import glasshouse.lab.scenario.Scenario;
import glasshouse.lab.scenario.ScenarioReader;
import glasshouse.society.Replay;
import glasshouse.society.witness.Count;
import glasshouse.society.witness.Tally;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Lives of the large scenario, in which everything happens that the model knows: bought points,
/// loans, appeals.
class WholeWorldTest {
  private static final List<String> ARMS = List.of("none", "essay", "due-process");

  private static final class Silence implements Runner.Listener {
    @Override
    public void stage(String words) {}

    @Override
    public void advance(double personYears) {}
  }

  private static Path home;
  private static Findings findings;
  private static Reliving reliving;

  @BeforeAll
  static void run() throws Exception {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("scenarios"))) {
      here = Objects.requireNonNull(here.getParent());
    }
    home = here;
    Scenario scenario = ScenarioReader.read(here.resolve("scenarios/china"));
    var settings = Map.of("lender.on", 1.0);
    var experiment = new Experiment(scenario, ARMS, 20_000, 3, 1, 7, 2, settings);
    findings = Runner.run(experiment, new Silence());
    var run = new PastRun(here, experiment, findings.geography());
    reliving = new Reliving(run, run.setup(0), findings.replicates().getFirst().outside());
  }

  @Test
  void everyKindOfLifeWorthTellingIsFound() {
    List<Sought> kinds = Arrays.asList(Sought.values());
    // Who pays what they cannot is found in the small scenario, whose courts begin at once.
    Set<Sought> missing = EnumSet.complementOf(EnumSet.of(Sought.PAID_UNABLE));
    for (int arm = 1; arm < ARMS.size(); arm++) {
      Map<Sought, List<Search.Found>> found = new Search(reliving, arm, 0).find(kinds, 1, false);
      missing.removeIf(kind -> !found.getOrDefault(kind, List.of()).isEmpty());
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void whoPaidWhatTheyCouldNotIsFound() throws Exception {
    Scenario scenario = ScenarioReader.read(home.resolve("scenarios/minimal"));
    var settings = Map.of("exit.comply-unable", .09);
    var experiment =
        new Experiment(scenario, List.of("none", "list"), 20_000, 3, 1, 1, 2, settings);
    Findings small = Runner.run(experiment, new Silence());
    var run = new PastRun(home, experiment, small.geography());
    var lives = new Reliving(run, run.setup(0), small.replicates().getFirst().outside());
    var found = new Search(lives, 1, 0).find(List.of(Sought.PAID_UNABLE), 1, true);
    assertThat(found.get(Sought.PAID_UNABLE)).isNotEmpty();
  }

  @Test
  void whoeverIsSaidToHaveBoughtPointsHasBoughtThem() throws Exception {
    var found = new Search(reliving, 1, 0).find(List.of(Sought.GAMED), 1, true);
    PersonId id = Objects.requireNonNull(found.get(Sought.GAMED)).getFirst().id();
    Life life = reliving.lives(id, List.of("essay")).getFirst();
    assertThat(life.lines())
        .anyMatch(
            line -> line.sort() == Line.Sort.ENTRY && line.truth().contains("never happened"));
  }

  @Test
  void loansAreInTheStoriesToo() {
    for (int arm = 0; arm < ARMS.size(); arm++) {
      var sum = new StorySum();
      for (int district = 0; district < reliving.districts(); district++) {
        try (Replay replay = reliving.replay(List.of(arm), district)) {
          replay.listen(arm, sum);
          replay.live();
        }
      }
      var replicate = findings.replicates().getFirst();
      Tally counted = replicate.sum(arm, 0, replicate.quarters().size());
      sum.assertAddsUp(counted, ARMS.get(arm));
      assertThat(counted.of(Count.LOANS)).isPositive();
      assertThat(counted.of(Count.DEFAULTS)).isPositive();
    }
  }
}
