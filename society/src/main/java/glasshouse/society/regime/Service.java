// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.regime;

/// Something people ask for (model 7.12).
///
/// @param index position in the list of services
/// @param id name in files
/// @param use who asks
/// @param fromAge first age in years
/// @param toAge last age in years
/// @param demand requests per eligible person and year at the start
/// @param growth rise of demand a year, as a share
/// @param gradient what makes some people ask more
/// @param repeat attempts per refused request
/// @param hardship log income lost by a refusal
public record Service(
    int index,
    String id,
    Use use,
    int fromAge,
    int toAge,
    double demand,
    double growth,
    Gradient gradient,
    double repeat,
    double hardship) {

  /// Returns requests per eligible person and year, so many years after the start.
  public double demandAfter(double years) {
    return growth == 0 ? demand : demand * StrictMath.pow(1 + growth, years);
  }

  /// Who asks for it.
  public enum Use {
    /// Adults for themselves.
    OWN,
    /// Parents for a child.
    CHILD,
    /// People in a rewarded tier; never refused, only granted.
    REWARD
  }

  /// What makes some people ask more.
  public enum Gradient {
    /// Nothing.
    NONE,
    /// Travel appetite.
    TRAVEL,
    /// Resources.
    INCOME,
    /// Voice.
    VOICE
  }
}
