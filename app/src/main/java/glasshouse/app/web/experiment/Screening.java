// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.web.experiment;

import glasshouse.app.web.http.Body;
import glasshouse.app.web.http.Refusal;
import glasshouse.lab.experiment.text.ExperimentFile;
import glasshouse.lab.experiment.text.ExperimentText;
import glasshouse.lab.indicator.Indicator;
import glasshouse.lab.indicator.Indicators;
import glasshouse.lab.scenario.Parameter;
import glasshouse.lab.scenario.Preset;
import glasshouse.lab.scenario.Scenario;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;

/// A small Morris screening that was asked for: which of some parameters move an indicator at all.
///
/// @param arm that is measured, beside the arm without a regime
/// @param trajectories walks through the parameters; each costs one run more than there are some
record Screening(
    String scenario,
    String arm,
    List<String> parameters,
    String indicator,
    int people,
    int years,
    int trajectories) {
  private static final String MEASURE = "measure";
  private static final int LEVELS = 4;

  Screening {
    parameters = List.copyOf(parameters);
  }

  static Screening read(Body body) {
    body.only("scenario", "arm", "parameters", "indicator", "people", "years", "trajectories");
    return new Screening(
        body.text("scenario"),
        body.text("arm"),
        body.words("parameters"),
        body.maybe("indicator").orElse("I6"),
        body.whole("people", 2_000, 1_000, 100_000),
        body.whole("years", 1, 1, 10),
        body.whole("trajectories", 4, 2, 50));
  }

  /// Returns the experiment as its file would say it, or says what the scenario does not have.
  ExperimentFile file(Scenario world) {
    if (!world.arms().containsKey(arm)) {
      throw Refusal.wrong(
          "scenario %s has no arm \"%s\"; its arms: %s"
              .formatted(scenario, arm, String.join(", ", world.arms().keySet())));
    }
    if (Indicators.all().stream().map(Indicator::id).noneMatch(indicator::equals)) {
      throw Refusal.wrong("there is no indicator \"%s\"; I1 to I31".formatted(indicator));
    }
    if (parameters.isEmpty() || parameters.size() > 20) {
      throw Refusal.wrong("a screening takes 1 to 20 parameters");
    }
    List<ExperimentText.Factor> factors =
        parameters.stream().map(key -> factor(world, key)).toList();
    Set<String> arms = new LinkedHashSet<>();
    world.arms().values().stream()
        .filter(each -> each.preset() == Preset.NONE)
        .limit(1)
        .forEach(each -> arms.add(each.arm()));
    arms.add(arm);
    var text =
        new ExperimentText(
            "screening",
            "A screening of the studio",
            "",
            scenario,
            null,
            List.copyOf(arms),
            people,
            years,
            1,
            1,
            List.of(new ExperimentText.Measure(MEASURE, indicator, "all", arm, null)),
            factors,
            null,
            null,
            new ExperimentText.Screening(trajectories, LEVELS),
            null,
            List.of(),
            null,
            null);
    return new ExperimentFile(text, world, List.copyOf(arms));
  }

  private static ExperimentText.Factor factor(Scenario world, String key) {
    Parameter row = parameter(world, key);
    if (row.low() == null || row.high() == null) {
      throw Refusal.wrong("parameter %s has no range to move in".formatted(key));
    }
    return new ExperimentText.Factor(key, List.of(key), null, null, ExperimentText.Spacing.EVEN);
  }

  static Parameter parameter(Scenario world, String key) {
    return world.parameters().stream()
        .filter(each -> each.key().equals(key))
        .findFirst()
        .orElseThrow(() -> Refusal.wrong("there is no parameter \"%s\"".formatted(key)));
  }

  SequencedMap<String, Object> json() {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("scenario", scenario);
    json.put("arm", arm);
    json.put("parameters", parameters);
    json.put("indicator", indicator);
    json.put("people", people);
    json.put("years", years);
    json.put("trajectories", trajectories);
    return json;
  }
}
