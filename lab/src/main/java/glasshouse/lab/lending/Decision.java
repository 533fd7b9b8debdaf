// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.lending;

/// What a policy does to a group.
///
/// @param group its name
/// @param threshold score of the last who get a loan; infinite if nobody does
/// @param rate share of the group that gets one
/// @param truePositives share of those who would repay that gets one
/// @param change mean change of score over the group
/// @param profit for each member of the group, in gains of one repaid loan
public record Decision(
    String group,
    double threshold,
    double rate,
    double truePositives,
    double change,
    double profit) {}
