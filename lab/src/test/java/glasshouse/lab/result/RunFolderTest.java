// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import glasshouse.lab.result.RunFolderException.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunFolderTest {
  @TempDir private Path home;

  private static final ManifestFacts FACTS =
      new ManifestFacts(
          "0.1.0",
          "minimal",
          "s",
          "r",
          new TreeMap<>(java.util.Map.of("none", "d")),
          2_000,
          1,
          List.of(7L, 8L),
          new TreeMap<>(java.util.Map.of("points.multiplier", 0.1234567890123)));

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private List<String> content(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(path -> folder.relativize(path).toString())
          .sorted()
          .toList();
    }
  }

  private static Reason refusal(Path path) {
    return catchThrowableOfType(RunFolderException.class, () -> RunFolder.create(path)).reason();
  }

  @Test
  void aSealedRunIsWholeAndHasNothingElse() throws Exception {
    Path path = home.resolve("runs/first");
    try (RunFolder folder = RunFolder.create(path)) {
      folder.write("results.json", bytes("{}"));
      Table table = Table.of("weeks").longs("n");
      table.row(1);
      folder.table(table);
      folder.seal(FACTS);
    }
    assertThat(content(path))
        .containsExactly("manifest.json", "results.json", "tables/weeks.parquet");
    Manifest manifest = Manifest.read(path);
    assertThat(manifest.damage(path)).isEmpty();
    assertThat(manifest.facts().seeds()).containsExactly(7L, 8L);
  }

  @Test
  void aFolderInWhichNothingWasWrittenGoesAway() throws Exception {
    RunFolder.create(home.resolve("a/b")).close();
    assertThat(home.resolve("a")).doesNotExist();
    Files.createDirectory(home.resolve("mine"));
    RunFolder.create(home.resolve("mine")).close();
    assertThat(home.resolve("mine")).isEmptyDirectory();
  }

  @Test
  void aSecondWriterIsToldWhoHoldsTheFolder() throws Exception {
    Path path = home.resolve("run");
    try (RunFolder _ = RunFolder.create(path)) {
      assertThatThrownBy(() -> RunFolder.create(path))
          .isInstanceOf(RunFolderException.class)
          .hasMessageContaining("process " + ProcessHandle.current().pid() + " on ")
          .hasMessageContaining("since 2");
      Path alias = Files.createSymbolicLink(home.resolve("alias"), path);
      assertThat(refusal(alias)).isEqualTo(Reason.LOCKED);
    }
    RunFolder.create(path).close();
  }

  @Test
  void ofFiftyThatStartAtOnceExactlyOneRuns() throws Exception {
    Path path = home.resolve("run");
    var start = new CyclicBarrier(50);
    var done = new CyclicBarrier(50);
    Callable<Boolean> run =
        () -> {
          start.await();
          try (RunFolder folder = RunFolder.create(path)) {
            folder.write("results.json", bytes("one"));
            done.await();
            return true;
          } catch (RunFolderException e) {
            assertThat(e.reason()).isEqualTo(Reason.LOCKED);
            done.await();
            return false;
          }
        };
    try (var crew = Executors.newFixedThreadPool(50)) {
      List<Future<Boolean>> answers = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        answers.add(crew.submit(run));
      }
      int winners = 0;
      for (Future<Boolean> answer : answers) {
        winners += answer.get() ? 1 : 0;
      }
      assertThat(winners).isEqualTo(1);
    }
  }

  @Test
  void anUnfinishedRunIsRunAgainWithoutBeingAsked() throws Exception {
    Path path = home.resolve("run");
    RunFolder stopped = RunFolder.create(path);
    stopped.write("scenario/old.yaml", bytes("old"));
    Files.writeString(path.resolve("report.html.tmp.7"), "half");
    Files.writeString(path.resolve("scenario/arm.yaml.tmp.9"), "half");
    stopped.abandon();
    assertThatThrownBy(() -> stopped.write("results.json", bytes("late")))
        .isInstanceOf(RunFolderException.class);
    assertThat(content(path)).containsExactly("LOCK", "scenario/old.yaml");
    assertThatThrownBy(() -> Manifest.read(path)).hasMessageContaining("not a complete run");

    try (RunFolder again = RunFolder.create(path)) {
      again.write("results.json", bytes("{}"));
      again.seal(FACTS);
    }
    assertThat(content(path)).containsExactly("manifest.json", "results.json");
  }

  @Test
  void writingAgainFirstTakesTheOldManifestAway() throws Exception {
    Path path = home.resolve("run");
    try (RunFolder folder = RunFolder.create(path)) {
      folder.write("results.json", bytes("{}"));
      folder.seal(FACTS);
    }
    try (RunFolder folder = RunFolder.create(path)) {
      assertThat(path.resolve("manifest.json")).exists();
      folder.write("results.json", bytes("{}"));
      assertThat(path.resolve("manifest.json")).doesNotExist();
    }
  }

  @Test
  void whatIsNotARunIsLeftAlone() throws Exception {
    Files.writeString(home.resolve("manifest.json"), "{\"name\": \"a web page\"}");
    assertThat(refusal(home)).isEqualTo(Reason.CANNOT_CREATE);
    assertThat(content(home)).containsExactly("manifest.json");
    Path file = Files.writeString(home.resolve("file"), "x");
    assertThat(refusal(file)).isEqualTo(Reason.CANNOT_CREATE);
    assertThat(refusal(file.resolve("below"))).isEqualTo(Reason.CANNOT_CREATE);
    assertThat(refusal(home.resolve("x".repeat(300)))).isEqualTo(Reason.CANNOT_CREATE);
  }

  @Test
  void aLinkInsideTheFolderIsNotFollowed() throws Exception {
    Path outside = Files.createDirectory(home.resolve("outside"));
    Path path = home.resolve("run");
    try (RunFolder folder = RunFolder.create(path)) {
      Files.createSymbolicLink(path.resolve("tables"), outside);
      assertThatThrownBy(() -> folder.table(Table.of("weeks").longs("n")))
          .hasMessageContaining("is a link");
    }
    assertThat(outside).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../x",
        "/etc/x",
        "a/../../x",
        "a\0b",
        "CON",
        "con.json",
        "",
        ".",
        "..",
        "a//b",
        "a/",
        " ",
        "a\\b",
        "-rf",
        "a\nb",
        "nul",
        "x/y/z/u/v",
        "a.",
        "\u202egpj.x"
      })
  void aNameThatCouldLeaveTheFolderIsRefused(String name) {
    assertThat(FileNames.safe(name)).isFalse();
  }

  @Test
  void aDiskThatFailsIsNamedWithWhatItNeeds() throws Exception {
    Path path = home.resolve("run");
    try (RunFolder folder = RunFolder.create(path)) {
      Files.createDirectory(path.resolve("report.html"));
      Files.writeString(path.resolve("report.html/x"), "in the way");
      assertThatThrownBy(() -> folder.write("report.html", bytes("page")))
          .isInstanceOf(RunFolderException.class)
          .hasMessageContaining("cannot write report.html in " + path.toRealPath())
          .hasMessageContaining("needs about 4 bytes")
          .hasMessageContaining("run the same command again");
      assertThat(content(path)).noneMatch(name -> name.contains(".tmp."));
    }
  }
}
