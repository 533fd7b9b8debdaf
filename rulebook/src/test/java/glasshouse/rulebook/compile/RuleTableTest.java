// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import glasshouse.rulebook.Statute;
import glasshouse.rulebook.Vocabulary;
import glasshouse.rulebook.text.Samples;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The dense table of a book says what the book says.
class RuleTableTest {

  @Test
  void theTableHasTheBooksColumns() {
    RuleTable table = RuleTable.compile(Samples.book(), Samples.vocabulary());
    assertThat(table.rules()).isEqualTo(3);
    assertThat(table.deed(1)).isEqualTo(1);
    assertThat(table.points(0)).isEqualTo(-20);
    assertThat(table.vagueness(2)).isEqualTo(0.4);
    assertThat(table.channels(0)).isEqualTo(0b10001);
    assertThat(table.register(0)).isEqualTo(-1);
    assertThat(table.register(1)).isZero();
    assertThat(table.listingChance(1)).isEqualTo(0.6);
    assertThat(table.ramped(1)).isTrue();
    assertThat(table.ramped(2)).isFalse();
    assertThat(table.rulesOf(0)).containsExactly(0);
    assertThat(table.rulesOf(3)).isEmpty();
  }

  @Test
  void aRuleAppliesToWhomItsConditionSays() {
    RuleTable table = RuleTable.compile(Samples.book(), Samples.vocabulary());
    assertThat(table.applies(0, Attributes.index(1, 0, 0, 0, 0, 0, 0))).isFalse();
    assertThat(table.applies(0, Attributes.index(2, 0, 0, 0, 0, 0, 0))).isTrue();
    assertThat(table.applies(1, Attributes.index(3, 0, 0, 0, 0, 1, 0))).isFalse();
    assertThat(table.applies(1, Attributes.index(3, 0, 0, 0, 0, 1, 1))).isTrue();
    assertThat(table.applies(2, Attributes.index(0, 1, 1, 4, 7, 1, 2))).isTrue();
  }

  @Test
  void anAmendedTextHasItsOwnTable() {
    var statute = new Statute(Samples.book());
    RuleTable table =
        RuleTable.compile(statute.inForce(LocalDate.of(2016, 1, 1)), Samples.vocabulary());
    assertThat(table.points(0)).isEqualTo(-40);
    assertThat(table.register(0)).isEqualTo(1);
    assertThat(table.listingChance(0)).isEqualTo(0.25);
    assertThat(table.rulesOf(2)).isEmpty();
    assertThat(table.rulesOf(3)).containsExactly(2);
  }

  @Test
  void anUncheckedBookIsOurMistake() {
    var narrow = new Vocabulary(List.of("theft"), List.of("camera"), List.of());
    assertThrows(IllegalArgumentException.class, () -> RuleTable.compile(Samples.book(), narrow));
  }
}
