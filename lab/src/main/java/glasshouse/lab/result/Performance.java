// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.result;

/// How fast a run was and what it used; no result depends on any of it.
///
/// @param candidates possible deeds drawn, over all arms and seeds
/// @param seconds wall-clock seconds
/// @param nsPerCandidateCore nanoseconds for a candidate on one core
/// @param bytesPerPerson dynamic state of one synthetic person
/// @param peakRssBytes the largest memory of the process, 0 where the system does not say
public record Performance(
    double candidates,
    double seconds,
    double nsPerCandidateCore,
    double bytesPerPerson,
    long peakRssBytes,
    int threads) {}
