// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.lint;

import glasshouse.rulebook.Effect;
import glasshouse.rulebook.Family;
import glasshouse.rulebook.Gate;
import glasshouse.rulebook.Register;
import glasshouse.rulebook.Rule;
import glasshouse.rulebook.Tier;
import glasshouse.rulebook.compile.Condition;
import glasshouse.rulebook.lint.Subject.Clause;
import glasshouse.rulebook.process.Answer;
import glasshouse.rulebook.process.Gravity;
import glasshouse.rulebook.process.Kin;
import glasshouse.rulebook.text.schema.Names;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What a deed costs, whom it costs it, and whether that fits.
final class Sanctions {
  private Sanctions() {}

  static void proportionality(Subject subject, Verdicts verdicts) {
    List<String> unknown = new ArrayList<>();
    String first = "/rules";
    for (Clause<Rule> rule : subject.rules()) {
      Rule part = rule.part();
      String name = "rule " + part.rule();
      boolean bans = subject.register(part).filter(subject::closesGates).isPresent();
      switch (part.dueProcess().gravity()) {
        case PETTY -> {
          if (bans) {
            verdicts.breach(rule.pointer() + "/effects", name, "a petty deed closes gates");
          }
        }
        case MINOR -> {
          if (bans) {
            verdicts.strain(rule.pointer() + "/effects", name, "a minor offence closes gates");
          }
        }
        case SERIOUS, GRAVE -> {}
        case UNKNOWN -> {
          if (bans || subject.points(part) < 0) {
            first = unknown.isEmpty() ? rule.pointer() : first;
            unknown.add(name);
          }
        }
      }
      dearer(subject, rule, verdicts);
    }
    for (Clause<Register> register : subject.registers()) {
      boolean endless = register.part().exit() == Register.Exit.RANK;
      if (endless && subject.closesGates(register.part())) {
        verdicts.breach(
            register.pointer(),
            "register " + register.part().register(),
            "closes gates without an upper limit");
      }
    }
    verdicts.unstated(unknown, first, "how grave the deed is", "the rule's due-process: gravity");
  }

  /// Says so if a rule costs at least as much as one about a graver deed.
  private static void dearer(Subject subject, Clause<Rule> rule, Verdicts verdicts) {
    double points = subject.points(rule.part());
    Gravity gravity = rule.part().dueProcess().gravity();
    if (points >= 0 || gravity == Gravity.UNKNOWN) {
      return;
    }
    for (Clause<Rule> other : subject.rules()) {
      double others = subject.points(other.part());
      Gravity graver = other.part().dueProcess().gravity();
      boolean isGraver = graver != Gravity.UNKNOWN && graver.compareTo(gravity) > 0;
      if (isGraver && others < 0 && points <= others) {
        verdicts.strain(
            rule.pointer() + "/effects",
            "rule " + rule.part().rule(),
            "costs %s points, no less than the graver %s (%s)"
                .formatted(Names.number(-points), other.part().rule(), Names.number(-others)));
        return;
      }
    }
  }

  static void context(Subject subject, Verdicts verdicts) {
    List<String> unknown = new ArrayList<>();
    String first = "/gates";
    for (Clause<Gate> gate : subject.gates()) {
      List<Rule> leading =
          subject.rules().stream()
              .map(Clause::part)
              .filter(rule -> leads(subject, rule, gate.part()))
              .toList();
      if (leading.isEmpty() || gate.part().coverage() == 0) {
        continue;
      }
      List<String> relates = gate.part().dueProcess().relatesTo();
      Set<String> foreign = new LinkedHashSet<>();
      for (Rule rule : leading) {
        String domain = rule.dueProcess().domain();
        if (domain == null || relates == null) {
          unknown.add(domain == null ? "rule " + rule.rule() : "gate " + gate.part().service());
          first = unknown.size() == 1 ? gate.pointer() : first;
        } else if (!relates.contains(domain)) {
          foreign.add(domain);
        }
      }
      if (!foreign.isEmpty()) {
        verdicts.breach(
            gate.pointer(),
            "gate " + gate.part().service(),
            "answers misconduct in %s, and relates to %s"
                .formatted(
                    String.join(", ", foreign),
                    relates == null || relates.isEmpty() ? "nothing" : String.join(", ", relates)));
      }
    }
    verdicts.unstated(
        unknown.stream().distinct().toList(),
        first,
        "the part of life",
        "due-process: domain of the rule, relates-to of the gate");
  }

  private static boolean leads(Subject subject, Rule rule, Gate gate) {
    for (Register register : subject.book().registers()) {
      boolean closed = gate.refuses().contains(register.register());
      boolean byList = subject.register(rule).filter(register::equals).isPresent();
      boolean byRank = register.exit() == Register.Exit.RANK && subject.points(rule) < 0;
      if (closed && (byList || byRank)) {
        return true;
      }
    }
    return false;
  }

  static void collateral(Subject subject, Verdicts verdicts) {
    Family family = subject.book().family();
    if (family.child() > 0 && subject.hasGates()) {
      verdicts.breach("/family/child", "family", "gates close for the children of the listed");
    }
    if (family.spouse() > 0 && subject.hasGates()) {
      verdicts.breach("/family/spouse", "family", "gates close for the spouse of the listed");
    }
    List<Kin> reaches = subject.process().reaches();
    if (reaches != null) {
      for (int i = 0; i < reaches.size(); i++) {
        verdicts.breach(
            "/due-process/reaches/" + i,
            "book",
            "decisions reach others: " + Names.word(reaches.get(i)));
      }
    } else if (verdicts.isEmpty()) {
      verdicts.unstated("/due-process", "book", "whom else it reaches", "due-process: reaches");
    }
  }

  static void twice(Subject subject, Verdicts verdicts) {
    List<Clause<Rule>> rules = subject.rules();
    for (int i = 0; i < rules.size(); i++) {
      Rule rule = rules.get(i).part();
      String name = "rule " + rule.rule();
      if (subject.points(rule) < 0 && subject.register(rule).isPresent()) {
        verdicts.breach(rules.get(i).pointer() + "/effects", name, "takes points and lists");
      }
      Condition condition = Condition.of(rule.when());
      for (int j = 0; j < i; j++) {
        Rule earlier = rules.get(j).part();
        boolean harms = subject.points(rule) < 0 || subject.register(rule).isPresent();
        boolean harmed = subject.points(earlier) < 0 || subject.register(earlier).isPresent();
        boolean same = earlier.deed().equals(rule.deed());
        if (same && harms && harmed && condition.meets(Condition.of(earlier.when()))) {
          verdicts.breach(
              rules.get(i).pointer(), name, "answers the same deed as rule " + earlier.rule());
        }
      }
    }
    Procedure.answer(
        subject.process().alsoPunished(),
        Answer.YES,
        verdicts,
        new Procedure.Question(
            "also-punished",
            "the same act is punished elsewhere as well",
            "whether the same act is punished elsewhere as well"));
  }

  static void cliff(Subject subject, Verdicts verdicts) {
    switch (subject.process().overrun()) {
      case WHOLE ->
          verdicts.breach("/due-process/overrun", "book", "a small overrun costs everything");
      case PART, NONE -> {}
      case UNKNOWN -> {
        if (subject.hasEffects()) {
          verdicts.unstated(
              "/due-process", "book", "what a small overrun costs", "due-process: overrun");
        }
      }
    }
    double narrowest = narrowestTier(subject.book().tiers());
    for (Clause<Rule> rule : subject.rules()) {
      boolean isSmall =
          switch (rule.part().dueProcess().gravity()) {
            case PETTY, MINOR -> true;
            case SERIOUS, GRAVE, UNKNOWN -> false;
          };
      if (isSmall && -subject.points(rule.part()) > narrowest) {
        verdicts.breach(
            rule.pointer() + "/effects",
            "rule " + rule.part().rule(),
            "one entry of %s points can take somebody two tiers down"
                .formatted(Names.number(-subject.points(rule.part()))));
      }
    }
  }

  /// Returns the points from the top to the bottom of the narrowest tier that has both.
  private static double narrowestTier(List<Tier> tiers) {
    double narrowest = Double.POSITIVE_INFINITY;
    for (int tier = 1; tier < tiers.size() - 1; tier++) {
      narrowest = Math.min(narrowest, tiers.get(tier - 1).from() - tiers.get(tier).from());
    }
    return narrowest;
  }

  /// Returns whether a rule moves points at all.
  static boolean scores(Rule rule) {
    return rule.effects().stream()
        .anyMatch(effect -> effect instanceof Effect.Points(int points) && points != 0);
  }
}
