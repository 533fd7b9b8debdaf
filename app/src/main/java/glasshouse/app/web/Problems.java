// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.web;

import glasshouse.app.terminal.ExitCode;
import glasshouse.app.terminal.UserException;
import glasshouse.app.web.http.Refusal;
import glasshouse.app.web.http.Refusal.Why;
import glasshouse.lab.life.PastRunException;
import glasshouse.lab.result.ManifestException;
import glasshouse.lab.scenario.ScenarioException;
import glasshouse.rulebook.text.RulebookException;
import java.io.IOException;

/// What a failure means to whoever asked: the same words as on the command line.
final class Problems {
  private Problems() {}

  static Refusal refusal(Throwable failure) {
    return switch (failure) {
      case Refusal known -> known;
      case UserException e -> new Refusal(why(e.code()), String.valueOf(e.getMessage()));
      case ScenarioException e -> Refusal.wrong(String.valueOf(e.getMessage()));
      case RulebookException e -> Refusal.wrong(String.valueOf(e.getMessage()));
      case PastRunException e -> Refusal.wrong(String.valueOf(e.getMessage()));
      case ManifestException e -> Refusal.wrong(String.valueOf(e.getMessage()));
      case IOException e -> new Refusal(Why.DISK, "the disk failed: " + e.getMessage());
      case OutOfMemoryError _ -> new Refusal(Why.TOO_MUCH, "memory ran out; ask for fewer people");
      case Throwable e -> ours(e);
    };
  }

  private static Why why(ExitCode code) {
    return code == ExitCode.REFUSED ? Why.TOO_MUCH : Why.BAD_INPUT;
  }

  /// The trace goes to the log of the server, not to the page.
  private static Refusal ours(Throwable e) {
    System.getLogger(Problems.class.getName())
        .log(System.Logger.Level.ERROR, "a fault of the program", e);
    return new Refusal(
        Why.OURS, "this is a fault of the program, not yours; the server has said where");
  }
}
