// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.process;

/// What is enough to hold a deed for proven.
public enum Proof {
  /// The word of one person.
  SINGLE_WITNESS,
  /// A match by a machine, or an estimate, that nobody has looked at.
  MACHINE_MATCH,
  /// Two witnesses who agree.
  TWO_WITNESSES,
  /// A recording of sound or picture that somebody has looked at.
  RECORDING,
  /// A document or an admission.
  DOCUMENT,
  /// A decision of an authority that can be appealed.
  DECISION,
  /// A final judgment.
  JUDGMENT
}
