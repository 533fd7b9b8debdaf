// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.profile;

import java.util.List;

/// One kind of deed as the society needs it (model 7.2). All rates are per person and year.
///
/// @param index position in the catalogue; part of every draw's address
/// @param id short name in tables, such as O1
/// @param group group of the kind
/// @param type whether rules forbid it, disfavour it or reward it
/// @param base mean rate of an eligible person without any regime
/// @param loadings on honesty, self-control, prosociality, resources, voice
/// @param ceiling nobody exceeds this multiple of the base rate
/// @param truncation constant that restores the mean after the ceiling
/// @param hardship weight of hardship in the log rate
/// @param scope share of these acts that the written rule really covers
/// @param response how people react to a sanction or reward
/// @param capture how visible the act is to each channel
/// @param ages relative rate in eight age bands, mean 1 over the eligible; 0 = not eligible
/// @param eligibility who can do it beyond age
/// @param householdShock whether the household's hardship counts
public record Deed(
    int index,
    String id,
    Group group,
    Type type,
    double base,
    List<Double> loadings,
    double ceiling,
    double truncation,
    double hardship,
    double scope,
    Response response,
    Capture capture,
    List<Double> ages,
    Eligibility eligibility,
    boolean householdShock) {

  /// What the rules think of the kind.
  public enum Type {
    /// Forbidden by law.
    PROHIBITED,
    /// Lawful, yet frowned upon.
    DISFAVOURED,
    /// Rewarded.
    GOOD
  }

  /// Who can do it, beyond age.
  public enum Eligibility {
    /// Everybody in the age bands.
    AGE,
    /// People with a running loan.
    BORROWER,
    /// People with a living parent.
    LIVING_PARENT
  }

  /// Reaction to rules (model 7.3 to 7.5).
  ///
  /// @param certainty baseline certainty of a formal reaction, p0
  /// @param elasticity certainty elasticity at the baseline, e
  /// @param share share of the acts that can be deterred or chilled at all, xi
  /// @param gain response of good deeds to reward
  public record Response(double certainty, double elasticity, double share, double gain) {}

  /// Chance that a channel with full coverage notices an act.
  public record Capture(double camera, double feed, double gate, double court, double report) {}

  public Deed {
    loadings = List.copyOf(loadings);
    ages = List.copyOf(ages);
    if (loadings.size() != 5 || ages.size() != Ages.BANDS) {
      throw new IllegalArgumentException("a deed has 5 loadings and " + Ages.BANDS + " ages");
    }
  }

  /// Returns the highest rate anybody can have: the rate at which candidates are drawn.
  public double bound() {
    return base * ceiling;
  }
}
