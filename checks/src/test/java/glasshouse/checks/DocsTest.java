// SPDX-License-Identifier: Apache-2.0

package glasshouse.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The documents: their links lead somewhere, and the commands they show exist.
class DocsTest {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*");
  private static final Pattern COMMAND =
      Pattern.compile("(?m)^\\s*(?:\\$ )?\\./glasshouse +(\\w+)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+)$");
  private static final Pattern DECISION = Pattern.compile("(\\d{4})-[a-z0-9-]+\\.md");

  @Test
  void everyRelativeLinkLeadsSomewhere() throws IOException {
    List<String> dead = new ArrayList<>();
    for (Path file : House.files(".md")) {
      for (MatchResult link : LINK.matcher(Files.readString(file)).results().toList()) {
        String target = link.group(1);
        if (!ELSEWHERE.matcher(target).matches() && !isAlive(file, target)) {
          dead.add("%s: %s".formatted(House.root().relativize(file), target));
        }
      }
    }
    assertThat(dead).isEmpty();
  }

  @Test
  void everyCommandInTheDocumentsExists() throws IOException {
    Set<String> known = commands();
    for (Path file : House.files(".md")) {
      assertThat(COMMAND.matcher(Files.readString(file)).results().map(match -> match.group(1)))
          .as(House.root().relativize(file).toString())
          .isSubsetOf(known);
    }
  }

  @Test
  void theScriptsThatTheDocumentsNameCanBeRun() {
    for (String script : List.of("glasshouse", "check", ".ci/run", "ui/build")) {
      assertThat(House.root().resolve(script)).isExecutable();
    }
  }

  @Test
  void decisionsAreNumberedWithoutGaps() throws IOException {
    try (var files = Files.list(House.root().resolve("docs/decisions"))) {
      List<Integer> numbers =
          files
              .map(file -> DECISION.matcher(file.getFileName().toString()))
              .filter(Matcher::matches)
              .map(match -> Integer.parseInt(match.group(1)))
              .sorted()
              .toList();
      for (int i = 0; i < numbers.size(); i++) {
        assertThat(numbers.get(i)).isEqualTo(i);
      }
    }
  }

  private static boolean isAlive(Path from, String target) throws IOException {
    int hash = target.indexOf('#');
    String path = hash < 0 ? target : target.substring(0, hash);
    Path file = path.isEmpty() ? from : from.resolveSibling(path);
    if (!Files.exists(file)) {
      return false;
    }
    return hash < 0
        || !file.toString().endsWith(".md")
        || anchors(Files.readString(file)).contains(target.substring(hash + 1));
  }

  private static Set<String> anchors(String text) {
    return HEADING
        .matcher(text)
        .results()
        .map(match -> match.group(1).toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").strip().replace(' ', '-'))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> commands() {
    Set<String> names = new TreeSet<>();
    for (JavaClass type : House.classes()) {
      Optional<JavaAnnotation<JavaClass>> command =
          type.tryGetAnnotationOfType("picocli.CommandLine$Command").map(found -> found);
      command.flatMap(found -> found.get("name")).ifPresent(name -> names.add(name.toString()));
    }
    return names;
  }
}
