// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.lint;

import static org.assertj.core.api.Assertions.assertThat;

import glasshouse.rulebook.Rulebook;
import glasshouse.rulebook.text.RulebookException;
import glasshouse.rulebook.text.RulebookReader;
import glasshouse.rulebook.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every test has a clean sample and breaching ones.
public class LintTestsTest {
  private static final Path SAMPLES = Path.of("src/test/resources/lint");

  private static final int LONGEST_CLAUSE = 12;

  @TempDir private Path temp;

  /// The test, what stands in the clean sample, and what breaches the test instead.
  public static Stream<Arguments> breaches() {
    return Stream.of(
        Arguments.of("L01", "basis: law", "basis: none"),
        Arguments.of("L01", "{relates-to: [debt]}", "{basis: local, relates-to: [debt]}"),
        Arguments.of(
            "L02", "vagueness: 0.05\n    channels: [gate]", "vagueness: 0.5\n    channels: [gate]"),
        Arguments.of(
            "L02",
            "text: Riding without a ticket costs 5 points.\n    when: person.adult\n"
                + "    vagueness: 0.05",
            "text: Uncivil riding costs 5 points.\n    when: person.adult\n"
                + "    vagueness: 0.3"),
        Arguments.of("L03", "notice-days: 7", "notice-days: 6"),
        Arguments.of("L03", "notice: before\n  notice-days: 7", "notice: after"),
        Arguments.of("L03", "notice: before\n  notice-days: 7", "notice: never"),
        Arguments.of("L04", "notice: reasons", "notice: penalty"),
        Arguments.of("L05", "hearing: before", "hearing: after"),
        Arguments.of("L06", "gravity: serious, domain: debt", "gravity: petty, domain: debt"),
        Arguments.of(
            "L06",
            "exit: term\n    term-weeks: 52",
            "exit: rank\n    rank-below: 0.02\n    hysteresis: 1.2"),
        Arguments.of("L07", "relates-to: [debt]", "relates-to: [travel]"),
        Arguments.of("L08", "child: 0,", "child: 0.5,"),
        Arguments.of("L08", "reaches: []", "reaches: [colleague]"),
        Arguments.of("L09", "earlier-acts: no", "earlier-acts: yes"),
        Arguments.of("L09", "explained: true", "explained: true\n    retroactive: true"),
        Arguments.of(
            "L10",
            "effects: [{enlist: debtors, chance: 1}]",
            "effects: [{points: -5}, {enlist: debtors, chance: 1}]"),
        Arguments.of("L10", "deed: debt", "deed: fare"),
        Arguments.of("L11", "exit: term\n    term-weeks: 52", "exit: debt"),
        Arguments.of("L11", "term-weeks: 52", "term-weeks: 520"),
        Arguments.of("L12", "cure: ends, removal: {days: 3}", "cure: ends, removal: {days: 4}"),
        Arguments.of(
            "L12", "cure: ends, removal: {days: 3}", "cure: ends, removal: {unlimited: soon}"),
        Arguments.of("L12", "cure: ends", "cure: discretion"),
        Arguments.of("L13", "correction: {days: 15}", "correction: {days: 31}"),
        Arguments.of("L13", "unverifiable-deleted: yes", "unverifiable-deleted: no"),
        Arguments.of("L14", "independent-review: true", "independent-review: false"),
        Arguments.of("L14", "court: yes", "court: no"),
        Arguments.of("L15", "suspensive-effect: true", "suspensive-effect: false"),
        Arguments.of(
            "L16",
            "sixty days is listed.\n    when: person.adult",
            "sixty days is listed.\n    when: person.age_band >= 1"),
        Arguments.of("L16", "students: no", "students: yes"),
        Arguments.of("L17", "means-tested: yes", "means-tested: no"),
        Arguments.of("L18", "data: [conduct,", "data: [contacts,"),
        Arguments.of("L19", "identity: hidden", "identity: full"),
        Arguments.of("L19", "registers: false", "registers: true"),
        Arguments.of("L20", "decided-by: official", "decided-by: machine"),
        Arguments.of("L21", "proof: [recording,", "proof: [machine-match,"),
        Arguments.of("L22", "burden: authority", "burden: accused"),
        Arguments.of(
            "L23",
            "help earn 3 points.\n    when: person.adult",
            "help earn 3 points.\n    when: person.adult && !person.migrant"),
        Arguments.of("L24", "overrun: part", "overrun: whole"),
        Arguments.of("L24", "effects: [{points: -5}]", "effects: [{points: -61}]"),
        Arguments.of("L25", "announced: 2021-04-01", "announced: 2021-06-01"),
        Arguments.of("L25", "announced: 2021-04-01", "published: false"));
  }

  private Text<Rulebook> read(String text) throws IOException, RulebookException {
    Path file = temp.resolve("book.yaml");
    Files.writeString(file, text);
    return RulebookReader.readAlone(file);
  }

  private ScoreCard lint(String text) throws IOException, RulebookException {
    return Lint.of(read(text));
  }

  private static String clean() throws IOException {
    return Files.readString(SAMPLES.resolve("clean.yaml"));
  }

  @Test
  void theCleanSamplePassesAllTests() throws Exception {
    assertThat(lint(clean()).findings()).isEmpty();
    assertThat(RulebookReader.checkAlone(SAMPLES.resolve("clean.yaml"))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("breaches")
  void aBreachIsFoundByItsTestAtItsPlace(String test, String passage, String other)
      throws Exception {
    assertThat(clean()).contains(passage);
    String text = clean().replace(passage, other);
    ScoreCard card = Lint.of(read(text), LocalDate.of(2021, 6, 6));
    List<Finding> found = card.findings(Catalogue.own().test(test));
    assertThat(found).as(card.findings().toString()).isNotEmpty().allMatch(Finding::isBreach);
    long changed = clean().substring(0, clean().indexOf(passage)).lines().count();
    assertThat(found.getFirst().place().line())
        .isBetween((int) changed - LONGEST_CLAUSE, (int) changed + LONGEST_CLAUSE);
    assertThat(found.getFirst().what()).isNotBlank();
    assertThat(found.getFirst().remedy()).isNotBlank();
  }

  @Test
  void everyTestHasABreachingSample() {
    assertThat(breaches().map(one -> (String) one.get()[0]).distinct().toList())
        .isEqualTo(Catalogue.own().tests().stream().map(LintTest::test).toList());
  }

  @Test
  void amendmentsCount() throws Exception {
    String text =
        clean()
            .replace(
                "{set-points: fare-dodging, points: -4}",
                "{set-points: fare-dodging, points: -61}");
    LintTest cliff = Catalogue.own().test("cliff");
    assertThat(lint(text).mark(cliff)).isEqualTo(ScoreCard.Mark.WARNING);
    assertThat(Lint.of(read(text), LocalDate.of(2021, 6, 6)).mark(cliff))
        .isEqualTo(ScoreCard.Mark.CLEAR);
  }

  @Test
  void silenceIsNeitherCleanNorABreach() throws Exception {
    String text = clean();
    ScoreCard card = lint(text.substring(0, text.lastIndexOf("\ndue-process:")));
    assertThat(card.count(ScoreCard.Mark.ERROR)).isZero();
    assertThat(card.count(ScoreCard.Mark.WARNING)).isZero();
    assertThat(card.count(ScoreCard.Mark.OPEN)).isEqualTo(13);
    assertThat(card.findings()).allMatch(finding -> finding.what().startsWith("not stated: "));
  }

  @Test
  void everyNormThatIsCitedIsKnownAndEveryKnownOneIsCited() {
    Catalogue catalogue = Catalogue.own();
    var cited = new TreeSet<String>();
    catalogue.tests().forEach(test -> test.norms().forEach(norm -> cited.add(norm.norm())));
    assertThat(cited).isEqualTo(new TreeSet<>(catalogue.norms().stream().map(Norm::norm).toList()));
    assertThat(catalogue.tests()).hasSize(25);
    assertThat(catalogue.tests()).allMatch(test -> !catalogue.norms(test).isBlank());
  }

  private static List<String> breached(String name) throws RulebookException {
    ScoreCard card = Lint.of(RulebookReader.readAlone(SAMPLES.resolve(name)));
    return Catalogue.own().tests().stream()
        .filter(test -> card.mark(test).compareTo(ScoreCard.Mark.OPEN) > 0)
        .map(test -> "%s %s".formatted(test.test(), card.mark(test).word()))
        .toList();
  }

  /// What the fact base expects of the list of judgment defaulters before and after its reform.
  @Test
  void theReformOfTheCourtListIsSeen() throws RulebookException {
    assertThat(breached("court-2013.yaml"))
        .containsExactly(
            "L08 ERROR",
            "L11 ERROR",
            "L12 ERROR",
            "L13 ERROR",
            "L14 ERROR",
            "L15 warning",
            "L16 ERROR",
            "L19 ERROR");
    assertThat(breached("court-2017.yaml"))
        .containsExactly(
            "L08 ERROR", "L11 ERROR", "L12 warning", "L15 warning", "L17 ERROR", "L19 ERROR");
  }
}
