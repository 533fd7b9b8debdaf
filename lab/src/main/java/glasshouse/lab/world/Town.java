// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.world;

import glasshouse.society.profile.Place;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A place as experiments know it: a city, or a pool of cities too small to tell apart.
///
/// @param place what the society knows of it
/// @param province its name, or "several" for a pool across provinces
/// @param units number of prefecture-level cities it stands for
/// @param realPeople residents of these cities
/// @param wave wave of the roll-out, or 0 for none
/// @param adopts first day of a programme of its own, or null
/// @param operator who runs it, or null to draw one
public record Town(
    Place place,
    String province,
    int units,
    long realPeople,
    int wave,
    @Nullable LocalDate adopts,
    @Nullable String operator) {}
