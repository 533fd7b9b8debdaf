// SPDX-License-Identifier: Apache-2.0

package glasshouse.lab.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// Every number in the project's scenarios says where it comes from and how well it is known.
class EvidenceTest {
  @ParameterizedTest
  @ValueSource(strings = {"china", "minimal"})
  void everyNumberHasASourceAndAMark(String scenario) throws IOException {
    List<String> bare = new ArrayList<>();
    int numbers = 0;
    Path folder = Folders.PROJECT.resolve("scenarios/" + scenario);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
        Object root =
            new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
        String name = folder.relativize(file).toString();
        boolean choice = name.startsWith("arms/") || name.startsWith("rulebooks/");
        numbers += walk(root, name, false, choice, bare);
      }
    }
    assertThat(bare).isEmpty();
    assertThat(numbers).isGreaterThan(300);
  }

  /// Counts numbers, and notes those whose row and its holders name no source or no mark.
  private static int walk(
      @Nullable Object node, String path, boolean sourced, boolean marked, List<String> bare) {
    int numbers = 0;
    if (node instanceof Map<?, ?> map) {
      boolean ownSource = sourced || map.containsKey("sources");
      boolean ownMark = marked || map.containsKey("mark");
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        numbers += walk(entry.getValue(), path + "/" + entry.getKey(), ownSource, ownMark, bare);
      }
    } else if (node instanceof List<?> list) {
      for (int at = 0; at < list.size(); at++) {
        numbers += walk(list.get(at), path + "/" + at, sourced, marked, bare);
      }
    } else if (node instanceof Number) {
      numbers++;
      if (!sourced || !marked) {
        bare.add(path);
      }
    }
    return numbers;
  }
}
