// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.cli;

import glasshouse.app.laboratory.CheckOutcome;
import glasshouse.app.laboratory.CheckText;
import glasshouse.app.laboratory.Estimate;
import glasshouse.app.laboratory.IndicatorText;
import glasshouse.app.laboratory.Laboratory;
import glasshouse.app.laboratory.Progress;
import glasshouse.app.laboratory.RunPlan;
import glasshouse.kernel.Digest;
import glasshouse.lab.Runner;
import glasshouse.lab.result.Performance;
import glasshouse.lab.result.RunResults;
import glasshouse.lab.result.Table;
import glasshouse.lab.result.data.ArmData;
import glasshouse.lab.result.data.Claim;
import glasshouse.lab.result.data.Headline;
import glasshouse.lab.result.data.IndicatorData;
import glasshouse.lab.result.data.ReportData;
import glasshouse.lab.result.data.RunData;
import glasshouse.lab.result.data.ScenarioData;
import glasshouse.lab.result.data.Verdict;
import glasshouse.lab.result.data.Version;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A laboratory in which a week is one addition: small, quick, and the same every time.
class ToyLaboratory implements Laboratory {
  static final String TEMPLATE = "<html><script>__GLASSHOUSE_DATA__</script></html>";

  @Override
  public Estimate estimate(RunPlan plan) {
    return new Estimate(
        2e8 + 20.0 * plan.people(), 1e6, 23 * plan.personYears(), plan.personYears() / 1e6);
  }

  @Override
  public RunResults run(RunPlan plan, Runner.Lands lands, Progress progress) {
    List<ArmData> arms = new ArrayList<>();
    Table weeks = Table.of("weeks").text("arm").longs("week").doubles("listed");
    var whole = new Digest();
    for (String arm : plan.arms()) {
      progress.stage("arm " + arm);
      for (int week = 0; week < 52 * plan.years(); week++) {
        weeks.row(arm, week, (double) (plan.seed() % 1000 + week) / plan.people());
      }
      progress.advance((double) plan.people() * plan.years() * plan.seeds());
      String digest =
          new Digest().add(arm).add(plan.seed()).add(plan.people()).hex().substring(0, 16);
      whole.add(digest);
      arms.add(new ArmData(arm, "Arm " + arm, "", digest));
    }
    return new RunResults(
        data(plan, arms, whole.hex().substring(0, 16)),
        List.of(weeks),
        new LinkedHashMap<>(),
        new Performance(23 * plan.personYears(), 2, 40, 10.6, 1_000_000, plan.threads()));
  }

  private static ReportData data(RunPlan plan, List<ArmData> arms, String digest) {
    var scenario = plan.scenario();
    String last = plan.arms().getLast();
    return new ReportData(
        true,
        Version.NUMBER,
        new ScenarioData(scenario.id(), scenario.title(), scenario.about(), scenario.digest()),
        new RunData(
            plan.people(),
            plan.years(),
            plan.seeds(),
            plan.seed(),
            scenario.start(),
            scenario.start().plusYears(plan.years()),
            plan.threads(),
            2,
            digest,
            List.of("Districts were pooled at this size.")),
        arms,
        List.of(
            new Headline(
                "I9",
                "people blocked from travel",
                "0.64 %",
                "% of adults",
                0.64,
                0.61,
                0.67,
                plan.seeds(),
                "student",
                "last year",
                last,
                null,
                "",
                true),
            new Headline(
                "I18",
                "fewer true offences",
                "3.1 %",
                "%",
                3.1,
                2.2,
                4.0,
                plan.seeds(),
                "student",
                "last year",
                last,
                "none",
                "",
                false)),
        List.of(
            new Claim(
                "K6",
                "critics",
                "children are barred from school",
                Verdict.SUPPORTED,
                "I10",
                "children excluded",
                "per 1,000",
                1.25,
                0.9,
                1.5,
                plan.seeds(),
                "wilson",
                "all years",
                last,
                "none",
                "above 0",
                "",
                null),
            new Claim(
                "P1",
                "proponents",
                "finance for people without an account",
                Verdict.NOT_YET_MEASURED,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                null,
                null,
                null,
                null,
                "above 0",
                "",
                null)),
        List.of(
            new IndicatorData(
                "I9",
                "people blocked",
                "% of adults",
                false,
                List.of(
                    new IndicatorData.Row(
                        last,
                        "all",
                        "% of adults",
                        0.64,
                        0.61,
                        0.67,
                        plan.seeds(),
                        "student",
                        "last year",
                        null),
                    new IndicatorData.Row(
                        last,
                        "cause",
                        "% of adults",
                        0.1,
                        Double.NaN,
                        0.2,
                        plan.seeds(),
                        "student",
                        "",
                        null)))),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of("a warning"),
        List.of(),
        List.of());
  }

  @Override
  public List<IndicatorText> indicators() {
    return List.of(
        new IndicatorText(
            "I9",
            "blocked travel, persons",
            "% of adults",
            "persons with a refusal / adults",
            "How many people were turned away at least once.",
            List.of("K7"),
            false));
  }

  @Override
  public List<CheckText> checks() {
    return List.of(
        new CheckText("V1", "Poisson counts"),
        new CheckText("V2", "score path"),
        new CheckText("V23", "delayed impact"));
  }

  @Override
  public CheckOutcome validate(String id, @Nullable Path fico) {
    return switch (id) {
      case "V1" -> outcome("4.13", "4.131", "0.008", CheckOutcome.Verdict.HOLDS, "");
      case "V2" -> outcome("-7.126", "-7.9", "0.1", CheckOutcome.Verdict.FAILS, "the model is off");
      default ->
          fico == null
              ? outcome("+8.40", "", "", CheckOutcome.Verdict.SKIPPED, "needs --fico DIR")
              : outcome("+8.40", "+8.41", "0.5", CheckOutcome.Verdict.HOLDS, "");
    };
  }

  private static CheckOutcome outcome(
      String expected, String got, String tolerance, CheckOutcome.Verdict verdict, String note) {
    return new CheckOutcome(expected, got, tolerance, verdict, 7, note);
  }
}
