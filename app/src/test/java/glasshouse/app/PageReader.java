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
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Somebody who reads a page of the documents and types its commands into the real program.
final class PageReader {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\n(.*?)^```$");
  private static final Pattern COMMAND =
      Pattern.compile("\\./glasshouse (.*?)(?:  # exit code (\\d+))?");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  private final Path temp;
  private final Path home = project();
  private String said = "";

  /// @param temp the folder in which the reader works
  PageReader(Path temp) {
    this.temp = temp;
  }

  /// A fenced block of a page.
  ///
  /// @param language what stands after the fence: `sh` for commands, empty for answers
  record Block(String language, String text) {
    List<String> lines() {
      return text.lines().toList();
    }
  }

  /// The folder of the project, found from the folder the tests run in.
  static Path project() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("scenarios/minimal"))) {
      folder = Objects.requireNonNull(folder.getParent(), "the tests run inside the project");
    }
    return folder;
  }

  List<Block> blocks(String page) throws IOException {
    return BLOCK
        .matcher(Files.readString(home.resolve(page)))
        .results()
        .map(PageReader::block)
        .toList();
  }

  private static Block block(MatchResult found) {
    return new Block(found.group(1), found.group(2));
  }

  /// Types the commands of a block, checks their exit codes, and returns how many there were.
  ///
  /// @param adapt turns the words of a command into those that suit the reader's folder
  int type(Block block, UnaryOperator<List<String>> adapt) {
    said = "";
    for (String line : block.lines()) {
      Matcher command = COMMAND.matcher(line);
      assertThat(command.matches()).as(line).isTrue();
      int expected = command.group(2) == null ? 0 : Integer.parseInt(command.group(2));
      int code = execute(adapt.apply(words(command.group(1))));
      assertThat(code).as("%s%n%s", line, said).isEqualTo(expected);
    }
    return block.lines().size();
  }

  private static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    for (MatchResult word : WORD.matcher(command).results().toList()) {
      words.add(word.group(1) == null ? word.group(2) : word.group(1));
    }
    return words;
  }

  private int execute(List<String> arguments) {
    var out = new ByteArrayOutputStream();
    var session =
        new Session(
            new LocalLaboratory(home.resolve("scenarios")),
            new Console(out, out, false),
            new Shelf(home),
            Machine.here(),
            () -> "<html><script>__GLASSHOUSE_DATA__</script></html>");
    int code = new Program(session).run(arguments.toArray(String[]::new));
    said += out.toString(StandardCharsets.UTF_8).replace(temp + "/", "");
    return code;
  }

  /// Checks that the last commands said every line of a block, and returns how many there were.
  int hear(Block block) {
    assertThat(block.lines()).allSatisfy(line -> assertThat(said).contains(line));
    return block.lines().size();
  }
}
