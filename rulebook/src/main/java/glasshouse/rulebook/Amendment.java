// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook;

import glasshouse.rulebook.text.schema.Fallback;
import glasshouse.rulebook.text.schema.Meaning;
import glasshouse.rulebook.text.schema.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A dated change to the text, and how decently it was made.
@Meaning("A dated change to the text.")
public record Amendment(
    @Meaning("First day of the new text.") LocalDate from,
    @Meaning("Its title, for people.") @Size(min = 1) String title,
    @Meaning("Whether it was published.") @Fallback("true") boolean published,
    @Meaning("Whether its reasons were given.") @Fallback("false") boolean explained,
    @Meaning("Whether it reaches back to earlier deeds.") @Fallback("false") boolean retroactive,
    @Meaning("Day on which it was made known; left out, the text does not say.")
        @Nullable LocalDate announced,
    @Meaning("What changes, in order.") @Size(min = 1) List<Change> changes) {

  /// Copies the list.
  public Amendment {
    changes = List.copyOf(changes);
  }

  /// Returns the book with all changes made, in order.
  public Rulebook applyTo(Rulebook book) {
    Rulebook text = book;
    for (Change change : changes) {
      text = change.applyTo(text);
    }
    return text;
  }
}
