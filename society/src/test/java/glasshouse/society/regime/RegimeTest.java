// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glasshouse.rulebook.Effect;
import glasshouse.society.Village;
import glasshouse.society.profile.Deed;
import glasshouse.society.profile.Group;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The compiled law, the calendar, the climate and the doors.
class RegimeTest {
  private static Village village() {
    return new Village().offence("X", 1).offence("Y", 1);
  }

  @Test
  void severityCountsPointsListingAndShameWithASmallExponent() {
    Village village = village().points("X", -80).register(Register.Way.TERM, 9, 0);
    village.rule("Y", "true", 0, Village.enlist(0, .5));
    assertThat(village.law().severity(0)).isCloseTo(Math.pow(4, .25), within(1e-12));
    assertThat(village.law().severity(1)).isCloseTo(Math.pow(50 / 20.0, .25), within(1e-12));
  }

  @Test
  void aRuleWithoutPointsAndListingsIsNotSevere() {
    Village village = village().points("X", 0);
    assertThat(village.law().covers(0)).isTrue();
    assertThat(village.law().severity(0)).isZero();
    assertThat(village.law().covers(1)).isFalse();
  }

  @Test
  void theVaguestRuleOfADeedDecides() {
    Village village = village();
    village.rule("X", "true", .2, new Effect.Points(-1));
    village.rule("X", "true", .7, new Effect.Points(-1));
    assertThat(village.law().vagueness(0)).isEqualTo(.7);
    assertThat(village.law().plainPoints(0)).isEqualTo(-2);
  }

  @Test
  void whereTheSecondTimeCostsMoreTheFirstIsWeighed() {
    Village village = village();
    village.rule("X", "person.tier == 0", 0, new Effect.Points(-3));
    village.rule("X", "person.tier >= 1", 0, new Effect.Points(-12));
    village.rule("Y", "person.rural", 0, new Effect.Points(-5));
    assertThat(village.law().plainPoints(0)).isEqualTo(-3);
    assertThat(village.law().plainPoints(1)).as("it hits nobody else").isEqualTo(-5);
  }

  @Test
  void tiersAreBandsWithTheirLowerEdge() {
    var scale = new Law.Scale(16, -100, 100, new int[] {50, 0, -50}, -50, 50, 0);
    assertThat(scale.tier(50)).isZero();
    assertThat(scale.tier(49.9)).isEqualTo(1);
    assertThat(scale.tier(-50)).isEqualTo(2);
    assertThat(scale.tier(-50.1)).isEqualTo(3);
  }

  @Test
  void jointPunishmentClosesDoorsOneByOneAndOpensNone() {
    var doors =
        new Doors(
            new int[] {0b111},
            new double[] {1},
            new boolean[] {true},
            new double[][] {{.2, .5, .9}},
            0);
    for (int register = 0; register < 3; register++) {
      boolean before = false;
      for (int percent = 0; percent <= 100; percent++) {
        boolean now = doors.isClosed(0, register, percent / 100.0, 0);
        assertThat(now || !before).isTrue();
        before = now;
      }
      assertThat(before).isTrue();
    }
    assertThat(doors.isClosed(0, 1, .4, 0)).isFalse();
  }

  @Test
  void aDoorThatDoesNotNameARegisterIsOpenToItsPeople() {
    var doors =
        new Doors(new int[] {0b01}, new double[] {1}, new boolean[] {false}, new double[1][2], 0);
    assertThat(doors.isClosed(0, 0, 0, 0)).isTrue();
    assertThat(doors.isClosed(0, 1, 1, 0)).isFalse();
  }

  @Test
  void theCourtsListHalfAtTheCentreOfTheRamp() {
    var calendar = new World.Schedule(1, 2014, 2015.21, .66, .2, .8, 2014, 2018);
    int centre = (int) Math.round(1.21 * calendar.ticksPerYear());
    assertThat(calendar.ramp(centre)).isCloseTo(.5, within(.01));
    assertThat(calendar.ramp(520)).isGreaterThan(.99);
    assertThat(calendar.joint(0)).isEqualTo(.2);
    assertThat(calendar.joint(520)).isEqualTo(.8);
    assertThat(calendar.joint((int) (2 * calendar.ticksPerYear()))).isCloseTo(.5, within(.003));
  }

  @Test
  void halfTicksTellTheSameTime() {
    var weekly = new World.Schedule(1, 2014, 2015, 1, 0, 1, 2014, 2018);
    var halved = new World.Schedule(2, 2014, 2015, 1, 0, 1, 2014, 2018);
    for (int week = 0; week < 520; week++) {
      assertThat(halved.year(2 * week)).isCloseTo(weekly.year(week), within(1e-9));
      assertThat(halved.week(2 * week + 1)).isEqualTo(week);
    }
  }

  @Test
  void theRegimeInForceIsTheLastThatBegan() {
    Regime first = village().points("X", -1).regime();
    Regime second = village().points("X", -2).regime();
    var history =
        new Jurisdiction(
            List.of(
                new Jurisdiction.Change(8, first, Jurisdiction.Kind.START, true, 1),
                new Jurisdiction.Change(20, second, Jurisdiction.Kind.AMENDMENT, true, 1)));
    assertThat(history.at(7)).isNull();
    assertThat(history.at(8)).isSameAs(first);
    assertThat(history.at(19)).isSameAs(first);
    assertThat(history.at(500)).isSameAs(second);
  }

  @Test
  void perceivedRiskIsKeptAwayFromNothingAndCertainty() {
    var climate = new Climate();
    climate.risk(0, 0);
    climate.risk(1, 1);
    climate.update();
    assertThat(climate.logit(0)).isCloseTo(Math.log(.001 / .999), within(1e-12));
    assertThat(climate.logit(1)).isCloseTo(Math.log(.95 / .05), within(1e-12));
  }

  @Test
  void theWeightOfCertaintyReproducesTheElasticityUntilItsCap() {
    Deed deed = village().deed("Z", Group.OFFENCE, Deed.Type.PROHIBITED, 1, 1).deeds.getLast();
    Deed first =
        new Deed(
            0,
            "Z",
            deed.group(),
            deed.type(),
            1,
            deed.loadings(),
            1,
            1,
            0,
            1,
            new Deed.Response(.06, .3, .5, 0),
            deed.capture(),
            deed.ages(),
            deed.eligibility(),
            false);
    assertThat(new Reactions(List.of(first), 1, 1, 1, 12).epsilon(0)).isCloseTo(10, within(1e-12));
    assertThat(new Reactions(List.of(first), 2, 1, 1, 12).epsilon(0)).isEqualTo(12);
    assertThat(new Reactions(List.of(first), 1, 3, 1, 12).share(0)).isEqualTo(1);
  }

  @Test
  void jointPunishmentLearnsOfAListingAfterAWhile() {
    var doors =
        new Doors(
            new int[] {1, 1},
            new double[] {1, 1},
            new boolean[] {true, false},
            new double[2][1],
            4,
            0, 0);
    assertThat(doors.isClosed(0, 0, .5, 3)).isFalse();
    assertThat(doors.isClosed(0, 0, .5, 4)).isTrue();
    assertThat(doors.isClosed(1, 0, .5, 0)).isTrue();
  }

  @Test
  void peopleAreToldOnce() {
    var told = new Behaviour.Opinion(2019, -.09, .5);
    assertThat(told.isToldWithin(2018.95, 2019.03)).isTrue();
    assertThat(told.isToldWithin(2019.03, 2019.11)).isFalse();
    assertThat(Behaviour.Opinion.NONE.isToldWithin(-1, 3000)).isFalse();
  }
}
