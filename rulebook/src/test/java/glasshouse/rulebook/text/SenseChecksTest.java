// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What makes no sense is told with everything else that is wrong, in one pass.
public class SenseChecksTest {
  @TempDir private Path temp;

  /// What stands in the sample, what is written instead, and what the author is told.
  public static Stream<Arguments> slips() {
    return Stream.of(
        Arguments.of(
            "a condition that holds for nobody",
            "when: person.adult",
            "when: person.age_band >= 2 && !person.adult",
            "can never fire"),
        Arguments.of(
            "a tier that there is not",
            "when: person.adult",
            "when: person.tier > 2",
            "can never fire"),
        Arguments.of(
            "a rule without effect",
            "effects: [{points: +3}]",
            "effects: [{points: 0}]",
            "has no effect"),
        Arguments.of(
            "a listing that another rule makes as well",
            """
            text: Eight hours of help earn 3 points.
                vagueness: .4
                channels: [feed]
                effects: [{points: +3}]
                hypothetical: true\
            """,
            """
            text: Late again.
                when: person.age_band >= 4 && deed.severity > 2
                vagueness: .4
                channels: [feed]
                effects: [{enlist: debtors, chance: 0.5, ramp: true}]\
            """,
            "can never add anything"),
        Arguments.of(
            "a tier above what anybody can reach",
            "effects: [{points: +3}]",
            "effects: [{points: -3}]",
            "nobody ever reaches tier \"AA\""),
        Arguments.of(
            "a register that no rule lists on",
            "{set-listing: petty-theft, register: conduct, chance: 0.25}",
            "{set-vagueness: petty-theft, vagueness: 0.25}",
            "nobody ever gets on register \"conduct\""),
        Arguments.of(
            "two gates for one service", "service: loan", "service: flight", "a second gate"),
        Arguments.of("a gate that is always open", "coverage: 0.5", "coverage: 0", "never closes"),
        Arguments.of(
            "an amendment that changes nothing",
            "{set-points: petty-theft, points: -40}",
            "{set-points: petty-theft, points: -20}",
            "this changes nothing"),
        Arguments.of(
            "an amendment that sets a thing twice",
            "{set-vagueness: volunteering, vagueness: 0.6}",
            "{set-points: petty-theft, points: -60}",
            "has \"set-points\" for \"petty-theft\" twice"),
        Arguments.of(
            "an amendment that removes what it changes",
            "{set-listing: petty-theft, register: conduct, chance: 0.25}",
            "{remove-rule: petition}",
            "changes \"petition\" and removes it"),
        Arguments.of(
            "an amendment both explained and kept back",
            "published: false",
            "published: false\n    explained: true",
            "explained, and was not published"),
        Arguments.of(
            "an amendment both announced and kept back",
            "published: false",
            "published: false\n    announced: 2015-12-01",
            "announced, and was not published"),
        Arguments.of(
            "a day in another century", "from: 2013-10-01", "from: 1013-10-01", "the year 1013"),
        Arguments.of(
            "notice that is denied elsewhere",
            "safeguards: {notice: reasons, appeal: true}",
            "safeguards: {notice: reasons}\ndue-process: {notice: never}",
            "due-process says \"notice: never\""),
        Arguments.of(
            "days of a notice that is not given",
            "safeguards: {notice: reasons, appeal: true}",
            "due-process: {notice: after, notice-days: 7}",
            "\"notice-days\" means nothing"),
        Arguments.of(
            "children who are reached and are not",
            "safeguards: {notice: reasons, appeal: true}",
            "due-process: {reaches: [spouse, child]}",
            "\"reaches\" names the spouse"),
        Arguments.of(
            "a debt that payment does not end",
            "exit: debt, published: true, from: 2013-10-01, sources: [law-1]}",
            "exit: debt, published: true, from: 2013-10-01, sources: [law-1],\n"
                + "     due-process: {cure: nothing}}",
            "making good changes nothing"));
  }

  private List<String> told(String text) throws IOException {
    Path file = temp.resolve("book.yaml");
    Files.writeString(file, text);
    return RulebookReader.check(file, Samples.vocabulary()).stream()
        .map(Problem::toString)
        .toList();
  }

  @Test
  void theSampleMakesSense() throws IOException {
    assertThat(told(Samples.text())).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("slips")
  void aSlipIsToldWhereItStands(String slip, String passage, String other, String words)
      throws IOException {
    String text = Samples.with(passage, other).replace("deed: help", "deed: late");
    assertThat(told(text)).as(slip).anyMatch(line -> line.contains(words));
    assertThat(told(text)).as(slip).allMatch(line -> line.matches("(?s).*book.yaml:\\d+:\\d+: .*"));
  }

  @Test
  void whatMakesNoSenseKeepsNoBookFromBeingUsed() throws RulebookException {
    String text = Samples.with("coverage: 0.5", "coverage: 0");
    assertThat(Samples.read(text).gates().getLast().coverage()).isZero();
  }

  @Test
  void slipsAndMistakesComeInOnePass() throws IOException {
    String text =
        Samples.with("coverage: 0.5", "coverage: 0").replace("notice: reasons", "notice: reason");
    assertThat(told(text))
        .hasSize(2)
        .anyMatch(line -> line.contains("never closes"))
        .anyMatch(line -> line.contains("did you mean \"reasons\"?"));
  }

  @Test
  void aBookOnItsOwnMayNameAnyDeedAndService() throws IOException {
    Path file = temp.resolve("alone.yaml");
    Files.writeString(
        file,
        Samples.text()
            .replace("deed: theft", "deed: any-deed")
            .replace("channels: [camera, report]", "channels: [camra, report]")
            .replace("refuses: [debtors]", "refuses: [debtor]"));
    assertThat(RulebookReader.checkAlone(file).stream().map(Problem::toString))
        .hasSize(2)
        .anyMatch(line -> line.contains("did you mean \"camera\"?"))
        .anyMatch(line -> line.contains("did you mean \"debtors\"?"));
  }
}
