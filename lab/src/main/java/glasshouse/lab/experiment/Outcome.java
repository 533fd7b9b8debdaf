// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.experiment;

import java.io.Serializable;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What one member left: every indicator of every arm, so that a later question finds its answer
/// here too. Keys join their parts by a bar: `points|I5|all`.
///
/// @param levels by arm, indicator and part
/// @param cities by arm, indicator and part, then by city, the level of all other cities
/// @param curves by arm and published series, real units at the end of each quarter
/// @param twins by arm and other arm, people who ended differently
/// @param digests by arm, of everybody's state
/// @param candidates possible deeds that were drawn
public record Outcome(
    SortedMap<String, Double> levels,
    SortedMap<String, SortedMap<String, Double>> cities,
    SortedMap<String, List<Double>> curves,
    SortedMap<String, Long> twins,
    SortedMap<String, String> digests,
    long candidates)
    implements Serializable {

  /// Not an indicator: true offences per 1,000 person-years of the last year, in every arm.
  public static final String OFFENCES = "offences";

  /// Joins the parts of a key.
  public static String key(String... parts) {
    return String.join("|", parts);
  }

  /// Returns a level; NaN where the arm has nothing to measure.
  public double level(String arm, String indicator, String part) {
    Double level = levels.get(key(arm, indicator, part));
    if (level == null) {
      throw new IllegalArgumentException("no " + key(arm, indicator, part) + " in this member");
    }
    return level;
  }

  /// Returns by city the level of all other cities; empty where the doubt is not about cities.
  public SortedMap<String, Double> elsewhere(String arm, String indicator, String part) {
    return cities.getOrDefault(key(arm, indicator, part), new TreeMap<>());
  }

  /// Returns how many people ended differently in two arms: `lives` or a sort of difference.
  public long twins(String arm, String other, String sort) {
    Long count = twins.get(key(arm, other, sort));
    if (count == null) {
      count = twins.get(key(other, arm, sort));
    }
    return count == null ? 0 : count;
  }
}
