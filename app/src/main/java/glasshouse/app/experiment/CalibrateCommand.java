// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.experiment;

import glasshouse.app.terminal.ExitCode;
import glasshouse.app.terminal.UserException;
import glasshouse.lab.experiment.question.Calibrating;
import glasshouse.lab.experiment.text.ExperimentFile;
import glasshouse.lab.experiment.text.ExperimentReader;
import glasshouse.lab.scenario.ScenarioException;
import glasshouse.rulebook.text.RulebookException;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `glasshouse calibrate`: parameters that fit published figures.
@Command(
    name = "calibrate",
    description = "Fit parameters to published figures, and say what the figures cannot tell.",
    footer = {
      "",
      "Stopped, the same command goes on where it was. docs/experiments.md shows how to write one."
    })
public final class CalibrateCommand implements Callable<Integer> {
  private final Workbench bench;

  @Parameters(paramLabel = "EXPERIMENT", description = "An experiment file with a calibration.")
  private String file = "";

  @Mixin private Options options = new Options();

  /// A command at this workbench.
  public CalibrateCommand(Workbench bench) {
    this.bench = bench;
  }

  @Override
  public Integer call() throws RulebookException, ScenarioException, IOException {
    ExperimentFile experiment = ExperimentReader.read(Options.path(file), bench.scenarios());
    if (experiment.text().calibration() == null) {
      throw new UserException(
          ExitCode.BAD_INPUT,
          "%s calibrates nothing\n  add the key calibration to it".formatted(file));
    }
    bench.answer(
        options,
        experiment.scenario(),
        new ExperimentFacts(experiment, "calibrate"),
        campaign -> Calibrating.answer(experiment, campaign));
    return ExitCode.OK.code();
  }
}
