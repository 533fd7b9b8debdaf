// SPDX-License-Identifier: Apache-2.0
package glasshouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page about experiments does what it says: its commands run, and their answers come.
class ExperimentsPageTest {
  @TempDir private Path temp;

  @Test
  void theCommandsOfThePageRunAndSayWhatItShows() throws IOException {
    var reader = new PageReader(temp);
    int commands = 0;
    int answers = 0;
    for (PageReader.Block block : reader.blocks("docs/experiments.md")) {
      if (block.language().equals("sh")) {
        commands += reader.type(block, this::own);
      } else {
        answers += reader.hear(block);
      }
    }
    assertThat(commands).isEqualTo(8);
    assertThat(answers).isGreaterThan(20);
  }

  private List<String> own(List<String> words) {
    List<String> arguments = new ArrayList<>();
    for (String word : words) {
      arguments.add(
          word.startsWith("examples/")
              ? PageReader.project().resolve(word).toString()
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
    return arguments;
  }

  private static String name(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(0, name.indexOf('.'));
  }
}
