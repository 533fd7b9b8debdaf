// SPDX-License-Identifier: Apache-2.0

package glasshouse.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// STYLE.md as a test. Each finding reads `file:line: what is wrong and what to do`.
class TidyTest {
  private static final int TYPES = 15;
  private static final List<SourceFile> MAIN = SourceFile.parse(House.mainJava());
  private static final List<SourceFile> TESTS = SourceFile.parse(House.testJava());

  static List<SourceRule> everywhere() {
    return TidyText.rules();
  }

  static List<SourceRule> inMain() {
    return Stream.concat(TidyTree.rules().stream(), Stream.of(PlaceNames.rule())).toList();
  }

  static List<SourceRule> inTests() {
    return TidyText.testRules();
  }

  @ParameterizedTest
  @MethodSource("everywhere")
  void isKeptEverywhere(SourceRule rule) {
    assertKept(rule, Stream.concat(MAIN.stream(), TESTS.stream()));
  }

  @ParameterizedTest
  @MethodSource("inMain")
  void isKeptInMainCode(SourceRule rule) {
    assertKept(rule, MAIN.stream());
  }

  @ParameterizedTest
  @MethodSource("inTests")
  void isKeptInTests(SourceRule rule) {
    assertKept(rule, TESTS.stream());
  }

  @Test
  void aPackageHasAtMostFifteenTypes() {
    assertThat(folders())
        .allSatisfy((folder, types) -> assertThat(types).as(folder).isLessThanOrEqualTo(TYPES));
  }

  @Test
  void everyPackageSaysWhatItIsForAndIsNullMarked() {
    for (String folder : folders().keySet()) {
      Path info = House.root().resolve(folder).resolve("package-info.java");
      assertThat(info).exists();
      assertThat(info).content().contains("///", "@NullMarked");
    }
  }

  private static Map<String, Long> folders() {
    return MAIN.stream()
        .map(SourceFile::name)
        .filter(name -> !name.endsWith("-info.java"))
        .map(name -> name.substring(0, name.lastIndexOf('/')))
        .collect(Collectors.groupingBy(folder -> folder, TreeMap::new, Collectors.counting()));
  }

  private static void assertKept(SourceRule rule, Stream<SourceFile> files) {
    List<Finding> findings = files.flatMap(file -> rule.check().apply(file).stream()).toList();
    assertThat(findings)
        .withFailMessage(() ->
            rule.name() + findings.stream().map(f -> "\n  " + f).collect(Collectors.joining()))
        .isEmpty();
  }
}
