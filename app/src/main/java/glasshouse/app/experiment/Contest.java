// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.experiment;

import glasshouse.app.terminal.ExitCode;
import glasshouse.app.terminal.UserException;
import glasshouse.lab.experiment.Member;
import glasshouse.lab.experiment.question.Comparison;
import glasshouse.lab.experiment.text.ExperimentFile;
import glasshouse.lab.experiment.text.ExperimentReader;
import glasshouse.lab.experiment.text.ExperimentText;
import glasshouse.lab.result.Manifest;
import glasshouse.lab.result.ManifestException;
import glasshouse.lab.result.ManifestFacts;
import glasshouse.lab.result.data.Version;
import glasshouse.lab.scenario.Preset;
import glasshouse.lab.scenario.Scenario;
import glasshouse.lab.scenario.ScenarioException;
import glasshouse.lab.scenario.ScenarioReader;
import glasshouse.rulebook.text.RulebookException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// A comparison that was asked for, and the scenario it is about.
record Contest(Scenario scenario, String title, Comparison comparison) implements Workbench.Facts {
  private static final int MOST_SEEDS = 10_000;
  private static final int MOST_YEARS = 19;
  private static final int FEWEST_PEOPLE = 1_000;

  /// What was asked for instead of the scenario's own.
  record Wish(@Nullable Long people, @Nullable Long years, @Nullable Long seeds) {}

  /// A scenario with its size, before it is known which arms are compared.
  record Start(
      Scenario scenario,
      List<String> arms,
      long people,
      int years,
      int seeds,
      long seed,
      SortedMap<String, Double> settings,
      boolean isWhole) {

    /// Returns the comparison of some arms. Of a run, all its arms live again, as they did.
    Contest contest(String base, List<String> with) {
      SequencedSet<String> lived = new LinkedHashSet<>();
      scenario.arms().values().stream()
          .filter(arm -> arm.preset() == Preset.NONE)
          .limit(1)
          .forEach(arm -> lived.add(arm.arm()));
      if (isWhole) {
        lived.addAll(arms);
      }
      lived.add(base);
      lived.addAll(with);
      var size = new Member.Size(scenario.digest(), List.copyOf(lived), people, years);
      var until = Comparison.Until.seeds(seeds);
      var comparison = new Comparison(size, seed, settings, base, with, until);
      return new Contest(scenario, scenario.id(), comparison);
    }
  }

  static boolean isRun(Path path) {
    return Files.isRegularFile(path.resolve(Manifest.NAME));
  }

  static Start ofScenario(Path folder, Wish wish) throws ScenarioException {
    Scenario scenario = ScenarioReader.read(folder);
    return new Start(
        scenario,
        List.copyOf(scenario.arms().keySet()),
        within("--people", wish.people(), scenario.people(), FEWEST_PEOPLE, Long.MAX_VALUE),
        (int) within("--years", wish.years(), scenario.years(), 1, MOST_YEARS),
        (int) within("--seeds", wish.seeds(), scenario.seeds(), 1, MOST_SEEDS),
        scenario.seed(),
        new TreeMap<>(),
        false);
  }

  private static long within(String option, @Nullable Long asked, long own, long least, long most) {
    long value = asked == null ? own : asked;
    if (value < least || value > most) {
      throw new UserException(
          ExitCode.USAGE, "%s must be %d or more, got %d".formatted(option, least, value));
    }
    return value;
  }

  static Start ofRun(Path folder, Wish wish)
      throws ScenarioException, ManifestException, IOException {
    if (wish.people() != null || wish.years() != null || wish.seeds() != null) {
      throw new UserException(
          ExitCode.USAGE, "a run has its people, years and seeds; leave these options out");
    }
    ManifestFacts facts = Manifest.read(folder).facts();
    Scenario scenario = ScenarioReader.read(folder.resolve("scenario"));
    if (!scenario.digest().equals(facts.scenarioDigest())) {
      throw new UserException(
          ExitCode.BAD_INPUT,
          "the scenario in %s is not the one that was run\n  compare the scenario itself"
              .formatted(folder));
    }
    return new Start(
        scenario,
        List.copyOf(facts.arms().keySet()),
        facts.people(),
        facts.years(),
        facts.seeds().size(),
        facts.seeds().getFirst(),
        new TreeMap<>(facts.settings()),
        true);
  }

  static Contest ofExperiment(Path file, Path scenarios)
      throws RulebookException, ScenarioException {
    ExperimentFile experiment = ExperimentReader.read(file, scenarios);
    ExperimentText text = experiment.text();
    ExperimentText.Compare asked = text.compare();
    if (asked == null || experiment.scenario() == null) {
      throw new UserException(
          ExitCode.BAD_INPUT,
          "%s compares nothing\n  add the keys scenario and compare to it".formatted(file));
    }
    Comparison.Until until = Comparison.Until.seeds(text.seeds());
    ExperimentText.Stop stop = asked.stop();
    if (stop != null) {
      var measure =
          text.measures().stream()
              .filter(each -> each.measure().equals(stop.measure()))
              .findFirst()
              .orElseThrow();
      until =
          new Comparison.Until(
              Math.max(2, text.seeds()),
              stop.mostSeeds(),
              stop.halfWidth(),
              measure.indicator(),
              measure.part());
    }
    var size =
        new Member.Size(
            experiment.world().digest(), experiment.arms(), text.people(), text.years());
    var comparison =
        new Comparison(size, text.seed(), new TreeMap<>(), asked.base(), asked.with(), until);
    return new Contest(experiment.world(), text.experiment(), comparison);
  }

  @Override
  public String name() {
    return title + "-compare";
  }

  @Override
  public ManifestFacts of(String digest) {
    SequencedMap<String, String> arms = new LinkedHashMap<>();
    comparison.size().arms().forEach(arm -> arms.put(arm, digest));
    SequencedMap<String, Double> settings = new LinkedHashMap<>(comparison.settings());
    return new ManifestFacts(
        Version.NUMBER,
        scenario.id(),
        scenario.digest(),
        digest,
        arms,
        comparison.size().people(),
        comparison.size().years(),
        LongStream.range(0, comparison.until().seeds())
            .map(at -> comparison.seed() + at)
            .boxed()
            .toList(),
        settings);
  }
}
