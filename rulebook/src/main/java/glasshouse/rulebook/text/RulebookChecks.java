// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.text;

import glasshouse.rulebook.Vocabulary;
import glasshouse.rulebook.compile.Condition;
import glasshouse.rulebook.compile.Fault;
import glasshouse.rulebook.text.Node.Scalar;
import glasshouse.rulebook.text.schema.Spelling;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What must hold in a rulebook beyond the shape of each value.
///
/// The checks read the tree, not the record, so that they also speak about a book of which some
/// parts were refused. What is missing or misshapen is passed over: it has been reported.
final class RulebookChecks {
  private final SourceFile source;
  private final Node book;
  private final Vocabulary vocabulary;
  private final List<Problem> problems;
  private final Set<String> ownRegisters;
  private final Set<String> registers;

  RulebookChecks(SourceFile source, Node book, Vocabulary vocabulary, List<Problem> problems) {
    this.source = source;
    this.book = book;
    this.vocabulary = vocabulary;
    this.problems = problems;
    this.ownRegisters = names(book.items("registers"), "register").keySet();
    this.registers = new LinkedHashSet<>(ownRegisters);
    registers.addAll(vocabulary.registers());
  }

  void run() {
    unique(book.items("tiers"), "tier");
    unique(book.items("rules"), "rule");
    unique(book.items("registers"), "register");
    unique(book.items("gaps"), "gap");
    book.items("rules").forEach(this::rule);
    book.items("registers").forEach(this::register);
    book.items("gates").forEach(this::gate);
    sources(book);
    book.items("tiers").forEach(this::tier);
    Map<String, Edge> edges = edges();
    tiers(edges, "tier");
    amendments(edges);
  }

  private void rule(Node rule) {
    known(rule.word("deed"), vocabulary.deeds(), "deed", "add it to the scenario");
    all(rule, "channels", vocabulary.channels(), "channel");
    sources(rule);
    int points = 0;
    int listings = 0;
    for (Node effect : rule.items("effects")) {
      boolean scores = effect.step("points").isPresent();
      boolean enlists = effect.step("enlist").isPresent();
      points += scores && !enlists ? 1 : 0;
      listings += enlists && !scores ? 1 : 0;
      known(effect.word("enlist"), ownRegisters, "register", "add it under registers");
      if (scores != enlists && (scores ? points : listings) > 1) {
        report(effect, "a second effect of this kind", "a rule has one of each", "join them");
      }
    }
    rule.word("when").ifPresent(this::condition);
  }

  private void condition(Scalar when) {
    if (when.plain() && Words.Literal.of(when.text()) != Words.Literal.TEXT) {
      return; // true and false need no check; numbers were refused
    }
    for (Fault fault : Condition.faults(when.text())) {
      problems.add(
          new Problem(place(when, fault), "condition: " + fault.what(), "", fault.remedy()));
    }
  }

  /// Returns where in the file a fault of a condition stands, as far as quotes and folded lines let
  /// us say.
  private Place place(Scalar when, Fault fault) {
    Place start = when.place();
    List<String> lines = source.text().lines().toList();
    if (when.block() && start.line() + fault.line() <= lines.size()) {
      String first = lines.get(start.line());
      int indent = first.length() - first.stripLeading().length();
      return new Place(start.file(), start.line() + fault.line(), indent + fault.column());
    }
    String line = start.line() <= lines.size() ? lines.get(start.line() - 1) : "";
    int column = start.column() + (when.plain() ? 0 : 1);
    boolean asWritten = line.startsWith(when.text(), column - 1);
    return asWritten ? new Place(start.file(), start.line(), column + fault.column() - 1) : start;
  }

  private void register(Node register) {
    sources(register);
    String exit = register.word("exit").map(Scalar::text).orElse("");
    switch (exit) {
      case "term" -> {
        needs(register, exit, "term-weeks");
        refuses(register, exit, "rank-below", "hysteresis");
      }
      case "debt" -> refuses(register, exit, "rank-below", "hysteresis");
      case "rank" -> {
        needs(register, exit, "rank-below", "hysteresis");
        refuses(register, exit, "term-weeks");
      }
      default -> {} // refused already
    }
  }

  private void needs(Node register, String exit, String... keys) {
    for (String key : keys) {
      if (register.step(key).isEmpty()) {
        report(
            register,
            "a register with \"exit: %s\" lacks \"%s\"".formatted(exit, key),
            "",
            "add \"%s: …\"".formatted(key));
      }
    }
  }

  private void refuses(Node register, String exit, String... keys) {
    for (String key : keys) {
      register
          .step(key)
          .ifPresent(value ->
              report(
                  value,
                  "\"%s\" means nothing with \"exit: %s\"".formatted(key, exit),
                  "",
                  "take it out, or change the exit"));
    }
  }

  private void gate(Node gate) {
    known(gate.word("service"), vocabulary.services(), "service", "add it to the scenario");
    all(gate, "refuses", registers, "register");
    sources(gate);
  }

  private void sources(Node owner) {
    if (vocabulary.sources().isEmpty()) {
      twice(owner, "sources");
    } else {
      all(owner, "sources", vocabulary.sources(), "source");
    }
  }

  private void all(Node owner, String key, Collection<String> known, String kind) {
    for (Node item : owner.items(key)) {
      known(word(item), known, kind, "declare it");
    }
    twice(owner, key);
  }

  private void twice(Node owner, String key) {
    Set<String> seen = new LinkedHashSet<>();
    for (Node item : owner.items(key)) {
      word(item)
          .filter(word -> !seen.add(word.text()))
          .ifPresent(word ->
              report(
                  word, "%s is here twice".formatted(Binder.quoted(word.text())), "", "keep one"));
    }
  }

  private void known(Optional<Scalar> word, Collection<String> known, String kind, String or) {
    if (word.isPresent() && !known.contains(word.get().text())) {
      String text = word.get().text();
      report(
          word.get(),
          "there is no %s %s".formatted(kind, Binder.quoted(text)),
          "",
          advice(text, known, or));
    }
  }

  private static String advice(String text, Collection<String> known, String or) {
    String advice = Spelling.advice(text, known);
    return advice.endsWith("?") ? "%s otherwise %s".formatted(advice, or) : advice + ", or " + or;
  }

  private void unique(List<Node> items, String key) {
    Map<String, Place> first = new LinkedHashMap<>();
    for (Node item : items) {
      item.word(key)
          .ifPresent(word -> {
            Place earlier = first.putIfAbsent(word.text(), word.place());
            if (earlier != null) {
              report(
                  word,
                  "a second %s is called %s".formatted(key, Binder.quoted(word.text())),
                  "the first is at " + earlier,
                  "rename one of them");
            }
          });
    }
  }

  /// Returns the edges of the tiers as first written, in the order of the file.
  private Map<String, Edge> edges() {
    Map<String, Edge> edges = new LinkedHashMap<>();
    for (Node tier : book.items("tiers")) {
      Optional<BigDecimal> from = number(tier, "from");
      if (tier.word("tier").isPresent() && from.isPresent()) {
        edges.putIfAbsent(tier.word("tier").get().text(), new Edge(from.get(), tier));
      }
    }
    return edges;
  }

  private void tier(Node tier) {
    if (isTrue(tier, "low") && isTrue(tier, "rewarded")) {
      report(tier, "a tier cannot be low and rewarded", "", "choose one");
    }
  }

  /// The edge of a tier and where it was set.
  private record Edge(BigDecimal from, Node node) {}

  private void tiers(Map<String, Edge> edges, String kind) {
    Edge above = null;
    for (Edge edge : edges.values()) {
      if (above != null && edge.from().compareTo(above.from()) >= 0) {
        report(
            edge.node(),
            "this %s starts at %s, not below the one before it".formatted(kind, edge.from()),
            "tiers go down from the best",
            "lower it below %s".formatted(above.from()));
        return;
      }
      above = edge;
    }
    Optional<Node> scoring = book.step("scoring");
    Optional<BigDecimal> base = scoring.flatMap(node -> number(node, "base"));
    Optional<BigDecimal> floor = scoring.flatMap(node -> number(node, "floor"));
    Optional<BigDecimal> ceiling = scoring.flatMap(node -> number(node, "ceiling"));
    if (above == null || base.isEmpty() || floor.isEmpty() || ceiling.isEmpty()) {
      return;
    }
    BigDecimal bottom = base.get().add(floor.get());
    if (above.from().compareTo(bottom) != 0) {
      report(
          above.node(),
          "the lowest tier starts at %s".formatted(above.from()),
          "it must start at %s, the bottom of the scale (base + floor)".formatted(bottom),
          "write from: %s".formatted(bottom));
    }
    Edge best = edges.values().iterator().next();
    BigDecimal top = base.get().add(ceiling.get());
    if (best.from().compareTo(top) > 0) {
      report(
          best.node(),
          "the best tier starts at %s".formatted(best.from()),
          "nobody can have more than %s (base + ceiling)".formatted(top),
          "lower it");
    }
  }

  private void amendments(Map<String, Edge> edges) {
    Set<String> rules = new LinkedHashSet<>(names(book.items("rules"), "rule").keySet());
    Optional<Scalar> before = book.word("in-force").filter(RulebookChecks::isDay);
    String name = "the first day of the book";
    for (Node amendment : book.items("amendments")) {
      Optional<Scalar> from = amendment.word("from").filter(RulebookChecks::isDay);
      if (from.isPresent()
          && before.isPresent()
          && from.get().text().compareTo(before.get().text()) <= 0) {
        report(
            from.get(),
            "the amendment of %s does not come after %s, %s"
                .formatted(from.get().text(), name, before.get().text()),
            "amendments stand oldest first, one a day",
            "correct the day or the order");
      }
      before = from.or(() -> book.word("in-force"));
      name = "the one before it";
      boolean moved = false;
      for (Node change : amendment.items("changes")) {
        change(change, rules, edges);
        moved |= change.step("set-tier-edge").isPresent();
      }
      if (moved) {
        tiers(edges, "amended tier");
      }
    }
  }

  private void change(Node change, Set<String> rules, Map<String, Edge> edges) {
    for (String key : List.of("set-points", "set-vagueness", "set-listing", "remove-rule")) {
      known(change.word(key), rules, "rule", "add it in an earlier amendment");
    }
    known(change.word("register"), ownRegisters, "register", "add it under registers");
    known(change.word("set-tier-edge"), edges.keySet(), "tier", "add it under tiers");
    change.word("remove-rule").ifPresent(word -> rules.remove(word.text()));
    change
        .word("set-tier-edge")
        .filter(word -> edges.containsKey(word.text()))
        .ifPresent(word ->
            number(change, "from")
                .ifPresent(from -> edges.put(word.text(), new Edge(from, change))));
    change
        .step("add-rule")
        .ifPresent(rule -> {
          rule(rule);
          rule.word("rule")
              .filter(word -> !rules.add(word.text()))
              .ifPresent(word ->
                  report(
                      word,
                      "there is a rule %s already".formatted(Binder.quoted(word.text())),
                      "",
                      "rename it, or remove the old one first"));
        });
  }

  private static Map<String, Node> names(List<Node> items, String key) {
    Map<String, Node> names = new LinkedHashMap<>();
    items.forEach(item -> item.word(key).ifPresent(word -> names.putIfAbsent(word.text(), item)));
    return names;
  }

  private static Optional<BigDecimal> number(Node owner, String key) {
    return owner.word(key).map(Scalar::text).filter(Words.Literal::isWhole).map(BigDecimal::new);
  }

  private static boolean isTrue(Node owner, String key) {
    return owner.word(key).filter(word -> word.text().equals("true")).isPresent();
  }

  private static boolean isDay(Scalar word) {
    return word.text().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  }

  private static Optional<Scalar> word(Node node) {
    return Optional.of(node).filter(Scalar.class::isInstance).map(Scalar.class::cast);
  }

  private void report(Node node, String what, String allowed, String remedy) {
    problems.add(new Problem(node.place(), what, allowed, remedy));
  }
}
