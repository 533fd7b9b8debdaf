// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.report;

import glasshouse.lab.Experiment;
import glasshouse.lab.Findings;
import glasshouse.lab.claim.Board;
import glasshouse.lab.indicator.Estimates;
import glasshouse.lab.indicator.Indicator;
import glasshouse.lab.indicator.Indicators;
import glasshouse.lab.indicator.interval.Interval;
import glasshouse.lab.result.data.ArmData;
import glasshouse.lab.result.data.AssumptionData;
import glasshouse.lab.result.data.Claim;
import glasshouse.lab.result.data.Headline;
import glasshouse.lab.result.data.IndicatorData;
import glasshouse.lab.result.data.ReportData;
import glasshouse.lab.result.data.RunData;
import glasshouse.lab.result.data.ScenarioData;
import glasshouse.lab.result.data.SourceData;
import glasshouse.lab.result.data.Version;
import glasshouse.lab.result.data.life.LifeData;
import glasshouse.lab.scenario.ArmText;
import glasshouse.lab.scenario.Parameter;
import glasshouse.lab.scenario.Scenario;
import glasshouse.lab.scenario.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Assembles what a run has to say.
public final class Report {
  private static final double FEW_MILLION = .05;

  private final Findings findings;
  private final Experiment experiment;
  private final Scenario scenario;
  private final Estimates estimates;

  private Report(Findings findings) {
    this.findings = findings;
    experiment = findings.experiment();
    scenario = experiment.scenario();
    estimates = new Estimates(findings);
  }

  /// Returns the report on a run without single lives.
  public static ReportData of(Findings findings) {
    return of(findings, List.of());
  }

  /// Returns the report on a run with some lives.
  public static ReportData of(Findings findings, List<LifeData> lives) {
    return new Report(findings).assemble(lives);
  }

  private ReportData assemble(List<LifeData> lives) {
    var tables = new ReportTables(findings);
    List<Claim> claims = new Board(estimates).judge(scenario.claims());
    return new ReportData(
        true,
        Version.NUMBER,
        new ScenarioData(scenario.id(), scenario.title(), scenario.about(), scenario.digest()),
        run(),
        arms(),
        headlines(),
        claims,
        indicators(),
        new Curves(findings).all(),
        new Published(findings, estimates).all(),
        tables.deeds(),
        tables.places(),
        assumptions(),
        warnings(),
        sources(),
        lives);
  }

  private RunData run() {
    LocalDate start = scenario.start();
    List<String> notes = new ArrayList<>(findings.geography().notes());
    if (experiment.seeds() == 1) {
      notes.add("One seed has no interval over seeds: run more before quoting a number.");
    }
    return new RunData(
        experiment.people(),
        experiment.years(),
        experiment.seeds(),
        experiment.seed(),
        start,
        start.plusWeeks(experiment.weeks()),
        experiment.threads(),
        findings.seconds(),
        findings.digest(),
        notes);
  }

  private List<ArmData> arms() {
    List<ArmData> arms = new ArrayList<>();
    for (int arm = 0; arm < experiment.arms().size(); arm++) {
      var text = scenario.arms().get(experiment.arms().get(arm));
      if (text != null) {
        arms.add(
            new ArmData(
                text.arm(),
                text.title(),
                text.about(),
                findings.digest(arm),
                text.guards(),
                worth(text)));
      }
    }
    return arms;
  }

  /// What the safeguards of an arm are worth against the arm without them.
  private List<ArmData.Worth> worth(ArmText guarded) {
    String plain = guarded.guards();
    if (plain == null || !experiment.arms().contains(plain)) {
      return List.of();
    }
    List<ArmData.Worth> rows = new ArrayList<>();
    for (List<String> what : GUARDED) {
      String id = what.getFirst();
      String part = what.getLast();
      Interval apart = estimates.difference(id, part, guarded.arm(), plain);
      rows.add(
          new ArmData.Worth(
              id,
              estimates.title(id, part),
              estimates.level(id, part, plain).estimate(),
              estimates.level(id, part, guarded.arm()).estimate(),
              apart.estimate(),
              apart.low(),
              apart.high()));
    }
    return rows;
  }

  /// What safeguards are judged by: wrongs that stay, spells, crime, trust, and appeals that help.
  private static final List<List<String>> GUARDED =
      List.of(
          List.of("I5", "left standing"),
          List.of("I13", "all"),
          List.of("I18", "all"),
          List.of("I21", "all"),
          List.of("I25", "all"));

  private List<Headline> headlines() {
    List<Headline> headlines = new ArrayList<>();
    List<String> regimes = experiment.arms().subList(1, experiment.arms().size());
    if (regimes.isEmpty()) {
      return headlines;
    }
    String first = regimes.contains("essay") ? "essay" : regimes.getFirst();
    String last = regimes.contains("documented") ? "documented" : regimes.getLast();
    headlines.add(headline("I18", "all", first, "True offences avoided", 100, "% of offences"));
    headlines.add(
        headline(
            "I19",
            "share of the base arm's lawful acts",
            first,
            "Lawful acts people give up",
            100,
            "% of lawful acts"));
    headlines.add(
        headline("I6", "all", first, "Penalties that are wrongful", 100, "% of penalties"));
    headlines.add(grounded(last));
    return headlines;
  }

  /// Scaled to a nation these are millions, in a small scenario a few hundred.
  private Headline grounded(String arm) {
    boolean isFew = estimates.level("I9", "all", arm).estimate() < FEW_MILLION;
    double factor = isFew ? 1e6 : 1;
    String unit = isFew ? "people" : "million people";
    return headline("I9", "all", arm, "People ever refused a flight", factor, unit);
  }

  private Headline headline(
      String id, String part, String arm, String title, double factor, String unit) {
    Indicator indicator = Indicators.of(id);
    Interval x = estimates.level(id, part, arm).times(factor);
    return new Headline(
        id,
        title,
        String.format(Locale.ROOT, pattern(unit), x.estimate()),
        unit,
        x.estimate(),
        x.low(),
        x.high(),
        x.n(),
        x.method().id(),
        estimates.period(id, part),
        arm,
        indicator.isDifference() ? estimates.base() : null,
        indicator.meaning(),
        true);
  }

  private static String pattern(String unit) {
    if (unit.startsWith("%")) {
      return "%.1f %%";
    }
    return unit.startsWith("million") ? "%.1f" : "%,.0f";
  }

  private List<IndicatorData> indicators() {
    List<IndicatorData> all = new ArrayList<>();
    for (Indicator indicator : Indicators.all()) {
      List<IndicatorData.Row> rows = new ArrayList<>();
      for (Indicator.Part part : indicator.parts()) {
        for (int arm = 0; arm < experiment.arms().size(); arm++) {
          Interval x = estimates.of(part, arm);
          rows.add(row(indicator, part, arm, x));
        }
      }
      all.add(
          new IndicatorData(
              indicator.id(), indicator.title(), indicator.unit(), indicator.needsTruth(), rows));
    }
    return all;
  }

  private IndicatorData.Row row(Indicator indicator, Indicator.Part part, int arm, Interval x) {
    return new IndicatorData.Row(
        experiment.arms().get(arm),
        part.name(),
        indicator.unitOf(part),
        x.estimate(),
        x.low(),
        x.high(),
        x.n(),
        x.method().id(),
        estimates.period(indicator.id(), part.name()),
        indicator.isDifference() ? estimates.base() : null);
  }

  private List<AssumptionData> assumptions() {
    List<AssumptionData> rows = new ArrayList<>();
    for (Parameter p : scenario.parameters()) {
      rows.add(
          new AssumptionData(
              p.key(),
              p.symbol(),
              p.meaning(),
              p.unit(),
              p.essay(),
              p.documented(),
              p.low(),
              p.high(),
              p.mark().name(),
              p.sources()));
    }
    return rows;
  }

  private static List<String> warnings() {
    return List.of(
        "A model with stated assumptions, not a forecast. Everybody in it is synthetic.",
        "A large number of people does not cure a small number of cities: effects of what cities"
            + " do rest on a dozen pilots and on which cities they were.",
        "Intervals show chance only, between seeds, cities, people or spells; that other values of"
            + " the assumed parameters would give other numbers is not in them.",
        "Person-times are not persons: official series count refused purchases.",
        "The flow series alone identify nothing about exits from the court list; only the one"
            + " published stock does.");
  }

  private List<SourceData> sources() {
    List<SourceData> rows = new ArrayList<>();
    for (Source source : scenario.sources().values()) {
      rows.add(
          new SourceData(
              source.source(),
              source.title(),
              source.author(),
              source.date(),
              source.confidence().name()));
    }
    return rows;
  }
}
