// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.lending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import glasshouse.lab.lending.Applicants.Level;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Two invented groups whose answers are known by hand.
class MarketTest {
  private static final Movement MOVEMENT = new Movement(75, -150, 300, 850);
  private static final Applicants WORSE =
      new Applicants(
          "worse",
          1,
          List.of(new Level(400, .5, .2), new Level(500, .3, .6), new Level(600, .2, .9)));
  private static final Applicants BETTER =
      new Applicants(
          "better",
          3,
          List.of(new Level(400, .1, .2), new Level(500, .3, .6), new Level(600, .6, .9)));
  private static final Market MARKET = new Market(List.of(WORSE, BETTER), 1, MOVEMENT);

  @Test
  void aThresholdTakesEverybodyAboveIt() {
    List<Decision> decisions = MARKET.decide(new Policy.Threshold(600));
    assertThat(decisions.getFirst().rate()).isEqualTo(.2);
    assertThat(decisions.getLast().rate()).isEqualTo(.6);
    assertThat(decisions.getFirst().truePositives()).isCloseTo(.18 / .46, within(1e-12));
    assertThat(decisions.getFirst().change()).isCloseTo(.2 * (.9 * 75 - .1 * 150), within(1e-12));
  }

  @Test
  void profitAloneStopsWhereALoanCostsMoreThanItBrings() {
    List<Decision> decisions = MARKET.decide(new Policy.MaximumProfit());
    assertThat(decisions.getFirst().rate()).isCloseTo(.5, within(1e-12));
    assertThat(decisions.getFirst().threshold()).isEqualTo(500);
    assertThat(decisions.getFirst().profit()).isCloseTo(.3 * .2 + .2 * .8, within(1e-12));
  }

  @Test
  void equalPoliciesAreEqualAndBringNoMoreThanProfitAlone() {
    double most = profit(MARKET.decide(new Policy.MaximumProfit()));
    List<Decision> rates = MARKET.decide(new Policy.EqualRate());
    assertThat(rates.getFirst().rate()).isCloseTo(rates.getLast().rate(), within(1e-12));
    assertThat(profit(rates)).isLessThan(most);
    List<Decision> chances = MARKET.decide(new Policy.EqualOpportunity());
    assertThat(chances.getFirst().truePositives())
        .isCloseTo(chances.getLast().truePositives(), within(1e-12));
    assertThat(profit(chances)).isBetween(profit(rates), most);
  }

  private static double profit(List<Decision> decisions) {
    return WORSE.weight() * decisions.getFirst().profit()
        + BETTER.weight() * decisions.getLast().profit();
  }

  @Test
  void atTheMarginChanceDecides() {
    Decision decision = MARKET.lend(WORSE, .35);
    assertThat(decision.threshold()).isEqualTo(500);
    assertThat(decision.rate()).isCloseTo(.35, within(1e-12));
    assertThat(decision.truePositives()).isCloseTo((.18 + .15 * .6) / .46, within(1e-12));
  }

  @Test
  void loansMoveScoresAndTheMeanMovesAsExpected() {
    Applicants after = WORSE.after(.5, MOVEMENT);
    assertThat(after.levels().stream().mapToDouble(Level::share).sum()).isCloseTo(1, within(1e-12));
    Applicants still = WORSE.after(.5, Movement.NONE);
    assertThat(still).isEqualTo(WORSE);
    var tame = new Movement(20, -40, 300, 850);
    double change = new Market(List.of(WORSE), 1, tame).lend(WORSE, .3).change();
    var wide = new Applicants("wide", 1, List.of(new Level(300, .5, .2), new Level(500, .5, .6)));
    assertThat(wide.after(0, tame).meanScore()).isCloseTo(400, within(1e-12));
    assertThat(change).isCloseTo(.2 * (.9 * 20 - .1 * 40) + .1 * (.6 * 20 - .4 * 40), within(1e-9));
  }

  @Test
  void stepByStepAMarketFollowsItsDecisions() {
    Market next = MARKET.after(MARKET.decide(new Policy.MaximumProfit()));
    assertThat(next.groups().getFirst().meanScore()).isNotEqualTo(WORSE.meanScore());
    assertThat(next.lossRatio()).isEqualTo(1);
    var still = new Market(List.of(WORSE, BETTER), 1, Movement.NONE);
    assertThat(still.after(still.decide(new Policy.EqualRate()))).isEqualTo(still);
  }

  @Test
  void sharesThatAreNoneAreRefused() {
    assertThatThrownBy(() -> new Applicants("x", 1, List.of(new Level(1, .5, .5))))
        .hasMessageContaining("add up to 0.5");
    assertThatThrownBy(
            () -> new Applicants("x", 1, List.of(new Level(2, .5, .5), new Level(1, .5, .5))))
        .hasMessageContaining("not a level");
  }
}
