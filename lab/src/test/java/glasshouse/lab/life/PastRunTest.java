// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import glasshouse.lab.Experiment;
import glasshouse.lab.Findings;
import glasshouse.lab.Replicate;
import glasshouse.lab.Runner;
import glasshouse.lab.life.search.Search;
import glasshouse.lab.life.search.Sought;
import glasshouse.lab.registry.Entry;
import glasshouse.lab.registry.LookUp;
import glasshouse.lab.registry.Registry;
import glasshouse.lab.registry.Sample;
import glasshouse.lab.report.Lives;
import glasshouse.lab.result.Table;
import glasshouse.lab.scenario.Scenario;
import glasshouse.lab.scenario.ScenarioReader;
import glasshouse.society.Replay;
import glasshouse.society.witness.Tally;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Lives of a whole scenario, in every one of its arms.
class PastRunTest {
  private static Findings findings;
  private static PastRun run;
  private static Reliving reliving;
  private static List<String> arms;

  @BeforeAll
  static void run() throws Exception {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("scenarios"))) {
      here = Objects.requireNonNull(here.getParent());
    }
    Scenario scenario = ScenarioReader.read(here.resolve("scenarios/minimal"));
    arms = List.copyOf(scenario.arms().keySet());
    var ordered = new ArrayList<>(arms);
    ordered.remove("none");
    ordered.addFirst("none");
    arms = List.copyOf(ordered);
    var experiment = new Experiment(scenario, arms, 12_000, 2, 1, 7, 2, Map.of());
    findings =
        Runner.run(
            experiment,
            new Runner.Listener() {
              @Override
              public void stage(String words) {}

              @Override
              public void advance(double personYears) {}
            });
    run = new PastRun(here, experiment, findings.geography());
    reliving = new Reliving(run, run.setup(0), findings.replicates().getFirst().outside());
  }

  @Test
  void theStoriesOfEverybodyAddUpInEveryArm() {
    Replicate replicate = findings.replicates().getFirst();
    for (int arm = 0; arm < arms.size(); arm++) {
      var sum = new StorySum();
      for (int district = 0; district < reliving.districts(); district++) {
        try (Replay replay = reliving.replay(List.of(arm), district)) {
          replay.listen(arm, sum);
          replay.live();
          assertThat(replay.isFaithful()).as(arms.get(arm)).isTrue();
        }
      }
      Tally counted = replicate.sum(arm, 0, replicate.quarters().size());
      sum.assertAddsUp(counted, arms.get(arm));
    }
  }

  @Test
  void aLifeHasTheSameWordsEveryTimeAndItsTwinTheSameLuck() throws Exception {
    int arm = run.arm(arms.get(1));
    var found = new Search(reliving, arm, 0).find(List.of(Sought.LUCKY), 1, true);
    PersonId id = Objects.requireNonNull(found.get(Sought.LUCKY)).getFirst().id();
    List<Life> lives = reliving.lives(id, List.of(arms.get(1), "none"));
    Life life = lives.getFirst();
    assertThat(life.lines()).isNotEmpty();
    assertThat(reliving.lives(id, List.of(arms.get(1))).getFirst().lines()).isEqualTo(life.lines());
    assertThat(lives.getLast().lines()).noneMatch(line -> line.sort() == Line.Sort.ENTRY);
    assertThat(lives.getLast().sketch()).isEqualTo(life.sketch());
    assertThat(Parting.of(life, life).week()).isNegative();
  }

  @Test
  void theRegistryRanksEveryAdultOnce() {
    var registry = new Registry(reliving, 0, 1);
    List<Entry> all = registry.entries(_ -> true);
    assertThat(all.stream().map(Entry::id).distinct().count()).isEqualTo(all.size());
    assertThat(all).isSortedAccordingTo((a, b) -> Integer.compare(b.rankedBy(), a.rankedBy()));
    assertThat(Registry.rank(all.getFirst(), all)).isOne();
    assertThat(registry.elsewhere(all.getFirst().id())).isNotEmpty();
  }

  @Test
  void aRankInTheNationIsExactWithoutLivingTheNationAgain() {
    for (int arm = 1; arm < arms.size(); arm++) {
      List<Entry> all = new Registry(reliving, 0, arm).entries(_ -> true);
      assertThat(all).isNotEmpty();
      for (int at = 0; at < all.size(); at += 97) {
        Entry entry = all.get(at);
        assertThat(entry.national().rank()).isEqualTo(Registry.rank(entry, all));
        assertThat(entry.national().all()).isEqualTo(all.size());
      }
      assertThat(all.getLast().national().rank() + all.getLast().national().alike() - 1)
          .isEqualTo(all.size());
    }
  }

  @Test
  void whoLookedIsThatPersonsHistoryAndOnlyWhereSomethingIsPublic() throws Exception {
    int arm = run.arm("points");
    var found = new Search(reliving, arm, 0).find(List.of(Sought.SHUNNED), 2, true);
    var registry = new Registry(reliving, 0, arm);
    for (Search.Found each : Objects.requireNonNull(found.get(Sought.SHUNNED))) {
      List<LookUp> looks = registry.follow(each.id()).lookUps();
      assertThat(looks.stream().filter(LookUp::isAvoided)).hasSize(each.weight());
      assertThat(looks).isSortedAccordingTo(Comparator.comparingInt(LookUp::week));
      assertThat(registry.openness(registry.place(each.id())).score()).isTrue();
      PersonId id = each.id();
      assertThat(new Registry(reliving, 0, 0).follow(id).lookUps()).isEmpty();
      assertThat(new Registry(reliving, 0, 0).openness(0).rate()).isZero();
    }
    assertThat(found.get(Sought.SHUNNED)).isNotEmpty();
  }

  @Test
  void aSampleIsATableOfSyntheticPeople() {
    Table table = new Sample(reliving, 0, 1).draw(100);
    assertThat(table.size()).isEqualTo(100);
    assertThat(PersonId.of(String.valueOf(table.value(0, 0)))).isPresent();
  }

  @Test
  void theWeightsOfASampleAddUpToThePeopleOfEveryStratum() {
    Map<String, Long> everybody = new TreeMap<>();
    Table all = new Sample(reliving, 0, 1).draw(40_000);
    assertThat(all.size()).isEqualTo(12_000);
    for (int row = 0; row < all.size(); row++) {
      everybody.merge(String.valueOf(all.value(row, 2)), 1L, Long::sum);
    }
    Table few = new Sample(reliving, 0, 1).draw(300);
    Map<String, Double> weighed = new TreeMap<>();
    for (int row = 0; row < few.size(); row++) {
      double weight = Double.parseDouble(String.valueOf(few.value(row, 3)));
      weighed.merge(String.valueOf(few.value(row, 2)), weight, Double::sum);
    }
    assertThat(weighed.keySet()).isEqualTo(everybody.keySet()).hasSizeGreaterThan(6);
    weighed.forEach((stratum, weight) ->
        assertThat(weight)
            .as(stratum)
            .isCloseTo(everybody.getOrDefault(stratum, 0L), within(1e-6)));
  }

  @Test
  void theReportTellsLivesThatTheToolFound() throws Exception {
    var lives = Lives.of(findings);
    assertThat(lives).isNotEmpty().hasSizeLessThanOrEqualTo(10);
    assertThat(lives).allSatisfy(life -> assertThat(PersonId.of(life.person())).isPresent());
    assertThat(lives.stream().map(life -> life.person()).distinct()).hasSize(lives.size());
  }

  @Test
  void somebodyWhoIsNotInTheRunIsRefused() {
    assertThatThrownBy(() -> reliving.lives(new PersonId(0, 60_000, 1), List.of("none")))
        .isInstanceOf(PastRunException.class)
        .hasMessageContaining("nobody in");
    assertThatThrownBy(() -> reliving.lives(new PersonId(0, 0, 65_000), List.of("none")))
        .isInstanceOf(PastRunException.class);
    assertThatThrownBy(() -> run.arm("nothing")).isInstanceOf(PastRunException.class);
  }
}
