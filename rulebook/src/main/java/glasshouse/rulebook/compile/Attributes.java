// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.compile;

/// The number of a combination of attributes: what the inner loop looks rules up by.
public final class Attributes {
  /// How many combinations there are.
  public static final int COUNT = 8 * 2 * 2 * 5 * 8 * 2 * 3;

  private static final double SLIGHT = 0.8;
  private static final double SEVERE = 1.5;

  private Attributes() {}

  /// Returns the severity that conditions see, less one, for what an assessor made of a deed.
  ///
  /// @param size multiplier of the points, 1 for "as written"
  public static int severity(double size) {
    return size < SLIGHT ? 0 : size < SEVERE ? 1 : 2;
  }

  /// Returns the number of a combination. All arguments count from 0.
  ///
  /// @param ageBand 0 to 7
  /// @param migrant 0 or 1
  /// @param rural 0 or 1
  /// @param incomeBand 0 to 4: the income band of conditions less one
  /// @param tier 0 to 7, 0 the best
  /// @param listed 0 or 1
  /// @param severity 0 to 2: the severity of conditions less one
  public static int index(
      int ageBand, int migrant, int rural, int incomeBand, int tier, int listed, int severity) {
    assert (ageBand | 7) == 7 && (migrant | 1) == 1 && (rural | 1) == 1 && (tier | 7) == 7;
    assert incomeBand >= 0 && incomeBand < 5 && (listed | 1) == 1 && severity >= 0 && severity < 3;
    int person = (((ageBand * 2 + migrant) * 2 + rural) * 5 + incomeBand) * 8 + tier;
    return (person * 2 + listed) * 3 + severity;
  }
}
