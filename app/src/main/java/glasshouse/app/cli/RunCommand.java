// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.cli;

import glasshouse.app.engine.Cluster;
import glasshouse.app.engine.Place;
import glasshouse.app.laboratory.Progress;
import glasshouse.app.laboratory.RunPlan;
import glasshouse.app.run.CostCheck;
import glasshouse.app.run.PlanName;
import glasshouse.app.run.RunOptions;
import glasshouse.app.run.RunSummary;
import glasshouse.app.run.StopGuard;
import glasshouse.app.terminal.ExitCode;
import glasshouse.app.terminal.ProgressLine;
import glasshouse.lab.Runner;
import glasshouse.lab.result.ResultWriter;
import glasshouse.lab.result.RunFolder;
import glasshouse.lab.result.RunResults;
import glasshouse.lab.scenario.Scenario;
import glasshouse.lab.scenario.ScenarioException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `glasshouse run`: the main job.
@Command(
    name = "run",
    description = "Run a scenario: every arm, every seed; write tables and a report.",
    footer = {
      "",
      "Examples",
      "  glasshouse run SCENARIO",
      "  glasshouse run SCENARIO --people 200000 --years 5 --seeds 3 --arm essay",
      "  glasshouse run SCENARIO --people 1e8 --dry-run"
    })
final class RunCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(
      paramLabel = "SCENARIO",
      description = "A scenario's name, or the path of its folder.")
  private String scenarioName = "";

  @Mixin private RunOptions options = new RunOptions();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for the results. Default: one below runs/, named after the plan.")
  private @Nullable String out;

  @Option(
      names = "--on",
      paramLabel = "ENGINE",
      defaultValue = "local",
      description =
          "Where to run: local, spark:local-cluster to try Spark here, or spark[:MASTER].")
  private String engine = "local";

  @Option(names = "--dry-run", description = "Only say what it would cost; write nothing.")
  private boolean dryRun;

  @Option(names = "--json", description = "Print one JSON object and nothing else.")
  private boolean json;

  @Option(names = "--quiet", description = "No progress.")
  private boolean quiet;

  RunCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws ScenarioException, IOException {
    Place place = Place.of(engine);
    Path asked = out == null ? null : Shelf.path(out);
    Scenario scenario = session.shelf().read(scenarioName);
    RunPlan plan = options.plan(scenario, session.machine().cores());
    Path folder = asked == null ? Path.of("runs", PlanName.of(plan)) : asked;
    var check = CostCheck.of(session.laboratory(), plan, session.machine(), folder);
    if (dryRun) {
      show(check);
    }
    if (place instanceof Place.Here) {
      check.refuse();
    }
    if (!dryRun) {
      run(plan, folder, place);
    }
    return ExitCode.OK.code();
  }

  private void show(CostCheck check) {
    if (json) {
      session.console().json(check.json());
    } else {
      session.console().result(check.text());
    }
  }

  private void run(RunPlan plan, Path path, Place place) throws ScenarioException, IOException {
    String template = session.template().get();
    try (StopGuard guard = new StopGuard(session.console());
        RunFolder folder = guard.open(path)) {
      RunResults results = compute(plan, place);
      new ResultWriter(folder, template).write(results, plan.scenario().files(), plan.settings());
      var summary = new RunSummary(results, folder.path());
      if (json) {
        session.console().json(summary.json());
      } else {
        session.console().result(summary.text());
      }
    }
  }

  private RunResults compute(RunPlan plan, Place place) throws ScenarioException {
    return switch (place) {
      case Place.Here _ -> compute(plan, Runner.Lands.HERE);
      case Place.OnSpark(String master) -> {
        try (Cluster cluster = session.clusters().open(master)) {
          yield compute(plan, cluster.lands());
        }
      }
    };
  }

  private RunResults compute(RunPlan plan, Runner.Lands lands) throws ScenarioException {
    if (quiet) {
      return session.laboratory().run(plan, lands, Progress.SILENT);
    }
    try (var progress = new ProgressLine(session.console(), plan.personYears()).start()) {
      return session.laboratory().run(plan, lands, progress);
    }
  }
}
