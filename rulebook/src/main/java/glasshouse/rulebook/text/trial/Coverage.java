// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.text.trial;

import glasshouse.rulebook.Rulebook;
import glasshouse.rulebook.clause.Clauses;
import glasshouse.rulebook.text.Place;
import glasshouse.rulebook.text.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/// Which clauses of a rulebook had a say in any vignette: rules that made an entry, registers
/// somebody was put on, gates that closed or may have, tiers that were reached, amendments in force
/// on the day.
///
/// @param file the file of the rulebook
/// @param clauses how many clauses there are
/// @param missing clauses without a vignette, and where they stand
public record Coverage(Path file, int clauses, SequencedMap<String, Place> missing) {

  /// Returns the coverage of every rulebook in these trials, in the order of their first trial.
  public static List<Coverage> of(List<Trial> trials) {
    Map<Path, Set<String>> touched = new LinkedHashMap<>();
    Map<Path, Text<Rulebook>> books = new LinkedHashMap<>();
    for (Trial trial : trials) {
      books.putIfAbsent(trial.file(), trial.book());
      touched
          .computeIfAbsent(trial.file(), _ -> new LinkedHashSet<>())
          .addAll(trial.outcome().touched());
    }
    List<Coverage> all = new ArrayList<>();
    books.forEach((file, book) -> all.add(of(file, book, touched.getOrDefault(file, Set.of()))));
    return all;
  }

  private static Coverage of(Path file, Text<Rulebook> book, Set<String> touched) {
    SequencedMap<String, String> clauses = Clauses.of(book.value()).pointers();
    SequencedMap<String, Place> missing = new LinkedHashMap<>();
    clauses.forEach((name, pointer) -> {
      if (!touched.contains(name)) {
        missing.put(name, book.places().of(pointer));
      }
    });
    return new Coverage(file, clauses.size(), missing);
  }

  /// Returns how many clauses had a say.
  public int covered() {
    return clauses - missing.size();
  }
}
