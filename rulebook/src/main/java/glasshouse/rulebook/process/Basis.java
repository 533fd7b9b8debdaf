// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.process;

/// What a provision rests on.
public enum Basis {
  /// An act of a legislature, or a rule that such an act empowers.
  LAW,
  /// A measure of the highest executive that stands on its closed list of measures.
  LISTED,
  /// An own addition of an authority, wider or harder than what law or list allow.
  LOCAL,
  /// The terms of a contract that the person agreed to.
  CONTRACT,
  /// Nothing.
  NONE,
  /// The text does not say.
  UNKNOWN
}
