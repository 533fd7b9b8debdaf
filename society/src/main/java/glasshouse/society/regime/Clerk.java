// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.regime;

/// How sightings are judged and how long entries take (model 7.8).
///
/// @param discriminability d' at zero vagueness
/// @param criterion c0
/// @param spread how much assessors differ, times vagueness
/// @param caseShare share of the evidence noise that two assessors of a case share
/// @param groupBias lower bar for the conduct-irrelevant group, times vagueness
/// @param sizeSpread how much discretion scales points, times vagueness
/// @param harshness of each assessor of the place, N(0, 1)
/// @param delays cumulative chances that an entry waits 0, 1, 2 … ticks
public record Clerk(
    double discriminability,
    double criterion,
    double spread,
    double caseShare,
    double groupBias,
    double sizeSpread,
    double[] harshness,
    double[] delays) {

  /// Fifths of a normal distribution.
  private static final double[] FIFTHS = {-.841_621, -.253_347, .253_347, .841_621};

  /// Returns the fifth of all assessors that a harshness falls in, 0 for the most lenient.
  public static int fifth(double harshness) {
    int fifth = 0;
    for (double cut : FIFTHS) {
      fifth += harshness > cut ? 1 : 0;
    }
    return fifth;
  }

  /// Returns the same assessors in an office that posts at once.
  public Clerk withoutDelay() {
    return new Clerk(
        discriminability,
        criterion,
        spread,
        caseShare,
        groupBias,
        sizeSpread,
        harshness,
        new double[] {1});
  }
}
