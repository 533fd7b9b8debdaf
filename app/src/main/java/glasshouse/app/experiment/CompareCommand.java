// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.experiment;

import glasshouse.app.run.Count;
import glasshouse.app.terminal.ExitCode;
import glasshouse.app.terminal.Suggestion;
import glasshouse.app.terminal.UserException;
import glasshouse.lab.experiment.question.Comparison;
import glasshouse.lab.result.ManifestException;
import glasshouse.lab.scenario.Scenario;
import glasshouse.lab.scenario.ScenarioException;
import glasshouse.rulebook.text.RulebookException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `glasshouse compare`: arms held against a base arm, with the same luck.
@Command(
    name = "compare",
    description =
        "Hold arms against a base arm with the same luck: differences, people who differ.",
    footer = {
      "",
      "Of a run, the same seeds are lived again; of a scenario, its own or those asked for;",
      "an experiment file may add seeds until an interval is narrow enough.",
      "",
      "Examples",
      "  glasshouse compare SCENARIO --base none --with points,list --people 20000 --seeds 4",
      "  glasshouse compare RUN --base none --with essay",
      "  glasshouse compare examples/compare.yaml"
    })
public final class CompareCommand implements Callable<Integer> {
  private final Workbench bench;
  private final Function<String, Path> shelf;

  @Parameters(
      paramLabel = "RUN|SCENARIO",
      description = "A run's folder, a scenario, or an experiment file that says what to compare.")
  private String target = "";

  @Option(names = "--base", paramLabel = "ARM", description = "Arm that the others are held to.")
  private @Nullable String base;

  @Option(
      names = "--with",
      paramLabel = "ARM",
      split = ",",
      description = "Arm that is held against it; repeat it for several.")
  private List<String> with = new ArrayList<>();

  @Option(
      names = "--people",
      paramLabel = "N",
      converter = Count.class,
      description = "Of a scenario: synthetic people in each arm, at least 1,000.")
  private @Nullable Long people;

  @Option(
      names = "--years",
      paramLabel = "Y",
      converter = Count.class,
      description = "Of a scenario: simulated years, 1 to 19.")
  private @Nullable Long years;

  @Option(
      names = "--seeds",
      paramLabel = "R",
      converter = Count.class,
      description = "Of a scenario: pairs of the same luck.")
  private @Nullable Long seeds;

  @Mixin private Options options = new Options();

  /// A command at this workbench.
  ///
  /// @param shelf finds the folder of a scenario by its name or path
  public CompareCommand(Workbench bench, Function<String, Path> shelf) {
    this.bench = bench;
    this.shelf = shelf;
  }

  @Override
  public Integer call()
      throws RulebookException, ScenarioException, ManifestException, IOException {
    Contest contest = contest();
    Comparison comparison = contest.comparison();
    bench.answer(options, contest.scenario(), contest, comparison::answer);
    return ExitCode.OK.code();
  }

  private Contest contest()
      throws RulebookException, ScenarioException, ManifestException, IOException {
    Path path = Options.path(target);
    if (target.endsWith(".yaml")) {
      return Contest.ofExperiment(path, bench.scenarios());
    }
    var wish = new Contest.Wish(people, years, seeds);
    Contest.Start start =
        Contest.isRun(path)
            ? Contest.ofRun(path, wish)
            : Contest.ofScenario(shelf.apply(target), wish);
    String against = base;
    if (against == null || with.isEmpty()) {
      throw new UserException(
          ExitCode.USAGE,
          "compare needs --base ARM and --with ARM\n  arms: " + String.join(", ", start.arms()));
    }
    known(start, against);
    with.forEach(arm -> known(start, arm));
    return start.contest(against, with);
  }

  private static void known(Contest.Start start, String arm) {
    if (!start.arms().contains(arm)) {
      Scenario scenario = start.scenario();
      throw new UserException(
          ExitCode.USAGE,
          "there is no arm \"%s\" in %s%s\n  its arms: %s"
              .formatted(
                  arm,
                  scenario.id(),
                  Suggestion.of(arm, start.arms()),
                  String.join(", ", start.arms())));
    }
  }
}
