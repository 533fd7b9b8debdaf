// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.lending;

/// How a lender decides. Whatever it is, better scores come first within a group, and at the margin
/// chance decides.
public sealed interface Policy {
  /// Everybody at or above a score.
  ///
  /// @param score the same for all groups
  record Threshold(double score) implements Policy {}

  /// Whatever brings the lender most, group by group.
  record MaximumProfit() implements Policy {}

  /// The same share of every group, as many as bring the lender most.
  record EqualRate() implements Policy {}

  /// The same share of those in every group who would repay, as many as bring the lender most.
  record EqualOpportunity() implements Policy {}
}
