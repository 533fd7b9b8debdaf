// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.vignette;

import glasshouse.rulebook.process.Answer;
import glasshouse.rulebook.text.schema.Fallback;
import glasshouse.rulebook.text.schema.Id;
import glasshouse.rulebook.text.schema.Meaning;
import glasshouse.rulebook.text.schema.Range;
import glasshouse.rulebook.text.schema.Size;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// A small case with a known outcome: what an institution can observe and what was done, and what
/// the rulebook must make of it. A file is a list of them.
@Meaning("A small case with a known outcome.")
public record Vignette(
    @Meaning("What it shows, in one sentence.") @Size(min = 1) String name,
    @Meaning("The rulebook, by its path from this file.") @Size(min = 1) String rulebook,
    @Meaning("How far a number may be off.") @Range(min = 0, max = 1000) @Fallback("0.05")
        double absoluteErrorMargin,
    @Meaning("What is observed and done.") Input input,
    @Meaning("What must come of it; what is left out is not compared.") Output output,
    @Meaning("What the case leaves open, for readers.") @Nullable String note,
    @Meaning("Where the case is taken from.") @Id @Fallback("[]") List<String> sources) {

  /// Copies the list.
  public Vignette {
    sources = List.copyOf(sources);
  }

  /// What an institution observes.
  @Meaning("What an institution observes.")
  public record Input(
      @Meaning("Age band as in conditions: 0 for 0-13, 1 for 14-17, 2 for 18-24 to 7 for 75+.")
          @Range(min = 0, max = 7)
          @Fallback("4")
          int ageBand,
      @Meaning("Whether registered elsewhere.") @Fallback("false") boolean migrant,
      @Meaning("Whether in the country rather than in town.") @Fallback("false") boolean rural,
      @Meaning("Fifth of the incomes, 1 the lowest.") @Range(min = 1, max = 5) @Fallback("3")
          int incomeBand,
      @Meaning("Score before the first deed; left out, the base.")
          @Range(min = -20_000, max = 20_000)
          @Nullable Double score,
      @Meaning("Registers one is on from the start and stays on.") @Id @Fallback("[]")
          List<String> registers,
      @Meaning("What is done.") @Fallback("[]") List<Act> deeds) {

    /// Copies the lists.
    public Input {
      registers = List.copyOf(registers);
      deeds = List.copyOf(deeds);
    }
  }

  /// A deed on a day.
  @Meaning("A deed on a day.")
  public record Act(
      @Meaning("The deed, as the rules name it.") @Id String deed,
      @Meaning("The day on which it is posted.") LocalDate date,
      @Meaning("The channel that notices it.") @Id String channel,
      @Meaning(
              "What the assessor makes of it: 1 is as written; below 0.8 is severity 1, from 1.5"
                  + " severity 3.")
          @Range(min = 0, max = 16)
          @Fallback("1")
          double size,
      @Meaning("Where the rule leaves a listing to chance, whether it happens here.")
          @Fallback("unknown")
          Answer listed,
      @Meaning("The day on which the debt is paid; for registers with exit debt.")
          @Nullable LocalDate settled) {}

  /// What must come of it.
  @Meaning("What must come of it.")
  public record Output(
      @Meaning("The day of the answers; left out, the day of the last deed.")
          @Nullable LocalDate on,
      @Meaning("The rule of every entry, in order of days and then of the rules.") @Id
          @Nullable List<String> record,
      @Meaning("All points together, as they counted when posted.") @Nullable Double points,
      @Meaning("The score on the day.") @Nullable Double score,
      @Meaning("The tier on the day.") @Id @Nullable String tier,
      @Meaning("Every register one is on for certain.") @Id @Nullable List<String> registers,
      @Meaning("Every register one may be on, by chance.") @Id
          @Nullable List<String> possibleRegisters,
      @Meaning("What gates answer, by service.") @Nullable SequencedMap<String, Reply> gates,
      @Meaning("The registers for which a gate is or may be closed, by service.") @Id
          @Nullable SequencedMap<String, List<String>> because) {

    /// Copies the lists and maps.
    public Output {
      record = record == null ? null : List.copyOf(record);
      registers = registers == null ? null : List.copyOf(registers);
      possibleRegisters = possibleRegisters == null ? null : List.copyOf(possibleRegisters);
      gates =
          gates == null ? null : Collections.unmodifiableSequencedMap(new LinkedHashMap<>(gates));
      because =
          because == null
              ? null
              : Collections.unmodifiableSequencedMap(new LinkedHashMap<>(because));
    }
  }

  /// The answers of a gate.
  public enum Reply {
    /// The service is given.
    OPEN,
    /// The service is refused, always.
    CLOSED,
    /// It may be refused: not every office honours the register, or the listing is not certain.
    POSSIBLE
  }
}
