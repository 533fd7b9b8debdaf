// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.words;

import glasshouse.app.terminal.Paragraph;
import glasshouse.app.terminal.Quantity;
import glasshouse.app.terminal.TextTable;
import glasshouse.lab.scenario.Scenario;
import glasshouse.lab.scenario.Source;
import glasshouse.rulebook.Mark;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/// A description in the making: headings, facts, tables, and at the end every source it named.
final class Page {
  private final Map<String, Source> known;
  private final List<String> lines = new ArrayList<>();
  private final SequencedSet<String> sources = new LinkedHashSet<>();

  Page(Scenario scenario, String kind, String id, String title) {
    this(scenario.sources(), "%s %s (scenario %s)".formatted(kind, id, scenario.id()), title);
  }

  Page(Map<String, Source> known, String head, String title) {
    this.known = known;
    lines.add(head);
    lines.add(title);
  }

  Page text(String text) {
    lines.add("");
    lines.add(Paragraph.of("", text));
    return this;
  }

  Page head(String head) {
    lines.add("");
    lines.add(head);
    return this;
  }

  Page table(TextTable table) {
    for (String line : table.toString().split("\n", -1)) {
      lines.add("  " + line);
    }
    return this;
  }

  static TextTable columns(String... head) {
    return new TextTable(Paragraph.WIDTH - 2, head);
  }

  /// A table of names and what they are.
  Page facts(String... namesAndValues) {
    int widest = 0;
    for (int i = 0; i < namesAndValues.length; i += 2) {
      widest = Math.max(widest, namesAndValues[i].length());
    }
    for (int i = 0; i < namesAndValues.length; i += 2) {
      String name = namesAndValues[i] + " ".repeat(widest - namesAndValues[i].length());
      String hanging = " ".repeat(widest + 4);
      List<String> wrapped =
          Paragraph.wrap(namesAndValues[i + 1], Paragraph.WIDTH - hanging.length());
      lines.add("  " + name + "  " + String.join("\n" + hanging, wrapped));
    }
    return this;
  }

  /// Remembers sources for the end and returns them as a mark in the text.
  String cite(Mark mark, List<String> ids) {
    sources.addAll(ids);
    return "[%s] %s".formatted(mark, String.join(", ", ids));
  }

  Page cite(List<String> ids) {
    sources.addAll(ids);
    return this;
  }

  static String mark(Mark mark) {
    return switch (mark) {
      case V -> "V stated by a text that was read";
      case M -> "M from the literature, not read again";
      case F -> "F collected figure, graded by its source";
      case N -> "N collected figure of a peer study, graded by its source";
      case A -> "A assumption: no usable estimate exists";
    };
  }

  static String share(double share) {
    return Quantity.number(share * 100) + " %";
  }

  static String yesNo(boolean yes) {
    return yes ? "yes" : "no";
  }

  @Override
  public String toString() {
    List<String> all = new ArrayList<>(lines);
    if (!sources.isEmpty()) {
      all.add("");
      all.add("Sources");
      var table = columns("id", "grade", "work");
      for (String id : sources) {
        Source source = known.get(id);
        table.row(
            id,
            source == null ? "" : source.confidence().toString(),
            source == null
                ? ""
                : "%s, %s, %s".formatted(source.author(), source.title(), source.date()));
      }
      all.add("  " + table.toString().replace("\n", "\n  "));
    }
    return String.join("\n", all);
  }
}
