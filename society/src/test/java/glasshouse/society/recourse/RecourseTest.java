// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.recourse;

import static org.assertj.core.api.Assertions.assertThat;

import glasshouse.society.Desk;
import glasshouse.society.TestSeed;
import glasshouse.society.Village;
import glasshouse.society.listing.Listing;
import glasshouse.society.people.District;
import glasshouse.society.people.Entries;
import glasshouse.society.profile.Deed;
import glasshouse.society.profile.Group;
import glasshouse.society.regime.Register;
import glasshouse.society.regime.Review;
import glasshouse.society.scene.Ruling;
import glasshouse.society.scene.Scene;
import glasshouse.society.standing.Standing;
import glasshouse.society.witness.Cause;
import glasshouse.society.witness.Count;
import glasshouse.society.witness.Tally;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecourseTest {
  private static final int PERSON = 5;
  private static final double SURE = 100;

  /// Everybody who is hit files, and every decision is made after a week.
  private static Review review(boolean isSuspensive, double granted) {
    return new Review(
        true,
        isSuspensive,
        new Review.Filing(1, SURE, 0, 0, 0),
        new Review.Ruling(1, granted, granted, 26),
        new Review.Trust(0, 0, 0),
        0);
  }

  private static Village village(String test, Review review) {
    var village = new Village();
    village.seed = TestSeed.fresh(test);
    village.offence("theft", 1).deed("help", Group.GOOD, Deed.Type.GOOD, 1, 1);
    village.points("theft", -20).points("help", 5);
    village.register(Register.Way.TERM, 52, 0);
    village.rule("theft", "true", 0, Village.enlist(0, 1));
    village.memory = Village.memory(10);
    village.review = review;
    return village;
  }

  private static void due(Desk desk, int tick, int kind) {
    int entry = Entries.pack(PERSON, kind, Cause.WRONG_PERSON.code(), 1);
    desk.district.pending().add(tick, entry);
  }

  private static List<Ruling> live(Desk desk, int tick) {
    Scene scene = desk.scene(tick);
    var entries = new Entries();
    List<Ruling> rulings = new ArrayList<>();
    Standing.post(scene, entries);
    Listing.enlist(entries, scene);
    Recourse.decide(scene, rulings);
    Recourse.file(entries, scene, rulings);
    Standing.restore(rulings, scene);
    Listing.strike(rulings, scene);
    return rulings;
  }

  @Test
  void nobodyAppealsWithoutAnAdverseEntry() {
    try (Desk desk = new Desk(village("no entry", review(false, 1)))) {
      due(desk, 0, 1);
      assertThat(live(desk, 0)).isEmpty();
      assertThat(live(desk, 1)).isEmpty();
      assertThat(desk.tally.of(Count.APPEALS)).isZero();
    }
  }

  @Test
  void nobodyAppealsWhereNothingCanBeContested() {
    try (Desk desk = new Desk(village("off", Review.NONE))) {
      due(desk, 0, 0);
      assertThat(live(desk, 0)).isEmpty();
      assertThat(desk.district.appeals().size()).isZero();
      assertThat(desk.district.appeals().bytes()).isZero();
    }
  }

  @Test
  void whatIsOverturnedComesBackDecayedAsTheScoreHas() {
    try (Desk desk = new Desk(village("restored", review(false, 1)))) {
      due(desk, 0, 0);
      live(desk, 0);
      assertThat(desk.district.score(PERSON)).isEqualTo(-20 * District.SCORE_UNIT);
      assertThat(desk.district.is(PERSON, District.LISTED)).isTrue();
      List<Ruling> rulings = live(desk, 10);
      assertThat(rulings).hasSize(1);
      assertThat(rulings.getFirst().restores(10, desk.world().memory().score()))
          .isEqualTo(10 * District.SCORE_UNIT);
      assertThat(desk.district.score(PERSON)).isZero();
      assertThat(desk.district.is(PERSON, District.LISTED)).isFalse();
      assertThat(desk.district.restricted().size()).isZero();
      assertThat(desk.tally.of(Count.OVERTURNED_WRONGFUL)).isOne();
      assertThat(desk.tally.of(Count.APPEAL_TICKS)).isEqualTo(10);
      desk.district.validate();
    }
  }

  @Test
  void whatRecourseSparesIsTheWaitAndTheRestOfTheTerm() {
    try (Desk desk = new Desk(village("rest of the term", review(false, 1)))) {
      due(desk, 0, 0);
      live(desk, 0);
      live(desk, 10);
      assertThat(desk.tally.of(Count.SPARED_TICKS)).isEqualTo(52 - 10);
    }
    try (Desk desk = new Desk(village("suspended wait", review(true, 0)))) {
      due(desk, 0, 0);
      live(desk, 0);
      Listing.release(desk.scene(1));
      live(desk, 2);
      Listing.release(desk.scene(3));
      assertThat(desk.tally.of(Count.SPARED_TICKS)).isOne();
    }
  }

  @Test
  void whoCouldContestAndWhoDidIsCountedByVoice() {
    try (Desk desk = new Desk(village("voice", review(false, 1)))) {
      due(desk, 0, 0);
      live(desk, 0);
      long could = 0;
      for (int fifth = 0; fifth < Tally.FIFTHS; fifth++) {
        could += desk.tally.contestableBy(fifth);
        assertThat(desk.tally.contestedBy(fifth)).isEqualTo(desk.tally.contestableBy(fifth));
      }
      assertThat(could).isOne();
    }
  }

  @Test
  void anotherGroundKeepsSomebodyOnARegister() {
    try (Desk desk = new Desk(village("two grounds", review(false, 1)))) {
      due(desk, 0, 0);
      live(desk, 0);
      due(desk, 1, 0);
      live(desk, 1); // the first falls, the second has just been entered
      assertThat(desk.district.is(PERSON, District.LISTED)).isTrue();
      live(desk, 2);
      assertThat(desk.district.is(PERSON, District.LISTED)).isFalse();
      desk.district.validate();
    }
  }

  @Test
  void aSuspendedEffectWaitsAndReturnsIfTheEntryStands() {
    try (Desk desk = new Desk(village("suspended", review(true, 0)))) {
      due(desk, 0, 0);
      live(desk, 0);
      assertThat(desk.district.score(PERSON)).isZero();
      assertThat(desk.district.restricted().hasEffect(PERSON)).isFalse();
      assertThat(desk.district.is(PERSON, District.LISTED)).isTrue();
      live(desk, 10);
      assertThat(desk.district.score(PERSON)).isEqualTo(-10 * District.SCORE_UNIT);
      assertThat(desk.district.restricted().hasEffect(PERSON)).isTrue();
      assertThat(desk.tally.of(Count.UPHELD_WRONGFUL)).isOne();
    }
  }
}
