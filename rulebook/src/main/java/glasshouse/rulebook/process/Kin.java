// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.process;

/// Others whom a decision about somebody reaches.
public enum Kin {
  /// Children.
  CHILD,
  /// Wife or husband.
  SPOUSE,
  /// Parents.
  PARENT,
  /// Everybody in the household.
  HOUSEHOLD,
  /// People at the same place of work.
  COLLEAGUE,
  /// Whoever represents a firm.
  REPRESENTATIVE,
  /// Whoever stood surety or vouched.
  GUARANTOR
}
