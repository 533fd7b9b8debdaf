// SPDX-License-Identifier: Apache-2.0

package glasshouse.lab.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glasshouse.lab.scenario.DeedKind;
import glasshouse.lab.scenario.Scenario;
import glasshouse.lab.scenario.ScenarioReader;
import glasshouse.rulebook.Rulebook;
import glasshouse.rulebook.Statute;
import glasshouse.rulebook.Vocabulary;
import glasshouse.rulebook.compile.Attributes;
import glasshouse.rulebook.compile.RuleTable;
import glasshouse.rulebook.process.Answer;
import glasshouse.rulebook.text.RulebookReader;
import glasshouse.rulebook.vignette.Outcome;
import glasshouse.rulebook.vignette.Reckoning;
import glasshouse.rulebook.vignette.Vignette;
import glasshouse.society.people.District;
import glasshouse.society.regime.Behaviour;
import glasshouse.society.regime.Law;
import glasshouse.society.regime.Register;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Vignettes and the engine read the law alike: the same rules, points, registers and tiers, for
/// every deed of every rulebook, before and after amendments.
class ReckoningAgreementTest {
  private static final LocalDate DAY = LocalDate.of(2023, 1, 2);
  private static final double[] SIZES = {0.5, 1, 2};

  @ParameterizedTest
  @ValueSource(strings = {"minimal", "china"})
  void theEngineAndTheVignettesReadAlike(String name) throws Exception {
    Scenario scenario = ScenarioReader.read(scenarios().resolve(name));
    List<String> deeds = scenario.deeds().stream().map(DeedKind::deed).toList();
    var vocabulary = new Vocabulary(deeds, RulebookReader.CHANNELS, List.of());
    var random = new Random(7);
    int applied = 0;
    for (Rulebook book : scenario.rulebooks().values()) {
      Rulebook text = new Statute(book).inForce(DAY);
      List<Register> registers = Code.registers(List.of(text), 1, _ -> 0);
      Law law = law(text, vocabulary, registers);
      for (int kind = 0; kind < deeds.size(); kind++) {
        for (int sample = 0; sample < 40; sample++) {
          applied += agree(text, law, vocabulary, kind, random);
        }
      }
    }
    assertThat(applied).isPositive();
  }

  private static int agree(Rulebook text, Law law, Vocabulary vocabulary, int kind, Random random) {
    int band = random.nextInt(8);
    int migrant = random.nextInt(2);
    int fifth = random.nextInt(5);
    double size = SIZES[random.nextInt(SIZES.length)];
    int low = text.scoring().floor();
    double start = low + random.nextInt(text.scoring().ceiling() - low + 1);
    int channel = random.nextInt(vocabulary.channels().size());
    var act =
        new Vignette.Act(
            vocabulary.deeds().get(kind),
            DAY,
            vocabulary.channels().get(channel),
            size,
            Answer.YES,
            null);
    var input =
        new Vignette.Input(
            band,
            migrant == 1,
            false,
            fifth + 1,
            text.scoring().base() + start,
            List.of(),
            List.of(act));
    Outcome outcome = Reckoning.of(text, input, DAY);

    int tier = law.scale().tier(start * District.SCORE_UNIT);
    int attributes = Attributes.index(band, migrant, 0, fifth, tier, 0, Attributes.severity(size));
    List<String> rules = new ArrayList<>();
    List<String> lists = new ArrayList<>();
    double plain = 0;
    if ((law.channels(kind) >>> channel & 1) != 0) {
      for (int rule : law.rulesOf(kind)) {
        if (law.applies(rule, attributes)) {
          rules.add(text.rules().get(rule).rule());
          plain += law.points(rule);
          if (law.register(rule).index() >= 0 && law.listingChance(rule) > 0) {
            lists.add(law.register(rule).id());
          }
        }
      }
    }
    double moved = start * District.SCORE_UNIT + plain * law.scale().factor() * size;
    double after = Math.min(Math.max(moved, law.scale().floor()), law.scale().ceiling());
    assertThat(outcome.record().stream().map(Outcome.Posted::rule)).isEqualTo(rules);
    assertThat(outcome.score() - text.scoring().base())
        .isCloseTo(after / District.SCORE_UNIT, within(1e-9));
    assertThat(outcome.registers(true)).isEqualTo(lists.stream().distinct().toList());
    if (!text.tiers().isEmpty()) {
      assertThat(outcome.tier()).isEqualTo(text.tiers().get(law.scale().tier(after)).tier());
    }
    return rules.size();
  }

  private static Law law(Rulebook text, Vocabulary vocabulary, List<Register> registers) {
    int kinds = vocabulary.deeds().size();
    var deterrence = new Behaviour.Deterrence(.25, 1, 12, 20, 100);
    var reading = new Law.Reading(kinds, new boolean[kinds], 1, -1, 0, deterrence);
    return Code.law(text, RuleTable.compile(text, vocabulary), registers, reading, 1);
  }

  private static Path scenarios() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("scenarios/minimal"))) {
      folder = Objects.requireNonNull(folder.getParent(), "the tests run inside the project");
    }
    return folder.resolve("scenarios");
  }
}
