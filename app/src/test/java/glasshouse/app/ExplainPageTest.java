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
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page about one life tells what the commands say.
class ExplainPageTest {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\n(.*?)^```$");
  private static final Pattern COMMAND =
      Pattern.compile("\\./glasshouse (.*?)(?:  # exit code (\\d+))?");
  private static final String OWN = "my-";

  @TempDir private Path temp;

  private String said = "";

  @Test
  void aLifeIsFoundAndTold() throws IOException {
    Path home = home();
    int commands = 0;
    int answers = 0;
    String page = Files.readString(home.resolve("docs/explain.md"));
    for (MatchResult block : BLOCK.matcher(page).results().toList()) {
      if (block.group(1).equals("sh")) {
        commands += run(home, block.group(2));
      } else {
        List<String> lines = block.group(2).lines().toList();
        assertThat(lines).allSatisfy(line -> assertThat(said).contains(line));
        answers += lines.size();
      }
    }
    assertThat(commands).isGreaterThan(6);
    assertThat(answers).isGreaterThan(15);
    assertThat(temp.resolve("my-life.svg")).content().contains("synthetic person");
  }

  private int run(Path home, String commands) {
    said = "";
    int count = 0;
    for (String line : commands.lines().toList()) {
      var command = COMMAND.matcher(line);
      assertThat(command.matches()).as(line).isTrue();
      List<String> arguments = new ArrayList<>();
      for (String word : command.group(1).split(" ", -1)) {
        arguments.add(word.startsWith(OWN) ? temp.resolve(word).toString() : word);
      }
      int expected = command.group(2) == null ? 0 : Integer.parseInt(command.group(2));
      assertThat(execute(home, arguments)).as("%s%n%s", line, said).isEqualTo(expected);
      count++;
    }
    return count;
  }

  private int execute(Path home, List<String> arguments) {
    var out = new ByteArrayOutputStream();
    var console = new Console(out, out, false);
    var session =
        new Session(
            new LocalLaboratory(home.resolve("scenarios")),
            console,
            new Shelf(home),
            Machine.here(),
            () -> "<html><script>__GLASSHOUSE_DATA__</script></html>");
    int code = new Program(session).run(arguments.toArray(String[]::new));
    said += out.toString(StandardCharsets.UTF_8).replace(temp + "/", "");
    return code;
  }

  private static Path home() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("scenarios/minimal"))) {
      folder = Objects.requireNonNull(folder.getParent(), "the tests run inside the project");
    }
    return folder;
  }
}
