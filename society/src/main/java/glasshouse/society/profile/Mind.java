// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.profile;

/// Correlations of the five traits that drive conduct, and how a group differs.
///
/// Traits are honesty, self-control, prosociality, resources and voice, each N(0, 1). A person is
/// five independent normal numbers; the Cholesky factor turns them into correlated traits.
///
/// @param honestyControl correlation of honesty and self-control
/// @param honestyProsocial correlation of honesty and prosociality
/// @param controlProsocial correlation of self-control and prosociality
/// @param honestyResources correlation of honesty and resources; 0 by stipulation, so that any
///   income gradient of a score is exposure or bias and not character
/// @param resourcesVoice correlation of resources and voice
/// @param controlVoice correlation of self-control and voice
/// @param prosocialVoice correlation of prosociality and voice
/// @param groupShare share of the conduct-irrelevant group
/// @param groupShift how much lower the group's resources are; recentred so that the mean stays 0
public record Mind(
    double honestyControl,
    double honestyProsocial,
    double controlProsocial,
    double honestyResources,
    double resourcesVoice,
    double controlVoice,
    double prosocialVoice,
    double groupShare,
    double groupShift) {

  /// Number of traits.
  public static final int TRAITS = 5;

  /// Returns the correlation matrix, row by row.
  public double[][] correlations() {
    return new double[][] {
      {1, honestyControl, honestyProsocial, honestyResources, 0},
      {honestyControl, 1, controlProsocial, 0, controlVoice},
      {honestyProsocial, controlProsocial, 1, 0, prosocialVoice},
      {honestyResources, 0, 0, 1, resourcesVoice},
      {0, controlVoice, prosocialVoice, resourcesVoice, 1}
    };
  }

  /// Returns the lower Cholesky factor of the correlations.
  public double[][] factor() {
    double[][] sigma = correlations();
    double[][] lower = new double[TRAITS][TRAITS];
    for (int row = 0; row < TRAITS; row++) {
      for (int column = 0; column <= row; column++) {
        double rest = sigma[row][column];
        for (int k = 0; k < column; k++) {
          rest -= lower[row][k] * lower[column][k];
        }
        if (row == column) {
          if (rest <= 0) {
            throw new IllegalArgumentException("the trait correlations contradict each other");
          }
          lower[row][row] = Math.sqrt(rest);
        } else {
          lower[row][column] = rest / lower[column][column];
        }
      }
    }
    return lower;
  }

  /// Returns the shift of resources for a group, 0 or 1, with overall mean 0.
  public double resourcesShift(int group) {
    return groupShift * (group - groupShare);
  }
}
