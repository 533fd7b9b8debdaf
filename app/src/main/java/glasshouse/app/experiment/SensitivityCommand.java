// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.experiment;

import glasshouse.app.terminal.ExitCode;
import glasshouse.app.terminal.UserException;
import glasshouse.lab.experiment.question.Sensitivity;
import glasshouse.lab.experiment.text.ExperimentFile;
import glasshouse.lab.experiment.text.ExperimentReader;
import glasshouse.lab.scenario.ScenarioException;
import glasshouse.rulebook.text.RulebookException;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `glasshouse sensitivity`: which assumptions matter.
@Command(
    name = "sensitivity",
    description =
        "Ask which parameters matter: screening, shares of variance, parts taken out, safeguards.",
    footer = {
      "",
      "Stopped, the same command goes on where it was. docs/experiments.md shows how to write one."
    })
public final class SensitivityCommand implements Callable<Integer> {
  private final Workbench bench;

  @Parameters(
      paramLabel = "EXPERIMENT",
      description = "An experiment file that asks about sensitivity.")
  private String file = "";

  @Mixin private Options options = new Options();

  /// A command at this workbench.
  public SensitivityCommand(Workbench bench) {
    this.bench = bench;
  }

  @Override
  public Integer call() throws RulebookException, ScenarioException, IOException {
    ExperimentFile experiment = ExperimentReader.read(Options.path(file), bench.scenarios());
    if (!Sensitivity.isAsked(experiment)) {
      throw new UserException(
          ExitCode.BAD_INPUT,
          "%s asks nothing\n  add screening, indices, ablations or safeguards to it"
              .formatted(file));
    }
    bench.answer(
        options,
        experiment.scenario(),
        new ExperimentFacts(experiment, "sensitivity"),
        campaign -> Sensitivity.answer(experiment, campaign));
    return ExitCode.OK.code();
  }
}
