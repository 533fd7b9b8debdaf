// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.author;

import glasshouse.rulebook.lint.Catalogue;
import glasshouse.rulebook.lint.Finding;
import glasshouse.rulebook.lint.LintTest;
import glasshouse.rulebook.lint.ScoreCard;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.function.Function;

/// Score cards as JSON.
public final class LintJson {
  private LintJson() {}

  /// Returns the cards and the tests behind them. Findings say where they stand.
  public static SequencedMap<String, Object> of(List<ScoreCard> cards) {
    return of(cards, ScoreCard::rulebook);
  }

  /// Returns the cards under other names, where several books share one.
  public static SequencedMap<String, Object> of(
      List<ScoreCard> cards, Function<ScoreCard, String> name) {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("tests", Catalogue.own().tests().stream().map(LintJson::test).toList());
    json.put("rulebooks", cards.stream().map(card -> card(card, name.apply(card))).toList());
    return json;
  }

  private static SequencedMap<String, Object> test(LintTest test) {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("test", test.test());
    json.put("name", test.name());
    json.put("title", test.title());
    json.put("severity", word(test.severity()));
    json.put("fires", test.fires());
    json.put("asks", test.asks());
    json.put("norms", Catalogue.own().norms(test));
    return json;
  }

  private static SequencedMap<String, Object> card(ScoreCard card, String name) {
    SequencedMap<String, Object> marks = new LinkedHashMap<>();
    for (LintTest test : Catalogue.own().tests()) {
      marks.put(test.test(), word(card.mark(test)));
    }
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("rulebook", name);
    json.put("title", card.title());
    json.put("errors", card.count(ScoreCard.Mark.ERROR));
    json.put("warnings", card.count(ScoreCard.Mark.WARNING));
    json.put("not_stated", card.count(ScoreCard.Mark.OPEN));
    json.put("clear", card.count(ScoreCard.Mark.CLEAR));
    json.put("marks", marks);
    json.put("findings", card.findings().stream().map(LintJson::finding).toList());
    return json;
  }

  private static SequencedMap<String, Object> finding(Finding finding) {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("test", finding.test().test());
    json.put("name", finding.test().name());
    json.put("severity", word(finding.severity()));
    json.put("file", finding.place().file().toString());
    json.put("line", finding.place().line());
    json.put("column", finding.place().column());
    json.put("clause", finding.clause());
    json.put("what", finding.what());
    json.put("remedy", finding.remedy());
    return json;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
