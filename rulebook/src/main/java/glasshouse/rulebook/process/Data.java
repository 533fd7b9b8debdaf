// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.process;

/// Kinds of data that a programme uses.
public enum Data {
  /// What authorities and courts decided.
  DECISIONS,
  /// What somebody did in public.
  CONDUCT,
  /// Debts, fees and instalments.
  PAYMENTS,
  /// Income and property.
  INCOME,
  /// What somebody buys.
  PURCHASES,
  /// Where somebody was.
  LOCATION,
  /// What somebody says or writes.
  SPEECH,
  /// Belief and worship.
  RELIGION,
  /// Political opinion and membership.
  POLITICS,
  /// Descent and ethnic group.
  ETHNICITY,
  /// Illness, disability, blood group.
  HEALTH,
  /// Genes.
  GENES,
  /// Measures of the body, such as the lines of a finger.
  BODY,
  /// Who somebody knows, and their scores.
  CONTACTS
}
