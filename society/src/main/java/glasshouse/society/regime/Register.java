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
/// @param published whether the public may see it
/// @param fromTick when it opens
public record Register(
    int index,
    String id,
    Way way,
    int termTicks,
    double rankBelow,
    double hysteresis,
    boolean published,
    int fromTick) {

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
