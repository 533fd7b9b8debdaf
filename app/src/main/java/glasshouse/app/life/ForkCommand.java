// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.life;

import glasshouse.app.laboratory.Laboratory;
import glasshouse.app.laboratory.Progress;
import glasshouse.app.laboratory.RunPlan;
import glasshouse.app.run.CostCheck;
import glasshouse.app.run.Count;
import glasshouse.app.run.Machine;
import glasshouse.app.run.StopGuard;
import glasshouse.app.terminal.Console;
import glasshouse.app.terminal.ExitCode;
import glasshouse.app.terminal.ProgressLine;
import glasshouse.app.terminal.UserException;
import glasshouse.lab.Experiment;
import glasshouse.lab.Runner;
import glasshouse.lab.fork.Branch;
import glasshouse.lab.fork.Forked;
import glasshouse.lab.fork.Forking;
import glasshouse.lab.life.PastRun;
import glasshouse.lab.life.PastRunException;
import glasshouse.lab.report.Exports;
import glasshouse.lab.report.Lives;
import glasshouse.lab.report.Report;
import glasshouse.lab.result.Manifest;
import glasshouse.lab.result.ManifestException;
import glasshouse.lab.result.ManifestFacts;
import glasshouse.lab.result.ResultWriter;
import glasshouse.lab.result.RunFolder;
import glasshouse.lab.result.RunResults;
import glasshouse.lab.result.Table;
import glasshouse.lab.result.data.ReportData;
import glasshouse.lab.scenario.ScenarioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `glasshouse fork`: the same history until a week, another one after it.
@Command(
    name = "fork",
    description = "Amend one arm of a run in some week: who parts from their other life, and when.",
    footer = {
      "",
      "A value of the rulebook begins with rulebook. and goes by the keys of its file:",
      "  rulebook.safeguards.appeal=true   rulebook.rules.jaywalking.points=0",
      "  rulebook.gates.flight.coverage=0  rulebook.publicity.score=false",
      "",
      "Examples",
      "  glasshouse fork RUN --at 104 --set rulebook.safeguards.notice=reasons",
      "  glasshouse fork RUN --at 260 --set camera.link=0 --arm essay"
    })
public final class ForkCommand implements Callable<Integer> {
  private static final int MOST_THREADS = 1_024;

  private final Desk desk;

  /// What the command works with.
  ///
  /// @param template the report page with a place for the data
  public record Desk(
      Laboratory laboratory, Console console, Machine machine, Supplier<String> template) {}

  @Parameters(index = "0", paramLabel = "RUN", description = "The folder of a run.")
  private Path run = Path.of("");

  @Option(
      names = "--at",
      required = true,
      paramLabel = "WEEK",
      description =
          "First week that can differ, from 0; what is in force changes every four weeks.")
  private int week;

  @Option(
      names = "--set",
      required = true,
      paramLabel = "key=value",
      description = "What is amended; repeat it for several.")
  private List<String> settings = new ArrayList<>();

  @Option(
      names = "--arm",
      paramLabel = "A",
      description = "The arm that is amended. Default: the first with a regime.")
  private @Nullable String arm;

  @Option(
      names = "--seed",
      paramLabel = "S",
      converter = Count.class,
      description = "One seed of the run alone. Default: all of them.")
  private @Nullable Long seed;

  @Option(
      names = "--threads",
      paramLabel = "T",
      converter = Count.class,
      description = "Threads; no result depends on it. Default: all processors.")
  private @Nullable Long threads;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for the fork. Default: beside the run, named after it and the week.")
  private @Nullable Path out;

  @Mixin private Voice voice = new Voice();

  /// How much the command says.
  static final class Voice {
    @Option(names = "--json", description = "Print one JSON object and nothing else.")
    private boolean json;

    @Option(names = "--quiet", description = "No progress.")
    private boolean quiet;
  }

  /// A command at this desk.
  public ForkCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws IOException, ManifestException, ScenarioException, PastRunException {
    PastRun parent = PastRun.open(run);
    Manifest manifest = Manifest.read(run);
    var wish = new Branch.Wish(arm == null ? parent.usualArm() : arm, week, typed(), seed(parent));
    Path scenario = Files.createTempDirectory("glasshouse-fork-");
    try (StopGuard guard = new StopGuard(desk.console())) {
      Branch branch = Branch.grow(parent, wish, threads(), scenario);
      RunPlan plan = plan(branch.experiment());
      Path path = out == null ? beside(branch) : out;
      CostCheck.of(desk.laboratory(), plan, desk.machine(), path).refuse();
      String template = desk.template().get();
      try (RunFolder folder = guard.open(path)) {
        Forked forked = live(branch, plan);
        List<Forked.Change> changes = forked.changes();
        var origin =
            new ManifestFacts.Fork(
                manifest.facts().resultDigest(),
                branch.arm(),
                branch.forked(),
                branch.week(),
                branch.settings());
        new ResultWriter(folder, template)
            .write(
                results(forked),
                branch.experiment().scenario().files(),
                facts -> facts.with(origin),
                plan.settings());
        if (voice.json) {
          desk.console().json(ForkJson.of(forked, changes, origin, folder.path()));
        } else {
          desk.console().result(ForkText.of(forked, changes, run, folder.path()));
        }
      }
    } finally {
      delete(scenario);
    }
    return ExitCode.OK.code();
  }

  private SequencedMap<String, String> typed() {
    SequencedMap<String, String> typed = new LinkedHashMap<>();
    for (String setting : settings) {
      int sign = setting.indexOf('=');
      if (sign < 1) {
        throw new UserException(
            ExitCode.USAGE, "--set takes key=value, got \"%s\"".formatted(setting));
      }
      typed.put(setting.substring(0, sign).strip(), setting.substring(sign + 1).strip());
    }
    return typed;
  }

  private @Nullable Long seed(PastRun parent) {
    Experiment was = parent.experiment();
    if (seed != null && (seed < was.seed() || seed >= was.seed() + was.seeds())) {
      throw new UserException(
          ExitCode.BAD_INPUT,
          "the run has no seed %d; its seeds: %d to %d"
              .formatted(seed, was.seed(), was.seed() + was.seeds() - 1));
    }
    return seed;
  }

  private int threads() {
    if (threads != null && (threads < 1 || threads > MOST_THREADS)) {
      throw new UserException(
          ExitCode.USAGE, "--threads takes 1 to %d, got %d".formatted(MOST_THREADS, threads));
    }
    return threads == null ? desk.machine().cores() : threads.intValue();
  }

  private static RunPlan plan(Experiment experiment) {
    return new RunPlan(
        experiment.scenario(),
        experiment.arms(),
        experiment.people(),
        experiment.years(),
        experiment.seeds(),
        experiment.seed(),
        experiment.threads(),
        new LinkedHashMap<>(experiment.settings()));
  }

  private Path beside(Branch branch) {
    Path parent = run.toAbsolutePath().normalize();
    return parent.resolveSibling(
        "%s-%s-%d".formatted(parent.getFileName(), branch.forked(), branch.week()));
  }

  private Forked live(Branch branch, RunPlan plan)
      throws IOException, ScenarioException, PastRunException {
    if (voice.quiet) {
      return Forking.live(branch, listener(Progress.SILENT));
    }
    try (var progress = new ProgressLine(desk.console(), plan.personYears()).start()) {
      return Forking.live(branch, listener(progress));
    }
  }

  private static Runner.Listener listener(Progress progress) {
    return new Runner.Listener() {
      @Override
      public void stage(String words) {
        progress.stage(words);
      }

      @Override
      public void advance(double personYears) {
        progress.advance(personYears);
      }
    };
  }

  private static RunResults results(Forked forked) throws ScenarioException {
    var findings = forked.findings();
    ReportData data = Report.of(findings, Lives.of(findings));
    List<Table> tables = new ArrayList<>(Exports.of(findings, data));
    tables.add(forked.curve());
    return new RunResults(data, tables, findings.letters(), Machine.performance(findings));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
