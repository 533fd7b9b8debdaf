// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.registry;

import java.time.LocalDate;

/// Somebody looked a person up in the public register or ranking.
///
/// The society does not keep who it was: only where the looker lives, how the looker stands in
/// public, and what came of it.
///
/// @param week from the start of the run
/// @param date Monday of that week
/// @param isNeighbour whether the looker lives in the same block; otherwise elsewhere in the district
/// @param isLookerListed whether the looker is on a published register too
/// @param isFoundListed whether a listing was found; otherwise a low tier
/// @param isAvoided whether the looker keeps away since
public record LookUp(
    int week,
    LocalDate date,
    boolean isNeighbour,
    boolean isLookerListed,
    boolean isFoundListed,
    boolean isAvoided) {}
