// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.run;

import glasshouse.app.laboratory.RunPlan;
import glasshouse.app.terminal.ExitCode;
import glasshouse.app.terminal.Quantity;
import glasshouse.app.terminal.Suggestion;
import glasshouse.app.terminal.UserException;
import glasshouse.lab.scenario.Parameter;
import glasshouse.lab.scenario.Preset;
import glasshouse.lab.scenario.Scenario;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What was asked of a run, on the command line or in the studio, before it is known whether the
/// scenario has it. What is null is the scenario's own.
///
/// @param arms ids of arms; none for those of the scenario, `all` for every one
/// @param settings parameters by key, as they were typed
public record RunWish(
    List<String> arms,
    @Nullable Long people,
    @Nullable Long years,
    @Nullable Long seeds,
    @Nullable Long seed,
    @Nullable Long threads,
    SequencedMap<String, String> settings) {
  private static final long FEWEST_PEOPLE = 1_000;
  private static final int MOST_YEARS = 19; // a week of last touch has ten bits
  private static final int MOST_SEEDS = 10_000;
  private static final int MOST_THREADS = 1_024;

  public RunWish {
    arms = List.copyOf(arms);
    settings = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(settings));
  }

  /// Returns the plan, or says what the scenario does not have.
  public RunPlan plan(Scenario scenario, int cores) {
    return new RunPlan(
        scenario,
        armsOf(scenario),
        within("--people", people == null ? scenario.people() : people, FEWEST_PEOPLE, null),
        (int) within("--years", years == null ? scenario.years() : years, 1, MOST_YEARS),
        (int) within("--seeds", seeds == null ? scenario.seeds() : seeds, 1, MOST_SEEDS),
        seed == null ? scenario.seed() : seed,
        (int) within("--threads", threads == null ? cores : threads, 1, MOST_THREADS),
        settingsOf(scenario));
  }

  private static long within(String option, long value, long least, @Nullable Integer most) {
    if (value < least) {
      throw new UserException(
          ExitCode.USAGE,
          "%s must be at least %s, got %s"
              .formatted(option, Quantity.count(least), Quantity.count(value)));
    }
    if (most != null && value > most) {
      throw new UserException(
          ExitCode.USAGE,
          "%s must be at most %s, got %s"
              .formatted(option, Quantity.count(most), Quantity.count(value)));
    }
    return value;
  }

  private List<String> armsOf(Scenario scenario) {
    if (arms.isEmpty()) {
      return ordered(scenario, scenario.defaultArms());
    }
    if (arms.contains("all")) {
      return ordered(scenario, List.copyOf(scenario.arms().keySet()));
    }
    for (String arm : arms) {
      if (!scenario.arms().containsKey(arm)) {
        throw new UserException(
            ExitCode.USAGE,
            "scenario %s has no arm \"%s\"%s\n  its arms: %s"
                .formatted(
                    scenario.id(),
                    arm,
                    Suggestion.of(arm, scenario.arms().keySet()),
                    String.join(", ", scenario.arms().keySet())));
      }
    }
    return ordered(scenario, arms);
  }

  /// The society without a regime goes first, asked for or not: all else is compared with it.
  private static List<String> ordered(Scenario scenario, List<String> wanted) {
    Predicate<String> reference = arm -> isReference(scenario, arm);
    var ordered = new LinkedHashSet<String>();
    wanted.stream().filter(reference).forEach(ordered::add);
    if (ordered.isEmpty()) {
      scenario.arms().keySet().stream().filter(reference).limit(1).forEach(ordered::add);
    }
    ordered.addAll(wanted);
    return List.copyOf(ordered);
  }

  private static boolean isReference(Scenario scenario, String arm) {
    var text = scenario.arms().get(arm);
    return text != null && text.preset() == Preset.NONE;
  }

  private SequencedMap<String, Double> settingsOf(Scenario scenario) {
    SequencedMap<String, Double> values = new LinkedHashMap<>();
    settings.forEach((key, value) -> {
      Parameter parameter = parameter(scenario, key);
      values.put(parameter.key(), value(parameter, value));
    });
    return values;
  }

  private static Parameter parameter(Scenario scenario, String key) {
    for (Parameter parameter : scenario.parameters()) {
      if (parameter.key().equals(key)) {
        return parameter;
      }
    }
    List<String> keys = scenario.parameters().stream().map(Parameter::key).toList();
    throw new UserException(
        ExitCode.USAGE,
        "scenario %s has no parameter \"%s\"%s"
            .formatted(scenario.id(), key, Suggestion.of(key, keys)));
  }

  private static double value(Parameter parameter, String typed) {
    double value;
    try {
      value = Double.parseDouble(typed);
    } catch (NumberFormatException _) {
      value = Double.NaN;
    }
    if (!parameter.allows(value)) {
      throw new UserException(
          ExitCode.USAGE,
          "--set %s takes %s (%s), got \"%s\""
              .formatted(parameter.key(), parameter.range(), parameter.unit(), typed));
    }
    return value;
  }
}
