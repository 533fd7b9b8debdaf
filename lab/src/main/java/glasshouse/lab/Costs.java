// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab;

import glasshouse.lab.scenario.DeedKind;

/// What an experiment will cost, before anything is allocated. Figures were measured on the
/// project's own machine and err on the high side.
///
/// @param memoryBytes peak of heap and columns
/// @param diskBytes results
/// @param candidates candidates that all arms and seeds will look at
/// @param seconds of living
public record Costs(double memoryBytes, double diskBytes, double candidates, double seconds) {
  private static final double BYTES_PER_PERSON = 13;
  private static final double FIXED_BYTES = 420e6;
  private static final double BYTES_PER_PLACE = 2e6;
  private static final double MOST_PLACES = 340;
  private static final double LEAST_PLACE = 3_000;
  private static final double DISK_PER_SEED = 1.5e6;
  private static final double DISK_FIXED = 3e6;
  private static final double NANOS_PER_CANDIDATE = 60;
  private static final double SECONDS_PER_SEED = 2;

  /// Estimates an experiment; never overflows and allocates nothing.
  public static Costs of(Experiment experiment) {
    double arms = experiment.arms().size();
    double people = experiment.people();
    double perYear = 0;
    for (DeedKind deed : experiment.scenario().deeds()) {
      perYear += deed.base() * deed.ceiling();
    }
    double seeds = experiment.seeds();
    double candidates = people * experiment.years() * seeds * perYear * arms;
    double places = Math.min(people / LEAST_PLACE, MOST_PLACES);
    double memory = people * BYTES_PER_PERSON * arms + FIXED_BYTES + places * BYTES_PER_PLACE;
    double disk = DISK_FIXED + DISK_PER_SEED * seeds * arms;
    double seconds =
        candidates * NANOS_PER_CANDIDATE / 1e9 / experiment.threads() + SECONDS_PER_SEED * seeds;
    return new Costs(memory, disk, candidates, seconds);
  }
}
