// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.profile;

import java.util.List;

/// Ages at the start, given the role in the household, and age bands later on.
///
/// Roles come first and ages follow, so that the marginal age shares of the profile hold and
/// children live with adults. The cohort is closed: people grow older by the calendar.
public final class Ages {
  /// Number of age bands: 0-13, 14-17, 18-24, 25-34, 35-44, 45-59, 60-74, 75 and over.
  public static final int BANDS = 8;

  /// The first band of adults.
  public static final int FIRST_ADULT_BAND = 2;

  /// First age of each band in years, and the age at which the last band ends at the start.
  private static final int[] EDGES = {0, 14, 18, 25, 35, 45, 60, 75, 95};

  private static final double WEEKS_PER_YEAR = 365.25 / 7;
  private static final int DRAWS = 4096;
  private static final int LAST_WEEK = 6_500;

  /// Age bands of parents with children at home; the rest of adults take what is left.
  private static final double[] PARENT_SHARES = {0, 0, 0, .35, .45, .20, 0, 0};

  private static final byte[] BAND_OF_WEEK = bandOfWeek();

  private final short[][] weeksAtStart = new short[Role.values().length][];

  private Ages() {}

  /// Fits ages to the marginal shares of the bands for the households that were built.
  public static Ages fit(List<Double> bandShares, Households households) {
    var ages = new Ages();
    double children = households.share(Role.CHILD);
    double parents = households.share(Role.PARENT);
    double adultShare = 0;
    for (int band = 2; band < BANDS; band++) {
      adultShare += bandShares.get(band);
    }
    double[] child = new double[BANDS];
    double[] parent = new double[BANDS];
    double[] adult = new double[BANDS];
    child[0] = bandShares.get(0);
    child[1] = bandShares.get(1);
    for (int band = 2; band < BANDS; band++) {
      double share = bandShares.get(band) / adultShare * (1 - children);
      parent[band] = Math.min(parents * PARENT_SHARES[band], share);
      adult[band] = share - parent[band];
    }
    for (Role role : Role.values()) {
      ages.weeksAtStart[role.code()] =
          switch (role) {
            case CHILD -> table(child);
            case PARENT -> table(parent);
            case ADULT -> table(adult);
          };
    }
    return ages;
  }

  /// Returns the age in weeks at the start of a person with this role and 12 random bits.
  public int weeksAtStart(int role, int bits) {
    return weeksAtStart[role][bits];
  }

  /// Returns the band of an age in weeks.
  public static int band(int weeks) {
    return BAND_OF_WEEK[Math.min(weeks, LAST_WEEK)];
  }

  /// Returns the age in whole years of an age in weeks.
  public static int years(int weeks) {
    return (int) (weeks / WEEKS_PER_YEAR);
  }

  private static short[] table(double[] weights) {
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    var table = new short[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      double rest = (draw + .5) / DRAWS * total;
      int band = 0;
      while (band < BANDS - 1 && rest >= weights[band]) {
        rest -= weights[band];
        band++;
      }
      double within = weights[band] == 0 ? 0 : Math.min(rest / weights[band], .999_999);
      double years = EDGES[band] + within * (EDGES[band + 1] - EDGES[band]);
      table[draw] = (short) Math.max(years * WEEKS_PER_YEAR, firstWeek(band));
    }
    return table;
  }

  /// Returns the first whole week at which somebody is in a band: nobody starts a week too young.
  private static int firstWeek(int band) {
    return (int) Math.ceil(EDGES[band] * WEEKS_PER_YEAR);
  }

  private static byte[] bandOfWeek() {
    var bands = new byte[LAST_WEEK + 1];
    for (int week = 0; week <= LAST_WEEK; week++) {
      int years = (int) (week / WEEKS_PER_YEAR);
      int band = BANDS - 1;
      while (years < EDGES[band]) {
        band--;
      }
      bands[week] = (byte) band;
    }
    return bands;
  }
}
