// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.vignette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import glasshouse.rulebook.text.Problem;
import glasshouse.rulebook.text.RulebookException;
import glasshouse.rulebook.text.trial.Coverage;
import glasshouse.rulebook.text.trial.Trial;
import glasshouse.rulebook.text.trial.VignetteReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Small cases are reckoned by the rules of the engine, compared key by key, and written back.
class VignetteTest {
  private static final Path SAMPLE = Path.of("src/test/resources/vignettes/sample.yaml");
  private static final Path BOOK = Path.of("src/test/resources/books/sample.yaml");

  @TempDir private Path temp;

  private List<Trial> trials(String vignettes) throws IOException, RulebookException {
    Files.copy(BOOK, temp.resolve("book.yaml"));
    Path file = temp.resolve("vignettes.yaml");
    Files.writeString(file, vignettes.replace("../books/sample.yaml", "book.yaml"));
    return VignetteReader.read(file);
  }

  @Test
  void theSampleHoldsLineByLine() throws RulebookException {
    assertThat(VignetteReader.read(SAMPLE))
        .hasSize(12)
        .allSatisfy(trial -> assertThat(trial.mismatches()).as(trial.vignette().name()).isEmpty());
  }

  @Test
  void coverageNamesTheClausesWithoutAVignette() throws RulebookException {
    List<Coverage> coverage = Coverage.of(VignetteReader.read(SAMPLE));
    assertThat(coverage).hasSize(1);
    assertThat(coverage.getFirst().missing().keySet())
        .containsExactly("tier AA", "rule volunteering", "register low-rank");
    assertThat(coverage.getFirst().clauses()).isEqualTo(14);
    assertThat(coverage.getFirst().missing().sequencedValues().getFirst().line()).isEqualTo(14);
  }

  @Test
  void aFailureSaysExpectedGotAndTheClause() throws Exception {
    List<Trial> trials =
        trials(
            """
            - name: too mild
              rulebook: ../books/sample.yaml
              input:
                deeds: [{deed: theft, date: 2014-03-03, channel: camera}]
              output:
                record: [late-dues]
                score: 980
                tier: AA
                registers: [debtors]
                gates: {flight: closed}
            """);
    List<Mismatch> wrong = trials.getFirst().mismatches();
    assertThat(wrong.stream().map(Mismatch::key))
        .containsExactly("record", "score", "tier", "registers", "gate flight");
    assertThat(wrong.get(0).expected()).isEqualTo("late-dues");
    assertThat(wrong.get(0).got()).isEqualTo("petty-theft on 2014-03-03 -30");
    assertThat(wrong.get(1))
        .isEqualTo(new Mismatch("score", "980", "970", List.of("rule petty-theft")));
    assertThat(wrong.get(2))
        .isEqualTo(new Mismatch("tier", "AA", "A", List.of("tier A", "rule petty-theft")));
    assertThat(wrong.get(3).got()).isEqualTo("none");
    assertThat(wrong.get(4).got()).isEqualTo("open");
  }

  @Test
  void aNumberMayBeOffByTheMargin() throws Exception {
    List<Trial> trials =
        trials(
            """
            - name: near
              rulebook: ../books/sample.yaml
              absolute-error-margin: 10
              input:
                deeds: [{deed: theft, date: 2014-03-03, channel: camera}]
              output: {score: 980}
            """);
    assertThat(trials.getFirst().holds()).isTrue();
  }

  @Test
  void everySlipIsToldAtOnceWithItsPlace() throws IOException {
    var refusal =
        assertThrows(
            RulebookException.class,
            () ->
                trials(
                    """
                    - name: slips
                      rulebook: ../books/sample.yaml
                      input:
                        deeds: [{deed: thefd, date: 2014-03-03, channel: camra}]
                      output: {tier: AAA, registers: [debtor]}
                    - name: no book
                      rulebook: none.yaml
                      input: {}
                      output: {score: 1}
                    - name: nothing expected
                      rulebook: ../books/sample.yaml
                      input: {}
                      output: {on: 2014-03-03}
                    """));
    assertThat(refusal.problems().stream().map(Problem::toString))
        .hasSize(6)
        .anyMatch(line -> line.contains(":4:20: ") && line.contains("did you mean \"theft\"?"))
        .anyMatch(line -> line.contains("did you mean \"camera\"?"))
        .anyMatch(line -> line.contains("no tier \"AAA\""))
        .anyMatch(line -> line.contains("did you mean \"debtors\"?"))
        .anyMatch(line -> line.contains("there is no rulebook \"none.yaml\""))
        .anyMatch(line -> line.contains("nothing is expected"));
  }

  @Test
  void whatIsWrittenIsReadAgain() throws Exception {
    List<Vignette> vignettes =
        trials(Files.readString(SAMPLE)).stream().map(Trial::vignette).toList();
    Path copy = temp.resolve("copy.yaml");
    Files.writeString(copy, VignetteWriter.write(vignettes));
    assertThat(VignetteReader.read(copy).stream().map(Trial::vignette)).isEqualTo(vignettes);
  }

  @Test
  void aRecordedLifeIsATestThatHolds() throws Exception {
    Trial lived = VignetteReader.read(SAMPLE).get(8);
    LocalDate day = LocalDate.of(2016, 9, 5);
    Vignette recorded =
        VignetteWriter.record(
            "as lived", "book.yaml", lived.book().value(), lived.vignette().input(), day);
    List<Trial> again = trials(VignetteWriter.write(List.of(recorded)));
    assertThat(again.getFirst().mismatches()).isEmpty();
    assertThat(again.getFirst().vignette()).isEqualTo(recorded);
    assertThat(recorded.output().registers()).containsExactly("conduct");
    assertThat(recorded.output().gates()).hasSize(2);
  }
}
