// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.experiment;

import glasshouse.app.terminal.ExitCode;
import glasshouse.app.terminal.UserException;
import glasshouse.lab.experiment.question.Sweeping;
import glasshouse.lab.experiment.text.ExperimentFile;
import glasshouse.lab.experiment.text.ExperimentReader;
import glasshouse.lab.scenario.ScenarioException;
import glasshouse.rulebook.text.RulebookException;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `glasshouse sweep`: one scenario in many places of its parameters.
@Command(
    name = "sweep",
    description = "Run a scenario at many points of its parameters: grid, hypercube or sequence.",
    footer = {
      "",
      "Stopped, the same command goes on where it was. docs/experiments.md shows how to write one."
    })
public final class SweepCommand implements Callable<Integer> {
  private final Workbench bench;

  @Parameters(paramLabel = "EXPERIMENT", description = "An experiment file with a sweep.")
  private String file = "";

  @Mixin private Options options = new Options();

  /// A command at this workbench.
  public SweepCommand(Workbench bench) {
    this.bench = bench;
  }

  @Override
  public Integer call() throws RulebookException, ScenarioException, IOException {
    ExperimentFile experiment = ExperimentReader.read(Options.path(file), bench.scenarios());
    if (experiment.text().sweep() == null) {
      throw new UserException(
          ExitCode.BAD_INPUT, "%s asks for no sweep\n  add the key sweep to it".formatted(file));
    }
    bench.answer(
        options,
        experiment.scenario(),
        new ExperimentFacts(experiment, "sweep"),
        campaign -> Sweeping.answer(experiment, campaign));
    return ExitCode.OK.code();
  }
}
