// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.web.text;

import glasshouse.app.author.DiffJson;
import glasshouse.app.author.LintJson;
import glasshouse.app.web.world.Books.Book;
import glasshouse.lab.scenario.ScenarioException;
import glasshouse.lab.scenario.ScenarioReader;
import glasshouse.rulebook.Rulebook;
import glasshouse.rulebook.Vocabulary;
import glasshouse.rulebook.diff.Differences;
import glasshouse.rulebook.lint.Lint;
import glasshouse.rulebook.text.Problem;
import glasshouse.rulebook.text.RulebookException;
import glasshouse.rulebook.text.RulebookReader;
import glasshouse.rulebook.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Reads a text that somebody is editing, as `check`, `lint` and `diff` would read a file.
final class Reader {
  private static final String ERROR = "error";
  private static final String SENSE = "sense";

  private Reader() {}

  /// Returns what is wrong with a text, what lint finds in it and how it differs from its book.
  static SequencedMap<String, @Nullable Object> read(Book book, String text)
      throws IOException, ScenarioException {
    Path folder = Files.createTempDirectory("glasshouse-draft-");
    Path file = folder.resolve(book.file().getFileName());
    try {
      Files.writeString(file, text);
      Vocabulary words = ScenarioReader.words(book.scenario().folder());
      return read(book, file, words);
    } finally {
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }

  private static SequencedMap<String, @Nullable Object> read(
      Book book, Path file, Vocabulary words) {
    SequencedMap<String, @Nullable Object> json = new LinkedHashMap<>();
    try {
      Text<Rulebook> edited = RulebookReader.readText(file, words);
      json.put("problems", problems(RulebookReader.check(file, words), SENSE));
      json.put("lint", LintJson.of(List.of(Lint.of(edited))));
      json.put(
          "differences",
          Differences.between(book.rulebook(), edited.value()).stream().map(DiffJson::of).toList());
    } catch (RulebookException e) {
      json.put("problems", problems(e.problems(), ERROR));
      json.put("lint", null);
      json.put("differences", null);
    }
    return json;
  }

  private static List<Object> problems(List<Problem> problems, String severity) {
    List<Object> rows = new ArrayList<>();
    for (Problem problem : problems) {
      SequencedMap<String, Object> row = new LinkedHashMap<>();
      row.put("line", problem.place().line());
      row.put("column", problem.place().column());
      row.put("severity", severity);
      row.put("what", problem.what());
      row.put("allowed", problem.allowed());
      row.put("remedy", problem.remedy());
      row.put(
          "message",
          List.of(problem.what(), problem.allowed(), problem.remedy()).stream()
              .filter(part -> !part.isEmpty())
              .reduce("%s; %s"::formatted)
              .orElse(""));
      rows.add(row);
    }
    return rows;
  }
}
