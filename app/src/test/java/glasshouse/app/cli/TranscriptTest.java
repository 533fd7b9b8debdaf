// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the program prints, word for word. `-Dglasshouse.golden=write` writes the files again.
class TranscriptTest {
  private static final Path GOLDEN = Path.of("src/test/resources/glasshouse/app/cli");

  @TempDir private Path temp;

  /// A file of transcripts and the commands in it; OUT stands for a folder of the test.
  record Session(String name, List<String> commands) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Session> sessions() {
    return List.of(
        new Session(
            "help",
            List.of(
                "",
                "help",
                "run --help",
                "compare --help",
                "sweep --help",
                "sensitivity --help",
                "calibrate --help",
                "query --help",
                "export --help",
                "check --help",
                "lint --help",
                "test --help",
                "diff --help",
                "init --help",
                "schema --help",
                "list --help",
                "show --help",
                "validate --help",
                "selftest --help",
                "completion --help",
                "--version")),
        new Session(
            "usage",
            List.of(
                "rum minimal",
                "--verson",
                "run",
                "run minimal more",
                "run minimal --peple 9",
                "run minimal --people many",
                "run minimal --people 999",
                "run minimal --people 99999999999999999999",
                "run minimal --people",
                "run minimal --years 20",
                "run minimal --years 0",
                "run minimal --seeds 1.5",
                "run minimal --threads 0",
                "run minimal --arm pionts",
                "run minimal --set points.multiplyer=2",
                "run minimal --set points.multiplier=NaN",
                "run minimal --set points.multiplier",
                "run minimal --on spark",
                "run minimal --on spark:local-cluster",
                "run minimal --on cloud",
                "validate V99",
                "compare minimal",
                "compare minimal --base none --with pionts",
                "sweep no-such-file.yaml",
                "query OUT",
                "query OUT nothing",
                "export OUT --format zip",
                "check")),
        new Session(
            "refused",
            List.of(
                "run minimal --people 1000000000000",
                "run minimal --people 1e12 --dry-run",
                "run minimal --people 1e12 --dry-run --json",
                "run minmal",
                "run no/such/folder",
                "show pionts",
                "check no-such-file.yaml",
                "validate --fico no-such-folder")),
        new Session(
            "author",
            List.of(
                "init OUT/tiny",
                "init OUT/tiny",
                "init OUT/not_a_name",
                "check OUT/tiny",
                "test OUT/tiny",
                "test OUT/tiny --json",
                "test OUT/tiny/rulebooks",
                "lint OUT/tiny",
                "lint OUT/tiny --card --fail-on error",
                "lint OUT/tiny --format xml",
                "lint no-such-file.yaml",
                "diff OUT/tiny/rulebooks/tiny.yaml",
                "diff HOME/scenarios/minimal/rulebooks/points.yaml",
                "diff HOME/scenarios/minimal/rulebooks/points.yaml --from 2022-01-01"
                    + " --to 2021-01-01",
                "schema",
                "schema rulebok")),
        new Session(
            "run",
            List.of(
                "run minimal --dry-run",
                "run minimal --years 1 --out OUT",
                "run minimal --years 1 --arm list --set points.multiplier=1.5 --json --out OUT",
                "run minimal --years 1 --arm all --quiet --out OUT")),
        new Session(
            "validate",
            List.of("validate", "validate V1", "validate V23", "validate V1 V23 --json --fico .")));
  }

  @ParameterizedTest
  @MethodSource("sessions")
  void theProgramSaysThisAndNothingElse(Session session) throws Exception {
    var text = new StringJoiner("\n");
    for (String command : session.commands()) {
      text.add(transcript(command));
    }
    Path golden = GOLDEN.resolve(session.name() + ".txt");
    if ("write".equals(System.getProperty("glasshouse.golden"))) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, text.toString());
    }
    assertThat(text.toString()).isEqualTo(Files.readString(golden));
  }

  private String transcript(String command) throws Exception {
    var shell = new Shell();
    Path folder = temp.toRealPath().resolve("out");
    String[] arguments =
        command.isEmpty()
            ? new String[0]
            : Stream.of(command.split(" ", -1))
                .map(word -> word.replace("OUT", folder.toString()))
                .map(word -> word.replace("HOME", Shell.shelf().toString()))
                .toArray(String[]::new);
    int code = shell.run(arguments);
    return stable(
        """
        $ glasshouse %s
        %s%s= exit %d
        """
            .formatted(command, shell.out(), marked(shell.err()), code),
        folder);
  }

  private static String marked(String err) {
    return err.isEmpty() ? "" : "! " + err.strip().replace("\n", "\n! ") + "\n";
  }

  /// Replaces what differs between machines and moments.
  private static String stable(String text, Path folder) {
    return text.replace(folder.toString(), "OUT")
        .replace(Shell.shelf().toString(), "HOME")
        .replaceAll("(disk +about .* \\(have )[^)]*", "$1DISK")
        .replaceAll("(\"disk_available_bytes\" : )[0-9]+", "$1DISK")
        .replaceAll("(scenario_digest\" : \")[0-9a-f]+", "$1DIGEST")
        .replaceAll("(\"seconds\" : )[0-9.E-]+(,\n +\"note\")", "$1TIME$2")
        .replaceAll("( +7 +)[0-9.]+ m?s", "$1TIME");
  }
}
