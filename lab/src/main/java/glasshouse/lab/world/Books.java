// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.world;

import glasshouse.lab.scenario.ArmText;
import glasshouse.lab.scenario.DeedKind;
import glasshouse.lab.scenario.Scenario;
import glasshouse.lab.scenario.ServiceKind;
import glasshouse.rulebook.Amendment;
import glasshouse.rulebook.Rulebook;
import glasshouse.rulebook.Statute;
import glasshouse.rulebook.Vocabulary;
import glasshouse.rulebook.compile.RuleTable;
import glasshouse.rulebook.text.RulebookReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The rulebooks of a scenario, compiled once for each text in force.
final class Books {
  private final Scenario scenario;
  private final Vocabulary vocabulary;
  private final Map<String, RuleTable> tables = new TreeMap<>();

  Books(Scenario scenario) {
    this.scenario = scenario;
    vocabulary =
        new Vocabulary(
            scenario.deeds().stream().map(DeedKind::deed).toList(),
            RulebookReader.CHANNELS,
            scenario.services().stream().map(ServiceKind::service).toList());
  }

  /// Returns the books of an arm: the national one first, then the local one.
  List<Rulebook> of(ArmText arm) {
    List<Rulebook> found = new ArrayList<>();
    if (arm.national() != null) {
      found.add(book(arm.national()));
    }
    if (arm.local() != null) {
      found.add(book(arm.local()));
    }
    return found;
  }

  /// Returns a book by its id.
  Rulebook book(String id) {
    Rulebook book = scenario.rulebooks().get(id);
    if (book == null) {
      throw new IllegalArgumentException("the scenario has no rulebook " + id);
    }
    return book;
  }

  /// Returns the text of a book on a day.
  static Rulebook text(Rulebook book, LocalDate day) {
    return new Statute(book).inForce(day);
  }

  /// Returns the days after `start` on which a book's own amendments take effect.
  static List<Amendment> amendments(Rulebook book, LocalDate start) {
    return book.amendments().stream().filter(each -> each.from().isAfter(start)).toList();
  }

  /// Returns the compiled text of a book on a day.
  RuleTable table(Rulebook book, LocalDate day) {
    long versions = book.amendments().stream().filter(each -> !each.from().isAfter(day)).count();
    return tables.computeIfAbsent(
        book.rulebook() + "#" + versions, _ -> RuleTable.compile(text(book, day), vocabulary));
  }
}
