// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.validate.toy;

import glasshouse.rulebook.Effect;
import glasshouse.rulebook.Family;
import glasshouse.rulebook.Mark;
import glasshouse.rulebook.Publicity;
import glasshouse.rulebook.Rule;
import glasshouse.rulebook.Rulebook;
import glasshouse.rulebook.Safeguards;
import glasshouse.rulebook.Scoring;
import glasshouse.rulebook.Vocabulary;
import glasshouse.rulebook.compile.RuleTable;
import glasshouse.society.profile.Deed;
import glasshouse.society.regime.Law;
import glasshouse.society.regime.Register;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A rule of a toy world.
///
/// @param deed the deed it is about
/// @param points points at scale 1
/// @param vagueness 0 for clear, 1 for anything goes
/// @param register index of the register it lists on, or -1
/// @param chance chance of a listing
/// @param when condition
public record ToyRule(
    String deed, int points, double vagueness, int register, double chance, String when) {
  private static final List<String> CHANNELS = List.of("camera", "feed", "gate", "court", "report");

  /// A clear rule that only moves points.
  public static ToyRule points(String deed, int points) {
    return new ToyRule(deed, points, 0, -1, 0, "true");
  }

  /// A vague rule that only moves points.
  public static ToyRule vague(String deed, int points, double vagueness) {
    return new ToyRule(deed, points, vagueness, -1, 0, "true");
  }

  /// A clear rule that only lists, always.
  public static ToyRule list(String deed, int register) {
    return new ToyRule(deed, 0, 0, register, 1, "true");
  }

  static Law law(
      List<ToyRule> rules,
      ToyWorld world,
      List<Register> registers,
      Law.Publicity publicity,
      Law.Scale scale) {
    List<Deed> deeds = world.deeds();
    Rulebook book = book(rules, registers);
    var vocabulary = new Vocabulary(deeds.stream().map(Deed::id).toList(), CHANNELS, List.of());
    RuleTable table = RuleTable.compile(book, vocabulary);
    var isGood = new boolean[deeds.size()];
    for (Deed deed : deeds) {
      isGood[deed.index()] = deed.type() == Deed.Type.GOOD;
    }
    int[] listed = rules.stream().mapToInt(ToyRule::register).toArray();
    var reading = new Law.Reading(deeds.size(), isGood, 1, -1, 0, world.behaviour().deterrence());
    return new Law(table, Law.Provisions.of(table, listed), registers, scale, publicity, reading);
  }

  private static Rulebook book(List<ToyRule> rules, List<Register> registers) {
    LocalDate day = LocalDate.of(2014, 1, 6);
    List<String> sources = List.of("toy");
    List<Rule> written = new ArrayList<>();
    for (ToyRule rule : rules) {
      written.add(
          new Rule(
              "rule-" + written.size(),
              rule.deed(),
              "a toy rule",
              rule.when(),
              rule.vagueness(),
              CHANNELS,
              rule.effects(registers),
              false,
              Mark.A,
              sources));
    }
    var lists = registers.stream().map(register -> text(register, day, sources)).toList();
    return new Rulebook(
        "toy",
        "Toy",
        "",
        day,
        new Scoring(1000, -2000, 2000, 1, 2, 0),
        List.of(),
        written,
        lists,
        List.of(),
        new Family(0, 0),
        new Publicity(false, false, false),
        new Safeguards(Safeguards.Notice.NONE, false, false, false, false, false),
        List.of(),
        List.of(),
        sources);
  }

  private static glasshouse.rulebook.Register text(
      Register register, LocalDate day, List<String> sources) {
    return new glasshouse.rulebook.Register(
        register.id(),
        register.id(),
        glasshouse.rulebook.Register.Exit.TERM,
        1,
        null,
        null,
        true,
        day,
        sources);
  }

  private List<Effect> effects(List<Register> registers) {
    List<Effect> effects = new ArrayList<>();
    effects.add(new Effect.Points(points));
    if (register >= 0) {
      effects.add(new Effect.Enlist(registers.get(register).id(), chance, false));
    }
    return effects;
  }
}
