// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import glasshouse.app.laboratory.Progress;
import glasshouse.app.laboratory.RunPlan;
import glasshouse.lab.Runner;
import glasshouse.lab.result.Manifest;
import glasshouse.lab.result.RunFolder;
import glasshouse.lab.result.RunResults;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class RunCommandTest {
  @TempDir private Path temp;

  private final Shell shell = new Shell();

  private String out() {
    return temp.resolve("run").toString();
  }

  @Test
  void aRunLeavesAWholeFolder() throws Exception {
    assertThat(shell.run("run", "minimal", "--out", out())).isZero();
    Path folder = temp.resolve("run");
    Manifest manifest = Manifest.read(folder);
    assertThat(manifest.damage(folder)).isEmpty();
    assertThat(manifest.facts().arms().keySet()).containsExactly("none", "points", "list");
    assertThat(folder.resolve("report.html")).content().contains("\"synthetic\":true");
    assertThat(folder.resolve("scenario/scenario.yaml"))
        .hasSameBinaryContentAs(Shell.project().resolve("scenarios/minimal/scenario.yaml"));
    assertThat(folder.resolve("scenario/arms/list.yaml")).exists();
    assertThat(folder.resolve("tables/weeks.parquet")).exists();
    assertThat(shell.out()).contains("report: " + folder.toRealPath().resolve("report.html"));
  }

  @Test
  void theScenarioInTheRunCanBeRunAgainWithTheSameResult() throws Exception {
    shell.run("run", "minimal", "--out", out());
    String again = temp.resolve("again").toString();
    assertThat(new Shell().run("run", out() + "/scenario", "--out", again)).isZero();
    assertThat(Manifest.read(Path.of(again)).facts().resultDigest())
        .isEqualTo(Manifest.read(Path.of(out())).facts().resultDigest());
    assertThat(Manifest.read(Path.of(again)).facts().scenarioDigest())
        .isEqualTo(Manifest.read(Path.of(out())).facts().scenarioDigest());
  }

  @Test
  void jsonIsOneObjectAndNothingElse() {
    assertThat(shell.run("run", "minimal", "--json", "--quiet", "--out", out())).isZero();
    var json = JsonMapper.shared().readTree(shell.out());
    assertThat(json.get("arms").get("list").get("indicators").get("I9").get("n").asInt())
        .isEqualTo(2);
    assertThat(json.get("claims").get("P1").get("estimate").isNull()).isTrue();
    assertThat(json.get("performance").get("bytes_per_person").asDouble()).isEqualTo(10.6);
    assertThat(json.get("result_digest").asString()).isNotEmpty();
    assertThat(shell.err()).isEmpty();
  }

  @Test
  void aDryRunWritesNothing() {
    assertThat(shell.run("run", "minimal", "--dry-run", "--out", out())).isZero();
    assertThat(temp).isEmptyDirectory();
  }

  @Test
  void whatIsRefusedLeavesNothing() {
    assertThat(shell.run("run", "minimal", "--people", "1e12", "--out", out())).isEqualTo(78);
    assertThat(shell.run("run", "minimal", "--arm", "x", "--out", out())).isEqualTo(64);
    assertThat(temp).isEmptyDirectory();
  }

  @Test
  void theReferenceArmIsRunFirstAskedForOrNot() throws Exception {
    shell.run("run", "minimal", "--arm", "list", "--arm", "list", "--out", out());
    assertThat(Manifest.read(Path.of(out())).facts().arms().keySet())
        .containsExactly("none", "list");
  }

  @Test
  void aFolderInUseIsRefusedWithItsHolder() throws Exception {
    try (RunFolder _ = RunFolder.create(Path.of(out()))) {
      assertThat(shell.run("run", "minimal", "--out", out())).isEqualTo(75);
    }
    assertThat(shell.err()).contains("process " + ProcessHandle.current().pid());
  }

  @Test
  void aFolderWithSomethingElseIsRefused() throws Exception {
    Files.writeString(temp.resolve("thesis.txt"), "mine");
    assertThat(shell.run("run", "minimal", "--out", temp.toString())).isEqualTo(73);
    assertThat(temp).isDirectoryNotContaining(path -> !path.endsWith("thesis.txt"));
  }

  @Test
  void aFaultOfOursHasALogFileAndNoStackTrace() throws Exception {
    var broken =
        new ToyLaboratory() {
          @Override
          public RunResults run(RunPlan plan, Runner.Lands lands, Progress progress) {
            throw new IllegalStateException("week 12 came twice\u001b[31m");
          }
        };
    var faulty = new Shell(broken, Shell.shelf());
    assertThat(faulty.run("run", "minimal", "--out", out())).isEqualTo(70);
    assertThat(faulty.err())
        .contains("a fault of the program, not yours: week 12 came twice\\u001b[31m")
        .doesNotContain("\tat ", "IllegalState", "\u001b");
    assertThat(temp).isEmptyDirectory();
    Path log = Path.of(faulty.err().replaceAll("(?s).*details are in (\\S+\\.log);.*", "$1"));
    assertThat(log).content().contains("IllegalStateException").contains("run, minimal");
    Files.delete(log);
  }

  @Test
  void anErrorOfTheMachineIsAFaultToo() {
    var broken =
        new ToyLaboratory() {
          @Override
          public RunResults run(RunPlan plan, Runner.Lands lands, Progress progress) {
            throw new OutOfMemoryError("Java heap space");
          }
        };
    var faulty = new Shell(broken, Shell.shelf());
    assertThat(faulty.run("run", "minimal", "--out", out())).isEqualTo(78);
    assertThat(faulty.err()).contains("memory ran out");
  }

  @Test
  void aReaderThatGoesAwayEndsTheOutputQuietly() throws Exception {
    int code = shell.run(Shell.failing("Broken pipe"), "run", "minimal", "--quiet", "--out", out());
    assertThat(code).isZero();
    assertThat(shell.err()).isEmpty();
    assertThat(Manifest.read(Path.of(out())).damage(Path.of(out()))).isEmpty();
  }

  @Test
  void aResultThatCannotBePrintedIsAFailure() {
    int code = shell.run(Shell.failing("No space left on device"), "list");
    assertThat(code).isEqualTo(74);
    assertThat(shell.err()).contains("cannot print the result: No space left on device");
  }

  @Test
  void aPathThatIsNoneIsAMistakeOfUsage() {
    assertThat(shell.run("run", "minimal", "--out", "a\0b")).isEqualTo(64);
    assertThat(shell.run("run", "a\0b")).isEqualTo(64);
    assertThat(shell.run("run", "minimal", "--out", temp.resolve("x".repeat(300)).toString()))
        .isEqualTo(73);
    assertThat(shell.err()).doesNotContain("\0");
  }
}
