// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.scenario;

/// Which column of the parameter table an arm starts from.
public enum Preset {
  /// No regime. Parameters of the regime have no effect; those of people read like documented.
  NONE,
  /// The society of the essay, taken literally.
  ESSAY,
  /// What the retrieved sources describe.
  DOCUMENTED
}
