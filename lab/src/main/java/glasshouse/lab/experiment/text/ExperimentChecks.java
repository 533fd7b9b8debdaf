// SPDX-License-Identifier: Apache-2.0

package glasshouse.lab.experiment.text;

import glasshouse.lab.experiment.text.ExperimentText.Ablation;
import glasshouse.lab.experiment.text.ExperimentText.Factor;
import glasshouse.lab.experiment.text.ExperimentText.Measure;
import glasshouse.lab.indicator.Indicator;
import glasshouse.lab.indicator.Indicators;
import glasshouse.lab.scenario.Parameter;
import glasshouse.lab.scenario.Scenario;
import glasshouse.lab.scenario.text.Findings;
import glasshouse.rulebook.text.Text;
import glasshouse.rulebook.text.schema.Names;
import glasshouse.rulebook.text.schema.Spelling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What must hold between an experiment file and its scenario.
final class ExperimentChecks {
  private final Text<ExperimentText> text;
  private final ExperimentText value;
  private final Scenario scenario;
  private final Findings findings;
  private final Map<String, Parameter> parameters = new LinkedHashMap<>();

  ExperimentChecks(Text<ExperimentText> text, Scenario scenario, Findings findings) {
    this.text = text;
    this.value = text.value();
    this.scenario = scenario;
    this.findings = findings;
    scenario.parameters().forEach(row -> parameters.put(row.key(), row));
  }

  void run() {
    measures();
    factors();
    compare();
    List<Ablation> ablations = value.ablations();
    unique("ablations", "ablation", ablations.stream().map(Ablation::ablation).toList());
    for (int at = 0; at < ablations.size(); at++) {
      settings("/ablations/%d/set".formatted(at), ablations.get(at).set());
    }
    if (value.sweep() != null && value.sweep().discovery() != null) {
      measure("/sweep/discovery/measure", value.sweep().discovery().measure());
    }
    if (value.safeguards() != null) {
      measure("/safeguards/measure", value.safeguards().measure());
      settings("/safeguards/first/set", value.safeguards().first().set());
      settings("/safeguards/second/set", value.safeguards().second().set());
    }
    calibration();
  }

  private void measures() {
    unique("measures", "measure", value.measures().stream().map(Measure::measure).toList());
    List<String> ids = Indicators.all().stream().map(Indicator::id).toList();
    for (int at = 0; at < value.measures().size(); at++) {
      Measure measure = value.measures().get(at);
      String place = "/measures/" + at;
      if (known(place + "/indicator", "indicator", measure.indicator(), ids)) {
        List<String> parts =
            Indicators.of(measure.indicator()).parts().stream().map(Indicator.Part::name).toList();
        known(place + "/part", "part of " + measure.indicator(), measure.part(), parts);
      }
      arm(place + "/arm", measure.arm());
      arm(place + "/against", measure.against());
    }
  }

  private void factors() {
    unique("factors", "factor", value.factors().stream().map(Factor::factor).toList());
    Map<String, String> seen = new LinkedHashMap<>();
    for (int at = 0; at < value.factors().size(); at++) {
      Factor factor = value.factors().get(at);
      for (int key = 0; key < factor.keys().size(); key++) {
        String place = "/factors/%d/keys/%d".formatted(at, key);
        String name = factor.keys().get(key);
        if (known(place, "parameter", name, parameters.keySet())) {
          range(at, factor, name);
          untouched(place, name);
          String other = seen.putIfAbsent(name, factor.factor());
          if (other != null) {
            add(
                place,
                "%s is in the factor %s already".formatted(name, other),
                "every parameter is in one factor",
                "take it out of one of them");
          }
        }
      }
    }
  }

  private void range(int at, Factor factor, String key) {
    Parameter row = Objects.requireNonNull(parameters.get(key));
    String place = "/factors/" + at;
    Double low = factor.low() == null ? row.low() : factor.low();
    Double high = factor.high() == null ? row.high() : factor.high();
    if (low == null || high == null) {
      add(
          place,
          "%s has no range of its own".formatted(key),
          "low and high, both",
          "add the one that is missing");
      return;
    }
    for (var end : List.of(Map.entry("/low", low), Map.entry("/high", high))) {
      if (!row.allows(end.getValue())) {
        add(
            place + end.getKey(),
            "%s cannot be %s".formatted(key, Names.number(end.getValue())),
            "it may be " + row.range(),
            "choose a value in this range");
      }
    }
    if (low >= high) {
      add(
          place + "/high",
          "%s does not rise: from %s to %s".formatted(key, Names.number(low), Names.number(high)),
          "low below high",
          "correct one of them");
    }
    if (factor.spacing() == ExperimentText.Spacing.LOG && low <= 0) {
      add(
          place + "/spacing",
          "%s starts at %s, which has no logarithm".formatted(key, Names.number(low)),
          "a low above 0",
          "raise low, or take spacing even");
    }
  }

  /// What an arm sets is what the arm is about; a factor must not move it.
  private void untouched(String place, String key) {
    for (String arm : value.arms()) {
      var known = scenario.arms().get(arm);
      if (known != null && known.set().containsKey(key)) {
        add(
            place,
            "the arm %s sets %s itself".formatted(arm, key),
            "a factor moves its parameters in every arm",
            "leave out the arm or the key");
      }
    }
  }

  private void compare() {
    ExperimentText.Compare compare = value.compare();
    if (compare == null) {
      return;
    }
    arm("/compare/base", compare.base());
    for (int at = 0; at < compare.with().size(); at++) {
      arm("/compare/with/" + at, compare.with().get(at));
    }
    if (compare.stop() != null) {
      measure("/compare/stop/measure", compare.stop().measure());
    }
  }

  private void calibration() {
    ExperimentText.Calibration calibration = value.calibration();
    if (calibration == null) {
      return;
    }
    if (calibration.arm() == null) {
      add(
          "/calibration",
          "no arm is named",
          "arm: one of " + String.join(", ", value.arms()),
          "say whose curves are held against the figures");
    }
    arm("/calibration/arm", calibration.arm());
    List<String> ids = value.factors().stream().map(Factor::factor).toList();
    for (int at = 0; at < calibration.factors().size(); at++) {
      known("/calibration/factors/" + at, "factor", calibration.factors().get(at), ids);
    }
    List<String> series = List.of("listings", "left", "stock", "flights-refused", "rail-refused");
    for (int at = 0; at < calibration.targets().size(); at++) {
      String place = "/calibration/targets/%d/series".formatted(at);
      known(place, "curve", calibration.targets().get(at).series(), series);
    }
  }

  private void settings(String place, Map<String, Double> set) {
    set.forEach((key, number) -> {
      String where = place + "/" + key;
      Parameter row = parameters.get(key);
      if (known(where, "parameter", key, parameters.keySet())
          && row != null
          && !row.allows(number)) {
        add(
            where,
            "%s cannot be %s".formatted(key, Names.number(number)),
            "it may be " + row.range(),
            "choose a value in this range");
      }
    });
  }

  private void measure(String place, String id) {
    known(place, "measure", id, value.measures().stream().map(Measure::measure).toList());
  }

  private void arm(String place, @Nullable String arm) {
    if (arm != null) {
      List<String> arms = value.arms().isEmpty() ? scenario.defaultArms() : value.arms();
      known(place, "arm in this experiment", arm, arms);
    }
  }

  private void unique(String list, String key, List<String> ids) {
    List<String> seen = new ArrayList<>();
    for (int at = 0; at < ids.size(); at++) {
      if (seen.contains(ids.get(at))) {
        add(
            "/%s/%d/%s".formatted(list, at, key),
            "there are two \"%s\"".formatted(ids.get(at)),
            "every %s is used once".formatted(key),
            "rename one of them or take it out");
      }
      seen.add(ids.get(at));
    }
  }

  private boolean known(String place, String kind, String name, Collection<String> names) {
    if (names.contains(name)) {
      return true;
    }
    add(
        place,
        "there is no %s \"%s\"".formatted(kind, name),
        Spelling.advice(name, names),
        "correct the name");
    return false;
  }

  private void add(String pointer, String what, String allowed, String remedy) {
    findings.add(text.places().of(pointer), what, allowed, remedy);
  }
}
