// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import glasshouse.lab.experiment.question.Answer;
import glasshouse.lab.experiment.question.Comparison;
import glasshouse.lab.experiment.store.Campaign;
import glasshouse.lab.experiment.store.MemberStore;
import glasshouse.lab.result.JsonText;
import glasshouse.lab.scenario.Scenario;
import glasshouse.lab.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Members are kept, found again and never run twice; an experiment that was stopped ends with the
/// same bytes as one that was not.
class CampaignTest {
  private static final int SEEDS = 3;

  private static Scenario scenario;

  @TempDir private Path temp;

  @BeforeAll
  static void read() throws Exception {
    scenario = ScenarioReader.read(home().resolve("scenarios/minimal"));
  }

  static Path home() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("scenarios/minimal"))) {
      here = Objects.requireNonNull(here.getParent());
    }
    return here;
  }

  static final Campaign.Listener NOBODY =
      new Campaign.Listener() {
        @Override
        public void expect(double personYears) {}

        @Override
        public void stage(String words) {}

        @Override
        public void advance(double personYears) {}
      };

  private Campaign campaign(Executor executor, String store) {
    return new Campaign(executor, new MemberStore(temp.resolve(store)), NOBODY);
  }

  private static Comparison comparison(String base, String with) {
    var size = new Member.Size(scenario.digest(), List.of("none", "points", "list"), 1_000, 1);
    return new Comparison(
        size, 20260101, new TreeMap<>(), base, List.of(with), Comparison.Until.seeds(SEEDS));
  }

  /// Runs one member, then the power goes.
  private static Executor failing() {
    return (members, receiver) -> {
      new Workshop(scenario, 1).run(members.subList(0, 1), receiver);
      throw new IOException("the power went");
    };
  }

  @Test
  void aStoppedExperimentGoesOnAndEndsWithTheSameBytes() throws Exception {
    Campaign whole = campaign(new Workshop(scenario, 2), "whole");
    Answer expected = comparison("none", "points").answer(whole);
    assertThat(whole.account().run()).isEqualTo(SEEDS);

    assertThatThrownBy(() -> comparison("none", "points").answer(campaign(failing(), "stopped")))
        .hasMessage("the power went");
    Campaign again = campaign(new Workshop(scenario, 1), "stopped");
    Answer resumed = comparison("none", "points").answer(again);

    assertThat(again.account().run()).isEqualTo(SEEDS - 1);
    assertThat(JsonText.page(resumed.json())).isEqualTo(JsonText.page(expected.json()));
    assertThat(files("stopped")).isEqualTo(files("whole"));

    Campaign third = campaign(failing(), "whole");
    assertThat(comparison("list", "points").answer(third).tables()).isNotEmpty();
    assertThat(third.account().run()).as("another question, the same members").isZero();
  }

  @Test
  void aDamagedMemberIsRunAgain() throws Exception {
    comparison("none", "points").answer(campaign(new Workshop(scenario, 2), "damaged"));
    Path file = temp.resolve("damaged").resolve(files("damaged").getFirst());
    String sound = Files.readString(file);
    Files.writeString(file, sound.replaceFirst("\"candidates\" : \\d", "\"candidates\" : 7"));

    Campaign again = campaign(new Workshop(scenario, 1), "damaged");
    comparison("none", "points").answer(again);

    assertThat(again.account().run()).isEqualTo(1);
    assertThat(Files.readString(file)).isEqualTo(sound);
  }

  @Test
  void anArmHeldAgainstItselfDiffersInNobody() throws Exception {
    Answer answer =
        comparison("points", "points").answer(campaign(new Workshop(scenario, 2), "self"));
    var effects = answer.tables().getFirst();
    for (int row = 0; row < effects.size(); row++) {
      assertThat(effects.value(row, 3)).isEqualTo(0.0);
    }
    var lives = answer.tables().get(1);
    for (int row = 0; row < lives.size(); row++) {
      assertThat(lives.value(row, 3)).isEqualTo(0.0);
    }
  }

  private List<String> files(String store) throws IOException {
    Path folder = temp.resolve(store);
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
