// SPDX-License-Identifier: Apache-2.0
package glasshouse.rulebook.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import glasshouse.rulebook.Effect;
import glasshouse.rulebook.Rulebook;
import glasshouse.rulebook.Safeguards;
import glasshouse.rulebook.text.Samples;
import org.junit.jupiter.api.Test;

class EditTest {
  private static final Rulebook BOOK = Samples.book();

  @Test
  void aValueGoesByItsPath() throws Exception {
    assertThat(Edit.set(BOOK, "safeguards.appeal", "false").safeguards().appeal()).isFalse();
    assertThat(Edit.set(BOOK, "safeguards.notice", "penalty").safeguards().notice())
        .isEqualTo(Safeguards.Notice.PENALTY);
    assertThat(Edit.set(BOOK, "scoring.scale", "2.5").scoring().scale()).isEqualTo(2.5);
    assertThat(Edit.set(BOOK, "rules.petty-theft.vagueness", "0.5").rules().getFirst().vagueness())
        .isEqualTo(.5);
    assertThat(Edit.set(BOOK, "rules.petty-theft.points", "-7").rules().getFirst().effects())
        .contains(new Effect.Points(-7));
    assertThat(Edit.set(BOOK, "gates.flight.coverage", "0").gates().getFirst().coverage()).isZero();
  }

  @Test
  void onlyTheValueChanges() throws Exception {
    Rulebook there = Edit.set(BOOK, "rules.petty-theft.points", "-7");
    assertThat(there).isNotEqualTo(BOOK);
    assertThat(Edit.set(there, "rules.petty-theft.points", "-20")).isEqualTo(BOOK);
  }

  @Test
  void whatIsNotThereIsSaid() {
    assertThatThrownBy(() -> Edit.set(BOOK, "safeguard.appeal", "true"))
        .isInstanceOf(EditException.class)
        .hasMessageContaining("did you mean \"safeguards\"");
    assertThatThrownBy(() -> Edit.set(BOOK, "rules.petty-thef.points", "1"))
        .hasMessageContaining("did you mean \"petty-theft\"");
    assertThatThrownBy(() -> Edit.set(BOOK, "safeguards.appeal", "yes"))
        .hasMessageContaining("true or false");
    assertThatThrownBy(() -> Edit.set(BOOK, "safeguards.notice", "yes"))
        .hasMessageContaining("none, penalty, reasons");
    assertThatThrownBy(() -> Edit.set(BOOK, "scoring.scale", "big"))
        .hasMessageContaining("takes a number");
    assertThatThrownBy(() -> Edit.set(BOOK, "rules", "1")).hasMessageContaining("not one value");
    assertThatThrownBy(() -> Edit.set(BOOK, "safeguards.appeal.more", "true"))
        .hasMessageContaining("names nothing");
  }
}
