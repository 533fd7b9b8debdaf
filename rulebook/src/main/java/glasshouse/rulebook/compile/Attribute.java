// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.compile;

import java.util.List;
import java.util.stream.Stream;

/// What a condition may read about a person or a deed.
///
/// Each is held in one digit of a mixed-radix number, the combination; `person.adult` is read off
/// the digit of the age band.
public enum Attribute {
  /// Age band: 0-13, 14-17, 18-24, 25-34, 35-44, 45-59, 60-74, 75 and over.
  AGE_BAND("person.age_band", 8, 0, false),
  /// Registered elsewhere.
  MIGRANT("person.migrant", 2, 0, true),
  /// Lives in the country.
  RURAL("person.rural", 2, 0, true),
  /// Fifth of the incomes, 1 the lowest.
  INCOME_BAND("person.income_band", 5, 1, false),
  /// Tier, 0 the best.
  TIER("person.tier", 8, 0, false),
  /// On a register already.
  LISTED("person.listed", 2, 0, true),
  /// Severity of the deed, 1 to 3.
  SEVERITY("deed.severity", 3, 1, false);

  /// The derived attribute: 18 or older.
  static final String ADULT = "person.adult";

  private static final int FIRST_ADULT_BAND = 2;

  private final String path;
  private final int size;
  private final int first;
  private final boolean truth;

  Attribute(String path, int size, int first, boolean truth) {
    this.path = path;
    this.size = size;
    this.first = first;
    this.truth = truth;
  }

  /// Returns its name in a condition.
  public String path() {
    return path;
  }

  /// Returns how many values it has.
  public int size() {
    return size;
  }

  /// Returns the smallest value in a condition.
  public int first() {
    return first;
  }

  /// Returns whether it is true or false rather than a number.
  public boolean truth() {
    return truth;
  }

  /// Returns the value that a condition sees for a digit.
  Object seen(int digit) {
    return truth ? (Object) (digit == 1) : (long) (first + digit);
  }

  /// Returns whether people of this age band are adults.
  static boolean adult(int ageBand) {
    return ageBand >= FIRST_ADULT_BAND;
  }

  /// Returns the names of all attributes, the derived one included.
  static List<String> paths() {
    return Stream.concat(Stream.of(values()).map(Attribute::path), Stream.of(ADULT)).toList();
  }

  /// Returns the digit of this attribute in a combination.
  int digit(int combination) {
    return combination / stride() % size;
  }

  /// Returns the combination with this attribute at its first value.
  int withoutDigit(int combination) {
    return combination - digit(combination) * stride();
  }

  private int stride() {
    int stride = 1;
    Attribute[] all = values();
    for (int i = all.length - 1; all[i] != this; i--) {
      stride *= all[i].size;
    }
    return stride;
  }

  /// Returns the digits of a combination, in the order of the attributes.
  static int[] digits(int combination) {
    Attribute[] all = values();
    int[] digits = new int[all.length];
    int rest = combination;
    for (int i = all.length - 1; i >= 0; i--) {
      digits[i] = rest % all[i].size;
      rest /= all[i].size;
    }
    return digits;
  }
}
