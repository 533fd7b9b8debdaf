// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.author;

import glasshouse.app.terminal.Paragraph;
import glasshouse.app.terminal.TextTable;
import glasshouse.rulebook.lint.Catalogue;
import glasshouse.rulebook.lint.Finding;
import glasshouse.rulebook.lint.LintTest;
import glasshouse.rulebook.lint.ScoreCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/// Findings and score cards for people. A few rulebooks stand side by side, test by test; of many,
/// each has a line.
final class LintText {
  private static final int FEW = 4;
  private static final int WIDE = 24;

  private LintText() {}

  static String of(List<ScoreCard> cards, boolean cardOnly) {
    var text = new StringJoiner("\n\n");
    if (cards.size() == 1 && !cardOnly && !cards.getFirst().findings().isEmpty()) {
      text.add(findings(cards.getFirst()));
    }
    return text.add(cards.size() <= FEW ? byTest(cards) : byRulebook(cards))
        .add(sums(cards))
        .toString();
  }

  private static String findings(ScoreCard card) {
    var lines = new StringJoiner("\n");
    for (Finding finding : card.findings()) {
      LintTest test = finding.test();
      lines.add(
          "%s: %s %s %s: %s: %s"
              .formatted(
                  finding.place(),
                  finding.isBreach() ? finding.severity().name().toLowerCase(Locale.ROOT) : "note",
                  test.test(),
                  test.name(),
                  finding.clause(),
                  finding.what()));
      lines.add(Paragraph.of("    ", "change: " + finding.remedy()));
      if (finding.isBreach()) {
        lines.add(Paragraph.of("    ", "norms: " + Catalogue.own().norms(test)));
      }
    }
    return lines.toString();
  }

  private static String byTest(List<ScoreCard> cards) {
    List<String> head = new ArrayList<>(List.of("test", ""));
    cards.forEach(card -> head.add(card.rulebook()));
    head.add("asks for");
    var table = new TextTable(Paragraph.WIDTH, head.toArray(String[]::new));
    for (int i = 0; i < cards.size(); i++) {
      table.limit(2 + i, WIDE);
    }
    for (LintTest test : Catalogue.own().tests()) {
      List<String> row = new ArrayList<>(List.of(test.test(), test.name()));
      cards.forEach(card -> row.add(card.mark(test).word()));
      row.add(test.title());
      table.row(row.toArray(String[]::new));
    }
    return table.toString();
  }

  private static String byRulebook(List<ScoreCard> cards) {
    List<LintTest> tests = Catalogue.own().tests();
    int widest = cards.stream().mapToInt(card -> card.rulebook().length()).max().orElse(0);
    var lines = new StringJoiner("\n");
    var head = new StringBuilder(" ".repeat(widest));
    tests.forEach(test -> head.append("  ").append(test.test().substring(1)));
    lines.add(head.toString());
    for (ScoreCard card : cards) {
      var line = new StringBuilder(card.rulebook());
      line.repeat(' ', widest - card.rulebook().length());
      tests.forEach(test -> line.append("   ").append(sign(card.mark(test))));
      lines.add(line.toString());
    }
    lines.add("").add("E error   w warning   ? not stated   . ok").add("");
    List<String> names = new ArrayList<>();
    tests.forEach(test -> names.add("%s %s".formatted(test.test().substring(1), test.name())));
    return lines.add(Paragraph.of("", String.join(", ", names))).toString();
  }

  private static String sign(ScoreCard.Mark mark) {
    return switch (mark) {
      case ERROR -> "E";
      case WARNING -> "w";
      case OPEN -> "?";
      case CLEAR -> ".";
    };
  }

  private static String sums(List<ScoreCard> cards) {
    var table = new TextTable(Paragraph.WIDTH, "rulebook", "errors", "warnings", "silent", "ok");
    for (ScoreCard card : cards) {
      table.row(
          card.rulebook(),
          Long.toString(card.count(ScoreCard.Mark.ERROR)),
          Long.toString(card.count(ScoreCard.Mark.WARNING)),
          Long.toString(card.count(ScoreCard.Mark.OPEN)),
          Long.toString(card.count(ScoreCard.Mark.CLEAR)));
    }
    return table.toString();
  }
}
