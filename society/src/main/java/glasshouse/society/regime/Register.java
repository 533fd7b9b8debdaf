// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.regime;

/// A public list as the inner loop needs it (model 7.10).
///
/// @param index position among the registers of the arm, the same in every place
/// @param id name in files
/// @param way how people leave it
/// @param termTicks fixed term, for `TERM`
/// @param rankBelow share of adults that it holds, for `RANK`
/// @param hysteresis who is above this multiple of the share leaves, for `RANK`
/// @param bar score deviation, in sixteenths, below which `RANK` holds people whatever their rank;
///   0 for the rank
/// @param published whether the public may see it
/// @param fromTick when it opens
public record Register(
    int index,
    String id,
    Way way,
    int termTicks,
    double rankBelow,
    double hysteresis,
    int bar,
    boolean published,
    int fromTick) {

  /// Creates a register that may go by rank, not by a bar.
  public Register(
      int index,
      String id,
      Way way,
      int termTicks,
      double rankBelow,
      double hysteresis,
      boolean published,
      int fromTick) {
    this(index, id, way, termTicks, rankBelow, hysteresis, 0, published, fromTick);
  }

  /// Returns the same register with a bar in the place of a rank.
  public Register withBar(int score) {
    return new Register(
        index, id, way, termTicks, rankBelow, hysteresis, score, published, fromTick);
  }

  /// How people leave a register.
  public enum Way {
    /// After a fixed term.
    TERM,
    /// By paying, or by other exits with hazards.
    DEBT,
    /// When their rank has risen again.
    RANK
  }
}
