// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// What the author of a book full of mistakes is told, word for word. The messages are part of the
/// product: whoever changes one sees it here (`-Dgolden.fix=true` writes the file anew).
class GoldenMessagesTest {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

  @Test
  void theAuthorIsToldEverythingInOnePass() throws IOException {
    String text = Files.readString(GOLDEN.resolve("spoilt.yaml"));
    String told = String.join("\n", Samples.problems(text)) + "\n";
    Path golden = GOLDEN.resolve("spoilt.txt");
    if (Boolean.getBoolean("golden.fix")) {
      Files.writeString(golden, told);
    }
    assertThat(golden).hasContent(told);
  }
}
