// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.text.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Guesses at what somebody meant are near, and silent when nothing is.
class SpellingTest {
  private static final List<String> KNOWN = List.of("camera", "feed", "half-life-years", "A");

  @Test
  void aSlipIsUnderstood() {
    assertThat(Spelling.nearest("camrea", KNOWN)).contains("camera");
    assertThat(Spelling.nearest("fed", KNOWN)).contains("feed");
    assertThat(Spelling.nearest("half_life_years", KNOWN)).contains("half-life-years");
    assertThat(Spelling.nearest("halfLifeYears", KNOWN)).contains("half-life-years");
    assertThat(Spelling.nearest("a", KNOWN)).contains("A");
    assertThat(Spelling.nearest("half", KNOWN)).contains("half-life-years");
  }

  @Test
  void anotherWordIsNotTakenForASlip() {
    assertThat(Spelling.nearest("drone", KNOWN)).isEmpty();
    assertThat(Spelling.advice("drone", KNOWN)).startsWith("take one of camera, feed");
    assertThat(Spelling.advice("drone", List.of())).isEqualTo("none is known");
  }

  @Test
  void aLongWordCostsNothing() {
    assertThat(Spelling.nearest("x".repeat(100_000), KNOWN)).isEmpty();
  }
}
