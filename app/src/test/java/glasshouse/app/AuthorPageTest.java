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

/// The page for authors does what it says: its commands run, its edits fit, its answers come.
class AuthorPageTest {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\n(.*?)^```$");
  private static final Pattern COMMAND =
      Pattern.compile("\\./glasshouse (.*?)(?:  # exit code (\\d+))?");
  private static final String SCHEME = "my-scheme";

  @TempDir private Path temp;

  private String said = "";

  @Test
  void aSessionFromAnEmptyFolderToARun() throws IOException {
    Path home = home();
    String page = Files.readString(home.resolve("docs/author.md"));
    int commands = 0;
    int answers = 0;
    for (MatchResult block : BLOCK.matcher(page).results().toList()) {
      switch (block.group(1)) {
        case "sh" -> commands += run(home, block.group(2));
        case "diff" -> edit(block.group(2));
        default -> answers += answer(block.group(2));
      }
    }
    assertThat(commands).isEqualTo(11);
    assertThat(answers).isGreaterThan(12);
    assertThat(temp.resolve("run/report.html")).exists();
  }

  private int run(Path home, String commands) {
    said = "";
    int count = 0;
    for (String line : commands.lines().toList()) {
      var command = COMMAND.matcher(line);
      assertThat(command.matches()).as(line).isTrue();
      List<String> arguments = new ArrayList<>();
      for (String word : command.group(1).split(" ", -1)) {
        arguments.add(word.startsWith(SCHEME) ? temp.resolve(word).toString() : word);
      }
      if (arguments.getFirst().equals("run")) {
        arguments.addAll(List.of("--out", temp.resolve("run").toString()));
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

  /// Replaces the lines with "-" by those with "+"; lines with a blank stay.
  private void edit(String diff) throws IOException {
    List<String> lines = diff.lines().toList();
    Path file = temp.resolve(lines.getFirst().substring("--- ".length()));
    StringBuilder before = new StringBuilder();
    StringBuilder after = new StringBuilder();
    for (String line : lines.subList(1, lines.size())) {
      char sign = line.isEmpty() ? ' ' : line.charAt(0);
      String text = line.isEmpty() ? "" : line.substring(1);
      if (sign != '+') {
        before.append(text).append('\n');
      }
      if (sign != '-') {
        after.append(text).append('\n');
      }
    }
    String text = Files.readString(file);
    assertThat(text.split(Pattern.quote(before.toString()), -1)).as(before.toString()).hasSize(2);
    Files.writeString(file, text.replace(before, after));
  }

  private int answer(String expected) {
    List<String> lines = expected.lines().toList();
    assertThat(lines).allSatisfy(line -> assertThat(said).contains(line));
    return lines.size();
  }

  private static Path home() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("scenarios/minimal"))) {
      folder = Objects.requireNonNull(folder.getParent(), "the tests run inside the project");
    }
    return folder;
  }
}
