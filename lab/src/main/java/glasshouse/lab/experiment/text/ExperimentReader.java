// SPDX-License-Identifier: Apache-2.0

package glasshouse.lab.experiment.text;

import glasshouse.lab.experiment.function.Functions;
import glasshouse.lab.experiment.function.Outputs;
import glasshouse.lab.scenario.Preset;
import glasshouse.lab.scenario.Scenario;
import glasshouse.lab.scenario.ScenarioException;
import glasshouse.lab.scenario.ScenarioReader;
import glasshouse.lab.scenario.text.Findings;
import glasshouse.rulebook.text.Place;
import glasshouse.rulebook.text.RulebookException;
import glasshouse.rulebook.text.Text;
import glasshouse.rulebook.text.TextReader;
import glasshouse.rulebook.text.schema.Spelling;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/// Reads an experiment file. All that is wrong with it, and with its scenario, is reported at once.
public final class ExperimentReader {
  private final Path file;
  private final Path scenarios;
  private final Text<ExperimentText> text;
  private final Findings findings = new Findings();

  private ExperimentReader(Path file, Path scenarios, Text<ExperimentText> text) {
    this.file = file;
    this.scenarios = scenarios;
    this.text = text;
  }

  /// Returns an experiment, or throws everything that is wrong with it.
  ///
  /// @param scenarios folder in which scenarios are found by name
  public static ExperimentFile read(Path file, Path scenarios)
      throws RulebookException, ScenarioException {
    Text<ExperimentText> text = TextReader.read(file, ExperimentText.class);
    return new ExperimentReader(file, scenarios, text).read();
  }

  private ExperimentFile read() throws ScenarioException {
    ExperimentText value = text.value();
    Scenario scenario = null;
    List<String> arms = List.of();
    if ((value.scenario() == null) == (value.function() == null)) {
      add(
          value.scenario() == null ? "/experiment" : "/scenario",
          "an experiment is about a scenario or about a function",
          "exactly one of the keys scenario and function",
          value.scenario() == null ? "add one of them" : "take one of them out");
    } else if (value.scenario() != null) {
      scenario = scenario(value.scenario());
      if (scenario != null) {
        arms = arms(scenario);
        new ExperimentChecks(text, scenario, findings).run();
      }
    } else if (value.function() != null) {
      function(value.function());
    }
    if (!findings.all().isEmpty()) {
      throw new ScenarioException(findings.all());
    }
    return new ExperimentFile(value, scenario, arms);
  }

  private @Nullable Scenario scenario(String name) {
    Path known = scenarios.resolve(name);
    Path beside = file.toAbsolutePath().resolveSibling(name).normalize();
    Path folder = Files.isRegularFile(known.resolve("scenario.yaml")) ? known : beside;
    if (!Files.isRegularFile(folder.resolve("scenario.yaml"))) {
      add(
          "/scenario",
          "there is no scenario \"%s\"".formatted(name),
          "the name of a folder in %s, or a path from this file".formatted(scenarios),
          "correct the name; glasshouse list shows them");
      return null;
    }
    try {
      return ScenarioReader.read(folder);
    } catch (ScenarioException e) {
      findings.addAll(e.problems());
      return null;
    }
  }

  /// The society without a regime goes first, asked for or not: all else is compared with it.
  private List<String> arms(Scenario scenario) {
    List<String> asked = text.value().arms();
    for (int at = 0; at < asked.size(); at++) {
      if (!scenario.arms().containsKey(asked.get(at))) {
        add(
            "/arms/" + at,
            "scenario %s has no arm \"%s\"".formatted(scenario.id(), asked.get(at)),
            Spelling.advice(asked.get(at), scenario.arms().keySet()),
            "correct the name, or add the arm");
      }
    }
    List<String> wanted = asked.isEmpty() ? scenario.defaultArms() : asked;
    SequencedSet<String> ordered = new LinkedHashSet<>();
    scenario.arms().values().stream()
        .filter(arm -> arm.preset() == Preset.NONE)
        .limit(1)
        .forEach(arm -> ordered.add(arm.arm()));
    ordered.addAll(wanted);
    return List.copyOf(ordered);
  }

  private void function(String name) {
    Outputs function = Functions.find(name);
    if (function == null) {
      List<String> known = Functions.all().stream().map(Outputs::id).toList();
      add(
          "/function",
          "there is no function \"%s\"".formatted(name),
          Spelling.advice(name, known),
          "correct the name");
      return;
    }
    List<String> keys = function.inputs().stream().map(Outputs.Input::key).toList();
    List<ExperimentText.Factor> factors = text.value().factors();
    for (int at = 0; at < factors.size(); at++) {
      List<String> named = factors.get(at).keys();
      for (int key = 0; key < named.size(); key++) {
        if (!keys.contains(named.get(key))) {
          add(
              "/factors/%d/keys/%d".formatted(at, key),
              "%s has no parameter \"%s\"".formatted(name, named.get(key)),
              Spelling.advice(named.get(key), keys),
              "correct the key");
        }
      }
    }
    calibration();
  }

  private void calibration() {
    ExperimentText.Calibration calibration = text.value().calibration();
    if (calibration == null) {
      return;
    }
    List<String> known =
        new ArrayList<>(
            text.value().factors().stream().map(ExperimentText.Factor::factor).toList());
    for (int at = 0; at < calibration.factors().size(); at++) {
      String factor = calibration.factors().get(at);
      if (!known.contains(factor)) {
        add(
            "/calibration/factors/" + at,
            "there is no factor \"%s\"".formatted(factor),
            Spelling.advice(factor, known),
            "correct the id, or add the factor to factors");
      }
    }
  }

  private void add(String pointer, String what, String allowed, String remedy) {
    Place place = text.places().of(pointer);
    findings.add(place, what, allowed, remedy);
  }
}
