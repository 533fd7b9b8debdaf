// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import glasshouse.rulebook.text.Samples;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// Law has dates: each day has its text.
class StatuteTest {
  private final Statute statute = new Statute(Samples.book());

  @Test
  void beforeTheFirstAmendmentTheTextIsTheOriginal() {
    assertThat(statute.inForce(LocalDate.of(2014, 12, 31))).isEqualTo(statute.original());
    assertThat(statute.inForce(LocalDate.of(1999, 1, 1))).isEqualTo(statute.original());
  }

  @Test
  void anAmendmentHoldsFromItsFirstDay() {
    Rulebook text = statute.inForce(LocalDate.of(2015, 1, 1));
    assertThat(text.rules().getFirst().effects()).containsExactly(new Effect.Points(-40));
    assertThat(text.rules().get(2).vagueness()).isEqualTo(0.6);
    assertThat(text.tiers().get(1)).isEqualTo(new Tier("A", 970, false, false));
    assertThat(text.rules()).hasSize(3);
    assertThat(text.amendments()).isEqualTo(statute.original().amendments());
  }

  @Test
  void laterAmendmentsBuildOnEarlierOnes() {
    Rulebook text = statute.inForce(LocalDate.of(2030, 1, 1));
    assertThat(text.rules().stream().map(Rule::rule))
        .containsExactly("petty-theft", "late-dues", "petition");
    assertThat(text.rules().getFirst().effects())
        .containsExactly(new Effect.Points(-40), new Effect.Enlist("conduct", 0.25, false));
  }

  @Test
  void aListingKeepsItsRampWhenOnlyItsChanceChanges() {
    Rulebook text = new Change.SetListing("late-dues", "debtors", 0.1).applyTo(statute.original());
    assertThat(text.rules().get(1).effects())
        .containsExactly(new Effect.Points(-5), new Effect.Enlist("debtors", 0.1, true));
  }
}
