// SPDX-License-Identifier: Apache-2.0
/// From a scenario and an arm to the worlds that a society lives in: places at a scale, compiled
/// laws, what channels see there, and when everything changes.
@NullMarked
package glasshouse.lab.world;

import org.jspecify.annotations.NullMarked;
