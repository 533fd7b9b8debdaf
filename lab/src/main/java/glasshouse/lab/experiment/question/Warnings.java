// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.experiment.question;

/// What every reader must be told, whatever came out.
final class Warnings {
  /// The warning about pilots (model 9).
  static final String CITIES =
      "More people do not cure a dozen pilot cities: what cities do has intervals over cities, and"
          + " a larger nation does not narrow them.";

  /// The warning about ranges.
  static final String RANGES =
      "Shares over draws say how often something holds in the ranges of this file; they are no"
          + " chances that it holds in the world.";

  private Warnings() {}
}
