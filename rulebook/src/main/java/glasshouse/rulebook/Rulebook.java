// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook;

import glasshouse.rulebook.process.DueProcess;
import glasshouse.rulebook.text.schema.Fallback;
import glasshouse.rulebook.text.schema.Id;
import glasshouse.rulebook.text.schema.Meaning;
import glasshouse.rulebook.text.schema.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The text of a programme as it was first written, with the amendments that followed.
///
/// `Statute` answers what the text says on a given day.
@Meaning("The text of a programme: rules, registers, gates, safeguards, amendments.")
public record Rulebook(
    @Meaning("Name of the rulebook.") @Id String rulebook,
    @Meaning("Its title, for people.") @Size(min = 1) String title,
    @Meaning("What it is and how it relates to the sources.") String about,
    @Meaning("First day of the text.") LocalDate inForce,
    @Meaning("How points add up to a score.") Scoring scoring,
    @Meaning("Bands of scores, from the best to the lowest.") @Fallback("[]") @Size(max = 8)
        List<Tier> tiers,
    @Meaning("The rules.") @Size(max = 2000) List<Rule> rules,
    @Meaning("The registers.") @Fallback("[]") @Size(max = 64) List<Register> registers,
    @Meaning("The gates.") @Fallback("[]") List<Gate> gates,
    @Meaning("How far a listing reaches the family.") @Fallback("{child: 0, spouse: 0}")
        Family family,
    @Meaning("What strangers may see.") @Fallback("{}") Publicity publicity,
    @Meaning("What protects the person.") @Fallback("{}") Safeguards safeguards,
    @Meaning("Changes of the text, oldest first.") @Fallback("[]") List<Amendment> amendments,
    @Meaning("What no source found says.") @Fallback("[]") @Size(max = 100) List<Gap> gaps,
    @Meaning("Where the book as a whole comes from.") @Id @Size(min = 1) List<String> sources,
    @Meaning("What the text says about procedure, for lint.") @Fallback("{}")
        DueProcess dueProcess) {

  /// Something about a programme that no source found says.
  ///
  /// A gap is not filled. Where a run needs a number in its place, `standIn` says which one was put
  /// there; it is an assumption and carries that mark wherever it stands.
  @Meaning("Something about the programme that no source found says.")
  public record Gap(
      @Meaning("Name of the gap.") @Id String gap,
      @Meaning("What is not known, in a sentence.") @Size(min = 1) String text,
      @Meaning("What a run uses in its place, an assumption; left out where it needs nothing.")
          @Size(min = 1)
          @Nullable String standIn) {}

  /// Copies the lists.
  public Rulebook {
    tiers = List.copyOf(tiers);
    rules = List.copyOf(rules);
    registers = List.copyOf(registers);
    gates = List.copyOf(gates);
    amendments = List.copyOf(amendments);
    gaps = List.copyOf(gaps);
    sources = List.copyOf(sources);
  }

  /// A book that says nothing about procedure.
  public Rulebook(
      String rulebook,
      String title,
      String about,
      LocalDate inForce,
      Scoring scoring,
      List<Tier> tiers,
      List<Rule> rules,
      List<Register> registers,
      List<Gate> gates,
      Family family,
      Publicity publicity,
      Safeguards safeguards,
      List<Amendment> amendments,
      List<Gap> gaps,
      List<String> sources) {
    this(
        rulebook,
        title,
        about,
        inForce,
        scoring,
        tiers,
        rules,
        registers,
        gates,
        family,
        publicity,
        safeguards,
        amendments,
        gaps,
        sources,
        DueProcess.UNSAID);
  }

  /// Returns this book with other rules.
  public Rulebook withRules(List<Rule> others) {
    return with(tiers, others, amendments);
  }

  /// Returns this book with other tiers.
  public Rulebook withTiers(List<Tier> others) {
    return with(others, rules, amendments);
  }

  /// Returns this book with other amendments.
  public Rulebook withAmendments(List<Amendment> others) {
    return with(tiers, rules, others);
  }

  private Rulebook with(
      List<Tier> otherTiers, List<Rule> otherRules, List<Amendment> otherAmendments) {
    return new Rulebook(
        rulebook,
        title,
        about,
        inForce,
        scoring,
        otherTiers,
        otherRules,
        registers,
        gates,
        family,
        publicity,
        safeguards,
        otherAmendments,
        gaps,
        sources,
        dueProcess);
  }
}
