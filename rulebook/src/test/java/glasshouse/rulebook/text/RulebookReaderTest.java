// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import glasshouse.rulebook.Effect;
import glasshouse.rulebook.Mark;
import glasshouse.rulebook.Register;
import glasshouse.rulebook.Rulebook;
import glasshouse.rulebook.Safeguards;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The checks of a rulebook: the sample passes all, and each is shown what it must refuse.
class RulebookReaderTest {

  @Test
  void theSampleIsReadAsItIsWritten() {
    Rulebook book = Samples.book();
    assertThat(book.inForce()).isEqualTo(LocalDate.of(2014, 1, 6));
    assertThat(book.about()).startsWith("Rules, a ranking").endsWith("format knows, once.");
    assertThat(book.scoring().scale()).isEqualTo(1.5);
    assertThat(book.rules()).hasSize(3);
    assertThat(book.rules().get(1).effects())
        .containsExactly(new Effect.Points(-5), new Effect.Enlist("debtors", 0.6, true));
    assertThat(book.rules().get(2).when()).isEqualTo("true");
    assertThat(book.rules().get(2).vagueness()).isEqualTo(0.4);
    assertThat(book.rules().get(2).evidence()).isEqualTo(Mark.V);
    assertThat(book.registers().get(1).exit()).isEqualTo(Register.Exit.TERM);
    assertThat(book.registers().get(1).termWeeks()).isEqualTo(26);
    assertThat(book.registers().get(0).termWeeks()).isNull();
    assertThat(book.safeguards())
        .isEqualTo(new Safeguards(Safeguards.Notice.REASONS, true, false, false, false, false));
    assertThat(book.amendments().get(0).published()).isTrue();
    assertThat(book.amendments().get(1).changes()).hasSize(3);
    assertThat(book.gaps())
        .containsExactly(
            new Rulebook.Gap("appeals", "How many entries were contested is not published.", null),
            new Rulebook.Gap("item-points", "The points of theft are not published.", "20 points"));
  }

  /// Each row: a passage of the sample, what it is replaced by, and what must be said about it.
  @ParameterizedTest
  @MethodSource("breaches")
  void aCheckRefusesWhatItIsFor(String passage, String other, String said) {
    String bad = Samples.with(passage, other);
    assertThat(Samples.problems(bad))
        .isNotEmpty()
        .allSatisfy(problem -> assertThat(problem).startsWith("book.yaml:"))
        .anySatisfy(problem -> assertThat(problem).contains(said));
  }

  static List<Arguments> breaches() {
    return List.of(
        row("deed: theft", "deed: thefd", "there is no deed \"thefd\"; did you mean \"theft\"?"),
        row(
            "[camera, report]",
            "[camera, reprot]",
            "there is no channel \"reprot\"; did you mean \"rep"),
        row("[camera, report]", "[camera, camera]", "\"camera\" is here twice"),
        row(
            "{enlist: debtors,",
            "{enlist: debters,",
            "there is no register \"debters\"; did you mean"),
        row("{enlist: debtors,", "{enlist: foreign-list,", "there is no register \"foreign-list\""),
        row(
            "{service: loan,",
            "{service: laon,",
            "there is no service \"laon\"; did you mean \"loan\"?"),
        row("refuses: [debtors],", "refuses: [debt],", "there is no register \"debt\""),
        row(
            "sources: [law-1]\n  - rule: vol",
            "sources: [law-2]\n  - rule: vol",
            "no source \"law-2\""),
        row(
            "rule: late-dues",
            "rule: petty-theft",
            "a second rule is called \"petty-theft\"; the first"),
        row("register: conduct, title", "register: debtors, title", "a second register is called"),
        row("tier: AA,", "tier: A,", "a second tier is called \"A\""),
        row(
            "tier: A, from: 960",
            "tier: A, from: 1030",
            "starts at 1030, not below the one before"),
        row(
            "tier: D, from: 0,",
            "tier: D, from: 10,",
            "it must start at 0, the bottom of the scale"),
        row("tier: AA, from: 1030", "tier: AA, from: 1501", "nobody can have more than 1500"),
        row(
            "from: 0, low: true",
            "from: 0, low: true, rewarded: true",
            "cannot be low and rewarded"),
        row(
            "exit: term, term-weeks: 26,",
            "exit: term,",
            "with \"exit: term\" lacks \"term-weeks\""),
        row("    rank-below: 0.02\n", "", "with \"exit: rank\" lacks \"rank-below\""),
        row("    hysteresis: 1.25\n", "", "with \"exit: rank\" lacks \"hysteresis\""),
        row(
            "exit: debt,",
            "exit: debt, hysteresis: 2,",
            "\"hysteresis\" means nothing with \"exit: debt\""),
        row(
            "[{points: -20}]\n    evidence: A\n    so",
            "[{points: 1}, {points: 2}]\n    evidence: A\n    so",
            "a second effect of this kind"),
        row(
            "from: 2015-01-01",
            "from: 2014-01-06",
            "does not come after the first day of the book"),
        row("from: 2016-01-01", "from: 2015-01-01", "does not come after the one before it"),
        row("set-points: petty-theft", "set-points: petty-thft", "there is no rule \"petty-thft\""),
        row("set-points: petty-theft", "set-points: petition", "there is no rule \"petition\""),
        row("set-tier-edge: A,", "set-tier-edge: B,", "there is no tier \"B\""),
        row(
            "set-tier-edge: A, from: 970",
            "set-tier-edge: A, from: 1040",
            "this amended tier starts at"),
        row("register: conduct, chance", "register: foreign-list, chance", "there is no register"),
        row("rule: petition", "rule: late-dues", "there is a rule \"late-dues\" already"),
        row(
            "remove-rule: volunteering",
            "remove-rule: volunteer",
            "no rule \"volunteer\"; did you mean"),
        row("chance: 0.6", "chance: 1.6", "it must be a number from 0 to 1"),
        row("coverage: 0.5", "coverage: -1", "it must be a number from 0 to 1"),
        row(
            "person.adult",
            "person.adlt",
            "\"person.adlt\" is nothing that an institution can observe"),
        row(
            "person.adult",
            "person.tier = 3",
            "\"=\" is not part of a condition; write == to compare"));
  }

  private static Arguments row(String passage, String other, String said) {
    return Arguments.of(passage, other, said);
  }

  @Test
  void aRegisterOfAnotherBookMayCloseAGate() {
    assertThat(Samples.problems(Samples.with("refuses: [debtors],", "refuses: [foreign-list],")))
        .isEmpty();
  }

  @Test
  void shapeReferencesAndConditionsAreToldTogetherInTheOrderOfTheFile() {
    String bad =
        Samples.with("title: A sample", "titel: A sample")
            .replace("vagueness: 0.05", "vagueness: 5%")
            .replace("deed: late\n", "deed: lat\n")
            .replace("deed.severity > 1 ||", "deed.severity > 1.0 or")
            .replace("coverage: 1,", "coverage: full,");
    assertThat(Samples.problems(bad))
        .containsExactly(
            "book.yaml:4:1: rulebook \"sample\": unknown key \"titel\"; did you mean \"title\"?",
            "book.yaml:23:16: rule \"petty-theft\": vagueness is \"5%\"; it must be a number from"
                + " 0 to 1; write it as a share: 0.05",
            "book.yaml:29:11: there is no deed \"lat\"; did you mean \"late\"? otherwise add it to"
                + " the scenario",
            "book.yaml:31:56: condition: \"or\" is not part of a condition; write || for \"or\"",
            "book.yaml:63:63: gate \"flight\": coverage is \"full\"; it must be a number from 0 to"
                + " 1; write a number in digits, such as 0.5");
  }

  @Test
  void aFaultInAConditionHasItsPlaceWhereverTheConditionIsWritten() {
    String plain = Samples.with("when: person.adult", "when: person.age_band > 2.5");
    String quoted = Samples.with("when: person.adult", "when: 'person.age_band > 2.5'");
    String block =
        Samples.with(
            "when: person.adult", "when: |-\n      person.adult &&\n        person.tier > 2.5");
    assertThat(Samples.problems(plain)).singleElement().asString().startsWith("book.yaml:22:27: ");
    assertThat(Samples.problems(quoted)).singleElement().asString().startsWith("book.yaml:22:28: ");
    assertThat(Samples.problems(block)).singleElement().asString().startsWith("book.yaml:24:21: ");
  }

  @Test
  void onlyTheAlternativeThatWasMeantIsSpokenAbout() {
    assertThat(Samples.problems(Samples.with("chance: 0.6, ramp: true", "chanse: 0.6")))
        .containsExactly(
            "book.yaml:36:27: enlist \"debtors\": unknown key \"chanse\"; did you mean"
                + " \"chance\"?");
    assertThat(Samples.problems(Samples.with("{points: +3}", "{pionts: +3}")))
        .containsExactly("book.yaml:44:16: unknown key \"pionts\"; did you mean \"points\"?");
    assertThat(Samples.problems(Samples.with("{points: +3}", "{points: 3, enlist: debtors}")))
        .containsExactly(
            "book.yaml:44:15: this effect has the keys points and enlist; one effect has one of"
                + " them; make it several items");
    assertThat(Samples.problems(Samples.with("{points: +3}", "{fine: 3}")))
        .containsExactly(
            "book.yaml:44:15: this effect has none of its keys; it must be a map with one of the"
                + " keys points, enlist; write \"key: value\"");
  }

  @Test
  void twentyProblemsAreShownAndAllAreKept() {
    var rules = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      rules.append("  - {rule: r%d}\n".formatted(i));
    }
    String all = Samples.with("rules:\n", "rules:\n" + rules);
    RulebookException refused = assertThrows(RulebookException.class, () -> Samples.read(all));
    assertThat(refused.problems()).hasSizeGreaterThan(30);
    assertThat(refused.getMessage().lines()).hasSize(21);
    assertThat(refused.getMessage()).endsWith(" more");
    assertThat(refused.problems())
        .isSortedAccordingTo(Comparator.comparingInt(problem -> problem.place().line()));
  }
}
