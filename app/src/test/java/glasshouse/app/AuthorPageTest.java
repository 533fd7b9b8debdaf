// SPDX-License-Identifier: Apache-2.0
package glasshouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page for authors does what it says: its commands run, its edits fit, its answers come.
class AuthorPageTest {
  private static final String SCHEME = "my-scheme";

  @TempDir private Path temp;

  @Test
  void aSessionFromAnEmptyFolderToARun() throws IOException {
    var reader = new PageReader(temp);
    int commands = 0;
    int answers = 0;
    for (PageReader.Block block : reader.blocks("docs/author.md")) {
      switch (block.language()) {
        case "sh" -> commands += reader.type(block, this::own);
        case "diff" -> edit(block.text());
        default -> answers += reader.hear(block);
      }
    }
    assertThat(commands).isEqualTo(11);
    assertThat(answers).isGreaterThan(12);
    assertThat(temp.resolve("run/report.html")).exists();
  }

  private List<String> own(List<String> words) {
    List<String> arguments = new ArrayList<>();
    for (String word : words) {
      arguments.add(word.startsWith(SCHEME) ? temp.resolve(word).toString() : word);
    }
    if (arguments.getFirst().equals("run")) {
      arguments.addAll(List.of("--out", temp.resolve("run").toString()));
    }
    return arguments;
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
}
