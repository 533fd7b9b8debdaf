// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab;

/// How many of the same people ended differently in two arms. Both arms had the same luck, so a
/// difference is the arm's doing. What people did is not compared: without a programme nobody keeps
/// count of it.
///
/// @param lives people who differ in any of what follows
/// @param recorded who has a record of a grave kind in one arm alone
/// @param wronged who was wrongly penalised in one arm alone
/// @param listed who is on a register in one arm alone
/// @param refused who, or whose child, was refused a flight or a place at school in one arm alone
public record Twins(long lives, long recorded, long wronged, long listed, long refused) {

  /// Reads what a nation counted of two of its arms.
  static Twins of(long[] sorts) {
    return new Twins(sorts[0], sorts[1], sorts[2], sorts[3], sorts[4]);
  }
}
