// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.process;

/// When something happens, seen from the effect of a decision.
public enum Timing {
  /// Before the effect.
  BEFORE,
  /// Together with it.
  WITH,
  /// After it.
  AFTER,
  /// Not at all.
  NEVER,
  /// The text does not say.
  UNKNOWN
}
