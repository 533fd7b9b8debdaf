// SPDX-License-Identifier: Apache-2.0
package glasshouse.society;

import static org.assertj.core.api.Assertions.assertThat;

import glasshouse.rulebook.Effect;
import glasshouse.society.people.District;
import glasshouse.society.people.Restricted;
import glasshouse.society.profile.Deed;
import glasshouse.society.profile.Group;
import glasshouse.society.regime.Clerk;
import glasshouse.society.regime.Exits;
import glasshouse.society.regime.Eyes;
import glasshouse.society.regime.Register;
import glasshouse.society.regime.Service;
import glasshouse.society.witness.Cause;
import glasshouse.society.witness.Count;
import glasshouse.society.witness.Tally;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Chances of 0 and 1 in a district of a thousand, so that the outcome is known by hand.
class LoadedDiceTest {
  private static final int WEEKS = 26;
  private static final int POINTS = -5;

  private static Village village(String test) {
    var village = new Village();
    village.seed = TestSeed.fresh(test);
    return village.offence("X", 3).points("X", POINTS);
  }

  @Test
  void everyCandidateActsIfNothingDistinguishesPeople() {
    try (Chronicle life = village("everyCandidateActs").live(WEEKS)) {
      assertThat(life.count(Count.DEEDS)).isEqualTo(life.count(Count.CANDIDATES)).isPositive();
      assertThat(life.total(0).acts(0)).isEqualTo(life.count(Count.DEEDS));
    }
  }

  @Test
  void everyActIsPostedIfEverythingIsSeen() {
    try (Chronicle life = village("everyActIsPosted").live(WEEKS)) {
      long acts = life.count(Count.DEEDS);
      assertThat(life.count(Count.PENALTIES)).isEqualTo(acts);
      assertThat(life.count(Count.WRONGFUL)).isZero();
      assertThat(life.scores()).isEqualTo(acts * POINTS * District.SCORE_UNIT);
    }
  }

  @Test
  void nothingIsPostedIfNothingIsSeen() {
    Village village = village("nothingIsPosted");
    village.seen[Village.FEED] = 0;
    try (Chronicle life = village.live(WEEKS)) {
      assertThat(life.count(Count.PENALTIES)).isZero();
      assertThat(life.scores()).isZero();
    }
  }

  @Test
  void nothingIsPostedOfPeopleWhomTheOperatorDoesNotKnow() {
    Village village = village("unknown");
    village.users = 0;
    try (Chronicle life = village.live(WEEKS)) {
      assertThat(life.count(Count.PENALTIES)).isZero();
    }
  }

  @Test
  void eachChannelAloneSeesEveryAct() {
    for (int channel = Village.CAMERA; channel <= Village.REPORT; channel++) {
      Village village = village("channel " + channel);
      village.seen[Village.FEED] = 0;
      village.seen[channel] = 1;
      try (Chronicle life = village.live(WEEKS)) {
        assertThat(life.count(Count.PENALTIES)).isEqualTo(life.count(Count.DEEDS));
      }
    }
  }

  @Test
  void aSecondCaptureSurvivesAlwaysOrNever() {
    for (int chance = 0; chance <= 1; chance++) {
      Village village = village("duplicates " + chance);
      village.seen[Village.CAMERA] = 1;
      village.duplicates = chance;
      try (Chronicle life = village.live(WEEKS)) {
        long acts = life.count(Count.DEEDS);
        assertThat(life.total(1).entries(0, Cause.CORRECT)).isEqualTo(acts);
        assertThat(life.total(1).entries(0, Cause.DUPLICATE)).isEqualTo(chance * acts);
      }
    }
  }

  @Test
  void aCameraThatAlwaysMissesNamesNobodyOrSomebodyElse() {
    for (int chance = 0; chance <= 1; chance++) {
      Village village = village("misses " + chance);
      village.seen[Village.FEED] = 0;
      village.seen[Village.CAMERA] = 1;
      village.errors =
          new Eyes.Errors(new double[] {1, 1}, new double[] {chance, chance}, 0, 0, 0, 0, 1);
      try (Chronicle life = village.live(WEEKS)) {
        assertThat(life.total(1).entries(0, Cause.WRONG_PERSON))
            .isEqualTo(chance * life.count(Count.DEEDS));
        assertThat(life.total(1).entries(0, Cause.CORRECT)).isZero();
      }
    }
  }

  @Test
  void aFeedThatIsAlwaysWrongNamesStrangersAndLowersTheirScores() {
    Village village = village("wrong feed");
    village.errors = new Eyes.Errors(new double[2], new double[2], 1, 0, 0, 0, 1);
    try (Chronicle life = village.live(WEEKS)) {
      assertThat(life.count(Count.WRONGFUL)).isEqualTo(life.count(Count.DEEDS));
      assertThat(life.scores()).isEqualTo(life.count(Count.DEEDS) * POINTS * District.SCORE_UNIT);
    }
  }

  @Test
  void lawfulActsAreOutOfScopeAndNeverCorrect() {
    var village = new Village();
    village.seed = TestSeed.fresh("lawful");
    village.deed("X", Group.CIVIL, Deed.Type.PROHIBITED, 3, 1e-12).points("X", POINTS);
    village.clerk = Village.clerk(0, -99, 1);
    try (Chronicle life = village.live(WEEKS)) {
      assertThat(life.total(1).entries(0, Cause.OUT_OF_SCOPE))
          .isEqualTo(life.count(Count.DEEDS))
          .isPositive();
    }
  }

  @Test
  void anActThatNoRuleCanCoverIsOfSomebodyUnable() {
    var village = new Village();
    village.seed = TestSeed.fresh("unable");
    village.deed("X", Group.FINANCIAL, Deed.Type.PROHIBITED, 3, 0).points("X", POINTS);
    village.clerk = Village.clerk(0, -99, 1);
    try (Chronicle life = village.live(WEEKS)) {
      assertThat(life.total(1).entries(0, Cause.UNABLE)).isEqualTo(life.count(Count.DEEDS));
    }
  }

  @Test
  void onlyADebtCanBeBeyondSomebodysMeans() {
    var village = new Village();
    village.seed = TestSeed.fresh("never in scope");
    village.deed("X", Group.CIVIL, Deed.Type.PROHIBITED, 3, 0).points("X", POINTS);
    village.clerk = Village.clerk(0, -99, 1);
    try (Chronicle life = village.live(WEEKS)) {
      assertThat(life.total(1).entries(0, Cause.UNABLE)).isZero();
      assertThat(life.total(1).entries(0, Cause.OUT_OF_SCOPE))
          .isEqualTo(life.count(Count.DEEDS))
          .isPositive();
    }
  }

  @Test
  void anAssessorWithoutABarSeesABreachAndOneWithAHighBarNone() {
    Village mild = village("assessors");
    mild.clerk = Village.clerk(5, 99, 1);
    try (Chronicle life = mild.live(WEEKS)) {
      assertThat(life.count(Count.PENALTIES)).isZero();
    }
  }

  @Test
  void aCourtNeedsNoAssessor() {
    Village village = village("court");
    village.clerk = Village.clerk(5, 99, 1);
    village.seen[Village.FEED] = 0;
    village.seen[Village.COURT] = 1;
    try (Chronicle life = village.live(WEEKS)) {
      assertThat(life.count(Count.PENALTIES)).isEqualTo(life.count(Count.DEEDS));
    }
  }

  @Test
  void entriesArePostedAfterTheDelay() {
    Village village = village("delay");
    village.clerk = Village.clerk(100, 0, 0, 0, 0, 1);
    Clerk prompt = Village.clerk(100, 0, 1);
    long posted;
    try (Chronicle life = village.live(WEEKS)) {
      posted = life.count(Count.PENALTIES);
    }
    long waiting = 0;
    for (int week = WEEKS - 3; week < WEEKS; week++) {
      waiting += acts(village, week);
    }
    village.clerk = prompt;
    try (Chronicle life = village.live(WEEKS)) {
      assertThat(posted).isEqualTo(life.count(Count.PENALTIES) - waiting);
    }
  }

  /// Acts of one week, as the difference of the scores of two lives.
  private static long acts(Village village, int week) {
    Clerk before = village.clerk;
    village.clerk = Village.clerk(100, 0, 1);
    try (Chronicle until = village.live(week);
        Chronicle with = village.live(week + 1)) {
      return (with.scores() - until.scores()) / (POINTS * District.SCORE_UNIT);
    } finally {
      village.clerk = before;
    }
  }

  @Test
  void aRuleWhoseConditionNeverHoldsDoesNothing() {
    var village = new Village();
    village.seed = TestSeed.fresh("condition");
    village.offence("X", 3).rule("X", "!person.adult", 0, new Effect.Points(POINTS));
    try (Chronicle life = village.live(WEEKS)) {
      assertThat(life.count(Count.PENALTIES)).isZero();
      assertThat(life.scores()).isZero();
    }
  }

  @Test
  void aListingWhoseConditionNeverHoldsListsNobodyThoughAnotherRuleOfTheDeedApplies() {
    Village village = village("conditional listing").register(Register.Way.TERM, 100, 0);
    village.rule("X", "!person.adult", 0, Village.enlist(0, 1));
    try (Chronicle life = village.live(WEEKS)) {
      assertThat(life.count(Count.PENALTIES)).isPositive();
      assertThat(life.listed()).isZero();
    }
  }

  @Test
  void everybodyWithAnEntryIsListedOrNobodyIs() {
    for (int chance = 0; chance <= 1; chance++) {
      Village village = village("listing " + chance).register(Register.Way.TERM, 10_000, 0);
      village.rule("X", "true", 0, Village.enlist(0, chance));
      try (Chronicle life = village.live(WEEKS)) {
        District district = life.districts().getFirst();
        for (int person = 0; person < village.people; person++) {
          boolean hasEntry = district.score(person) < 0;
          assertThat(district.is(person, District.LISTED)).isEqualTo(hasEntry && chance == 1);
        }
      }
    }
  }

  @Test
  void aTermEndsAfterItsWeeks() {
    Village village = village("term").register(Register.Way.TERM, 5, 0);
    village.rule("X", "true", 0, Village.enlist(0, 1));
    try (Chronicle life = village.live(WEEKS)) {
      Restricted restricted = life.districts().getFirst().restricted();
      assertThat(restricted.size()).isPositive();
      for (int row = 0; row < restricted.size(); row++) {
        assertThat(restricted.until(row)).isBetween(WEEKS, WEEKS + 4);
      }
      Tally tally = life.total(1);
      assertThat(tally.listings(0) - tally.releases(0)).isEqualTo(restricted.size());
    }
  }

  @Test
  void debtorsWhoAlwaysLeaveAreNeverFoundOnTheRegister() {
    Village village = village("debtors").register(Register.Way.DEBT, 0, 0);
    village.rule("X", "true", 0, Village.enlist(0, 1));
    village.exits = new Exits(0, 0, 0, 0, 0, 0, 1_000, 1_000);
    try (Chronicle life = village.live(WEEKS)) {
      assertThat(life.listed()).isZero();
      assertThat(life.total(1).listings(0)).isEqualTo(life.total(1).releases(0)).isPositive();
    }
  }

  @Test
  void debtorsWhoNeverLeaveStay() {
    Village village = village("stayers").register(Register.Way.DEBT, 0, 0);
    village.rule("X", "true", 0, Village.enlist(0, 1));
    try (Chronicle life = village.live(WEEKS)) {
      assertThat(life.total(1).releases(0)).isZero();
      assertThat(life.total(1).listings(0)).isEqualTo(life.listed());
    }
  }

  @Test
  void debtorsPayAtTheFirstRefusalIfTheyAlwaysDo() {
    Village village = village("pay").register(Register.Way.DEBT, 0, 0);
    village.rule("X", "true", 0, Village.enlist(0, 1));
    village.service(Service.Use.OWN, 2_000, 1, Service.Gradient.NONE);
    village.exits = new Exits(0, 0, 0, 0, 1, 1, 0, 0);
    try (Chronicle life = village.live(WEEKS)) {
      assertThat(life.count(Count.COMPLIED)).isEqualTo(life.total(1).releases(0)).isPositive();
    }
  }

  @Test
  void onlyTheListedAreRefusedAndOnlyWhereAGateIs() {
    for (int coverage = 0; coverage <= 1; coverage++) {
      Village village = village("gates " + coverage).register(Register.Way.TERM, 10_000, 0);
      village.rule("X", "true", 0, Village.enlist(0, 1));
      village.service(Service.Use.OWN, 20, coverage, Service.Gradient.TRAVEL);
      try (Chronicle life = village.live(WEEKS)) {
        assertThat(life.total(1).refusals(0) > 0).isEqualTo(coverage == 1);
        District district = life.districts().getFirst();
        assertThat(district.grounded().size()).isEqualTo((int) life.count(Count.GROUNDED_PERSONS));
        for (int person = 0; person < village.people; person++) {
          if (district.grounded().contains(person)) {
            assertThat(district.is(person, District.LISTED)).isTrue();
          }
        }
      }
    }
  }

  @Test
  void childrenActAndAreNeverScored() {
    Village village = village("children");
    village.households = List.of(0.0, 1.0);
    village.children = List.of(List.of(1.0), List.of(0.0, 1.0));
    village.ages = List.of(.45, .05, 0.0, .2, .2, .1, 0.0, 0.0);
    try (Chronicle life = village.live(WEEKS)) {
      assertThat(life.count(Count.ADULT_DEEDS)).isLessThan(life.count(Count.DEEDS));
      assertThat(life.count(Count.PENALTIES)).isEqualTo(life.count(Count.ADULT_DEEDS));
    }
  }

  @Test
  void childrenHaveNoRankEvenIfEveryAdultStandsHigher() {
    var village = new Village();
    village.seed = TestSeed.fresh("rank");
    village.deed("G", Group.GOOD, Deed.Type.GOOD, 100, 1).points("G", 5);
    village.register(Register.Way.RANK, 0, .3);
    village.households = List.of(0.0, 1.0);
    village.children = List.of(List.of(1.0), List.of(0.0, 1.0));
    village.ages = List.of(.5, 0.0, 0.0, .2, .2, .1, 0.0, 0.0);
    try (Chronicle life = village.live(2 * 13 + 4)) {
      District district = life.districts().getFirst();
      int listed = district.restricted().size();
      assertThat(listed).isBetween(1, (int) (.31 * village.people / 2));
      for (int row = 0; row < listed; row++) {
        assertThat(district.score(district.restricted().person(row))).isPositive();
      }
    }
  }

  @Test
  void operatorsInventRecordsOfPeopleWhoDidNothing() {
    var village = new Village();
    village.seed = TestSeed.fresh("invented");
    village.offence("X", 1e-9).points("X", POINTS);
    village.invented = 5;
    try (Chronicle life = village.live(WEEKS)) {
      assertThat(life.total(1).entries(0, Cause.FABRICATED))
          .isEqualTo(life.count(Count.PENALTIES))
          .isPositive();
    }
  }

  @Test
  void scoresStayBetweenFloorAndCeiling() {
    Village village = village("floor");
    village.floor = -7 * District.SCORE_UNIT;
    try (Chronicle life = village.live(WEEKS)) {
      District district = life.districts().getFirst();
      for (int person = 0; person < village.people; person++) {
        assertThat(district.score(person)).isIn(0, -5 * 16, -7 * 16);
      }
    }
  }
}
