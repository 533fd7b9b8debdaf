// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glasshouse.society.TestSeed;
import glasshouse.society.Chronicle;
import glasshouse.society.Village;
import glasshouse.society.regime.Register;
import glasshouse.society.regime.Service;
import glasshouse.society.regime.World;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Requests at gates: what grows, and whom a listing reaches beside the listed.
class AccessTest {
  private static final int WEEKS = 208;

  @Test
  void demandGrowsByItsShareEveryYear() {
    var service =
        new Service(0, "s", Service.Use.OWN, 0, 99, 2, .1, Service.Gradient.NONE, 1, 0);
    assertThat(service.demandAfter(0)).isEqualTo(2);
    assertThat(service.demandAfter(2)).isCloseTo(2 * 1.21, within(1e-12));
  }

  @Test
  void refusalsGrowWithTheDemand() {
    double flat = refusals(0);
    double grown = refusals(.5);
    double expected = (Math.pow(1.5, 4) - 1) / Math.log(1.5) / 4;
    assertThat(grown / flat).isCloseTo(expected, within(.1));
  }

  private static double refusals(double growth) {
    Village village = village();
    village.seed = TestSeed.fresh("growth");
    village.rule("X", "true", 0, Village.enlist(0, 1));
    village.growth = growth;
    village.service(Service.Use.OWN, 2, 1, Service.Gradient.NONE);
    try (Chronicle life = village.live(WEEKS)) {
      return life.total(1).refusals(0);
    }
  }

  @Test
  void aListedParentClosesTheLendersDoorForTheOther() {
    double own = refusedLoans(0);
    double half = refusedLoans(.5) - own;
    double all = refusedLoans(1) - own;
    assertThat(half).isPositive();
    assertThat(all / half).isCloseTo(2, within(.3));
  }

  /// Couples with a child, of whom the poorer are listed. They ask for loans themselves too, with the same luck
  /// whatever the reach.
  private static double refusedLoans(double reach) {
    Village village = village();
    village.seed = 20140106;
    village.rule("X", "person.income_band <= 2", 0, Village.enlist(0, 1));
    village.households = List.of(0.0, 0.0, 1.0);
    village.children = List.of(List.of(1.0), List.of(1.0), List.of(0.0, 1.0));
    village.ages = List.of(.3, .03, 0.0, .27, .3, .1, 0.0, 0.0);
    village.service(Service.Use.OWN, 1, 1, Service.Gradient.NONE);
    village.lender = lenderOf(0);
    village.spouses = reach;
    try (Chronicle life = village.live(WEEKS)) {
      return life.total(1).refusals(0);
    }
  }

  private static World.Lender lenderOf(int service) {
    return new World.Lender(
        false,
        service,
        0,
        1,
        1,
        1,
        0,
        0,
        0,
        0,
        0,
        0,
        false,
        false,
        false,
        4,
        World.Policy.PLAIN,
        0,
        0,
        0);
  }

  private static Village village() {
    return new Village().offence("X", 100).register(Register.Way.TERM, 10_000, 0);
  }
}
