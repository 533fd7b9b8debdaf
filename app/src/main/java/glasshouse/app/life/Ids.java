// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.life;

import glasshouse.app.terminal.ExitCode;
import glasshouse.app.terminal.UserException;
import glasshouse.lab.life.PastRun;
import glasshouse.lab.life.PersonId;
import java.nio.file.Path;

/// Reads ids from the command line: those of the synthetic space and no others.
public final class Ids {
  private static final int REAL_LENGTH = 9;

  private Ids() {}

  /// Returns the id that was typed.
  public static PersonId read(String typed, Path run) {
    return PersonId.of(typed)
        .orElseThrow(() -> new UserException(ExitCode.BAD_INPUT, refusal(typed, run)));
  }

  private static String refusal(String typed, Path run) {
    String list = "\n  list some of this run:  glasshouse explain %s --find lucky".formatted(run);
    long digits = typed.chars().filter(Character::isDigit).count();
    if (!typed.toUpperCase(java.util.Locale.ROOT).startsWith("GH1") && digits >= REAL_LENGTH) {
      return "this looks like the number of a real person, and nobody in a run is real"
          + "; ids of synthetic people look like GH1-7K3M-Q2XD-5"
          + list;
    }
    return "\"%s\" is no id of a synthetic person: GH1, eight letters and a check letter, as in"
            .formatted(typed)
        + " GH1-7K3M-Q2XD-5; a letter may be mistyped"
        + list;
  }

  /// Refuses an id of a seed that the run does not have.
  public static void check(PersonId id, PastRun run) {
    int seeds = run.experiment().seeds();
    if (id.replicate() >= seeds) {
      throw new UserException(
          ExitCode.BAD_INPUT,
          "%s belongs to seed %d of a run, this one has %d; an id belongs to one run"
              .formatted(id, id.replicate() + 1, seeds));
    }
  }
}
