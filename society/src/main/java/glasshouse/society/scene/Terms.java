// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.scene;

import glasshouse.society.regime.World;
import glasshouse.society.witness.Tally;
import java.io.Serializable;

/// What a lender asks of each of two groups: the bin of expected risk up to which everybody gets a
/// loan, and the chance of those in the next one. It is worked out from who applied so far.
///
/// Profit is concave and piecewise linear in what a policy fixes, so the best value lies at the
/// edge of a bin of one of the groups, and all edges are tried (Hardt et al. 2016, Liu et al.
/// 2018).
///
/// @param full by group, bins below this one get a loan
/// @param margin by group, chance of a loan in the bin itself, 0 to 1
public record Terms(int[] full, double[] margin) implements Serializable {
  /// Nothing has been worked out yet.
  public static final Terms NONE = new Terms(new int[0], new double[0]);

  private static final int GROUPS = 2;

  /// Returns whether there are terms.
  public boolean isSet() {
    return full.length > 0;
  }

  /// Returns the chance that an applicant gets a loan.
  public double chance(int group, int bin) {
    return bin < full[group] ? 1 : bin == full[group] ? margin[group] : 0;
  }

  /// Applicants of two groups, by bin of expected risk.
  ///
  /// @param shares by group and bin, share of the group
  /// @param repays by bin, chance that a loan is repaid; falls from bin to bin
  /// @param weights of the groups
  public record Applicants(double[][] shares, double[] repays, double[] weights) {
    /// Returns the applicants that a tally counted, or null if one of the groups has none.
    public static Applicants of(Tally tally, double base) {
      var shares = new double[GROUPS][Tally.RISKS];
      var repays = new double[Tally.RISKS];
      var weights = new double[GROUPS];
      for (int bin = 0; bin < Tally.RISKS; bin++) {
        repays[bin] = 1 - Math.min(base * StrictMath.exp(Tally.risk(bin)), 1);
        for (int group = 0; group < GROUPS; group++) {
          shares[group][bin] = tally.asked(group, bin);
          weights[group] += shares[group][bin];
        }
      }
      for (int group = 0; group < GROUPS; group++) {
        for (int bin = 0; bin < Tally.RISKS; bin++) {
          shares[group][bin] /= Math.max(weights[group], 1);
        }
      }
      return new Applicants(shares, repays, weights);
    }

    /// Returns whether anybody of every group has applied.
    public boolean isKnown() {
      return weights[0] > 0 && weights[1] > 0;
    }

    private double repaying(int group) {
      double sum = 0;
      for (int bin = 0; bin < repays.length; bin++) {
        sum += shares[group][bin] * repays[bin];
      }
      return sum;
    }

    /// Returns what a bin counts in what a policy makes equal.
    private double part(World.Policy policy, int group, int bin) {
      return policy == World.Policy.EQUAL_RATE
          ? shares[group][bin]
          : shares[group][bin] * repays[bin] / repaying(group);
    }
  }

  /// Works out the terms of a policy.
  ///
  /// @param lossRatio what a default costs, in gains of one repaid loan
  public static Terms of(World.Policy policy, Applicants applicants, double lossRatio) {
    return switch (policy) {
      case PLAIN, THRESHOLD -> NONE;
      case MOST_PROFIT -> profitable(applicants, lossRatio);
      case EQUAL_RATE, EQUAL_TRUE_POSITIVES -> best(policy, applicants, lossRatio);
    };
  }

  /// Lends as long as the next bin brings more than it costs.
  private static Terms profitable(Applicants applicants, double lossRatio) {
    int bin = 0;
    while (bin < applicants.repays().length && gain(applicants.repays()[bin], lossRatio) > 0) {
      bin++;
    }
    return new Terms(new int[] {bin, bin}, new double[] {0, 0});
  }

  private static double gain(double repays, double lossRatio) {
    return repays - lossRatio * (1 - repays);
  }

  private static Terms best(World.Policy policy, Applicants applicants, double lossRatio) {
    Terms best = at(policy, applicants, 0);
    double most = profit(best, applicants, lossRatio);
    for (int group = 0; group < GROUPS; group++) {
      double value = 0;
      for (int bin = 0; bin < applicants.repays().length; bin++) {
        value += applicants.part(policy, group, bin);
        Terms tried = at(policy, applicants, Math.min(value, 1));
        double profit = profit(tried, applicants, lossRatio);
        if (profit > most) {
          most = profit;
          best = tried;
        }
      }
    }
    return best;
  }

  /// Returns the terms at which every group has the same value of what is made equal.
  private static Terms at(World.Policy policy, Applicants applicants, double value) {
    var full = new int[GROUPS];
    var margin = new double[GROUPS];
    for (int group = 0; group < GROUPS; group++) {
      double left = value;
      int bin = 0;
      while (bin < applicants.repays().length && applicants.part(policy, group, bin) <= left) {
        left -= applicants.part(policy, group, bin);
        bin++;
      }
      full[group] = bin;
      boolean isLast = bin == applicants.repays().length;
      margin[group] = isLast ? 0 : left / applicants.part(policy, group, bin);
    }
    return new Terms(full, margin);
  }

  private static double profit(Terms terms, Applicants applicants, double lossRatio) {
    double sum = 0;
    for (int group = 0; group < GROUPS; group++) {
      for (int bin = 0; bin < applicants.repays().length; bin++) {
        double lent = applicants.shares()[group][bin] * terms.chance(group, bin);
        sum += applicants.weights()[group] * lent * gain(applicants.repays()[bin], lossRatio);
      }
    }
    return sum;
  }
}
