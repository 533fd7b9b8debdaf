// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook;

import glasshouse.rulebook.process.RegisterProcess;
import glasshouse.rulebook.text.schema.Fallback;
import glasshouse.rulebook.text.schema.Id;
import glasshouse.rulebook.text.schema.Meaning;
import glasshouse.rulebook.text.schema.Range;
import glasshouse.rulebook.text.schema.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A list on which people stand for a time, and how they come off it.
@Meaning("A list on which people stand for a time.")
public record Register(
    @Meaning("Name of the register.") @Id String register,
    @Meaning("Its title, for people.") @Size(min = 1) String title,
    @Meaning("How one comes off it: term, debt or rank.") Exit exit,
    @Meaning("Length of a listing in weeks; with exit term.") @Range(min = 1, max = 5200)
        @Nullable Integer termWeeks,
    @Meaning("Share of people at the bottom of the ranking; with exit rank.")
        @Range(min = 0, max = 1)
        @Nullable Double rankBelow,
    @Meaning("How far above the edge one must rise to leave, as a multiple; with exit rank.")
        @Range(min = 1, max = 10)
        @Nullable Double hysteresis,
    @Meaning("Whether everybody may look it up.") boolean published,
    @Meaning("First day of the register.") LocalDate from,
    @Meaning("Where the register comes from.") @Id @Size(min = 1) List<String> sources,
    @Meaning("Basis and ways out, for lint.") @Fallback("{}") RegisterProcess dueProcess) {

  /// How a listing ends.
  public enum Exit {
    /// After a fixed term.
    TERM,
    /// When the debt is paid or struck out.
    DEBT,
    /// When the person has risen in the ranking.
    RANK
  }

  /// Copies the list.
  public Register {
    sources = List.copyOf(sources);
  }

  /// A register about whose procedure the text says nothing.
  public Register(
      String register,
      String title,
      Exit exit,
      @Nullable Integer termWeeks,
      @Nullable Double rankBelow,
      @Nullable Double hysteresis,
      boolean published,
      LocalDate from,
      List<String> sources) {
    this(
        register,
        title,
        exit,
        termWeeks,
        rankBelow,
        hysteresis,
        published,
        from,
        sources,
        RegisterProcess.UNSAID);
  }
}
