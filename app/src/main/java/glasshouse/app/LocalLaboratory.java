// SPDX-License-Identifier: Apache-2.0
package glasshouse.app;

import glasshouse.app.laboratory.Census;
import glasshouse.app.laboratory.CheckOutcome;
import glasshouse.app.laboratory.CheckText;
import glasshouse.app.laboratory.Estimate;
import glasshouse.app.laboratory.IndicatorText;
import glasshouse.app.laboratory.Laboratory;
import glasshouse.app.laboratory.Progress;
import glasshouse.app.laboratory.RunPlan;
import glasshouse.app.run.Machine;
import glasshouse.kernel.Crew;
import glasshouse.lab.Costs;
import glasshouse.lab.Experiment;
import glasshouse.lab.Findings;
import glasshouse.lab.Runner;
import glasshouse.lab.indicator.Indicators;
import glasshouse.lab.lending.Applicants;
import glasshouse.lab.lending.ScoreTables;
import glasshouse.lab.report.Curve;
import glasshouse.lab.report.Exports;
import glasshouse.lab.report.Lives;
import glasshouse.lab.report.Report;
import glasshouse.lab.result.RunResults;
import glasshouse.lab.result.data.ReportData;
import glasshouse.lab.scenario.ScenarioException;
import glasshouse.lab.validate.Bench;
import glasshouse.lab.validate.Check;
import glasshouse.lab.validate.Checks;
import glasshouse.lab.validate.Outcome;
import glasshouse.society.Quarter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// The laboratory on this machine.
final class LocalLaboratory implements Laboratory {
  private final Path scenarios;

  /// @param scenarios the folder that the checks on a whole scenario take theirs from
  LocalLaboratory(Path scenarios) {
    this.scenarios = scenarios;
  }

  @Override
  public Estimate estimate(RunPlan plan) {
    Costs costs = Costs.of(experiment(plan));
    return new Estimate(
        costs.memoryBytes(), costs.diskBytes(), costs.candidates(), costs.seconds());
  }

  @Override
  public RunResults run(RunPlan plan, Runner.Lands lands, Progress progress)
      throws ScenarioException {
    Findings findings = live(plan, lands, progress);
    progress.stage("counting");
    progress.stage("looking for lives to tell");
    ReportData data = Report.of(findings, Lives.of(findings));
    return new RunResults(
        data, Exports.of(findings, data), findings.letters(), Machine.performance(findings));
  }

  private static Findings live(RunPlan plan, Runner.Lands lands, Progress progress)
      throws ScenarioException {
    try (Crew crew = new Crew(plan.threads())) {
      return new Runner(crew, lands).live(experiment(plan), listener(plan, progress));
    }
  }

  private static Experiment experiment(RunPlan plan) {
    return new Experiment(
        plan.scenario(),
        plan.arms(),
        plan.people(),
        plan.years(),
        plan.seeds(),
        plan.seed(),
        plan.threads(),
        plan.settings());
  }

  private static Runner.Listener listener(RunPlan plan, Progress progress) {
    List<Curve> curves = Curve.all(plan.scenario(), plan.people());
    return new Runner.Listener() {
      @Override
      public void stage(String words) {
        progress.stage(words);
      }

      @Override
      public void advance(double personYears) {
        progress.advance(personYears);
      }

      @Override
      public void census(int replicate, Quarter quarter) {
        SequencedMap<String, SequencedMap<String, Double>> arms = new LinkedHashMap<>();
        for (int arm = 0; arm < plan.arms().size(); arm++) {
          SequencedMap<String, Double> values = new LinkedHashMap<>();
          for (Curve curve : curves) {
            values.put(
                curve.id(), curve.of(quarter.tallies().get(arm), quarter.tallies().getFirst()));
          }
          arms.put(plan.arms().get(arm), values);
        }
        progress.census(new Census(replicate + 1, quarter.tick(), arms));
      }
    };
  }

  @Override
  public List<IndicatorText> indicators() {
    return Indicators.all().stream()
        .map(indicator ->
            new IndicatorText(
                indicator.id(),
                indicator.title(),
                indicator.unit(),
                indicator.formula(),
                indicator.meaning(),
                indicator.claims(),
                indicator.needsTruth()))
        .toList();
  }

  @Override
  public List<CheckText> checks() {
    return Checks.all().stream().map(check -> new CheckText(check.id(), check.title())).toList();
  }

  @Override
  public CheckOutcome validate(String id, @Nullable Path fico) throws ScenarioException {
    List<Applicants> tables = fico == null ? List.of() : ScoreTables.read(fico);
    Bench bench = Bench.ordinary(Files.isDirectory(scenarios) ? scenarios : null, tables);
    for (Check check : Checks.all()) {
      if (check.id().equals(id)) {
        return outcome(check.run(bench));
      }
    }
    throw new IllegalArgumentException("there is no check " + id);
  }

  private static CheckOutcome outcome(Outcome outcome) {
    return new CheckOutcome(
        outcome.expected(),
        outcome.got(),
        outcome.tolerance(),
        verdict(outcome.verdict()),
        outcome.seed(),
        outcome.note());
  }

  private static CheckOutcome.Verdict verdict(Outcome.Verdict verdict) {
    return switch (verdict) {
      case HOLDS -> CheckOutcome.Verdict.HOLDS;
      case FAILS -> CheckOutcome.Verdict.FAILS;
      case SKIPPED -> CheckOutcome.Verdict.SKIPPED;
    };
  }
}
