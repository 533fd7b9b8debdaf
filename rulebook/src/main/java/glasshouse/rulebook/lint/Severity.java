// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.lint;

/// How grave a finding is.
public enum Severity {
  /// A norm is breached.
  ERROR,
  /// A norm is breached in a lesser way, or strained.
  WARNING,
  /// The text does not say what a norm asks for.
  NOTE
}
