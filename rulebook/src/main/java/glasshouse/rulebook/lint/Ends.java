// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.lint;

import glasshouse.rulebook.Amendment;
import glasshouse.rulebook.Register;
import glasshouse.rulebook.lint.Subject.Clause;
import glasshouse.rulebook.process.Clock;
import glasshouse.rulebook.process.RegisterProcess;
import glasshouse.rulebook.text.schema.Names;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How an entry ends, and how a text changes.
final class Ends {
  private static final int FIVE_YEARS = 261;
  private static final double FIVE = 5;
  private static final int REMOVAL_DAYS = 3;
  private static final int GRACE_DAYS = 30;
  private static final int MOST_A_YEAR = 2;

  private Ends() {}

  static void expiry(Subject subject, Verdicts verdicts) {
    for (Clause<Register> clause : subject.registers()) {
      Register register = clause.part();
      String name = "register " + register.register();
      Integer weeks = register.termWeeks();
      if (weeks != null && weeks > FIVE_YEARS) {
        verdicts.strain(
            clause.pointer() + "/term-weeks", name, "a listing lasts %d weeks".formatted(weeks));
      }
      switch (register.exit()) {
        case TERM -> {}
        case DEBT -> {
          if (weeks == null) {
            verdicts.breach(
                clause.pointer() + "/exit", name, "whoever does not pay stands on it without end");
          }
        }
        case RANK ->
            verdicts.breach(
                clause.pointer() + "/exit", name, "whoever does not rise stands on it without end");
      }
    }
    double years = subject.book().scoring().halfLifeYears();
    boolean scores = subject.rules().stream().anyMatch(rule -> Sanctions.scores(rule.part()));
    if (scores && years > FIVE) {
      verdicts.strain(
          "/scoring/half-life-years",
          "scoring",
          "half of an entry is left after %s years".formatted(Names.number(years)));
    }
  }

  static void exit(Subject subject, Verdicts verdicts) {
    for (Clause<Register> clause : subject.registers()) {
      Register register = clause.part();
      String name = "register " + register.register();
      RegisterProcess process = register.dueProcess();
      String pointer = clause.pointer() + "/due-process";
      switch (process.cure()) {
        case ENDS -> clock(process.removal(), pointer, name, verdicts);
        case DISCRETION -> {
          verdicts.strain(
              pointer + "/cure", name, "making good ends a listing only if the office wishes");
          clock(process.removal(), pointer, name, verdicts);
        }
        case NOTHING -> verdicts.breach(pointer + "/cure", name, "making good changes nothing");
        case UNKNOWN ->
            verdicts.unstated(
                clause.pointer(),
                name,
                "what making good does",
                "the register's due-process: cure");
      }
    }
    boolean hasTerms =
        subject.book().registers().stream().anyMatch(one -> one.exit() == Register.Exit.TERM);
    boolean expires = subject.book().safeguards().automaticExpiry();
    if (hasTerms && !expires && subject.says("/safeguards/automatic-expiry")) {
      verdicts.breach(
          "/safeguards/automatic-expiry", "book", "a listing goes on until somebody asks");
    }
  }

  private static void clock(
      @Nullable Clock removal, String pointer, String name, Verdicts verdicts) {
    switch (removal) {
      case Clock.Days(int days) -> {
        if (days > REMOVAL_DAYS) {
          verdicts.breach(
              pointer + "/removal", name, "removal may take %d working days".formatted(days));
        }
      }
      case Clock.Unlimited(var words) ->
          verdicts.breach(
              pointer + "/removal", name, "no limit for removal (\"%s\")".formatted(words));
      case null ->
          verdicts.unstated(
              pointer,
              name,
              "how soon a listing is removed",
              "the register's due-process: removal");
    }
  }

  static void amendment(Subject subject, Verdicts verdicts) {
    List<Amendment> amendments = subject.book().amendments();
    for (int i = 0; i < amendments.size(); i++) {
      Amendment amendment = amendments.get(i);
      String name = "amendment of " + amendment.from();
      String pointer = "/amendments/" + i;
      LocalDate announced = amendment.announced();
      if (!amendment.published()) {
        verdicts.breach(pointer + "/published", name, "never announced");
      } else if (announced == null) {
        verdicts.unstated(pointer, name, "when it was announced", "announced");
      } else {
        long grace = ChronoUnit.DAYS.between(announced, amendment.from());
        if (grace < GRACE_DAYS) {
          verdicts.breach(
              pointer + "/announced",
              name,
              grace < 0
                  ? "announced when in force already"
                  : "announced %d days before".formatted(grace));
        }
      }
      if (i >= MOST_A_YEAR
          && amendments.get(i - MOST_A_YEAR).from().plusYears(1).isAfter(amendment.from())) {
        verdicts.breach(pointer, name, "the third change within a year");
      }
    }
  }
}
