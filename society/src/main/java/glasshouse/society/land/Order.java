// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.land;

import glasshouse.society.scene.Ranking;
import java.io.Serializable;

/// What all districts of a nation are told at once. Whoever carries orders need not read them.
///
/// Arrays are not to be written to.
public sealed interface Order extends Serializable {

  /// Returns whether a region is another after it; if not, the order is a mere question.
  default boolean isStep() {
    return switch (this) {
      case Live _, Hear _, Count _, Rank _, MeasureAnew _, Move _ -> true;
      case End _, Score _ -> false;
    };
  }

  /// Returns whether somebody waits for the answer; orders without one may be kept and handed over
  /// together with the next.
  default boolean isAnswered() {
    return switch (this) {
      case Live _, Count _, End _, Score _ -> true;
      case Hear _, Rank _, MeasureAnew _, Move _ -> false;
    };
  }

  /// Live from one tick to another, in all arms. Answered by [Answer.Lived].
  ///
  /// @param isAfterCensus whether rank tables are new
  record Live(int from, int until, boolean isAfterCensus) implements Order {}

  /// Hear of the others at the end of an epoch: letters come and the climate moves.
  ///
  /// @param tick end of the epoch
  /// @param shown by arm, what the nation showed: records of five groups, then offences
  /// @param letters by arm, in the order of senders: [ district 32 | entry 32 ]
  record Hear(int tick, long[][] shown, long[][] letters) implements Order {}

  /// Take the census of a quarter and hand over what was counted. Answered by [Answer.Counted].
  ///
  /// @param tick end of the quarter
  record Count(int tick) implements Order {}

  /// Go by these rank tables from now on.
  ///
  /// @param tables by arm
  @SuppressWarnings("exports") // made and read by society alone
  record Rank(Ranking[] tables) implements Order {}

  /// Forget who was innocent and who was wronged.
  record MeasureAnew() implements Order {}

  /// Let people come and go, between two epochs.
  ///
  /// @param tick start of the next epoch
  record Move(int tick) implements Order {}

  /// Say how everybody has ended. Answered by [Answer.Ended].
  ///
  /// @param tick end of the run
  record End(int tick) implements Order {}

  /// Score the sampled histories under the regimes of some places. Answered by [Answer.Scored].
  ///
  /// @param tick end of the run
  /// @param places by their number
  record Score(int tick, int arm, int[] places) implements Order {}
}
