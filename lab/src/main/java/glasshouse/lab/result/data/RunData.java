// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.result.data;

import java.time.LocalDate;
import java.util.List;

/// The size of a run, its seeds and its digest.
///
/// @param people synthetic people in each arm
/// @param years simulated years
/// @param seeds replicates
/// @param seed the first seed
/// @param start first day
/// @param end first day of the last week
/// @param threads threads it ran on; no result depends on it
/// @param seconds wall-clock seconds; no result depends on it
/// @param resultDigest the same for any number of threads and on any machine
/// @param notes what was pooled, rounded or left out at this size
public record RunData(
    long people,
    int years,
    int seeds,
    long seed,
    LocalDate start,
    LocalDate end,
    int threads,
    double seconds,
    String resultDigest,
    List<String> notes) {}
