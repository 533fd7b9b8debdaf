// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import glasshouse.lab.Experiment;
import glasshouse.lab.Findings;
import glasshouse.lab.Runner;
import glasshouse.lab.life.PastRun;
import glasshouse.lab.life.PastRunException;
import glasshouse.lab.life.Reliving;
import glasshouse.lab.result.ResultWriter;
import glasshouse.lab.scenario.Scenario;
import glasshouse.lab.scenario.ScenarioReader;
import glasshouse.society.Replay;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A fork is the history it came from until its week, whoever lives it, and another one after it.
class ForkTest {
  private static final int WEEK = 56;
  private static final List<String> ARMS = List.of("none", "points", "list");

  @TempDir private static Path folder;

  private static PastRun parent;
  private static Findings was;

  private static final class Silence implements Runner.Listener {
    @Override
    public void stage(String words) {}

    @Override
    public void advance(double personYears) {}
  }

  @BeforeAll
  static void run() throws Exception {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("scenarios"))) {
      here = Objects.requireNonNull(here.getParent());
    }
    Scenario scenario = ScenarioReader.read(here.resolve("scenarios/minimal"));
    var experiment = new Experiment(scenario, ARMS, 5_000, 2, 1, 7, 2, Map.of());
    was = Runner.run(experiment, new Silence());
    Path letters = folder.resolve(ResultWriter.letters(7));
    Files.createDirectories(letters.resolveSibling("."));
    Files.write(letters, was.replicates().getFirst().outside().bytes());
    parent = new PastRun(folder, experiment, was.geography());
  }

  private static SequencedMap<String, String> set(String... pairs) {
    SequencedMap<String, String> set = new LinkedHashMap<>();
    for (int at = 0; at < pairs.length; at += 2) {
      set.put(pairs[at], pairs[at + 1]);
    }
    return set;
  }

  private static Branch grow(int week, int threads, SequencedMap<String, String> set)
      throws Exception {
    Path scenario = Files.createTempDirectory(folder, "scenario-");
    return Branch.grow(parent, new Branch.Wish("points", week, set, null), threads, scenario);
  }

  private static Forked fork(int threads, String... pairs) throws Exception {
    return Forking.live(grow(WEEK, threads, set(pairs)), new Silence());
  }

  private static String digest(Forked forked, int arm) {
    return forked.findings().replicates().getFirst().digests().get(arm);
  }

  @Test
  void historyIsTheSameUntilTheWeekAndTheForkTheSameForAnyNumberOfThreads() throws Exception {
    String[] amended = {"rulebook.rules.jaywalking.points", "-40", "camera.link", "0.9"};
    Forked one = fork(1, amended);
    Forked two = fork(2, amended);
    Forked seven = fork(7, amended);
    Forked.Seed seed = one.seeds().getFirst();
    assertThat(seed.parted()).isBetween(1L, seed.people() - 1);
    for (Forked other : List.of(two, seven)) {
      assertThat(other.findings().digest()).isEqualTo(one.findings().digest());
      assertThat(other.seeds().getFirst().digest()).isEqualTo(seed.digest());
      assertThat(other.seeds().getFirst().byWeek()).isEqualTo(seed.byWeek());
    }
    List<String> then = was.replicates().getFirst().digests();
    for (int arm = 0; arm < ARMS.size(); arm++) {
      assertThat(digest(one, arm)).as(ARMS.get(arm)).isEqualTo(then.get(arm));
    }
    assertThat(digest(one, ARMS.size())).isNotIn(then);
    assertThat(one.first()).allSatisfy(each -> {
      assertThat(each.week()).isGreaterThanOrEqualTo(WEEK);
      assertThat(each.parting().week()).isEqualTo(each.week());
    });
    assertThat(one.changes()).anyMatch(change -> change.indicator().equals("I5"));
  }

  @Test
  void settingWhatIsAlreadySoChangesNobodysLife() throws Exception {
    Forked same = fork(2, "points.multiplier", "1");
    assertThat(same.seeds().getFirst().parted()).isZero();
    assertThat(digest(same, ARMS.size())).isEqualTo(digest(same, 1));
    assertThat(same.changes()).isEmpty();
  }

  @Test
  void aForkCanBeLivedAgainDistrictByDistrict() throws Exception {
    Forked forked = fork(2, "memory.chill-years", "3", "rulebook.safeguards.appeal", "true");
    var run = new PastRun(folder, forked.findings().experiment(), was.geography());
    var outside = forked.findings().replicates().getFirst().outside();
    var reliving = new Reliving(run, run.setup(0), outside);
    for (int district = 0; district < reliving.districts(); district++) {
      try (Replay replay = reliving.replay(List.of(ARMS.size()), district)) {
        replay.live();
        assertThat(replay.isFaithful()).isTrue();
      }
    }
  }

  @Test
  void quantilesFollowTheCurve() throws Exception {
    Forked.Seed seed = fork(2, "gaming.rate", "0.5").seeds().getFirst();
    assertThat(Arrays.stream(seed.byWeek()).sum()).isEqualTo(seed.parted());
    assertThat(seed.until(seed.quantile(.5))).isGreaterThanOrEqualTo(seed.parted() / 2);
    assertThat(seed.until(seed.quantile(.5) - 1)).isLessThanOrEqualTo(seed.parted() / 2);
  }

  @Test
  void whatCannotChangeOnTheWayIsRefusedAllAtOnce() {
    assertThatThrownBy(() -> grow(
            WEEK,
            1,
            set(
                "people", "5",
                "group.share", "0.2",
                "camera.link", "9",
                "rulebook.scoring.base", "1",
                "rulebook.rules.jaywalkin.points", "1",
                "rulebook.safeguards.appeal", "maybe",
                "nothing", "1")))
        .isInstanceOf(PastRunException.class)
        .hasMessageContaining("people cannot change")
        .hasMessageContaining("group.share cannot change")
        .hasMessageContaining("camera.link takes 0 to 1")
        .hasMessageContaining("rulebook.scoring.base cannot change")
        .hasMessageContaining("did you mean \"jaywalking\"")
        .hasMessageContaining("takes true or false")
        .hasMessageContaining("there is no parameter \"nothing\"")
        .hasMessageContaining("glasshouse run");
    assertThatThrownBy(() -> grow(WEEK, 1, set("stake.standing", "2")))
        .isInstanceOf(PastRunException.class);
    assertThatThrownBy(() -> grow(200, 1, set("camera.link", "0")))
        .isInstanceOf(PastRunException.class)
        .hasMessageContaining("not within the run");
    Path scenario = folder.resolve("never");
    var wish = new Branch.Wish("none", WEEK, set("camera.link", "0"), null);
    assertThatThrownBy(() -> Branch.grow(parent, wish, 1, scenario))
        .isInstanceOf(PastRunException.class)
        .hasMessageContaining("nothing is in force");
  }

  @Test
  void aWeekIsRoundedUpToTheNextThatCanDiffer() throws Exception {
    assertThat(grow(53, 1, set("camera.link", "0")).week()).isEqualTo(WEEK);
    assertThat(grow(WEEK, 1, set("camera.link", "0")).week()).isEqualTo(WEEK);
  }
}
