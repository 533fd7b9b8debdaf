// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.diff;

import glasshouse.rulebook.Amendment;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// One thing that differs between two texts.
///
/// @param clause the clause, such as `rule smoking-on-train`
/// @param what what differs, such as "costs 20 → 50 points"
/// @param by the amendment that made it so, or null between two books
public record Difference(String clause, String what, @Nullable Amendment by) {

  /// Returns everything in one line: what differs, from when, and how it was announced.
  public String inWords() {
    Amendment amendment = by;
    String subject = clause.startsWith("rule ") ? plain(clause) : clause;
    return amendment == null
        ? "%s: %s".formatted(subject, what)
        : "%s: %s, from %s, %s".formatted(subject, what, amendment.from(), announcement(amendment));
  }

  private static String plain(String clause) {
    return clause.substring("rule ".length()).replace('-', ' ');
  }

  /// Returns how decently an amendment was announced.
  public static String announcement(Amendment amendment) {
    LocalDate announced = amendment.announced();
    String words;
    if (!amendment.published()) {
      words = "not announced";
    } else if (announced == null) {
      words = "day of announcement not stated";
    } else {
      long days = ChronoUnit.DAYS.between(announced, amendment.from());
      words =
          days >= 0
              ? "announced %d days before".formatted(days)
              : "announced %d days after".formatted(-days);
    }
    return amendment.retroactive() ? words + ", reaching back" : words;
  }
}
