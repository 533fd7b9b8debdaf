// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.laboratory;

import glasshouse.lab.scenario.Scenario;
import java.util.List;
import java.util.SequencedMap;

/// A run that was asked for, complete and within range.
///
/// @param arms ids of arms of the scenario; the one without a regime first, if the scenario has one
/// @param people synthetic people in each arm
/// @param settings parameters set by hand, all of them known to the scenario
public record RunPlan(
    Scenario scenario,
    List<String> arms,
    long people,
    int years,
    int seeds,
    long seed,
    int threads,
    SequencedMap<String, Double> settings) {

  public RunPlan {
    arms = List.copyOf(arms);
  }

  /// Returns the same plan for another number of people.
  public RunPlan withPeople(long others) {
    return new RunPlan(scenario, arms, others, years, seeds, seed, threads, settings);
  }

  /// Returns the same plan on another number of threads.
  public RunPlan withThreads(int others) {
    return new RunPlan(scenario, arms, people, years, seeds, seed, others, settings);
  }

  /// Returns how many years are lived, over all people, seeds and arms.
  public double personYears() {
    return (double) people * years * seeds * arms.size();
  }
}
