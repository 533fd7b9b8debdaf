// SPDX-License-Identifier: Apache-2.0
package glasshouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import glasshouse.lab.result.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program as a process: signals, closed streams, two at once.
class ProcessTest {
  @TempDir private Path temp;

  private Process start(String name, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Dglasshouse.home=" + project());
    command.add("-Duser.language=tr");
    command.add("glasshouse.app.ToyMain");
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command);
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    return builder
        .directory(temp.toFile())
        .redirectOutput(temp.resolve(name + ".out").toFile())
        .redirectError(temp.resolve(name + ".err").toFile())
        .start();
  }

  private static Path project() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder.resolve("scenarios/minimal"))) {
      folder = folder.getParent();
    }
    return java.util.Objects.requireNonNull(folder, "the tests run inside the project");
  }

  private String text(String file) throws IOException {
    return Files.readString(temp.resolve(file));
  }

  private void awaitLock(Process process, String folder) throws Exception {
    for (int i = 0; i < 600 && process.isAlive(); i++) {
      if (Files.exists(temp.resolve(folder).resolve("LOCK"))) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    throw new AssertionError("the run did not begin: " + text("a.err"));
  }

  @Test
  void aRunThatIsToldToStopLeavesNothingBehind() throws Exception {
    Process run = start("a", "run", "minimal", "--years", "19", "--out", "run");
    awaitLock(run, "run");
    run.destroy();
    assertThat(run.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(run.exitValue()).isEqualTo(143);
    assertThat(temp.resolve("run")).doesNotExist();
    assertThat(text("a.err")).contains("stopped; nothing is left half-written");
    assertThat(text("a.err")).doesNotContain("\tat ", "Exception");
    assertThat(text("a.out")).isEmpty();
  }

  @Test
  void aRunThatIsKilledIsRunAgainByTheSameCommand() throws Exception {
    Process killed = start("a", "run", "minimal", "--years", "19", "--out", "run");
    awaitLock(killed, "run");
    killed.destroyForcibly().waitFor();
    assertThat(temp.resolve("run/LOCK")).exists();
    Process again = start("b", "run", "minimal", "--years", "1", "--out", "run");
    assertThat(again.waitFor()).isZero();
    assertThat(Manifest.read(temp.resolve("run")).damage(temp.resolve("run"))).isEmpty();
    assertThat(temp.resolve("run/LOCK")).doesNotExist();
  }

  @Test
  void aSecondRunInTheSameFolderLeavesAtOnce() throws Exception {
    Process first = start("a", "run", "minimal", "--years", "19", "--quiet", "--out", "run");
    awaitLock(first, "run");
    Process second = start("b", "run", "minimal", "--out", "run");
    assertThat(second.waitFor()).isEqualTo(75);
    assertThat(text("b.err")).contains("process " + first.pid() + " on ");
    assertThat(first.isAlive()).isTrue();
    assertThat(text("a.err")).isEmpty();
    first.destroy();
    assertThat(first.waitFor()).isEqualTo(143);
  }

  @Test
  void aRunWithoutAFolderOfItsOwnGoesBelowRuns() throws Exception {
    Process run = start("a", "run", "minimal", "--years", "1", "--json");
    assertThat(run.waitFor()).as(text("a.err")).isZero();
    assertThat(text("a.out")).startsWith("{").contains("/runs/minimal-");
    Process again = start("b", "run", "minimal", "--years", "1", "--threads", "1", "--json");
    assertThat(again.waitFor()).isZero();
    try (Stream<Path> runs = Files.list(temp.resolve("runs"))) {
      assertThat(runs).hasSize(1);
    }
  }
}
