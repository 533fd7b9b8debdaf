// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.terminal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/// Numbers as people read them, the same in every locale.
public final class Quantity {
  private static final String[] BYTES = {"bytes", "kB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB"};
  private static final MathContext THREE_DIGITS = new MathContext(3);

  private Quantity() {}

  /// `1 seed`, `5 seeds`.
  public static String of(long number, String thing) {
    return count(number) + " " + thing + (number == 1 ? "" : "s");
  }

  /// `1,000,000`.
  public static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /// `1,000,000`, `2.3 billion`, `1e+18`.
  public static String large(double number) {
    double size = Math.abs(number);
    if (size < 1e7) {
      return count(Math.round(number));
    }
    if (size >= 1e15) {
      return String.format(Locale.ROOT, "%.1e", number);
    }
    if (size >= 1e12) {
      return three(number / 1e12) + " trillion";
    }
    return size >= 1e9 ? three(number / 1e9) + " billion" : three(number / 1e6) + " million";
  }

  /// `12.3 MB`; powers of 1,000.
  public static String bytes(double bytes) {
    int unit = 0;
    double rest = bytes;
    while (rest >= 999.5 && unit < BYTES.length - 1) {
      rest /= 1000;
      unit++;
    }
    return (unit == 0 ? count(Math.round(rest)) : three(rest)) + " " + BYTES[unit];
  }

  /// `8 s`, `2 min 10 s`, `3 h 5 min`, `12 days`, `4.1 years`.
  public static String duration(double seconds) {
    if (!(seconds < 2 * 365.25 * 86_400)) {
      return three(seconds / (365.25 * 86_400)) + " years";
    }
    if (seconds < 9.95) {
      return String.format(Locale.ROOT, "%.1f s", Math.max(0, seconds));
    }
    long whole = Math.round(seconds);
    if (whole < 60) {
      return whole + " s";
    }
    if (whole < 3_600) {
      return String.format(Locale.ROOT, "%d min %d s", whole / 60, whole % 60);
    }
    return whole < 172_800
        ? String.format(Locale.ROOT, "%d h %d min", whole / 3_600, whole % 3_600 / 60)
        : whole / 86_400 + " days";
  }

  /// Three significant digits at least: `0.0123`, `12.3`, `1,234`.
  public static String number(double number) {
    if (!Double.isFinite(number)) {
      return "-";
    }
    double size = Math.abs(number);
    if (size >= 999.5) {
      return size < 1e9 ? count(Math.round(number)) : large(number);
    }
    return size > 0 && size < 1e-4 ? String.format(Locale.ROOT, "%.2e", number) : three(number);
  }

  private static String three(double number) {
    if (!Double.isFinite(number)) {
      return "endless";
    }
    BigDecimal rounded = new BigDecimal(number).round(THREE_DIGITS).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }
}
