// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/// `list`, `show`, `check`, `selftest`, `completion`: the commands that only look.
class LookCommandsTest {
  @TempDir private Path temp;

  private final Shell shell = new Shell();

  private Path copyOfMinimal() throws Exception {
    Path from = Shell.project().resolve("scenarios/minimal");
    Path to = temp.resolve("minimal");
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.sorted(Comparator.naturalOrder()).toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
    return to;
  }

  @Test
  void aListHasEveryKindOfThing() {
    assertThat(shell.run("list", "--in", "minimal")).isZero();
    assertThat(shell.out())
        .contains("Four towns by a lake", "petty-theft", "I9", "(runs by default)");
    var json = new Shell();
    json.run("list", "--in", "minimal", "--json");
    var list = JsonMapper.shared().readTree(json.out());
    assertThat(list.get("scenarios").get(0).get("arms").size()).isEqualTo(3);
    assertThat(list.get("indicators").get(0).get("indicator").asString()).isEqualTo("I9");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"minimal", "list", "points", "O1", "petty-theft", "points.multiplier", "I9", "i9"})
  void whateverHasANameCanBeShown(String name) {
    assertThat(shell.run("show", name, "--in", "minimal")).isZero();
    assertThat(shell.out().lines().count()).isGreaterThan(4);
    assertThat(shell.out().lines()).allMatch(line -> line.length() <= 130);
    var json = new Shell();
    assertThat(json.run("show", name, "--in", "minimal", "--json")).isZero();
    assertThat(JsonMapper.shared().readTree(json.out()).size()).isPositive();
  }

  @Test
  void aDeedIsShownWithItsRulesItsMarksAndItsSources() {
    shell.run("show", "O1", "--in", "minimal");
    assertThat(shell.out())
        .contains("Deed O1", "prohibited by law", "Rules that answer it", "[A]", "Sources");
  }

  @Test
  void aSoundScenarioIsOk() throws Exception {
    String copy = copyOfMinimal().toString();
    assertThat(shell.run("check", "minimal", copy, copy + "/rulebooks/points.yaml")).isZero();
    assertThat(shell.out())
        .isEqualTo("ok  minimal\nok  " + copy + "\nok  " + copy + "/rulebooks/points.yaml\n");
    assertThat(shell.err()).isEmpty();
  }

  @Test
  void aRegimeOfTheLibraryIsCheckedInItsOwnScenario() {
    Path library = Shell.project().resolve("rulebooks");
    String regime = library.resolve("court-list-2013").toString();
    assertThat(shell.run("check", library.toString(), regime, regime + "/rulebook.yaml")).isZero();
    assertThat(shell.out())
        .isEqualTo("ok  %s\nok  %s\nok  %s/rulebook.yaml\n".formatted(library, regime, regime));
    assertThat(shell.err()).isEmpty();
  }

  @Test
  void everyProblemIsToldInOnePassWithItsPlace() throws Exception {
    Path copy = copyOfMinimal();
    Path main = copy.resolve("scenario.yaml");
    Files.writeString(main, Files.readString(main).replace("years: 3", "yaers: 3"));
    Path book = copy.resolve("rulebooks/points.yaml");
    Files.writeString(
        book, Files.readString(book).replaceFirst("vagueness: [0-9.]+", "vagueness: 7"));
    assertThat(shell.run("check", copy.toString())).isEqualTo(65);
    assertThat(shell.out()).isEmpty();
    assertThat(shell.err())
        .containsPattern("scenario.yaml:\\d+:\\d+: .*yaers")
        .containsPattern("points.yaml:\\d+:\\d+: .*7")
        .contains("problems found");

    var json = new Shell();
    assertThat(json.run("check", copy.toString(), "--json")).isEqualTo(65);
    var found = JsonMapper.shared().readTree(json.out());
    assertThat(found.get("ok").asBoolean()).isFalse();
    assertThat(found.get("problems").get(0).get("line").asInt()).isPositive();
    assertThat(json.err()).isEmpty();

    var run = new Shell();
    assertThat(run.run("run", copy.toString(), "--out", temp.resolve("out").toString()))
        .isEqualTo(65);
    assertThat(run.err()).contains("yaers");
    assertThat(temp.resolve("out")).doesNotExist();
  }

  @Test
  void aRulebookOnItsOwnIsHeldAgainstTheWordsOfAScenario() throws Exception {
    Path book = temp.resolve("points.yaml");
    Files.copy(Shell.project().resolve("scenarios/minimal/rulebooks/points.yaml"), book);
    assertThat(shell.run("check", book.toString(), "--in", "minimal")).isZero();
    Files.writeString(book, Files.readString(book).replaceFirst("deed: \\w+", "deed: Z9"));
    assertThat(shell.run("check", temp.toString(), "--in", "minimal")).isEqualTo(65);
    assertThat(shell.err()).contains("Z9");
  }

  @Test
  void hostileTextReachesTheScreenVisibly() throws Exception {
    Path book = temp.resolve("\u001b[31mred\u202e.yaml");
    Files.writeString(book, "rulebook: \u001b]0;title\u0007\n");
    shell.run("check", book.toString(), "--in", "minimal");
    assertThat(shell.err()).isNotEmpty();
    assertThat(shell.err().chars().filter(c -> c != '\n')).allMatch(c -> c >= 0x20 && c != 0x202e);
  }

  @Test
  void aSelftestNamesWhatWorksAndWhatDoesNot() {
    assertThat(shell.run("selftest")).isZero();
    assertThat(shell.out().lines().map(line -> line.substring(0, 5).strip()))
        .hasSize(8)
        .containsOnly("ok");
    var lost = new Shell(new ToyLaboratory(), temp);
    assertThat(lost.run("selftest")).isEqualTo(70);
    assertThat(lost.out()).contains("FAILS  scenarios").contains("GLASSHOUSE_HOME");
  }

  @Test
  void theCompletionScriptKnowsTheCommands() {
    assertThat(shell.run("completion")).isZero();
    for (String word : List.of("run", "selftest", "--people", "--dry-run")) {
      assertThat(shell.out()).contains(word);
    }
    assertThat(shell.out()).startsWith("#!/");
  }
}
