// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.experiment;

import glasshouse.app.terminal.Paragraph;
import glasshouse.app.terminal.Quantity;
import glasshouse.app.terminal.TextTable;
import glasshouse.lab.experiment.question.Answer;
import glasshouse.lab.experiment.store.Campaign;
import glasshouse.lab.result.Table;
import java.nio.file.Path;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// An answer as people read it.
final class AnswerText {
  private static final int WIDEST = 34;
  private static final int WIDTH = 120;

  private AnswerText() {}

  static String of(Answer answer, Path folder) {
    var text = new StringJoiner("\n");
    for (Table table : answer.tables().subList(0, answer.printed())) {
      if (table.size() > 0) {
        text.add(table.name()).add(table(table).toString()).add("");
      }
    }
    for (String sentence : answer.sentences()) {
      text.add(Paragraph.of("", sentence));
    }
    text.add("").add(account(answer.account())).add("tables: " + folder.resolve("tables"));
    return text.toString();
  }

  static TextTable table(Table table) {
    String[] head = table.columns().stream().map(Table.Column::name).toArray(String[]::new);
    var lines = new TextTable(WIDTH, head);
    for (int column = 0; column < head.length - 1; column++) {
      lines.limit(column, WIDEST);
    }
    for (int row = 0; row < table.size(); row++) {
      var cells = new String[head.length];
      for (int column = 0; column < head.length; column++) {
        cells[column] = cell(table.value(row, column));
      }
      lines.row(cells);
    }
    return lines;
  }

  private static String cell(@Nullable Object value) {
    return switch (value) {
      case null -> "-";
      case Double number when isYear(number) -> String.format(Locale.ROOT, "%.2f", number);
      case Double number -> Quantity.number(number);
      case Long number -> Quantity.count(number);
      case Object other -> other.toString();
    };
  }

  /// A few thousand with a fraction loses what matters when it is cut to three digits.
  private static boolean isYear(double number) {
    return number > 1_000 && number < 10_000 && number != Math.rint(number);
  }

  private static String account(Campaign.Account account) {
    if (account.asked() == 0) {
      return "no member: a function is computed anew";
    }
    if (account.run() == 0) {
      return "%s, all of them known already".formatted(members(account.asked()));
    }
    return "%s, %s run now in %s, %s known already"
        .formatted(
            members(account.asked()),
            Quantity.count(account.run()),
            Quantity.duration(account.seconds()),
            Quantity.count(account.asked() - account.run()));
  }

  private static String members(long count) {
    return Quantity.of(count, "member");
  }
}
