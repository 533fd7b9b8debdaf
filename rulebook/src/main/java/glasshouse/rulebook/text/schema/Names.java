// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.text.schema;

import java.math.BigDecimal;
import java.util.Locale;

/// How Java names and numbers are written in files.
public final class Names {
  private static final double EXACT = 1e15;

  private Names() {}

  /// Returns `halfLifeYears` or `SetPoints` as `half-life-years` or `set-points`.
  public static String kebab(String java) {
    var text = new StringBuilder();
    for (int i = 0; i < java.length(); i++) {
      char letter = java.charAt(i);
      if (Character.isUpperCase(letter) && i > 0) {
        text.append('-');
      }
      text.append(Character.toLowerCase(letter));
    }
    return text.toString();
  }

  /// Returns the word of an enum constant.
  public static String word(Enum<?> constant) {
    String name = constant.name();
    return constant.getDeclaringClass().isAnnotationPresent(Verbatim.class)
        ? name
        : name.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Returns a number as short as it can be read back, without a needless `.0`.
  public static String number(double value) {
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    if (value == StrictMath.rint(value) && StrictMath.abs(value) < EXACT) {
      return Long.toString((long) value);
    }
    String plain = new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    return plain.length() <= 12 ? plain : Double.toString(value);
  }
}
