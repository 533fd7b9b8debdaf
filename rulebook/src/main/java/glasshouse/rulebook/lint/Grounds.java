// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.lint;

import glasshouse.rulebook.Amendment;
import glasshouse.rulebook.Gate;
import glasshouse.rulebook.Register;
import glasshouse.rulebook.Rule;
import glasshouse.rulebook.compile.Attribute;
import glasshouse.rulebook.compile.Condition;
import glasshouse.rulebook.lint.Subject.Clause;
import glasshouse.rulebook.process.Answer;
import glasshouse.rulebook.process.Basis;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// On what a rule rests, how it is worded, and to whom it applies.
final class Grounds {
  private static final double CLEAR = 0.2;
  private static final double COIN = 0.5;
  private static final int MINOR_BANDS = 2;
  private static final List<Attribute> ORIGINS =
      List.of(Attribute.MIGRANT, Attribute.RURAL, Attribute.INCOME_BAND);

  private Grounds() {}

  static void legality(Subject subject, Verdicts verdicts) {
    List<String> silent = new ArrayList<>();
    for (Clause<Rule> rule : subject.rules()) {
      String name = "rule " + rule.part().rule();
      rests(rule.part().dueProcess().basis(), name, rule.pointer(), verdicts, silent);
    }
    for (Clause<Register> register : subject.registers()) {
      String name = "register " + register.part().register();
      rests(register.part().dueProcess().basis(), name, register.pointer(), verdicts, silent);
    }
    for (Clause<Gate> gate : subject.gates()) {
      String name = "gate " + gate.part().service();
      rests(gate.part().dueProcess().basis(), name, gate.pointer(), verdicts, silent);
    }
    if (silent.isEmpty()) {
      return;
    }
    List<String> open = new ArrayList<>();
    rests(subject.process().basis(), "book", "", verdicts, open);
    if (!open.isEmpty()) {
      verdicts.unstated(silent, "/due-process", "what this rests on", "due-process: basis");
    }
  }

  /// Judges a basis, or adds the name to those that say nothing about theirs.
  private static void rests(
      Basis basis, String name, String owner, Verdicts verdicts, List<String> silent) {
    String pointer = owner + "/due-process/basis";
    switch (basis) {
      case LAW, LISTED, CONTRACT -> {}
      case LOCAL -> verdicts.breach(pointer, name, "goes beyond what law or list allow");
      case NONE -> verdicts.breach(pointer, name, "rests on no law");
      case UNKNOWN -> silent.add(name);
    }
  }

  static void clarity(Subject subject, Verdicts verdicts) {
    for (Clause<Rule> rule : subject.rules()) {
      String name = "rule " + rule.part().rule();
      double vagueness = rule.part().vagueness();
      List<String> open = openWords(rule.part().text());
      if (!open.isEmpty() && vagueness > CLEAR) {
        verdicts.breach(
            rule.pointer() + "/text",
            name,
            "open word without a measure: \"%s\" (vagueness %s)"
                .formatted(String.join("\", \"", open), vagueness));
      } else if (vagueness >= COIN) {
        verdicts.breach(
            rule.pointer() + "/vagueness",
            name,
            "so vague (%s) that assessors often disagree".formatted(vagueness));
      }
    }
  }

  private static List<String> openWords(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return Catalogue.own().openWords().stream()
        .filter(word -> Pattern.compile("\\b" + Pattern.quote(word) + "\\b").matcher(lower).find())
        .toList();
  }

  static void retroactivity(Subject subject, Verdicts verdicts) {
    switch (subject.process().earlierActs()) {
      case YES ->
          verdicts.breach("/due-process/earlier-acts", "book", "deeds from before the rules count");
      case NO -> {}
      case UNKNOWN ->
          verdicts.unstated(
              "/due-process",
              "book",
              "whether deeds from before the rules count",
              "due-process: earlier-acts");
    }
    List<Amendment> amendments = subject.book().amendments();
    for (int i = 0; i < amendments.size(); i++) {
      if (amendments.get(i).retroactive()) {
        verdicts.breach(
            "/amendments/%d/retroactive".formatted(i),
            "amendment of " + amendments.get(i).from(),
            "reaches back to earlier deeds");
      }
    }
  }

  static void minors(Subject subject, Verdicts verdicts) {
    for (Clause<Rule> rule : subject.rules()) {
      Rule part = rule.part();
      boolean harms = subject.register(part).isPresent() || subject.points(part) < 0;
      if (harms && appliesToMinors(Condition.of(part.when()))) {
        verdicts.breach(
            subject.says(rule.pointer() + "/when") ? rule.pointer() + "/when" : rule.pointer(),
            "rule " + part.rule(),
            "applies to people under 18");
      }
    }
    if (subject.process().students() == Answer.YES) {
      verdicts.strain("/due-process/students", "book", "students may be listed");
    }
  }

  private static boolean appliesToMinors(Condition condition) {
    for (int band = 0; band < MINOR_BANDS; band++) {
      if (condition.holdsWhere(Attribute.AGE_BAND, band)) {
        return true;
      }
    }
    return false;
  }

  static void means(Subject subject, Verdicts verdicts) {
    List<String> unknown = new ArrayList<>();
    String first = "/rules";
    for (Clause<Rule> rule : subject.rules()) {
      if (!isAboutDebt(subject, rule.part())) {
        continue;
      }
      String name = "rule " + rule.part().rule();
      switch (rule.part().dueProcess().meansTested()) {
        case YES -> {}
        case NO -> verdicts.breach(rule.pointer(), name, "does not ask whether the debtor can pay");
        case UNKNOWN -> {
          first = unknown.isEmpty() ? rule.pointer() : first;
          unknown.add(name);
        }
      }
    }
    verdicts.unstated(
        unknown,
        first,
        "whether somebody who cannot pay is spared",
        "the rule's due-process: means-tested");
  }

  static boolean isAboutDebt(Subject subject, Rule rule) {
    return "debt".equals(rule.dueProcess().domain())
        || subject
            .register(rule)
            .filter(register -> register.exit() == Register.Exit.DEBT)
            .isPresent();
  }

  static void status(Subject subject, Verdicts verdicts) {
    List<String> unknown = new ArrayList<>();
    String first = "/rules";
    for (Clause<Rule> rule : subject.rules()) {
      Rule part = rule.part();
      String name = "rule " + part.rule();
      Condition condition = Condition.of(part.when());
      for (Attribute origin : ORIGINS) {
        if (condition.heeds(origin)) {
          verdicts.breach(rule.pointer() + "/when", name, "depends on " + origin.path());
        }
      }
      switch (part.dueProcess().forStatus()) {
        case YES ->
            verdicts.breach(
                rule.pointer() + "/due-process", name, "is about what somebody is, not does");
        case NO -> {}
        case UNKNOWN -> {
          if (subject.points(part) > 0) {
            first = unknown.isEmpty() ? rule.pointer() : first;
            unknown.add(name);
          }
        }
      }
    }
    verdicts.unstated(
        unknown,
        first,
        "whether these points are for what somebody is",
        "the rule's due-process: for-status");
  }
}
