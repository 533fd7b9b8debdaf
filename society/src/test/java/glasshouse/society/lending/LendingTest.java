// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.lending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glasshouse.society.regime.World;
import glasshouse.society.scene.Ranking;
import glasshouse.society.scene.Terms;
import org.junit.jupiter.api.Test;

/// What a lender believes, by hand.
class LendingTest {
  @Test
  void ofSomebodyUnknownTheLenderExpectsTheMean() {
    World.Belief belief = World.Belief.none(1.1);
    assertThat(belief.isInformed()).isFalse();
    assertThat(belief.chance(.025, 0)).isCloseTo(.025, within(1e-12));
  }

  @Test
  void signalsAreWeighedByTheirPrecision() {
    World.Belief belief = World.Belief.none(1).and(2, 1);
    assertThat(belief.isInformed()).isTrue();
    assertThat(belief.log(0)).isCloseTo(-1 + .25 - .5, within(1e-12));
    assertThat(belief.log(1) - belief.log(0)).isCloseTo(.5, within(1e-12));
  }

  @Test
  void aScoreThatIsWorthNothingChangesNothing() {
    World.Belief belief = World.Belief.none(1.1).and(.3, 1.42);
    assertThat(belief.with(2, 0)).isEqualTo(belief);
    assertThat(belief.with(2, .5).log(0)).isLessThan(belief.log(0));
    assertThat(belief.with(-2, .5).log(0)).isGreaterThan(belief.log(0));
  }

  @Test
  void standingIsTheMiddleOfThoseAlike() {
    var credit = new Ranking.Credit(new int[] {-10, 0, 0, 0, 10}, .3, 0, Terms.NONE);
    assertThat(credit.standing(0)).isCloseTo(0, within(1e-12));
    assertThat(credit.standing(-50)).isCloseTo(-credit.standing(50), within(1e-12));
    assertThat(credit.standing(50)).isPositive();
    assertThat(Ranking.Credit.NONE.standing(7)).isZero();
  }
}
