// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab;

import glasshouse.lab.scenario.Scenario;
import java.util.List;
import java.util.Map;

/// A question with its arms and seeds.
///
/// @param scenario world to start from
/// @param arms ids of arms; the first is the base arm that others are paired with
/// @param people synthetic people in each arm
/// @param years simulated years
/// @param seeds number of replicates
/// @param seed of the first replicate; the others follow it
/// @param threads how many districts live at once
/// @param settings parameters that every arm uses instead of its own
public record Experiment(
    Scenario scenario,
    List<String> arms,
    long people,
    int years,
    int seeds,
    long seed,
    int threads,
    Map<String, Double> settings) {
  private static final int WEEKS_PER_YEAR = 52;

  public Experiment {
    arms = List.copyOf(arms);
    settings = Map.copyOf(settings);
  }

  /// Returns the number of weeks: whole quarters of thirteen.
  public int weeks() {
    return years * WEEKS_PER_YEAR;
  }

  /// Returns the seed of a replicate.
  public long seedOf(int replicate) {
    return seed + replicate;
  }
}
