// SPDX-License-Identifier: Apache-2.0

package glasshouse.lab.scenario.text;

import glasshouse.rulebook.text.Place;
import glasshouse.rulebook.text.Places;
import glasshouse.rulebook.text.Problem;
import glasshouse.rulebook.text.schema.Spelling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The problems found so far.
public final class Findings {
  private final List<Problem> problems = new ArrayList<>();

  /// Adds a problem.
  public void add(Place place, String what, String allowed, String remedy) {
    problems.add(new Problem(place, what, allowed, remedy));
  }

  /// Adds problems found elsewhere.
  public void addAll(Collection<Problem> others) {
    problems.addAll(others);
  }

  /// Returns all problems, file by file and from top to bottom.
  public List<Problem> all() {
    return problems.stream()
        .distinct()
        .sorted(
            Comparator.comparing((Problem problem) -> problem.place().file().toString())
                .thenComparingInt(problem -> problem.place().line())
                .thenComparingInt(problem -> problem.place().column()))
        .toList();
  }

  /// Refuses two rows with one id.
  <T> void unique(Places places, String list, String key, List<T> rows, Function<T, String> id) {
    Map<String, Place> seen = new LinkedHashMap<>();
    for (int row = 0; row < rows.size(); row++) {
      String name = id.apply(rows.get(row));
      Place place = places.of("%s/%d/%s".formatted(list, row, key));
      Place first = seen.putIfAbsent(name, place);
      if (first != null) {
        add(
            place,
            "the %s \"%s\" is already on line %d".formatted(key, name, first.line()),
            "every %s is used once".formatted(key),
            "rename one of them or take it out");
      }
    }
  }

  /// Refuses a name that is not in a list.
  void known(Place place, String kind, String name, Collection<String> names, String file) {
    if (!names.contains(name)) {
      add(
          place,
          "there is no %s \"%s\"".formatted(kind, name),
          Spelling.advice(name, names),
          "correct the name, or add the %s to %s".formatted(kind, file));
    }
  }
}
