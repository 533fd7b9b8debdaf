// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.laboratory;

import java.util.SequencedMap;

/// What one seed shows at a census, long before there is an interval.
///
/// @param seed which seed, 1 for the first
/// @param week of the run, counted from its start
/// @param arms by arm, then by curve, the value of the last quarter
public record Census(int seed, int week, SequencedMap<String, SequencedMap<String, Double>> arms) {}
