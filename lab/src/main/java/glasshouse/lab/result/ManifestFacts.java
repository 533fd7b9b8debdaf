// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.result;

import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// What a manifest says about a run besides its files.
///
/// @param version the program that ran it
/// @param scenario the scenario's id
/// @param arms digest of the state of each arm, the reference arm first
/// @param seeds the seeds that were run, in order
/// @param settings parameters that were set by hand
/// @param fork the history that this one forks, or null for a run of its own
public record ManifestFacts(
    String version,
    String scenario,
    String scenarioDigest,
    String resultDigest,
    SequencedMap<String, String> arms,
    long people,
    int years,
    List<Long> seeds,
    SequencedMap<String, Double> settings,
    @Nullable Fork fork) {

  /// A run of its own.
  public ManifestFacts(
      String version,
      String scenario,
      String scenarioDigest,
      String resultDigest,
      SequencedMap<String, String> arms,
      long people,
      int years,
      List<Long> seeds,
      SequencedMap<String, Double> settings) {
    this(
        version,
        scenario,
        scenarioDigest,
        resultDigest,
        arms,
        people,
        years,
        seeds,
        settings,
        null);
  }

  /// Where a fork of history comes from.
  ///
  /// @param parent result digest of the run that was forked
  /// @param arm that was forked
  /// @param forked its name after the fork
  /// @param week first week that can differ
  /// @param set what was set, as it was typed
  public record Fork(
      String parent, String arm, String forked, int week, SequencedMap<String, String> set) {}

  /// Returns the same facts about a fork.
  public ManifestFacts with(Fork origin) {
    return new ManifestFacts(
        version,
        scenario,
        scenarioDigest,
        resultDigest,
        arms,
        people,
        years,
        seeds,
        settings,
        origin);
  }
}
