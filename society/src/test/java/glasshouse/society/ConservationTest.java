// SPDX-License-Identifier: Apache-2.0
package glasshouse.society;

import static org.assertj.core.api.Assertions.assertThat;

import glasshouse.society.profile.Deed;
import glasshouse.society.profile.Group;
import glasshouse.society.profile.Mind;
import glasshouse.society.regime.Clerk;
import glasshouse.society.regime.Exits;
import glasshouse.society.regime.Eyes;
import glasshouse.society.regime.Law;
import glasshouse.society.regime.Regime;
import glasshouse.society.regime.Register;
import glasshouse.society.regime.Review;
import glasshouse.society.regime.Service;
import glasshouse.society.regime.World;
import glasshouse.society.witness.Cause;
import glasshouse.society.witness.Count;
import glasshouse.society.witness.Tally;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// Nothing is lost and nothing comes from nowhere, in a village in which everything happens.
class ConservationTest {
  private static final int WEEKS = 52;

  /// A village with every group of deeds, mistakes, registers, gates, families and feelings.
  static Village busy(String test) {
    var village = new Village();
    village.seed = TestSeed.fresh(test);
    village.people = 4_000;
    village.mind = new Mind(.4, .4, .2, 0, .5, .1, .1, .2, -.4);
    village.households = List.of(0.0, 0.0, 0.0, 1.0);
    village.children = List.of(List.of(1.0), List.of(1.0), List.of(1.0), List.of(0.0, 1.0));
    village.ages = List.of(.19, .06, .09, .16, .16, .22, .09, .03);
    village
        .offence("theft", .5)
        .deed("noise", Group.CIVIL, Deed.Type.PROHIBITED, .8, .7)
        .deed("post", Group.LAWFUL, Deed.Type.DISFAVOURED, .8, .4)
        .deed("debt", Group.FINANCIAL, Deed.Type.PROHIBITED, .2, .5)
        .deed("help", Group.GOOD, Deed.Type.GOOD, 1, .9);
    village.points("theft", -20).points("noise", -5).points("post", -10).points("help", 5);
    village.register(Register.Way.TERM, 9, 0).register(Register.Way.DEBT, 0, 0);
    village.rule("theft", "true", .1, Village.enlist(0, .4));
    village.rule("debt", "true", .5, Village.enlist(1, .6));
    village.service(Service.Use.OWN, 3, .7, Service.Gradient.TRAVEL);
    village.service(Service.Use.CHILD, 2, .5, Service.Gradient.NONE);
    village.family = 1;
    village.seen[Village.CAMERA] = .3;
    village.seen[Village.FEED] = .5;
    village.seen[Village.REPORT] = .1;
    village.errors =
        new Eyes.Errors(new double[] {.2, .25}, new double[] {.1, .2}, .05, 0, 0, .1, .2);
    village.duplicates = .2;
    village.invented = .05;
    village.falseReports = .05;
    village.clerk =
        new Clerk(5, 0, 1, .6, .4, .5, new double[] {-1, 0, 1}, new double[] {.5, .8, 1});
    village.publicity = new Law.Publicity(true, true, true, false);
    village.behaviour = Village.lively();
    village.memory = Village.memory(80);
    village.exits = new Exits(.3, .05, .3, 1.5, .1, .01, .3, .5);
    village.edges = new int[] {320, -160, -640};
    village.lowEdge = -640;
    village.oracle = new int[] {-20, -5, -10, -20, 5};
    return village;
  }

  /// The busy village with an office of appeal.
  static Village contested(String test) {
    Village village = busy(test);
    village.review =
        new Review(
            true,
            true,
            new Review.Filing(.6, -1, .6, 1.2, 1),
            new Review.Ruling(1 / 12.0, .75, .1, 26),
            new Review.Trust(.05, .5, -.03),
            30);
    return village;
  }

  @Test
  void everyAppealWasDecidedOrWaits() {
    try (Chronicle life = contested("appeals").live(WEEKS)) {
      Tally tally = life.total(1);
      long decided =
          tally.of(Count.OVERTURNED_WRONGFUL)
              + tally.of(Count.OVERTURNED_RIGHTFUL)
              + tally.of(Count.UPHELD_WRONGFUL)
              + tally.of(Count.UPHELD_RIGHTFUL);
      long waiting = life.quarters().getLast().tallies().get(1).of(Count.APPEALS_WAITING);
      long rows = life.districts().stream().mapToLong(each -> each.appeals().size()).sum();
      assertThat(decided).isPositive();
      assertThat(tally.of(Count.OVERTURNED_IN_TIME))
          .isPositive()
          .isLessThanOrEqualTo(tally.of(Count.OVERTURNED_WRONGFUL));
      assertThat(waiting).isEqualTo(rows).isPositive();
      assertThat(tally.of(Count.APPEALS)).isEqualTo(decided + waiting);
      assertThat(tally.of(Count.APPEALS)).isLessThan(tally.of(Count.PENALTIES));
      assertThat(life.total(0).of(Count.APPEALS)).isZero();
    }
  }

  @Test
  void workIsBookedByCaseAndByResident() {
    Village village = contested("work");
    village.office = new Regime.Office(.001, .01, .0004, .0002, .0001, .5);
    try (Chronicle life = village.live(WEEKS)) {
      Tally tally = life.total(1);
      long entries = tally.of(Count.PENALTIES) + tally.of(Count.AWARDS);
      assertThat(tally.of(Count.CASE_WORK)).isEqualTo(entries * 1_000).isPositive();
      assertThat(tally.of(Count.REVIEW_WORK))
          .isEqualTo(tally.of(Count.APPEALS) * 10_000)
          .isPositive();
      double years = village.people * WEEKS * 7 / 365.25;
      var rounding = Offset.offset((double) WEEKS);
      assertThat((double) tally.of(Count.COLLECTOR_WORK)).isCloseTo(years * 400, rounding);
      assertThat((double) tally.of(Count.STAFF_WORK)).isCloseTo(years * 200, rounding);
      assertThat((double) tally.of(Count.WATCH_WORK)).isCloseTo(years * 100, rounding);
      assertThat((double) tally.of(Count.CAMERA_COST)).isCloseTo(years * 500_000, rounding);
      assertThat(life.total(0).of(Count.COLLECTOR_WORK)).isZero();
    }
  }

  @Test
  void whoeverCameOnARegisterHasLeftOrIsThereAlsoAfterAppeals() {
    try (Chronicle life = contested("registers and appeals").live(WEEKS)) {
      for (int register = 0; register < 2; register++) {
        Tally tally = life.total(1);
        long stock = life.quarters().getLast().tallies().get(1).stocks(register);
        assertThat(tally.listings(register) - tally.releases(register)).isEqualTo(stock);
      }
    }
  }

  @Test
  void everyDeedHasAKindAndEveryEntryACause() {
    try (Chronicle life = busy("kinds").live(WEEKS)) {
      Tally tally = life.total(1);
      long acts = 0;
      long entries = 0;
      long wrongful = 0;
      for (int kind = 0; kind < tally.kinds(); kind++) {
        acts += tally.acts(kind);
        for (Cause cause : Cause.values()) {
          entries += tally.entries(kind, cause);
          boolean isGood = kind == 4;
          wrongful += Cause.isWrongful(cause.code()) && !isGood ? tally.entries(kind, cause) : 0;
        }
      }
      assertThat(acts).isEqualTo(tally.of(Count.DEEDS));
      assertThat(entries).isEqualTo(tally.of(Count.PENALTIES) + tally.of(Count.AWARDS));
      assertThat(wrongful).isEqualTo(tally.of(Count.WRONGFUL));
    }
  }

  @Test
  void actsThatTheBaseArmHasAreDoneOrForgone() {
    try (Chronicle life = busy("forgone").live(WEEKS)) {
      for (int arm = 0; arm < 2; arm++) {
        Tally tally = life.total(arm);
        long lawful = tally.acts(1, false, 0) + tally.acts(1, false, 1) + tally.acts(2);
        assertThat(lawful)
            .isEqualTo(
                tally.of(Count.LAWFUL_IN_BASE)
                    - tally.of(Count.LAWFUL_FORGONE)
                    + tally.of(Count.LAWFUL_GAINED));
      }
      assertThat(life.total(0).of(Count.LAWFUL_FORGONE)).isZero();
      assertThat(life.total(0).of(Count.LAWFUL_GAINED)).isZero();
      assertThat(life.total(1).of(Count.LAWFUL_FORGONE)).isPositive();
    }
  }

  @Test
  void whoeverCameOnARegisterHasLeftOrIsThere() {
    try (Chronicle life = busy("registers").live(WEEKS)) {
      for (int register = 0; register < 2; register++) {
        Tally tally = life.total(1);
        long stock = life.quarters().getLast().tallies().get(1).stocks(register);
        assertThat(tally.listings(register)).isPositive();
        assertThat(tally.listings(register) - tally.releases(register)).isEqualTo(stock);
      }
    }
  }

  @Test
  void everySpellThatBeganHasEndedOrIsOpen() {
    try (Chronicle life = busy("spells").live(WEEKS)) {
      Tally tally = life.total(1);
      Tally rest = life.nation().remainder(1);
      long ended = 0;
      long open = 0;
      for (int bin = 0; bin < Tally.SPELL_BINS; bin++) {
        ended += tally.spellEnds(bin);
        open += rest.spellsOpen(bin);
      }
      assertThat(tally.of(Count.SPELLS_OPENED)).isEqualTo(ended + open).isPositive();
    }
  }

  @Test
  void everyAdultIsInOneTierAndOneCellOfTheAudit() {
    try (Chronicle life = busy("tiers").live(WEEKS)) {
      Tally tally = life.total(1);
      long tiers = 0;
      for (int tier = 0; tier < 4; tier++) {
        tiers += tally.tiers(tier);
      }
      var cells = new long[3];
      for (int decile = 0; decile < Tally.DECILES; decile++) {
        for (int group = 0; group < 2; group++) {
          for (int fifth = 0; fifth < Tally.FIFTHS; fifth++) {
            cells[0] += tally.cellCount(decile, group, fifth, Tally.Cell.ADULTS);
            cells[1] += tally.cellCount(decile, group, fifth, Tally.Cell.PENALTIES);
            cells[2] += tally.cellCount(decile, group, fifth, Tally.Cell.REFUSALS);
          }
        }
      }
      assertThat(tiers).isEqualTo(tally.of(Count.ADULTS));
      assertThat(cells)
          .containsExactly(tally.of(Count.ADULTS), tally.of(Count.PENALTIES), tally.refusals(0));
      assertThat(tally.refusals(1)).isEqualTo(tally.of(Count.BARRED_TIMES));
    }
  }

  @Test
  void peopleAskTheSameWhateverTheGateSays() {
    Village village = new Village();
    village.seed = TestSeed.fresh("gates");
    village.offence("X", 2).rule("X", "true", 0, Village.enlist(0, 1));
    village.register(Register.Way.TERM, 30, 0);
    village.service(Service.Use.OWN, 10, 1, Service.Gradient.NONE);
    World none = village.world(null);
    World shut = village.world(village.regime());
    village.gateCoverage = new double[] {.4};
    World ajar = village.world(village.regime());
    try (Chronicle life = Chronicle.of(village.setup(WEEKS, List.of(none, shut, ajar)), 1)) {
      double asked = life.total(1).refusals(0);
      double refused = life.total(2).refusals(0);
      double error = Math.sqrt(asked * .4 * .6);
      assertThat(life.total(2).of(Count.LISTED_TICKS))
          .isEqualTo(life.total(1).of(Count.LISTED_TICKS));
      assertThat(refused).isBetween(.4 * asked - 5 * error, .4 * asked + 5 * error);
    }
  }

  @Test
  void lettersArriveAtTheNextEpochAndNoneIsLost() {
    Village village = new Village();
    village.seed = TestSeed.fresh("letters");
    village.people = 3_000;
    village.offence("X", 2).points("X", -5);
    village.errors = new Eyes.Errors(new double[2], new double[2], 1, 0, 0, 0, 1);
    try (Chronicle life = village.live(WEEKS)) {
      assertThat(life.count(Count.LETTERS)).isPositive();
      long waiting =
          life.districts().stream().mapToLong(district -> district.pending().due(WEEKS)).sum();
      assertThat(life.count(Count.PENALTIES) + waiting).isEqualTo(life.count(Count.DEEDS));
    }
  }

  @Test
  void nothingHappensWithoutARegime() {
    try (Chronicle life = busy("none").live(WEEKS)) {
      Tally none = life.total(0);
      assertThat(none.of(Count.PENALTIES)).isZero();
      assertThat(none.of(Count.AWARDS)).isZero();
      assertThat(none.of(Count.LISTED_TICKS)).isZero();
      assertThat(none.refusals(0)).isZero();
      assertThat(none.of(Count.DEEDS)).isPositive();
    }
  }
}
