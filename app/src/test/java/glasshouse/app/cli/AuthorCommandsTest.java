// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `init`, `check`, `test`, `lint`, `diff`, `schema`: the commands of an author.
class AuthorCommandsTest {
  @TempDir private Path temp;

  private final Shell shell = new Shell();
  private Path scheme = Path.of("");
  private Path book = Path.of("");

  @BeforeEach
  void begin() {
    scheme = temp.resolve("first");
    book = scheme.resolve("rulebooks/first.yaml");
    assertThat(new Shell().run("init", scheme.toString())).isZero();
  }

  private void edit(Path file, String passage, String other) throws Exception {
    String text = Files.readString(file);
    assertThat(text).contains(passage);
    Files.writeString(file, text.replace(passage, other));
  }

  private static JsonNode json(Shell shell) {
    return JsonMapper.shared().readTree(shell.out());
  }

  @Test
  void aSarifLogHasWhatItsStandardAsksFor() {
    assertThat(shell.run("lint", book.toString(), "--format", "sarif")).isZero();
    JsonNode log = json(shell);
    assertThat(log.get("version").asString()).isEqualTo("2.1.0");
    JsonNode run = log.get("runs").get(0);
    JsonNode rules = run.get("tool").get("driver").get("rules");
    assertThat(run.get("tool").get("driver").get("name").asString()).isNotBlank();
    assertThat(rules.size()).isEqualTo(25);
    for (JsonNode rule : rules) {
      assertThat(rule.get("shortDescription").get("text").asString()).isNotBlank();
      assertThat(rule.get("defaultConfiguration").get("level").asString()).isIn("error", "warning");
    }
    assertThat(run.get("results").size()).isGreaterThan(15);
    for (JsonNode result : run.get("results")) {
      JsonNode rule = rules.get(result.get("ruleIndex").asInt());
      assertThat(rule.get("id").asString()).isEqualTo(result.get("ruleId").asString());
      assertThat(result.get("level").asString()).isIn("error", "warning", "note");
      assertThat(result.get("message").get("text").asString()).isNotBlank();
      JsonNode physical = result.get("locations").get(0).get("physicalLocation");
      assertThat(physical.get("artifactLocation").get("uri").asString()).startsWith("file:///");
      assertThat(physical.get("region").get("startLine").asInt()).isPositive();
      assertThat(physical.get("region").get("startColumn").asInt()).isPositive();
    }
  }

  @Test
  void rulebooksStandSideBySideTestByTest() {
    Path home = Shell.project().resolve("scenarios/minimal/rulebooks");
    assertThat(shell.run("lint", home.toString(), book.toString())).isZero();
    assertThat(shell.out().lines().findFirst().orElse(""))
        .matches("test +list +points +first +asks for");
    assertThat(shell.out().lines().filter(line -> line.matches("L\\d\\d .*"))).hasSize(25);
    var json = new Shell();
    assertThat(json.run("lint", home.toString(), "--json")).isZero();
    assertThat(json(json).get("rulebooks").size()).isEqualTo(2);
    assertThat(json(json).get("rulebooks").get(0).get("marks").get("L08").asString())
        .isEqualTo("error");
  }

  @Test
  void ofManyRulebooksEachHasALine() {
    Path china = Shell.project().resolve("scenarios/china/rulebooks");
    assertThat(shell.run("lint", china.toString())).isZero();
    assertThat(
            shell
                .out()
                .lines()
                .filter(line -> line.matches("\\S+ +( [Ew?.] ){25}.*|\\S+( +[Ew?.]){25}")))
        .hasSize(china.toFile().list((_, name) -> name.endsWith(".yaml")).length);
    assertThat(shell.out()).contains("E error   w warning   ? not stated   . ok");
  }

  @Test
  void aFailureEndsWithItsOwnCodeAndJsonSaysTheSame() throws Exception {
    edit(book, "effects: [{points: -5}]", "effects: [{points: -50}]");
    assertThat(shell.run("test", scheme.toString())).isEqualTo(65);
    assertThat(shell.out())
        .contains("score: expected 95, got 50", "tier: expected fair, got low", "tier low (");
    var json = new Shell();
    assertThat(json.run("test", scheme.toString(), "--json")).isEqualTo(65);
    assertThat(json(json).get("ok").asBoolean()).isFalse();
    assertThat(json(json).get("held").asInt()).isEqualTo(2);
    assertThat(json(json).get("vignettes").get(0).get("mismatches").get(0).get("got").asString())
        .isEqualTo("50");
  }

  @Test
  void checkTellsWhatMakesNoSenseInAScenarioAndItsVignettes() throws Exception {
    edit(
        book,
        "when: person.adult\n    vagueness: 0.1",
        "when: person.tier > 5\n    vagueness: 0.1");
    edit(scheme.resolve("vignettes/first.yaml"), "record: [expired-ticket]", "record: [expired]");
    assertThat(shell.run("check", scheme.toString())).isEqualTo(65);
    assertThat(shell.err())
        .contains("rule \"volunteering\" can never fire")
        .contains("did you mean \"expired-ticket\"?")
        .contains("2 problems found");
    var part = new Shell();
    assertThat(part.run("check", book.toString())).isEqualTo(65);
    assertThat(part.err()).contains("can never fire", "1 problem found");
  }

  @Test
  void aFolderIsSearchedForTextsOfEveryKind() throws Exception {
    Files.copy(book, temp.resolve("alone.yaml"));
    Files.copy(scheme.resolve("vignettes/first.yaml"), temp.resolve("cases.yaml"));
    assertThat(shell.run("check", temp.toString())).isEqualTo(65);
    assertThat(shell.err()).contains("there is no rulebook \"../rulebooks/first.yaml\" here");
    edit(temp.resolve("cases.yaml"), "../rulebooks/first.yaml", "alone.yaml");
    assertThat(new Shell().run("check", temp.toString())).isZero();
  }

  @Test
  void aDifferenceIsToldInWordsAndInJson() throws Exception {
    Path other = temp.resolve("other.yaml");
    Files.copy(book, other);
    edit(other, "{points: -5}", "{points: -20}");
    assertThat(shell.run("diff", book.toString(), other.toString())).isZero();
    assertThat(shell.out()).isEqualTo("expired ticket: costs 5 → 20 points\n");
    var json = new Shell();
    Path points = Shell.project().resolve("scenarios/minimal/rulebooks/points.yaml");
    assertThat(json.run("diff", points.toString(), "--json")).isZero();
    JsonNode one = json(json).get("differences").get(0);
    assertThat(one.get("what").asString()).isEqualTo("costs 5 → 10 points");
    assertThat(one.get("from").asString()).isEqualTo("2021-07-05");
  }

  @Test
  void schemasArePrintedAndWritten() throws Exception {
    assertThat(shell.run("schema", "vignettes")).isZero();
    assertThat(json(shell).get("type").asString()).isEqualTo("array");
    Path folder = temp.resolve("schemas");
    assertThat(new Shell().run("schema", "--out", folder.toString())).isZero();
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(13);
    }
    assertThat(folder.resolve("rulebook.schema.json"))
        .hasSameTextualContentAs(Shell.project().resolve("docs/schema/rulebook.schema.json"));
  }
}
