// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glasshouse.society.Desk;
import glasshouse.society.TestSeed;
import glasshouse.society.Village;
import glasshouse.society.people.Deeds;
import glasshouse.society.people.District;
import glasshouse.society.people.Entries;
import glasshouse.society.people.Sightings;
import glasshouse.society.profile.Deed;
import glasshouse.society.profile.Group;
import glasshouse.society.record.Recording;
import glasshouse.society.regime.Behaviour;
import glasshouse.society.scene.Reckoning;
import glasshouse.society.scene.Scene;
import glasshouse.society.standing.Standing;
import glasshouse.society.witness.Count;
import org.junit.jupiter.api.Test;

/// Buying good deeds, stepping out of sight and growing lenient, one at a time.
class GamingTest {
  private static final int WEEKS = 104;
  private static final double YEAR = 52.178_571;

  /// Everybody knows how from the first day: know-how of a half never moves without growth.
  private static final Behaviour.Gaming KNOWN = new Behaviour.Gaming(2, .5, 0, 0, 0, 20, 0);

  private static Village village(String test, Behaviour.Gaming gaming) {
    var village = new Village();
    village.seed = TestSeed.fresh(test);
    village.deed("gift", Group.GOOD, Deed.Type.GOOD, 1, 1).points("gift", 5);
    Behaviour calm = Village.indifferent();
    village.behaviour =
        new Behaviour(
            calm.stake(),
            calm.deterrence(),
            calm.chill(),
            calm.incentive(),
            calm.perception(),
            calm.awareness(),
            calm.legitimacy(),
            calm.hardship(),
            calm.regard(),
            gaming);
    return village;
  }

  /// Posts what two years of people without deeds of their own bring to the office.
  private static void live(Desk desk) {
    desk.climate.awareness(1);
    var observation = new Observation(desk.others);
    var deeds = new Deeds();
    var sightings = new Sightings();
    var entries = new Entries();
    for (int tick = 0; tick < WEEKS; tick++) {
      Scene scene = desk.scene(tick);
      observation.sight(deeds, scene, sightings);
      Phantoms.sight(scene, sightings);
      Recording.enter(sightings, deeds, scene);
      Standing.post(scene, entries);
      Reckoning.count(entries, scene);
    }
  }

  @Test
  void boughtDeedsAreAsManyAsMeansMotiveAndKnowHowAllow() {
    try (Desk desk = new Desk(village("bought", KNOWN))) {
      live(desk);
      double motive = .4;
      double means = .5;
      double mean = desk.village.people * WEEKS / YEAR * 2 * .5 * motive * means;
      assertThat((double) desk.tally.of(Count.AWARDS)).isCloseTo(mean, within(5 * Math.sqrt(mean)));
      assertThat(desk.tally.of(Count.POINTS_BOUGHT))
          .isEqualTo(desk.tally.of(Count.POINTS_GIVEN))
          .isEqualTo(desk.tally.of(Count.AWARDS) * 5 * District.SCORE_UNIT)
          .isEqualTo(desk.scores());
      assertThat(desk.tally.of(Count.PENALTIES)).isZero();
    }
  }

  @Test
  void nobodyBuysWithoutKnowingOfTheScheme() {
    try (Desk desk = new Desk(village("unaware", KNOWN))) {
      var sightings = new Sightings();
      for (int tick = 0; tick < WEEKS; tick++) {
        sightings.clear();
        Phantoms.sight(desk.scene(tick), sightings);
        assertThat(sightings.size()).isZero();
      }
    }
  }

  @Test
  void whoeverIsFoundOutPaysTheFineAndNothingElse() {
    var caught = new Behaviour.Gaming(2, .5, 0, 0, 1, 20, 0);
    try (Desk desk = new Desk(village("audit", caught))) {
      live(desk);
      long fines = desk.tally.of(Count.FINES);
      assertThat(fines).isPositive().isEqualTo(desk.tally.of(Count.PENALTIES));
      assertThat(desk.tally.of(Count.AWARDS)).isZero();
      assertThat(desk.tally.of(Count.WRONGFUL)).isZero();
      assertThat(desk.scores()).isEqualTo(-fines * 20 * District.SCORE_UNIT);
    }
  }

  @Test
  void theSkilledStepOutOfTheCamerasSight() {
    var skilled = new Behaviour.Gaming(0, .999_999, 0, .8, 0, 0, 0);
    Village village = village("evasion", skilled);
    village.seen[Village.FEED] = 0;
    village.seen[Village.CAMERA] = 1;
    try (Desk desk = new Desk(village)) {
      var deeds = new Deeds();
      for (int person = 0; person < village.people; person++) {
        deeds.add(person, 0, person, true, Deeds.Doer.of(0, true, true));
      }
      var sightings = new Sightings();
      new Observation(desk.others).sight(deeds, desk.scene(0), sightings);
      double seen = village.people * (1 - .8 * .5);
      assertThat((double) sightings.size()).isCloseTo(seen, within(5 * Math.sqrt(seen)));
    }
  }

  @Test
  void awardsAndTheirPointsGrowWithTheYears() {
    var lenient = new Behaviour.Gaming(0, 0, 0, 0, 0, 0, .1);
    Village village = village("lenient", lenient);
    village.clerk = Village.clerk(0, .674_489_75, 1);
    village.people = 1_000;
    try (Desk desk = new Desk(village)) {
      var deeds = new Deeds();
      for (int person = 0; person < village.people; person++) {
        deeds.add(person, 0, person, true, Deeds.Doer.of(0, true, true));
      }
      int tick = (int) (3 * YEAR);
      Scene scene = desk.scene(tick);
      var sightings = new Sightings();
      var entries = new Entries();
      new Observation(desk.others).sight(deeds, scene, sightings);
      Recording.enter(sightings, deeds, scene);
      Standing.post(scene, entries);
      double growth = Math.pow(1.1, scene.yearsInForce());
      double awards = village.people * .25 * growth;
      assertThat((double) entries.size()).isCloseTo(awards, within(5 * Math.sqrt(awards)));
      double points = entries.size() * 5 * growth * District.SCORE_UNIT;
      assertThat((double) desk.scores()).isCloseTo(points, within(points * .01));
    }
  }

  @Test
  void knowHowSpreadsByTheLogisticCurve() {
    var gaming = new Behaviour.Gaming(.3, .02, 1, .3, .05, 20, .02);
    assertThat(gaming.knowHow(0)).isCloseTo(.02, within(1e-12));
    assertThat(gaming.knowHow(Math.log(49))).isCloseTo(.5, within(1e-12));
    assertThat(gaming.generosity(10)).isCloseTo(1.218_994, within(1e-6));
    assertThat(Behaviour.Gaming.NONE.knowHow(5)).isZero();
    assertThat(Behaviour.Gaming.NONE.generosity(5)).isEqualTo(1);
  }
}
