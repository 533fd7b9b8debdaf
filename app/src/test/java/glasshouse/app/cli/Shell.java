// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.cli;

import glasshouse.app.laboratory.Laboratory;
import glasshouse.app.run.Machine;
import glasshouse.app.terminal.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Runs the program inside the test and keeps what it prints.
final class Shell {
  static final Machine MACHINE = new Machine(24e9, 2);

  private final Laboratory laboratory;
  private final Path home;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  Shell(Laboratory laboratory, Path home) {
    this.laboratory = laboratory;
    this.home = home;
  }

  Shell() {
    this(new ToyLaboratory(), shelf());
  }

  /// A home with the smallest scenario alone, so that no test hangs on the others.
  static Path shelf() {
    Path home = Path.of("target", "shelf").toAbsolutePath();
    Path minimal = home.resolve("scenarios/minimal");
    try {
      if (Files.notExists(minimal)) {
        Files.createDirectories(minimal.getParent());
        Files.createSymbolicLink(minimal, project().resolve("scenarios/minimal"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return home;
  }

  /// The folder of the project, found from the folder the tests run in.
  static Path project() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("scenarios/minimal"))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException("the tests run inside the project");
      }
    }
    return folder;
  }

  int run(String... arguments) {
    return run(out, arguments);
  }

  int run(OutputStream results, String... arguments) {
    var console = new Console(results, err, false);
    var session =
        new Session(laboratory, console, new Shelf(home), MACHINE, () -> ToyLaboratory.TEMPLATE);
    return new Program(session).run(arguments);
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  /// Somebody who stops reading, as `head` does, or a full disk.
  static OutputStream failing(String reason) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(reason);
      }
    };
  }
}
