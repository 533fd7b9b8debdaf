// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.regime;

import glasshouse.society.profile.Group;
import org.jspecify.annotations.Nullable;

/// What everybody in a district knows at the end of an epoch (model 7.15, 7.16). Feedback between
/// districts goes only through here.
public final class Climate {
  private static final double LEAST = .001;
  private static final double MOST = .95;

  private final double[] risk = new double[Group.PERCEIVED];
  private final double[] logits = new double[Group.PERCEIVED];
  private double chill;
  private double watched;
  private double legitimacy;
  private double awareness;
  private double cameras = 1;
  private long recorded;
  private @Nullable Rounds rounds;

  /// Creates a climate in which nobody has heard of anything.
  public Climate() {
    update();
  }

  /// Returns perceived certainty of a record for a group of deeds, 0 to 1.
  public double risk(int group) {
    return risk[group];
  }

  /// Sets perceived certainty.
  public void risk(int group, double value) {
    risk[group] = value;
  }

  /// Returns the log odds of perceived certainty, as of the last update.
  public double logit(int group) {
    return logits[group];
  }

  /// Returns how chilled the district is.
  public double chill() {
    return chill;
  }

  /// Sets the chill.
  public void chill(double value) {
    chill = value;
  }

  /// Returns the part of the chill that comes from visible cameras alone.
  public double watched() {
    return watched;
  }

  /// Sets the part of the chill that comes from cameras.
  public void watched(double value) {
    watched = value;
  }

  /// Returns the district's shift of legitimacy.
  public double legitimacy() {
    return legitimacy;
  }

  /// Sets the shift of legitimacy.
  public void legitimacy(double value) {
    legitimacy = value;
  }

  /// Returns the share of people who know of the scheme, 0 to 1.
  public double awareness() {
    return awareness;
  }

  /// Sets the share of people who know of the scheme.
  public void awareness(double value) {
    awareness = value;
  }

  /// Returns the cameras per resident of the district relative to an even spread.
  public double cameras() {
    return cameras;
  }

  /// Sets the cameras per resident of the district, and begins another year of records.
  public void cameras(double value) {
    cameras = value;
    recorded = 0;
  }

  /// Returns what was put on record here since cameras were last spread.
  public long recorded() {
    return recorded;
  }

  /// Adds what was put on record here.
  public void record(long penalties) {
    recorded += penalties;
  }

  /// Returns where the inspectors of the district are.
  ///
  /// @param beats of a district
  public Rounds rounds(int beats) {
    if (rounds == null) {
      rounds = new Rounds(beats);
    }
    return rounds;
  }

  /// Computes the log odds after the risks were set.
  public void update() {
    for (int group = 0; group < Group.PERCEIVED; group++) {
      double p = Math.min(Math.max(risk[group], LEAST), MOST);
      logits[group] = StrictMath.log(p / (1 - p));
    }
  }
}
