// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.validate;

import glasshouse.lab.validate.Outcome.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Comparisons of what theory says with what the model did, gathered into one outcome.
///
/// Three kinds: exact ones, ones within a stated distance, and statistical ones, which hold if the
/// model is less than four standard errors away.
public final class Comparisons {
  private static final double MOST_ERRORS = 4;
  private static final int SHOWN = 6;

  private final List<Row> rows = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private boolean isSkipped;

  private record Row(String what, String expected, String got, Kind kind, double share) {
    boolean holds() {
      return share <= 1;
    }
  }

  private enum Kind {
    EXACT,
    NEAR,
    CHANCE
  }

  Comparisons() {}

  /// Compares within four standard errors.
  void chance(String what, double expected, double got, double error) {
    double z = Math.abs(got - expected) / error;
    double share = error == 0 ? (got == expected ? 0 : Double.MAX_VALUE) : z / MOST_ERRORS;
    rows.add(new Row(what, number(expected), number(got), Kind.CHANCE, known(share)));
  }

  /// Compares within a distance.
  void near(String what, double expected, double got, double tolerance) {
    double share = Math.abs(got - expected) / tolerance;
    rows.add(new Row(what, number(expected), number(got), Kind.NEAR, known(share)));
  }

  /// Compares to the last bit.
  void same(String what, Object expected, Object got) {
    double share = expected.equals(got) ? 0 : Double.MAX_VALUE;
    rows.add(new Row(what, shortened(expected), shortened(got), Kind.EXACT, share));
  }

  /// Says something the numbers do not.
  void note(String words) {
    notes.add(words);
  }

  /// Says why the check, or the rest of it, cannot be made.
  void skip(String words) {
    isSkipped = true;
    notes.add(words);
  }

  private static double known(double share) {
    return Double.isNaN(share) ? Double.MAX_VALUE : share;
  }

  Outcome outcome(Check check, long seed) {
    boolean holds = rows.stream().allMatch(Row::holds);
    Verdict verdict =
        !holds ? Verdict.FAILS : rows.isEmpty() && isSkipped ? Verdict.SKIPPED : Verdict.HOLDS;
    String failures =
        rows.stream()
            .filter(row -> !row.holds())
            .map(row -> "%s: %s, not %s".formatted(row.what(), row.got(), row.expected()))
            .collect(Collectors.joining("; "));
    List<String> words = new ArrayList<>(notes);
    if (!holds) {
      words.addFirst("Fails at " + failures + ".");
    }
    return new Outcome(
        check.id(),
        check.title(),
        list(rows.stream().map(row -> row.what() + " " + row.expected()).toList()),
        list(rows.stream().map(Row::got).toList()),
        tolerance(),
        verdict,
        seed,
        String.join(" ", words));
  }

  private static String list(List<String> texts) {
    String shown = texts.stream().limit(SHOWN).collect(Collectors.joining("; "));
    int rest = texts.size() - SHOWN;
    return rest > 0 ? shown + "; and %d more".formatted(rest) : shown;
  }

  private String tolerance() {
    List<String> parts = new ArrayList<>();
    if (rows.stream().anyMatch(row -> row.kind() == Kind.EXACT)) {
      parts.add("exact");
    }
    double distance = worst(Kind.NEAR);
    if (distance >= 0) {
      parts.add("stated distance, at most %.0f %% of it used".formatted(distance * 100));
    }
    double errors = worst(Kind.CHANCE);
    if (errors >= 0) {
      parts.add(String.format(Locale.ROOT, "|z| < 4, largest %.1f", errors * MOST_ERRORS));
    }
    return String.join("; ", parts);
  }

  private double worst(Kind kind) {
    return rows.stream().filter(row -> row.kind() == kind).mapToDouble(Row::share).max().orElse(-1);
  }

  private static String shortened(Object value) {
    String text = value.toString();
    return text.length() == 64 ? text.substring(0, 8) : text;
  }

  private static String number(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e12) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    double size = Math.abs(value);
    String form = size >= 1_000 ? "%,.1f" : size >= 10 ? "%.2f" : size >= .1 ? "%.4f" : "%.3g";
    return String.format(Locale.ROOT, form, value);
  }
}
