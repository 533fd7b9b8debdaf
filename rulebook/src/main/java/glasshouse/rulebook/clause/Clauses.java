// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.clause;

import glasshouse.rulebook.Amendment;
import glasshouse.rulebook.Change;
import glasshouse.rulebook.Rulebook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;

/// The clauses of a book by their names, such as `rule late-dues`, and where each stands: as a JSON
/// pointer that `Places` understands.
///
/// @param pointers pointers by name, in the order of the book
public record Clauses(SequencedMap<String, String> pointers) {

  /// Returns the clauses of a book as it was written, those of its amendments included.
  public static Clauses of(Rulebook book) {
    SequencedMap<String, String> pointers = new LinkedHashMap<>();
    add(pointers, "/tiers/", book.tiers(), tier -> tier(tier.tier()));
    add(pointers, "/rules/", book.rules(), rule -> rule(rule.rule()));
    add(pointers, "/registers/", book.registers(), register -> register(register.register()));
    add(pointers, "/gates/", book.gates(), gate -> gate(gate.service()));
    add(pointers, "/amendments/", book.amendments(), Clauses::amendment);
    for (int i = 0; i < book.amendments().size(); i++) {
      List<Change> changes = book.amendments().get(i).changes();
      for (int j = 0; j < changes.size(); j++) {
        if (changes.get(j) instanceof Change.AddRule(var added)) {
          pointers.put(rule(added.rule()), "/amendments/%d/changes/%d/add-rule".formatted(i, j));
        }
      }
    }
    return new Clauses(pointers);
  }

  private static <T> void add(
      Map<String, String> pointers, String list, List<T> parts, Function<T, String> name) {
    for (int i = 0; i < parts.size(); i++) {
      pointers.put(name.apply(parts.get(i)), list + i);
    }
  }

  /// Returns where a clause stands; the whole book if there is no such clause.
  public String pointer(String name) {
    return pointers.getOrDefault(name, "");
  }

  /// Returns the name of a rule as a clause.
  public static String rule(String name) {
    return "rule " + name;
  }

  /// Returns the name of a tier as a clause.
  public static String tier(String name) {
    return "tier " + name;
  }

  /// Returns the name of a register as a clause.
  public static String register(String name) {
    return "register " + name;
  }

  /// Returns the name of a gate as a clause.
  public static String gate(String service) {
    return "gate " + service;
  }

  /// Returns the name of an amendment as a clause.
  public static String amendment(Amendment amendment) {
    return "amendment " + amendment.from();
  }
}
