// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.process;

/// How grave a deed is, in four steps.
public enum Gravity {
  /// A nuisance.
  PETTY,
  /// An offence that ordinary law answers with a small fine.
  MINOR,
  /// An offence that ordinary law answers with a court's penalty.
  SERIOUS,
  /// A crime against life, safety or the livelihood of others.
  GRAVE,
  /// The text does not say.
  UNKNOWN
}
