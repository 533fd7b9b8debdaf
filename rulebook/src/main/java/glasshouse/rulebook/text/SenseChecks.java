// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.text;

import glasshouse.rulebook.compile.Condition;
import glasshouse.rulebook.text.Node.Scalar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What makes no sense in a rulebook although it could be used: rules that never fire, tiers that
/// nobody reaches, gates that never close, amendments and answers that contradict each other.
///
/// Reads the tree, as `RulebookChecks` does, so that an author is told everything in one pass.
final class SenseChecks {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;

  private final Node book;
  private final List<Problem> problems;
  private final List<Node> rules;

  SenseChecks(Node book, List<Problem> problems) {
    this.book = book;
    this.problems = problems;
    this.rules = new ArrayList<>(book.items("rules"));
    for (Node amendment : book.items("amendments")) {
      amendment.items("changes").forEach(change -> change.step("add-rule").ifPresent(rules::add));
    }
  }

  void run() {
    rules.forEach(this::fires);
    shadows();
    tiers();
    registers();
    gates();
    new Amendments(book, problems).run();
    day(book, "in-force");
    book.items("registers").forEach(register -> day(register, "from"));
    book.items("amendments").forEach(amendment -> day(amendment, "from"));
    answers();
  }

  private void fires(Node rule) {
    String name = name(rule, "rule");
    condition(rule)
        .filter(when ->
            !when.holdsForAnybody(book.items("tiers").size(), !book.items("registers").isEmpty()))
        .ifPresent(_ ->
            report(
                rule.step("when").orElse(rule),
                "%s can never fire: its condition holds for nobody".formatted(name),
                "tiers count from 0, income bands and severities from 1",
                "correct the condition, or take the rule out"));
    boolean acts = false;
    for (Node effect : rule.items("effects")) {
      acts |= !isZero(effect, "points") && effect.step("points").isPresent();
      acts |= !isZero(effect, "chance") && effect.step("enlist").isPresent();
    }
    if (!rule.items("effects").isEmpty() && !acts && !isAmended(rule)) {
      report(
          rule.step("effects").orElse(rule),
          "%s has no effect: no points, and no chance of a listing".formatted(name),
          "",
          "give it an effect, or take it out");
    }
  }

  /// Returns whether some amendment gives a rule another effect.
  private boolean isAmended(Node rule) {
    String name = rule.word("rule").map(Scalar::text).orElse("");
    for (Node amendment : book.items("amendments")) {
      for (Node change : amendment.items("changes")) {
        for (String key : List.of("set-points", "set-listing")) {
          if (change.word(key).map(Scalar::text).filter(name::equals).isPresent()) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /// Two rules that list on one register because of one deed share one draw of luck, so that the
  /// one with the smaller chance adds nothing where the other applies as well.
  private void shadows() {
    List<Node> first = book.items("rules");
    for (int i = 0; i < first.size(); i++) {
      for (int j = 0; j < first.size(); j++) {
        Node rule = first.get(i);
        Node other = first.get(j);
        if (i != j && isShadowed(rule, other)) {
          report(
              rule,
              "%s can never add anything: whomever it lists, %s lists as well"
                  .formatted(name(rule, "rule"), name(other, "rule")),
              "",
              "narrow the condition of the other rule, or take this one out");
        }
      }
    }
  }

  private static boolean isShadowed(Node rule, Node other) {
    Optional<Node> own = listing(rule);
    Optional<Node> others = listing(other);
    if (own.isEmpty() || others.isEmpty() || rule.items("effects").size() > 1) {
      return false;
    }
    boolean same =
        same(rule, other, "deed")
            && same(own.get(), others.get(), "enlist")
            && same(own.get(), others.get(), "ramp");
    Optional<BigDecimal> chance = real(own.get(), "chance");
    Optional<BigDecimal> more = real(others.get(), "chance");
    if (!same || chance.isEmpty() || more.isEmpty()) {
      return false;
    }
    int compared = chance.get().compareTo(more.get());
    boolean isLater = rule.place().line() > other.place().line();
    Optional<Condition> when = condition(rule);
    Optional<Condition> wider = condition(other);
    return (compared < 0 || (compared == 0 && isLater))
        && when.isPresent()
        && wider.isPresent()
        && when.get().implies(wider.get());
  }

  private static Optional<Node> listing(Node rule) {
    return rule.items("effects").stream()
        .filter(effect -> effect.step("enlist").isPresent())
        .findFirst();
  }

  private void tiers() {
    Optional<Node> scoring = book.step("scoring");
    Optional<BigDecimal> base = scoring.flatMap(node -> whole(node, "base"));
    Optional<BigDecimal> scale = scoring.flatMap(node -> real(node, "scale"));
    List<Node> tiers = book.items("tiers");
    if (tiers.size() < 2 || base.isEmpty() || scale.isEmpty()) {
      return;
    }
    boolean counts = scale.get().signum() != 0;
    boolean rises = counts && moves(1);
    boolean falls = counts && moves(-1);
    BigDecimal above = null;
    for (Node tier : tiers) {
      Optional<BigDecimal> from = whole(tier, "from");
      if (from.isEmpty()) {
        return;
      }
      boolean isTooHigh = from.get().compareTo(base.get()) > 0 && !rises;
      boolean isTooLow = above != null && above.compareTo(base.get()) <= 0 && !falls;
      if (isTooHigh || isTooLow) {
        report(
            tier,
            "nobody ever reaches %s".formatted(name(tier, "tier")),
            isTooHigh
                ? "people start at %s, and no rule gives points".formatted(base.get())
                : "people start at %s, and no rule takes points".formatted(base.get()),
            "add such a rule, or take the tier out");
      }
      above = from.get();
    }
  }

  /// Returns whether any rule, now or after an amendment, moves points up (1) or down (-1).
  private boolean moves(int sign) {
    List<Node> movers = new ArrayList<>();
    rules.forEach(rule -> movers.addAll(rule.items("effects")));
    book.items("amendments").forEach(amendment -> movers.addAll(amendment.items("changes")));
    return movers.stream()
        .anyMatch(
            node -> whole(node, "points").filter(points -> points.signum() == sign).isPresent());
  }

  private void registers() {
    Set<String> filled = new LinkedHashSet<>();
    for (Node rule : rules) {
      listing(rule)
          .filter(effect -> !isZero(effect, "chance"))
          .flatMap(effect -> effect.word("enlist"))
          .ifPresent(word -> filled.add(word.text()));
    }
    for (Node amendment : book.items("amendments")) {
      amendment
          .items("changes")
          .forEach(change -> change.word("register").ifPresent(word -> filled.add(word.text())));
    }
    for (Node register : book.items("registers")) {
      boolean ranks = register.word("exit").filter(word -> word.text().equals("rank")).isPresent();
      String name = register.word("register").map(Scalar::text).orElse("");
      if (!ranks && !name.isEmpty() && !filled.contains(name)) {
        report(
            register,
            "nobody ever gets on register \"%s\": no rule lists on it".formatted(name),
            "",
            "give a rule the effect \"enlist: %s\", or take the register out".formatted(name));
      }
    }
  }

  private void gates() {
    Map<String, Node> first = new LinkedHashMap<>();
    for (Node gate : book.items("gates")) {
      Optional<Scalar> service = gate.word("service");
      service.ifPresent(word -> {
        Node earlier = first.putIfAbsent(word.text(), gate);
        if (earlier != null) {
          report(
              word,
              "a second gate for %s".formatted(Binder.quoted(word.text())),
              "only one gate of a service is used; the first is at " + earlier.place(),
              "join them: refuses takes several registers");
        }
      });
      if (isZero(gate, "coverage")) {
        report(
            gate.step("coverage").orElse(gate),
            "this gate never closes: its coverage is 0",
            "",
            "raise it, or take the gate out");
      }
    }
  }

  private void day(Node owner, String key) {
    owner
        .word(key)
        .filter(word -> word.text().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}"))
        .filter(word -> {
          int year = Integer.parseInt(word.text().substring(0, 4));
          return year < FIRST_YEAR || year > LAST_YEAR;
        })
        .ifPresent(word ->
            report(
                word,
                "%s is in the year %s".formatted(key, word.text().substring(0, 4)),
                "a text of our time has a year from %d to %d".formatted(FIRST_YEAR, LAST_YEAR),
                "correct the day"));
  }

  /// What `due-process` says must not contradict what the model is told.
  private void answers() {
    Node process = book.step("due-process").orElse(book);
    Optional<Scalar> notice = process.word("notice");
    Optional<Scalar> told = book.step("safeguards").flatMap(node -> node.word("notice"));
    boolean isNever = notice.filter(word -> word.text().equals("never")).isPresent();
    boolean isTold = told.filter(word -> !word.text().equals("none")).isPresent();
    boolean isUntold = told.filter(word -> word.text().equals("none")).isPresent();
    boolean isSometime =
        notice.filter(word -> word.text().matches("before|with|after")).isPresent();
    if (notice.isPresent() && ((isNever && isTold) || (isSometime && isUntold))) {
      report(
          notice.get(),
          "due-process says \"notice: %s\"".formatted(notice.get().text()),
          "safeguards say \"notice: %s\"".formatted(told.map(Scalar::text).orElse("")),
          "make both say the same");
    }
    boolean isBefore = notice.filter(word -> word.text().equals("before")).isPresent();
    if (process.step("notice-days").isPresent() && !isBefore) {
      report(
          process.step("notice-days").get(),
          "\"notice-days\" means nothing without \"notice: before\"",
          "",
          "add it, or take the days out");
    }
    kin(process, "child");
    kin(process, "spouse");
    for (Node register : book.items("registers")) {
      Optional<Scalar> cure = register.step("due-process").flatMap(node -> node.word("cure"));
      boolean isDebt = register.word("exit").filter(word -> word.text().equals("debt")).isPresent();
      if (isDebt && cure.filter(word -> word.text().equals("nothing")).isPresent()) {
        report(
            cure.get(),
            "due-process says that making good changes nothing",
            "with \"exit: debt\" payment ends the listing",
            "make both say the same");
      }
    }
  }

  private void kin(Node process, String kin) {
    boolean isReached =
        process.items("reaches").stream()
            .anyMatch(item -> item instanceof Scalar word && word.text().equals(kin));
    Optional<Node> chance = book.step("family").flatMap(node -> node.step(kin));
    boolean isSimulated =
        book.step("family")
            .flatMap(node -> real(node, kin))
            .filter(c -> c.signum() > 0)
            .isPresent();
    if (process.step("reaches").isPresent() && chance.isPresent() && isReached != isSimulated) {
      report(
          process.step("reaches").get(),
          isSimulated
              ? "\"reaches\" leaves out the %s".formatted(kin)
              : "\"reaches\" names the %s".formatted(kin),
          "family says \"%s: %s\"".formatted(kin, isSimulated ? "more than 0" : "0"),
          "make both say the same");
    }
  }

  /// Returns the condition of a rule, if it has no faults.
  private static Optional<Condition> condition(Node rule) {
    String text = rule.word("when").map(Scalar::text).orElse("true");
    return Condition.faults(text).isEmpty() ? Optional.of(Condition.of(text)) : Optional.empty();
  }

  private static String name(Node owner, String key) {
    return owner
        .word(key)
        .map(word -> "%s %s".formatted(key, Binder.quoted(word.text())))
        .orElse("this " + key);
  }

  private static boolean same(Node one, Node other, String key) {
    return one.word(key).map(Scalar::text).equals(other.word(key).map(Scalar::text));
  }

  private static boolean isZero(Node owner, String key) {
    return real(owner, key).filter(number -> number.signum() == 0).isPresent();
  }

  static Optional<BigDecimal> whole(Node owner, String key) {
    return owner.word(key).map(Scalar::text).filter(Words.Literal::isWhole).map(BigDecimal::new);
  }

  static Optional<BigDecimal> real(Node owner, String key) {
    return owner.word(key).map(Scalar::text).filter(Words.Literal::isReal).map(BigDecimal::new);
  }

  private void report(Node node, String what, String allowed, String remedy) {
    problems.add(new Problem(node.place(), what, allowed, remedy));
  }

  /// Amendments that contradict themselves or change nothing.
  private static final class Amendments {
    private final Node book;
    private final List<Problem> problems;
    private final Map<String, BigDecimal> values = new LinkedHashMap<>();

    Amendments(Node book, List<Problem> problems) {
      this.book = book;
      this.problems = problems;
    }

    void run() {
      book.items("rules").forEach(this::remember);
      for (Node tier : book.items("tiers")) {
        keep("set-tier-edge", text(tier, "tier"), whole(tier, "from"));
      }
      book.items("amendments").forEach(this::amendment);
    }

    private void remember(Node rule) {
      String name = text(rule, "rule");
      for (Node effect : rule.items("effects")) {
        keep("set-points", name, whole(effect, "points"));
        keep("set-listing", name + " " + text(effect, "enlist"), real(effect, "chance"));
      }
      keep("set-vagueness", name, real(rule, "vagueness"));
    }

    private void keep(String key, String name, Optional<BigDecimal> value) {
      value.ifPresent(number -> values.put(key + " " + name, number));
    }

    private void amendment(Node amendment) {
      Map<String, Node> changed = new LinkedHashMap<>();
      Map<String, Node> touched = new LinkedHashMap<>();
      for (Node change : amendment.items("changes")) {
        value(change, "set-points", "points", changed);
        value(change, "set-vagueness", "vagueness", changed);
        value(change, "set-tier-edge", "from", changed);
        value(change, "set-listing", "chance", changed);
        for (String key : List.of("set-points", "set-vagueness", "set-listing")) {
          change.word(key).ifPresent(word -> touched.put(word.text(), word));
        }
        change
            .step("add-rule")
            .ifPresent(rule -> {
              remember(rule);
              touched.put(text(rule, "rule"), rule);
            });
        change
            .word("remove-rule")
            .ifPresent(word -> {
              Node changedHere = touched.get(word.text());
              if (changedHere != null) {
                report(
                    word,
                    "this amendment changes %s and removes it"
                        .formatted(Binder.quoted(word.text())),
                    "it is changed at " + changedHere.place(),
                    "keep one of both");
              }
            });
      }
      publication(amendment);
    }

    private void value(Node change, String key, String value, Map<String, Node> changed) {
      Optional<Scalar> target = change.word(key);
      if (target.isEmpty()) {
        return;
      }
      String register = change.word("register").map(word -> " " + word.text()).orElse("");
      String name = target.get().text() + register;
      Node earlier = changed.putIfAbsent(key + " " + name, change);
      Optional<BigDecimal> now =
          value.equals("points") || value.equals("from")
              ? whole(change, value)
              : real(change, value);
      BigDecimal before = values.get(key + " " + name);
      if (earlier != null) {
        report(
            change,
            "this amendment has %s for %s twice"
                .formatted(Binder.quoted(key), Binder.quoted(target.get().text())),
            "the first is at " + earlier.place(),
            "keep one of them");
      } else if (before != null && now.isPresent() && before.compareTo(now.get()) == 0) {
        report(
            change,
            "this changes nothing: %s of %s is %s already"
                .formatted(value, Binder.quoted(target.get().text()), before),
            "",
            "correct the value, or take the change out");
      }
      keep(key, name, now);
    }

    private void publication(Node amendment) {
      Optional<Scalar> published = amendment.word("published");
      if (published.filter(word -> word.text().equals("false")).isEmpty()) {
        return;
      }
      if (amendment.step("announced").isPresent()) {
        report(
            published.get(),
            "the amendment was announced, and was not published",
            "",
            "take out announced, or write published: true");
      }
      if (amendment.word("explained").filter(word -> word.text().equals("true")).isPresent()) {
        report(
            published.get(),
            "the amendment was explained, and was not published",
            "",
            "correct one of both");
      }
    }

    private static String text(Node owner, String key) {
      return owner.word(key).map(Scalar::text).orElse("");
    }

    private void report(Node node, String what, String allowed, String remedy) {
      problems.add(new Problem(node.place(), what, allowed, remedy));
    }
  }
}
