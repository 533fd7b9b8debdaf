// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.regime;

/// How an entry can be contested where a regime holds (model 7.19).
///
/// @param isPossible whether anybody may file
/// @param isSuspensive whether the effects wait for the decision
/// @param filing who files
/// @param ruling what becomes of it
/// @param trust what it does to trust in the institution
/// @param expiryTicks after how many ticks an open-ended listing ends by itself; 0 for never
public record Review(
    boolean isPossible,
    boolean isSuspensive,
    Filing filing,
    Ruling ruling,
    Trust trust,
    int expiryTicks) {
  /// Nothing can be contested.
  public static final Review NONE =
      new Review(
          false, false, new Filing(0, 0, 0, 0, 0), new Ruling(0, 0, 0, 0), new Trust(0, 0, 0), 0);

  /// Who files. The chance is logistic in the sum of what speaks for it.
  ///
  /// @param aware share of people hit who learn that they can contest it
  /// @param base log odds of filing, less what it costs
  /// @param voice rise per standard deviation of voice
  /// @param listed rise if the entry led to a listing
  /// @param wrongful rise if the entry is wrong
  public record Filing(double aware, double base, double voice, double listed, double wrongful) {}

  /// What becomes of an appeal.
  ///
  /// @param perTick chance that a waiting appeal is decided in a tick
  /// @param wrongful chance that a wrongful entry is overturned
  /// @param rightful chance that a rightful entry is overturned
  /// @param lateTicks after how many ticks people feel unanswered
  public record Ruling(double perTick, double wrongful, double rightful, int lateTicks) {}

  /// What a decision does to a person's own legitimacy.
  ///
  /// @param won after an entry was overturned
  /// @param returned share of the loss through the entry that comes back then
  /// @param lost after an entry was upheld, or after a long time without an answer
  public record Trust(double won, double returned, double lost) {}
}
