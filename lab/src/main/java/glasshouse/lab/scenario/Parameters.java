// SPDX-License-Identifier: Apache-2.0

package glasshouse.lab.scenario;

import glasshouse.rulebook.text.Place;
import glasshouse.rulebook.text.Problem;
import glasshouse.rulebook.text.schema.Names;
import glasshouse.rulebook.text.schema.Spelling;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The numbers of the model as one arm uses them.
public final class Parameters {
  private static final Path COMMAND_LINE = Path.of("--set");

  private final Map<String, Parameter> rows;
  private final Map<String, Double> values;

  private Parameters(Map<String, Parameter> rows, Map<String, Double> values) {
    this.rows = rows;
    this.values = values;
  }

  /// Returns the parameters in the column of a preset.
  public static Parameters of(Scenario scenario, Preset preset) {
    Map<String, Parameter> rows = new LinkedHashMap<>();
    Map<String, Double> values = new LinkedHashMap<>();
    for (Parameter row : scenario.parameters()) {
      rows.put(row.key(), row);
      values.put(row.key(), row.value(preset));
    }
    return new Parameters(rows, values);
  }

  /// Returns the parameters of an arm: its preset, then what the arm sets. The reader has checked
  /// both.
  public static Parameters of(Scenario scenario, ArmText arm) {
    Parameters preset = of(scenario, arm.preset());
    Map<String, Double> values = new LinkedHashMap<>(preset.values);
    values.putAll(arm.set());
    return new Parameters(preset.rows, values);
  }

  /// Returns these parameters with other values for some keys, or throws all that is wrong with
  /// them: unknown keys and values out of range.
  public Parameters with(Map<String, Double> overrides) throws ScenarioException {
    List<Problem> problems = new ArrayList<>();
    Map<String, Double> changed = new LinkedHashMap<>(values);
    for (Map.Entry<String, Double> override : overrides.entrySet()) {
      check(override.getKey(), override.getValue(), problems);
      changed.put(override.getKey(), override.getValue());
    }
    if (!problems.isEmpty()) {
      throw new ScenarioException(problems);
    }
    return new Parameters(rows, changed);
  }

  /// Returns these parameters as they are after an arm's turn. The reader has checked it.
  public Parameters after(ArmText.Turn turn) {
    Map<String, Double> changed = new LinkedHashMap<>(values);
    changed.putAll(turn.set());
    return new Parameters(rows, changed);
  }

  /// Returns these parameters with assignments such as `camera.link=0.1`, or throws all that is
  /// wrong with them.
  public Parameters with(List<String> assignments) throws ScenarioException {
    List<Problem> problems = new ArrayList<>();
    Map<String, Double> changed = new LinkedHashMap<>(values);
    for (String assignment : assignments) {
      int sign = assignment.indexOf('=');
      String key = sign < 0 ? assignment.strip() : assignment.substring(0, sign).strip();
      String text = sign < 0 ? "" : assignment.substring(sign + 1).strip();
      try {
        double value = Double.parseDouble(text);
        check(key, value, problems);
        changed.put(key, value);
      } catch (NumberFormatException _) {
        problems.add(
            problem(
                problems,
                "\"%s\" sets no number".formatted(assignment),
                "write key=number, such as camera.link=0.1",
                "correct the number"));
      }
    }
    if (!problems.isEmpty()) {
      throw new ScenarioException(problems);
    }
    return new Parameters(rows, changed);
  }

  /// Returns the value of a key that the model reads.
  public double value(String key) {
    Double value = values.get(key);
    if (value == null) {
      throw new IllegalArgumentException("no parameter " + key);
    }
    return value;
  }

  /// Returns all values by key.
  public Map<String, Double> values() {
    return Collections.unmodifiableMap(values);
  }

  private void check(String key, double value, List<Problem> problems) {
    Parameter row = rows.get(key);
    if (row == null) {
      problems.add(
          problem(
              problems,
              "there is no parameter \"%s\"".formatted(key),
              Spelling.advice(key, rows.keySet()),
              "correct the key; parameters.yaml lists them"));
    } else if (!row.allows(value)) {
      problems.add(
          problem(
              problems,
              "%s is set to %s".formatted(key, Names.number(value)),
              "it may be " + row.range(),
              "choose a value in this range"));
    }
  }

  private static Problem problem(List<Problem> before, String what, String allowed, String remedy) {
    return new Problem(new Place(COMMAND_LINE, before.size() + 1, 1), what, allowed, remedy);
  }
}
