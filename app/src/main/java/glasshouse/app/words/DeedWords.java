// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.words;

import glasshouse.app.terminal.Quantity;
import glasshouse.lab.scenario.DeedKind;
import glasshouse.lab.scenario.Scenario;
import glasshouse.rulebook.Rule;
import glasshouse.rulebook.Rulebook;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/// A kind of deed in words.
public final class DeedWords {
  private static final List<String> TRAITS =
      List.of("honesty", "self-control", "prosociality", "resources", "voice");

  private DeedWords() {}

  /// Returns how often it is done, by whom, who sees it, and which rules answer it.
  public static String of(Scenario scenario, DeedKind deed) {
    var page = new Page(scenario, "Deed", deed.deed() + " " + deed.name(), deed.title());
    page.head("The deed")
        .facts(
            "type",
            type(deed)
                + (deed.hypothetical() ? "; no real rulebook was found that punishes it" : ""),
            "how often",
            Quantity.number(deed.base()) + " times a year for an eligible person, without a regime",
            "most",
            "nobody exceeds %s times that".formatted(Quantity.number(deed.ceiling())),
            "who",
            "%s; age curve %s".formatted(eligibility(deed), deed.profile()),
            "traits",
            loadings(deed),
            "hardship",
            "weight " + Quantity.number(deed.hardship()),
            "scope",
            "the written rule, read carefully, covers " + Page.share(deed.scope()),
            "deterrence",
            "certainty %s, elasticity %s, share that can be deterred or chilled %s"
                .formatted(
                    Quantity.number(deed.certainty()),
                    Quantity.number(deed.elasticity()),
                    Quantity.number(deed.share())),
            "seen by",
            "camera %s, feed %s, gate %s, court %s, report %s"
                .formatted(
                    Quantity.number(deed.capture().camera()),
                    Quantity.number(deed.capture().feed()),
                    Quantity.number(deed.capture().gate()),
                    Quantity.number(deed.capture().court()),
                    Quantity.number(deed.capture().report())),
            "evidence",
            page.cite(deed.mark(), deed.sources()) + "; " + Page.mark(deed.mark()));
    rules(page, scenario, deed);
    return page.toString();
  }

  private static String type(DeedKind deed) {
    return switch (deed.type()) {
      case PROHIBITED -> "prohibited by law";
      case DISFAVOURED -> "lawful, yet frowned upon";
      case GOOD -> "good";
    };
  }

  private static String eligibility(DeedKind deed) {
    return switch (deed.eligibility()) {
      case AGE -> "everybody of the right age";
      case BORROWER -> "people with a running loan";
      case LIVING_PARENT -> "people with a living parent elsewhere";
    };
  }

  private static String loadings(DeedKind deed) {
    var words = new StringJoiner(", ");
    for (int i = 0; i < deed.loadings().size(); i++) {
      String trait = i < TRAITS.size() ? TRAITS.get(i) : "trait " + i;
      words.add(trait + " " + Quantity.number(deed.loadings().get(i)));
    }
    return words.toString();
  }

  private static void rules(Page page, Scenario scenario, DeedKind deed) {
    var table = Page.columns("rulebook", "rule", "text");
    for (Rulebook book : scenario.rulebooks().values()) {
      for (Rule rule : book.rules()) {
        if (rule.deed().equals(deed.deed())) {
          table.row(
              book.rulebook(),
              rule.rule(),
              rule.text() + " " + page.cite(rule.evidence(), rule.sources()));
        }
      }
    }
    String channels =
        scenario.rulebooks().values().stream()
            .flatMap(book -> book.rules().stream())
            .filter(rule -> rule.deed().equals(deed.deed()))
            .flatMap(rule -> rule.channels().stream())
            .distinct()
            .collect(Collectors.joining(", "));
    page.head("Rules that answer it" + (channels.isEmpty() ? "" : ", through " + channels))
        .table(table);
  }
}
