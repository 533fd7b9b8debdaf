// SPDX-License-Identifier: Apache-2.0
package glasshouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import glasshouse.app.cli.Program;
import glasshouse.app.cli.Session;
import glasshouse.app.cli.Shelf;
import glasshouse.app.run.Machine;
import glasshouse.app.terminal.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page about experiments does what it says: its commands run, and their answers come.
class ExperimentsPageTest {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\n(.*?)^```$");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  @TempDir private Path temp;

  private String said = "";

  @Test
  void theCommandsOfThePageRunAndSayWhatItShows() throws IOException {
    Path home = home();
    String page = Files.readString(home.resolve("docs/experiments.md"));
    int commands = 0;
    int answers = 0;
    for (MatchResult block : BLOCK.matcher(page).results().toList()) {
      if (block.group(1).equals("sh")) {
        said = "";
        for (String line : block.group(2).lines().toList()) {
          execute(home, line);
          commands++;
        }
      } else {
        List<String> lines = block.group(2).lines().toList();
        assertThat(lines).allSatisfy(line -> assertThat(said).contains(line));
        answers += lines.size();
      }
    }
    assertThat(commands).isEqualTo(8);
    assertThat(answers).isGreaterThan(20);
  }

  private void execute(Path home, String line) {
    List<String> arguments = new ArrayList<>();
    Matcher words = WORD.matcher(line.substring("./glasshouse ".length()));
    while (words.find()) {
      String word = words.group(1) == null ? words.group(2) : words.group(1);
      arguments.add(
          word.startsWith("examples/")
              ? home.resolve(word).toString()
              : word.startsWith("runs/") || word.equals("exported")
                  ? temp.resolve(word).toString()
                  : word);
    }
    String question = arguments.getFirst();
    if (!List.of("query", "export").contains(question)) {
      String name = name(Path.of(arguments.get(1)));
      arguments.addAll(List.of("--members", temp.resolve("members").toString()));
      arguments.addAll(List.of("--out", temp.resolve("runs/" + name + "-" + question).toString()));
    }
    var out = new ByteArrayOutputStream();
    var console = new Console(out, out, false);
    var session =
        new Session(
            new LocalLaboratory(home.resolve("scenarios")),
            console,
            new Shelf(home),
            Machine.here(),
            () -> "");
    int code = new Program(session).run(arguments.toArray(String[]::new));
    said += out.toString(StandardCharsets.UTF_8).replace(temp + "/", "");
    assertThat(code).as("%s%n%s", line, said).isZero();
  }

  private static String name(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(0, name.indexOf('.'));
  }

  private static Path home() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("scenarios/minimal"))) {
      folder = Objects.requireNonNull(folder.getParent(), "the tests run inside the project");
    }
    return folder;
  }
}
