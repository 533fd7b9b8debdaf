// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.vignette;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/// What a rulebook makes of a case.
///
/// @param on the day of the answers
/// @param record entries in the order of their days
/// @param score score on the day
/// @param tier tier on the day, or null in a book without tiers
/// @param listings registers one is or may be on
/// @param gates answers of all gates
/// @param touched names of the clauses that had a say
public record Outcome(
    LocalDate on,
    List<Posted> record,
    double score,
    @Nullable String tier,
    List<Listing> listings,
    List<Door> gates,
    SequencedSet<String> touched) {

  private static final double HUNDREDTHS = 100;

  /// Copies the lists.
  public Outcome {
    record = List.copyOf(record);
    listings = List.copyOf(listings);
    gates = List.copyOf(gates);
    touched = new LinkedHashSet<>(touched);
  }

  /// An entry.
  ///
  /// @param rule the rule
  /// @param on the day
  /// @param points points as they counted, before floor and ceiling
  public record Posted(String rule, LocalDate on, double points) {}

  /// What a gate answers, and the registers for which it does.
  ///
  /// @param service the service
  /// @param answer the answer
  /// @param because the registers, none for an open gate
  public record Door(String service, Vignette.Reply answer, List<String> because) {
    /// Copies the list.
    public Door {
      because = List.copyOf(because);
    }
  }

  /// A place on a register.
  ///
  /// @param register the register
  /// @param since first day
  /// @param until first day off it, or null if nothing ends it
  /// @param isCertain whether luck has no say
  /// @param rule the rule that lists, or null if it was there from the start
  public record Listing(
      String register,
      LocalDate since,
      @Nullable LocalDate until,
      boolean isCertain,
      @Nullable String rule) {

    /// Returns whether it holds on a day.
    public boolean holds(LocalDate day) {
      LocalDate end = until;
      return !since.isAfter(day) && (end == null || day.isBefore(end));
    }
  }

  /// Returns all points together, as they counted when posted.
  public double points() {
    return record.stream().mapToDouble(Posted::points).sum();
  }

  /// Returns the names of the registers one is on for certain, or may be on.
  public List<String> registers(boolean isCertain) {
    return listings.stream()
        .filter(listing -> listing.isCertain() == isCertain)
        .map(Listing::register)
        .toList();
  }

  /// Returns this outcome as what a vignette expects, numbers rounded to hundredths.
  public Vignette.Output expected() {
    SequencedMap<String, Vignette.Reply> answers = new LinkedHashMap<>();
    SequencedMap<String, List<String>> because = new LinkedHashMap<>();
    for (Door door : gates) {
      answers.put(door.service(), door.answer());
      if (!door.because().isEmpty()) {
        because.put(door.service(), door.because());
      }
    }
    return new Vignette.Output(
        on,
        record.stream().map(Posted::rule).toList(),
        rounded(points()),
        rounded(score),
        tier,
        registers(true),
        registers(false),
        answers.isEmpty() ? null : answers,
        because.isEmpty() ? null : because);
  }

  private static double rounded(double number) {
    return Math.round(number * HUNDREDTHS) / HUNDREDTHS;
  }
}
