// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.lint;

import glasshouse.rulebook.process.Answer;
import glasshouse.rulebook.process.Clock;
import glasshouse.rulebook.process.DueProcess;
import glasshouse.rulebook.process.Timing;

/// What happens between a deed and its effect, and after it: notice, reasons, hearing, correction,
/// review.
///
/// Where the book has a switch of the model under `safeguards`, a switch that is written counts as
/// the text's answer; one that is left out counts as silence.
final class Procedure {
  private static final int NOTICE_DAYS = 7;
  private static final int CORRECTION_DAYS = 30;

  private Procedure() {}

  static void notice(Subject subject, Verdicts verdicts) {
    if (!subject.hasEffects()) {
      return;
    }
    DueProcess process = subject.process();
    String pointer = "/due-process/notice";
    switch (process.notice()) {
      case BEFORE -> {
        Integer days = process.noticeDays();
        if (days == null) {
          verdicts.unstated(
              pointer, "book", "how many days before the effect", "due-process: notice-days");
        } else if (days < NOTICE_DAYS) {
          verdicts.breach(
              "/due-process/notice-days",
              "book",
              "%d working days from notice to effect".formatted(days));
        }
      }
      case WITH -> verdicts.breach(pointer, "book", "people are told when it has effect already");
      case AFTER -> verdicts.breach(pointer, "book", "people are told after the effect");
      case NEVER -> verdicts.breach(pointer, "book", "nobody is told");
      case UNKNOWN -> silentNotice(subject, verdicts);
    }
  }

  private static void silentNotice(Subject subject, Verdicts verdicts) {
    boolean isDenied =
        switch (subject.book().safeguards().notice()) {
          case NONE -> subject.says("/safeguards/notice");
          case PENALTY, REASONS -> false;
        };
    if (isDenied) {
      verdicts.breach("/safeguards/notice", "book", "nobody is told");
    } else {
      verdicts.unstated(
          "/due-process", "book", "when people are told", "due-process: notice, notice-days");
    }
  }

  static void reasons(Subject subject, Verdicts verdicts) {
    if (!subject.hasEffects()) {
      return;
    }
    String pointer = "/safeguards/notice";
    if (!subject.says(pointer)) {
      verdicts.unstated("/safeguards", "book", "what people are told", "safeguards: notice");
      return;
    }
    switch (subject.book().safeguards().notice()) {
      case REASONS -> {}
      case PENALTY -> verdicts.breach(pointer, "book", "people are told the penalty, not why");
      case NONE -> verdicts.breach(pointer, "book", "people are told nothing");
    }
  }

  static void hearing(Subject subject, Verdicts verdicts) {
    if (!subject.hasEffects()) {
      return;
    }
    String pointer = "/due-process/hearing";
    Timing hearing = subject.process().hearing();
    switch (hearing) {
      case BEFORE -> {}
      case WITH, AFTER -> verdicts.breach(pointer, "book", "people may answer only afterwards");
      case NEVER -> verdicts.breach(pointer, "book", "people may not answer");
      case UNKNOWN ->
          verdicts.unstated(
              "/due-process", "book", "when people may answer", "due-process: hearing");
    }
  }

  static void correction(Subject subject, Verdicts verdicts) {
    DueProcess process = subject.process();
    String pointer = "/due-process/correction";
    switch (process.correction()) {
      case Clock.Days(int days) -> {
        if (days > CORRECTION_DAYS) {
          verdicts.breach(pointer, "book", "a correction may take %d days".formatted(days));
        }
      }
      case Clock.Unlimited(var words) ->
          verdicts.breach(pointer, "book", "no limit for corrections (\"%s\")".formatted(words));
      case null -> {
        if (isDenied(subject, "appeal", subject.book().safeguards().appeal())) {
          verdicts.breach("/safeguards/appeal", "book", "entries cannot be contested");
        } else {
          verdicts.unstated(
              "/due-process", "book", "how soon errors are corrected", "due-process: correction");
        }
      }
    }
    answer(
        process.unverifiableDeleted(),
        Answer.NO,
        verdicts,
        new Question(
            "unverifiable-deleted",
            "data that cannot be verified stay",
            "whether data that cannot be verified are deleted"));
  }

  static void review(Subject subject, Verdicts verdicts) {
    safeguard(
        subject,
        subject.book().safeguards().independentReview(),
        verdicts,
        new Question(
            "independent-review",
            "whoever decided reviews the decision",
            "who reviews a decision"));
    answer(
        subject.process().court(),
        Answer.NO,
        verdicts,
        new Question("court", "there is no way to a court", "whether a court can decide"));
  }

  static void suspension(Subject subject, Verdicts verdicts) {
    if (subject.hasGates()) {
      safeguard(
          subject,
          subject.book().safeguards().suspensiveEffect(),
          verdicts,
          new Question(
              "suspensive-effect",
              "gates stay closed during an appeal",
              "whether an appeal suspends the effects"));
    }
  }

  /// What a norm asks of the text.
  ///
  /// @param key the key that answers
  /// @param breach what is wrong if the answer is the wrong one
  /// @param open what is not known without an answer
  record Question(String key, String breach, String open) {}

  static void answer(Answer given, Answer wrong, Verdicts verdicts, Question question) {
    String pointer = "/due-process/" + question.key();
    if (given == wrong) {
      verdicts.breach(pointer, "book", question.breach());
    } else if (given == Answer.UNKNOWN) {
      verdicts.unstated("/due-process", "book", question.open(), "due-process: " + question.key());
    }
  }

  private static void safeguard(
      Subject subject, boolean holds, Verdicts verdicts, Question question) {
    String pointer = "/safeguards/" + question.key();
    if (isDenied(subject, question.key(), holds)) {
      verdicts.breach(pointer, "book", question.breach());
    } else if (!holds) {
      verdicts.unstated("/safeguards", "book", question.open(), "safeguards: " + question.key());
    }
  }

  private static boolean isDenied(Subject subject, String key, boolean holds) {
    return !holds && subject.says("/safeguards/" + key);
  }
}
