// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.diff;

import static org.assertj.core.api.Assertions.assertThat;

import glasshouse.rulebook.Rulebook;
import glasshouse.rulebook.text.RulebookException;
import glasshouse.rulebook.text.Samples;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What changed is said in words.
class DifferencesTest {
  private static List<String> words(List<Difference> differences) {
    return differences.stream().map(Difference::inWords).toList();
  }

  @Test
  void amendmentsAreToldWithTheirDayAndHowTheyWereAnnounced() throws RulebookException {
    Rulebook book =
        Samples.read(Samples.with("explained: true", "explained: true\n    announced: 2014-12-01"));
    assertThat(words(Differences.over(book, LocalDate.of(2014, 1, 6), LocalDate.of(2016, 1, 1))))
        .containsExactly(
            "tier A: from 960 → 970, from 2015-01-01, announced 31 days before",
            "petty theft: costs 20 → 40 points, from 2015-01-01, announced 31 days before",
            "volunteering: worded more vaguely: vagueness 0.4 → 0.6, from 2015-01-01,"
                + " announced 31 days before",
            "petty theft: lists on conduct with chance 0.25, from 2016-01-01,"
                + " not announced, reaching back",
            "volunteering: gone (earns 3 points), from 2016-01-01, not announced, reaching back",
            "petition: new (costs 20 points), from 2016-01-01, not announced, reaching back");
  }

  @Test
  void onlyAmendmentsBetweenTheTwoDaysCount() {
    Rulebook book = Samples.book();
    assertThat(Differences.over(book, LocalDate.of(2015, 1, 1), LocalDate.of(2015, 12, 31)))
        .isEmpty();
    assertThat(Differences.over(book, LocalDate.of(2014, 12, 31), LocalDate.of(2015, 1, 1)))
        .hasSize(3);
  }

  @Test
  void twoBooksAreComparedClauseByClause() throws RulebookException {
    Rulebook other =
        Samples.read(
            Samples.text()
                .replace("term-weeks: 26", "term-weeks: 52")
                .replace("refuses: [debtors, low-rank]", "refuses: [debtors]")
                .replace("notice: reasons", "notice: penalty")
                .replace("{points: +3}", "{points: -3}")
                .replace(
                    "channels: [feed]\n    effects:\n", "channels: [feed, court]\n    effects:\n")
                .replace("when: person.adult", "when: true")
                .replace("child: 0.5", "child: 1"));
    assertThat(words(Differences.between(Samples.book(), other)))
        .containsExactly(
            "petty theft: when person.adult → true",
            "late dues: channels feed → feed, court",
            "volunteering: +3 → -3 points",
            "register conduct: term-weeks 26 → 52",
            "gate flight: refuses debtors, low-rank → debtors",
            "family: child 0.5 → 1",
            "safeguards: notice reasons → penalty");
    assertThat(Differences.between(other, other)).isEmpty();
  }
}
