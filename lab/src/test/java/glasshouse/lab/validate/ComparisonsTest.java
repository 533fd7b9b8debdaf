// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.validate;

import static org.assertj.core.api.Assertions.assertThat;

import glasshouse.lab.indicator.interval.Moments;
import glasshouse.lab.validate.Outcome.Verdict;
import org.junit.jupiter.api.Test;

/// A check that cannot fail proves nothing.
class ComparisonsTest {
  private static final Bench BENCH = new Bench(1, 1, null);

  private static Outcome outcome(Check.Test test) {
    return new Check("T1", "A trial", test).run(BENCH);
  }

  @Test
  void fourStandardErrorsAreTheLimit() {
    assertThat(outcome((_, it) -> it.chance("x", 10, 13.9, 1)).verdict()).isEqualTo(Verdict.HOLDS);
    Outcome outcome = outcome((_, it) -> it.chance("x", 10, 14.1, 1));
    assertThat(outcome.verdict()).isEqualTo(Verdict.FAILS);
    assertThat(outcome.note()).contains("Fails at x: 14.10, not 10");
  }

  @Test
  void oneFailureAmongManyFailsTheCheck() {
    Outcome outcome =
        outcome((_, it) -> {
          it.near("a", 1, 1, .1);
          it.near("b", 1, 1.2, .1);
          it.near("c", 1, 1, .1);
        });
    assertThat(outcome.verdict()).isEqualTo(Verdict.FAILS);
    assertThat(outcome.note()).contains("b").doesNotContain("a:", "c:");
  }

  @Test
  void whatIsNotANumberNeverHolds() {
    assertThat(outcome((_, it) -> it.chance("x", 1, Double.NaN, 1)).verdict())
        .isEqualTo(Verdict.FAILS);
    assertThat(outcome((_, it) -> it.chance("x", 1, 2, Double.NaN)).verdict())
        .isEqualTo(Verdict.FAILS);
    assertThat(outcome((_, it) -> it.near("x", Double.NaN, 1, 1)).verdict())
        .isEqualTo(Verdict.FAILS);
  }

  @Test
  void withoutAnErrorOnlyTheSameNumberHolds() {
    assertThat(outcome((_, it) -> it.chance("x", 0, 0, 0)).verdict()).isEqualTo(Verdict.HOLDS);
    assertThat(outcome((_, it) -> it.chance("x", 0, 1e-9, 0)).verdict()).isEqualTo(Verdict.FAILS);
  }

  @Test
  void equalThingsAreTheSame() {
    assertThat(outcome((_, it) -> it.same("x", "a", "a")).verdict()).isEqualTo(Verdict.HOLDS);
    assertThat(outcome((_, it) -> it.same("x", "a", "b")).verdict()).isEqualTo(Verdict.FAILS);
  }

  @Test
  void aCheckWithoutEvidenceIsSkippedOnlyIfItSaysWhy() {
    Outcome outcome = outcome((_, it) -> it.skip("There is no folder."));
    assertThat(outcome.verdict()).isEqualTo(Verdict.SKIPPED);
    assertThat(outcome.note()).isEqualTo("There is no folder.");
  }

  @Test
  void anOutcomeNamesWhatWasComparedAndHowClosely() {
    Outcome outcome =
        outcome((_, it) -> {
          it.chance("mean", -7.126, -7.1, .02);
          it.near("share", .0934, .0934, .001);
        });
    assertThat(outcome.expected()).isEqualTo("mean -7.1260; share 0.0934");
    assertThat(outcome.got()).isEqualTo("-7.1000; 0.0934");
    assertThat(outcome.tolerance()).contains("|z| < 4, largest 1.3", "stated distance");
    assertThat(outcome.seed()).isEqualTo(1);
  }

  @Test
  void momentsAreThoseOfTheSample() {
    Moments moments = Moments.of(1, 2, 3, 4);
    assertThat(moments.mean()).isEqualTo(2.5);
    assertThat(moments.variance()).isEqualTo(5 / 3.0);
    assertThat(moments.meanError()).isEqualTo(Math.sqrt(5 / 12.0));
  }
}
