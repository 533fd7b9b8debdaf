// SPDX-License-Identifier: Apache-2.0

package glasshouse.lab.scenario;

import glasshouse.rulebook.text.schema.Id;
import glasshouse.rulebook.text.schema.Meaning;
import glasshouse.rulebook.text.schema.Size;
import glasshouse.rulebook.text.schema.Verbatim;
import org.jspecify.annotations.Nullable;

/// Where a number comes from.
@Meaning("Where a number comes from.")
public record Source(
    @Meaning("Id by which rows refer to it.") @Id String source,
    @Meaning("Title of the work.") @Size(min = 1) String title,
    @Meaning("Author, court, agency or publisher.") @Size(min = 1) String author,
    @Meaning("Year, month or day of publication, as precisely as known.") @Size(min = 1)
        String date,
    @Meaning("What sort of work it is.") Kind kind,
    @Meaning("How far to trust it.") Confidence confidence,
    @Meaning("Whether the supporting text was read for this scenario.") Seen seen,
    @Meaning("What a reader must know before relying on it.") @Nullable String note) {

  /// What sort of work a source is.
  public enum Kind {
    /// The text under test.
    ESSAY,
    /// Statute, provision, measure or notice.
    LAW,
    /// Census, yearbook or official statistics.
    STATISTICS,
    /// Statement or report of an agency or court.
    OFFICIAL,
    /// Peer-reviewed work, or a working paper.
    RESEARCH,
    /// News and other secondary texts.
    PRESS,
    /// Our own assumption.
    ASSUMPTION
  }

  /// Grade of trust.
  @Verbatim
  public enum Confidence {
    /// Primary or official text, or peer-reviewed paper.
    A,
    /// Reputable secondary text.
    B,
    /// Contested, garbled or single weak source: a range, never a quotation.
    C
  }

  /// How the statement was checked.
  public enum Seen {
    /// The supporting text was seen.
    S,
    /// Recalled from the named source, not read again.
    R,
    /// Derived by arithmetic from other rows.
    D
  }
}
