// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.profile;

import glasshouse.kernel.Normal;

/// What everybody in a district is like, decoded once a stay instead of once a glance.
///
/// ```
/// mind   [ band 3 | group 1 | e4 12 | e3 12 | e2 12 | e1 12 | e0 12 ]     8 bytes a person
/// mark   [ awareness 16 | role 2 | sex 1 | age 12 ]                       4 bytes a person
/// ```
///
/// `e0` to `e4` are the independent normals behind the traits, signed, in 512ths: rounding adds
/// less than one in a million to their variance. `age` is the draw that, with the role, gives the
/// age at the start. Bands are those of the week in which the sheet was filled, the first of a stay
/// of at most four weeks. Not thread-safe.
public final class Sheet {
  /// Units of a normal in a mind.
  public static final int NORMAL_UNIT = 512;

  private static final int CELL_BITS = 12;
  private static final int CELL = (1 << CELL_BITS) - 1;
  private static final int SIGN_SHIFT = Integer.SIZE - CELL_BITS;
  private static final short[] ROUNDED = rounded();
  private static final int GROUP_SHIFT = 60;
  private static final int BAND_SHIFT = 61;
  private static final int SEX_SHIFT = 12;
  private static final int ROLE_SHIFT = 13;
  private static final int AWARENESS_SHIFT = 16;

  private long[] minds = new long[0];
  private int[] marks = new int[0];

  /// Makes room for a number of people.
  public void reserve(int people) {
    if (minds.length < people) {
      minds = new long[people];
      marks = new int[people];
    }
  }

  /// Notes somebody.
  public void note(int person, long mind, int mark) {
    minds[person] = mind;
    marks[person] = mark;
  }

  /// Returns the minds by person; longer than there are people.
  public long[] minds() {
    return minds;
  }

  /// Returns somebody's mind.
  public long mind(int person) {
    return minds[person];
  }

  /// Returns somebody's mark.
  public int mark(int person) {
    return marks[person];
  }

  /// Packs a mind from the first three words of trait block 0, a group and an age band.
  public static long mind(int w0, int w1, int w2, int group, int band) {
    return normal(w0)
        | normal(w0 >>> CELL_BITS) << CELL_BITS
        | normal(w1) << (2 * CELL_BITS)
        | normal(w1 >>> CELL_BITS) << (3 * CELL_BITS)
        | normal(w2) << (4 * CELL_BITS)
        | (long) group << GROUP_SHIFT
        | (long) band << BAND_SHIFT;
  }

  /// Returns a normal in units from the low 12 bits of a random word, as 12 bits.
  private static long normal(int word) {
    return ROUNDED[word & CELL] & CELL;
  }

  private static short[] rounded() {
    var rounded = new short[1 << CELL_BITS];
    for (int cell = 0; cell < rounded.length; cell++) {
      rounded[cell] = (short) StrictMath.rint(Normal.quantile12(cell) * NORMAL_UNIT);
    }
    return rounded;
  }

  /// Packs a mark from words 2 and 3 of trait block 0 and a role.
  public static int mark(int w2, int w3, int role) {
    int ageAndSex = (w2 >>> CELL_BITS) & ((1 << ROLE_SHIFT) - 1);
    return ageAndSex | (role << ROLE_SHIFT) | (w3 >>> 16 << AWARENESS_SHIFT);
  }

  /// Returns one of the five independent normals of a mind, in units.
  public static int units(long mind, int at) {
    return (int) (mind >>> (at * CELL_BITS)) << SIGN_SHIFT >> SIGN_SHIFT;
  }

  /// Returns one of the five independent normals of a mind.
  public static double normal(long mind, int at) {
    return units(mind, at) / (double) NORMAL_UNIT;
  }

  /// Returns the group of a mind.
  public static int group(long mind) {
    return (int) (mind >>> GROUP_SHIFT) & 1;
  }

  /// Returns the age band of a mind.
  public static int band(long mind) {
    return (int) (mind >>> BAND_SHIFT);
  }

  /// Returns the draw of the age at the start, 12 bits.
  public static int age(int mark) {
    return mark & CELL;
  }

  /// Returns the sex as 0 or 1.
  public static int sex(int mark) {
    return mark >>> SEX_SHIFT & 1;
  }

  /// Returns the role in the household.
  public static int role(int mark) {
    return mark >>> ROLE_SHIFT & 3;
  }

  /// Returns the level of awareness from which somebody knows of the scheme, in 65,536ths.
  public static int awareness(int mark) {
    return mark >>> AWARENESS_SHIFT;
  }
}
