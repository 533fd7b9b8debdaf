// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.life;

import java.util.Arrays;

/// How somebody stood, week by week: what pictures are drawn from.
public final class Trail {
  private final double[] score;
  private final double[] trust;
  private final double[] hardship;
  private final int[] tier;
  private final boolean[] isListed;

  Trail(int weeks) {
    score = new double[weeks];
    trust = new double[weeks];
    hardship = new double[weeks];
    tier = new int[weeks];
    isListed = new boolean[weeks];
    Arrays.fill(score, Double.NaN);
    Arrays.fill(trust, Double.NaN);
    Arrays.fill(hardship, Double.NaN);
    Arrays.fill(tier, -1);
  }

  /// Notes a week; `points` is NaN and `ofTier` -1 where no score is kept.
  void note(int week, double points, int ofTier, double ofTrust, double ofHardship, boolean on) {
    score[week] = points;
    tier[week] = ofTier;
    trust[week] = ofTrust;
    hardship[week] = ofHardship;
    isListed[week] = on;
  }

  /// Returns the number of weeks.
  public int weeks() {
    return score.length;
  }

  /// Returns the score at the end of a week, or NaN where none is kept.
  public double score(int week) {
    return score[week];
  }

  /// Returns the tier at the end of a week, 0 the best, or -1.
  public int tier(int week) {
    return tier[week];
  }

  /// Returns trust in institutions, 0 to 1; NaN before the person came and after leaving.
  public double trust(int week) {
    return trust[week];
  }

  /// Returns the share of income lost, 0 to a half.
  public double loss(int week) {
    return 1 - StrictMath.exp(-hardship[week]);
  }

  /// Returns whether the person is on a register.
  public boolean isListed(int week) {
    return isListed[week];
  }
}
