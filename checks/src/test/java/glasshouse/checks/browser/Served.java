// SPDX-License-Identifier: Apache-2.0
package glasshouse.checks.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// `glasshouse serve` as a process of its own, in a folder of its own.
final class Served implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 120;

  private final Process process;
  private final String opening;

  private Served(Process process, String opening) {
    this.process = process;
    this.opening = opening;
  }

  /// Starts the server and waits until it prints its address.
  static Served in(Path folder, Path project) throws IOException, InterruptedException {
    Path out = folder.resolve("serve.out");
    var builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dglasshouse.home=" + project,
                "glasshouse.app.Main",
                "serve",
                "--home",
                folder.resolve("home").toString()));
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    Process process =
        builder
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(folder.resolve("serve.err").toFile())
            .start();
    for (int i = 0; i < PATIENCE_SECONDS * 10 && process.isAlive(); i++) {
      String text = Files.readString(out).strip();
      if (text.contains("#")) {
        return new Served(process, text.lines().findFirst().orElseThrow());
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    process.destroyForcibly();
    throw new AssertionError(Files.readString(folder.resolve("serve.err")));
  }

  /// Returns the address with its token, as a reader opens it.
  String opening() {
    return opening;
  }

  /// Returns the address of a page.
  String page(String hash) {
    return opening.substring(0, opening.indexOf('#')) + hash;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException _) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
