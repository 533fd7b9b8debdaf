// SPDX-License-Identifier: Apache-2.0
package glasshouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page about one life tells what the commands say.
class ExplainPageTest {
  private static final String OWN = "my-";

  @TempDir private Path temp;

  @Test
  void aLifeIsFoundAndTold() throws IOException {
    var reader = new PageReader(temp);
    int commands = 0;
    int answers = 0;
    for (PageReader.Block block : reader.blocks("docs/explain.md")) {
      if (block.language().equals("sh")) {
        commands += reader.type(block, this::own);
      } else {
        answers += reader.hear(block);
      }
    }
    assertThat(commands).isGreaterThan(6);
    assertThat(answers).isGreaterThan(15);
    assertThat(temp.resolve("my-life.svg")).content().contains("synthetic person");
  }

  private List<String> own(List<String> words) {
    return words.stream()
        .map(word -> word.startsWith(OWN) ? temp.resolve(word).toString() : word)
        .toList();
  }
}
