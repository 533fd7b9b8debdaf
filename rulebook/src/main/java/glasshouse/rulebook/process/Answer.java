// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.process;

/// What a text answers to a question: yes, no, or nothing.
public enum Answer {
  /// The text says so.
  YES,
  /// The text says the opposite.
  NO,
  /// The text does not say, or nobody found out.
  UNKNOWN
}
