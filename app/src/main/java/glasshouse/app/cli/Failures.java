// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.cli;

import glasshouse.app.terminal.Console;
import glasshouse.app.terminal.ExitCode;
import glasshouse.app.terminal.UserException;
import glasshouse.lab.life.PastRunException;
import glasshouse.lab.result.ManifestException;
import glasshouse.lab.result.RunFolderException;
import glasshouse.lab.scenario.ScenarioException;
import glasshouse.rulebook.text.Problem;
import glasshouse.rulebook.text.RulebookException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Every way to fail, with the message and the exit code that belong to it.
///
/// No stack trace reaches the screen: what nobody foresaw goes to a log file, named in the message.
final class Failures {
  private Failures() {}

  static int tell(Throwable failure, Console console, List<String> arguments) {
    return switch (failure) {
      case UserException e -> say(console, e.code(), message(e));
      case ScenarioException e -> problems(console, e.problems());
      case RulebookException e -> problems(console, e.problems());
      case RunFolderException e -> say(console, code(e.reason()), message(e));
      case ManifestException e -> say(console, code(e.reason()), message(e));
      case PastRunException e -> say(console, code(e.reason()), message(e));
      case AccessDeniedException e ->
          say(console, ExitCode.NO_PERMISSION, "no permission for " + e.getFile());
      case IOException e ->
          say(console, ExitCode.INPUT_OUTPUT, "the disk or the network failed: " + message(e));
      case OutOfMemoryError _ ->
          say(
              console,
              ExitCode.REFUSED,
              "memory ran out; ask for fewer people, or see with --dry-run what fits");
      case Throwable e -> bug(console, e, arguments);
    };
  }

  private static int problems(Console console, List<Problem> problems) {
    problems.forEach(problem -> console.note(problem.toString()));
    console.note(problems.size() == 1 ? "1 problem found" : problems.size() + " problems found");
    return ExitCode.BAD_INPUT.code();
  }

  private static ExitCode code(RunFolderException.Reason reason) {
    return switch (reason) {
      case LOCKED -> ExitCode.LOCKED;
      case CANNOT_CREATE -> ExitCode.CANNOT_CREATE;
      case NO_PERMISSION -> ExitCode.NO_PERMISSION;
      case WRITE_FAILED -> ExitCode.INPUT_OUTPUT;
    };
  }

  private static ExitCode code(PastRunException.Reason reason) {
    return switch (reason) {
      case UNKNOWN, UNFAITHFUL -> ExitCode.BAD_INPUT;
      case OTHER_VERSION -> ExitCode.VERSION;
    };
  }

  private static ExitCode code(ManifestException.Reason reason) {
    return switch (reason) {
      case MISSING, DAMAGED -> ExitCode.BAD_INPUT;
      case OTHER_VERSION -> ExitCode.VERSION;
    };
  }

  private static String message(Throwable e) {
    String message = e.getMessage();
    return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
  }

  private static int say(Console console, ExitCode code, String message) {
    console.note(message);
    return code.code();
  }

  private static int bug(Console console, Throwable e, List<String> arguments) {
    String where;
    try {
      Path log = Files.createTempFile("glasshouse-", ".log");
      Files.writeString(log, report(e, arguments));
      where = "details are in " + log;
    } catch (IOException _) {
      where = "details could not be written to the temporary folder";
    }
    return say(
        console,
        ExitCode.OUR_BUG,
        "this is a fault of the program, not yours: %s%n  %s; please report it with that file"
            .formatted(message(e), where));
  }

  private static String report(Throwable e, List<String> arguments) {
    var trace = new StringWriter();
    e.printStackTrace(new PrintWriter(trace, true));
    return "%s%narguments: %s%njava: %s%nsystem: %s %s%n%n%s"
        .formatted(
            Program.VERSION,
            arguments,
            Runtime.version(),
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            trace);
  }
}
