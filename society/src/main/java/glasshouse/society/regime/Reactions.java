// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.regime;

import glasshouse.society.profile.Deed;
import java.util.List;

/// How people react to each kind, as dense tables: the weight of certainty, the share that can be
/// moved at all, the response to reward (model equations 2, 4 and 5).
public final class Reactions {
  private final double[] epsilon;
  private final double[] share;
  private final double[] gain;
  private final double[] hardship;

  /// Prepares the tables.
  ///
  /// @param certainty multiplier of certainty elasticities
  /// @param reach multiplier of the shares that can be moved
  /// @param reward multiplier of gains
  /// @param cap highest weight of certainty
  public Reactions(List<Deed> deeds, double certainty, double reach, double reward, double cap) {
    int kinds = deeds.size();
    epsilon = new double[kinds];
    share = new double[kinds];
    gain = new double[kinds];
    hardship = new double[kinds];
    for (Deed deed : deeds) {
      Deed.Response response = deed.response();
      int kind = deed.index();
      share[kind] = Math.min(response.share() * reach, 1);
      double slope = response.share() * response.certainty();
      epsilon[kind] = slope > 0 ? Math.min(response.elasticity() * certainty / slope, cap) : 0;
      gain[kind] = response.gain() * reward;
      hardship[kind] = deed.hardship();
    }
  }

  /// Returns the weight of perceived certainty.
  public double epsilon(int kind) {
    return epsilon[kind];
  }

  /// Returns the share of acts that can be deterred or chilled.
  public double share(int kind) {
    return share[kind];
  }

  /// Returns the response to reward.
  public double gain(int kind) {
    return gain[kind];
  }

  /// Returns the weight of hardship in the log rate.
  public double hardship(int kind) {
    return hardship[kind];
  }
}
