// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {
  @TempDir private Path home;
  private Path run;

  @BeforeEach
  void aSmallRun() throws Exception {
    run = home.resolve("run");
    try (RunFolder folder = RunFolder.create(run)) {
      folder.write("results.json", "{\"a\": 1}".getBytes(StandardCharsets.UTF_8));
      folder.write("scenario/scenario.yaml", "id: x\n".getBytes(StandardCharsets.UTF_8));
      folder.seal(
          new ManifestFacts(
              "0.1.0",
              "minimal",
              "aa",
              "bb",
              new TreeMap<>(Map.of("none", "cc")),
              2_000,
              1,
              List.of(-3L),
              new TreeMap<>(Map.of("points.multiplier", 2.5))));
    }
  }

  /// Every bit of every file is turned once: none passes.
  @Test
  void everyFlippedBitIsNoticed() throws Exception {
    for (String name : List.of("results.json", "scenario/scenario.yaml", "manifest.json")) {
      Path file = run.resolve(name);
      byte[] whole = Files.readAllBytes(file);
      for (int bit = 0; bit < whole.length * 8; bit++) {
        byte[] damaged = whole.clone();
        damaged[bit / 8] ^= (byte) (1 << bit % 8);
        Files.write(file, damaged);
        assertThat(sound()).as("bit %d of %s", bit, name).isFalse();
      }
      Files.write(file, whole);
    }
    assertThat(sound()).isTrue();
  }

  @Test
  void everyTruncationIsNoticed() throws Exception {
    for (String name : List.of("results.json", "manifest.json")) {
      Path file = run.resolve(name);
      byte[] whole = Files.readAllBytes(file);
      for (int length = 0; length < whole.length; length++) {
        Files.write(file, java.util.Arrays.copyOf(whole, length));
        assertThat(sound()).as("%d bytes of %s", length, name).isFalse();
      }
      Files.write(file, whole);
    }
  }

  private boolean sound() throws Exception {
    try {
      return Manifest.read(run).damage(run).isEmpty();
    } catch (ManifestException _) {
      return false;
    }
  }

  @Test
  void damageNamesTheFileAndWhatIsWrong() throws Exception {
    Files.writeString(run.resolve("results.json"), "{\"a\": 2}");
    Files.delete(run.resolve("scenario/scenario.yaml"));
    Files.writeString(run.resolve("people.csv"), "smuggled in");
    assertThat(Manifest.read(run).damage(run))
        .containsExactly(
            new Manifest.Damage("results.json", "has other content than the run left"),
            new Manifest.Damage("scenario/scenario.yaml", "is missing"),
            new Manifest.Damage("people.csv", "is not part of the run"));
  }

  @Test
  void aManifestOfAnotherVersionIsRefusedByName() throws Exception {
    Path file = run.resolve("manifest.json");
    Files.writeString(file, Files.readString(file).replace("glasshouse-run-1", "glasshouse-run-2"));
    ManifestException refusal =
        catchThrowableOfType(ManifestException.class, () -> Manifest.read(run));
    assertThat(refusal.reason()).isEqualTo(ManifestException.Reason.OTHER_VERSION);
    assertThat(refusal).hasMessageContaining("glasshouse-run-2").hasMessageContaining("-run-1");
  }

  @Test
  void aManifestSaysThatTheRunIsSynthetic() throws Exception {
    assertThat(Files.readString(run.resolve("manifest.json")))
        .startsWith(Manifest.MAGIC)
        .contains("\"synthetic\" : true");
  }

  @Test
  void nonsenseIsDamageAndNeverACrash() throws Exception {
    for (String nonsense : List.of("", "[", "null", "[".repeat(5_000), "{\"a\":1,\"a\":2}", "\0")) {
      Files.writeString(run.resolve("manifest.json"), nonsense);
      assertThatThrownBy(() -> Manifest.read(run)).isInstanceOf(ManifestException.class);
    }
  }
}
