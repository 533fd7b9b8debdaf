// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.land;

import glasshouse.society.witness.ConductTable;
import glasshouse.society.witness.Tally;
import java.io.Serializable;

/// What some districts answer to an order. Integers to be added, or lists to be put one after the
/// other in the order of districts; so how a nation is cut into regions cannot matter.
public sealed interface Answer extends Serializable {

  /// Nothing to say.
  record Done() implements Answer {}

  /// What the others are to hear; empty until the end of an epoch.
  ///
  /// @param shown by arm, records of five groups, then offences
  /// @param letters by arm, in the order of senders: [ district 32 | entry 32 ]
  record Lived(long[][] shown, long[][] letters) implements Answer {}

  /// What was counted in a quarter.
  ///
  /// @param bins by arm, histograms of scores and of conduct: bin and count in turns
  /// @param tallies by arm
  /// @param byPlace by arm, by place and `PlaceCount`
  /// @param firstPlace number of the first place with a district here
  /// @param conduct by arm, by place from the first, the table of the fairness audit
  record Counted(
      int[][] bins, Tally[] tallies, long[][] byPlace, int firstPlace, ConductTable[][] conduct)
      implements Answer {}

  /// How everybody has ended.
  ///
  /// @param digests by arm and district, of its state
  /// @param remainder by arm, lengths so far of spells that are open
  /// @param twins by arm, by other arm before it, how many people ended differently, by sort
  /// @param sampled by arm, score, error-free score and honesty of sampled adults
  /// @param bytes of state, over all arms
  record Ended(
      String[][] digests, Tally[] remainder, long[][][] twins, double[][][] sampled, long bytes)
      implements Answer {}

  /// Scores of sampled adults.
  ///
  /// @param scores by place that was asked about, in points from the base
  record Scored(double[][] scores) implements Answer {}
}
