// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.lint;

import glasshouse.rulebook.Effect;
import glasshouse.rulebook.Gate;
import glasshouse.rulebook.Register;
import glasshouse.rulebook.Rule;
import glasshouse.rulebook.Rulebook;
import glasshouse.rulebook.Statute;
import glasshouse.rulebook.clause.Clauses;
import glasshouse.rulebook.process.DueProcess;
import glasshouse.rulebook.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The text under test as it stands on a day, and where its clauses stand in the file.
///
/// @param book the text in force
/// @param file the file as it was read
/// @param rules the rules in force with their places
record Subject(Rulebook book, Text<Rulebook> file, List<Clause<Rule>> rules) {

  /// A part of the book and its place.
  record Clause<T>(T part, String pointer) {}

  static Subject of(Text<Rulebook> file, LocalDate day) {
    Rulebook original = file.value();
    Rulebook book = new Statute(original).inForce(day);
    Clauses clauses = Clauses.of(original);
    List<Clause<Rule>> rules = new ArrayList<>();
    for (Rule rule : book.rules()) {
      rules.add(new Clause<>(rule, clauses.pointer(Clauses.rule(rule.rule()))));
    }
    return new Subject(book, file, List.copyOf(rules));
  }

  DueProcess process() {
    return book.dueProcess();
  }

  /// Returns whether the file says anything there.
  boolean says(String pointer) {
    return file.places().holds(pointer);
  }

  List<Clause<Register>> registers() {
    return clauses(book.registers(), "/registers/");
  }

  List<Clause<Gate>> gates() {
    return clauses(book.gates(), "/gates/");
  }

  private static <T> List<Clause<T>> clauses(List<T> parts, String pointer) {
    List<Clause<T>> clauses = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      clauses.add(new Clause<>(parts.get(i), pointer + i));
    }
    return clauses;
  }

  /// Returns the register a rule lists on, if it can list.
  Optional<Register> register(Rule rule) {
    for (Effect effect : rule.effects()) {
      if (effect instanceof Effect.Enlist(var name, double chance, _) && chance > 0) {
        return book.registers().stream().filter(one -> one.register().equals(name)).findFirst();
      }
    }
    return Optional.empty();
  }

  /// Returns the points of a rule as they count.
  static double points(Rulebook book, Rule rule) {
    double points = 0;
    for (Effect effect : rule.effects()) {
      points += effect instanceof Effect.Points(int delta) ? delta : 0;
    }
    return points * book.scoring().scale();
  }

  double points(Rule rule) {
    return points(book, rule);
  }

  /// Returns whether any gate turns away the people of a register.
  boolean closesGates(Register register) {
    return book.gates().stream()
        .anyMatch(gate -> gate.coverage() > 0 && gate.refuses().contains(register.register()));
  }

  /// Returns whether anything in the book can be lost.
  boolean hasEffects() {
    return !book.rules().isEmpty();
  }

  /// Returns whether any gate is closed to anybody.
  boolean hasGates() {
    return book.registers().stream().anyMatch(this::closesGates);
  }

  /// Returns whether low ranks are turned away, so that points close gates.
  boolean pointsCloseGates() {
    return book.registers().stream()
        .anyMatch(one -> one.exit() == Register.Exit.RANK && closesGates(one));
  }
}
