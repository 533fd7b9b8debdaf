// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.result;

import java.util.List;
import java.util.SequencedMap;

/// What a manifest says about a run besides its files.
///
/// @param version the program that ran it
/// @param scenario the scenario's id
/// @param arms digest of the state of each arm, the reference arm first
/// @param seeds the seeds that were run, in order
/// @param settings parameters that were set by hand
public record ManifestFacts(
    String version,
    String scenario,
    String scenarioDigest,
    String resultDigest,
    SequencedMap<String, String> arms,
    long people,
    int years,
    List<Long> seeds,
    SequencedMap<String, Double> settings) {}
