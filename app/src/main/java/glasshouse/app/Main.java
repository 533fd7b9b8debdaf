// SPDX-License-Identifier: Apache-2.0
package glasshouse.app;

import glasshouse.app.cli.Program;
import glasshouse.app.cli.Session;
import glasshouse.app.cli.Shelf;
import glasshouse.app.engine.Clusters;
import glasshouse.app.laboratory.Laboratory;
import glasshouse.app.run.Machine;
import glasshouse.app.terminal.Console;
import glasshouse.app.terminal.ExitCode;
import glasshouse.app.terminal.UserException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// The program as the launcher starts it.
public final class Main {
  private static final String TEMPLATE = "/glasshouse/ui/report.html";

  private Main() {}

  /// Runs the program and ends the JVM with its exit code.
  public static void main(String[] arguments) {
    int code = start(Clusters.NONE, arguments);
    if (code != ExitCode.OK.code()) { // `exit` first starts the logging system, to log itself
      System.exit(code);
    }
  }

  /// Does what the arguments say, on these clusters if asked to, and returns the exit code.
  public static int start(Clusters clusters, String... arguments) {
    return start(new LocalLaboratory(home().resolve("scenarios")), clusters, arguments);
  }

  /// Does what the arguments say with this laboratory, and returns the exit code.
  static int start(Laboratory laboratory, Clusters clusters, String... arguments) {
    Locale.setDefault(Locale.ROOT);
    var console =
        new Console(
            new FileOutputStream(FileDescriptor.out),
            new FileOutputStream(FileDescriptor.err),
            watched());
    var session =
        new Session(
            laboratory, console, new Shelf(home()), Machine.here(), clusters, Main::template);
    return new Program(session).run(arguments);
  }

  /// The folder of the project: told by the launcher, else the folder one stands in.
  private static Path home() {
    String told = System.getProperty("glasshouse.home", System.getenv("GLASSHOUSE_HOME"));
    return told == null ? Path.of("").toAbsolutePath() : Path.of(told);
  }

  /// Whether a person watches what is said about the results.
  private static boolean watched() {
    Path error = Path.of("/proc/self/fd/2");
    if ("dumb".equals(System.getenv("TERM"))) {
      return false;
    }
    try {
      if (Files.isSymbolicLink(error)) {
        String target = Files.readSymbolicLink(error).toString();
        return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
      }
    } catch (IOException _) {
      return false;
    }
    return Optional.ofNullable(System.console()).filter(java.io.Console::isTerminal).isPresent();
  }

  private static String template() {
    try (InputStream page = Main.class.getResourceAsStream(TEMPLATE)) {
      if (page == null) {
        throw new UserException(
            ExitCode.UNAVAILABLE,
            "the report page %s is not built in; build the project again".formatted(TEMPLATE));
      }
      return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UserException(
          ExitCode.INPUT_OUTPUT, "cannot read the report page: " + e.getMessage());
    }
  }
}
