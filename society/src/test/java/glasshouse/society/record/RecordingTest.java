// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glasshouse.kernel.Normal;
import glasshouse.rulebook.Effect;
import glasshouse.society.Desk;
import glasshouse.society.TestSeed;
import glasshouse.society.Village;
import glasshouse.society.observation.Observation;
import glasshouse.society.observation.Phantoms;
import glasshouse.society.people.Deeds;
import glasshouse.society.people.Entries;
import glasshouse.society.people.Sightings;
import glasshouse.society.regime.Clerk;
import glasshouse.society.regime.Eyes;
import glasshouse.society.scene.Scene;
import org.junit.jupiter.api.Test;

/// From deed to sighting to entry.
class RecordingTest {
  private static Village village(String test, double vagueness) {
    var village = new Village();
    village.seed = TestSeed.fresh(test);
    return village.offence("X", 1).rule("X", "true", vagueness, new Effect.Points(-5));
  }

  private static Deeds deeds(Desk desk, boolean inScope) {
    var deeds = new Deeds();
    for (int event = 0; event < desk.village.people; event++) {
      desk.traits.read(desk.ground, event);
      var doer = Deeds.Doer.of(desk.traits.group(), true, true);
      deeds.add(event, 0, event, inScope, doer);
    }
    return deeds;
  }

  private static int waiting(Desk desk) {
    int waiting = 0;
    for (int tick = 0; tick < 32; tick++) {
      waiting += desk.district.pending().due(tick);
    }
    return waiting + desk.district.outbox().size();
  }

  @Test
  void entriesAreNoMoreThanSightingsAndSightingsNoMoreThanDeedsWithoutNoise() {
    Village village = village("fewer and fewer", .5);
    village.clerk =
        new Clerk(5, 0, 1, .6, .4, .5, new double[] {-1, 0, 1}, new double[] {.3, .6, 1});
    village.seen[Village.FEED] = .6;
    village.seen[Village.REPORT] = .2;
    try (Desk desk = new Desk(village)) {
      Scene scene = desk.scene(0);
      Deeds deeds = deeds(desk, true);
      var sightings = new Sightings();
      new Observation(desk.others).sight(deeds, scene, sightings);
      assertThat(sightings.size()).isBetween(1, deeds.size());
      Recording.enter(sightings, deeds, scene);
      assertThat(waiting(desk)).isBetween(1, sightings.size());
    }
  }

  @Test
  void noiseAddsSightingsWithoutADeed() {
    Village village = village("phantoms", .5);
    village.invented = 100;
    village.falseReports = 100;
    try (Desk desk = new Desk(village)) {
      Scene scene = desk.scene(0);
      var sightings = new Sightings();
      sightings.clear();
      Phantoms.sight(scene, sightings);
      assertThat(sightings.size()).isPositive();
      int judged = 0;
      for (int row = 0; row < sightings.size(); row++) {
        assertThat(sightings.deed(row)).isEqualTo(-1);
        judged += sightings.isJudged(row) ? 1 : 0;
      }
      assertThat(judged).isBetween(1, sightings.size() - 1);
    }
  }

  @Test
  void theBarOfAnAssessorIsThatOfTheModel() {
    double[][] table = {{0, .994, .006}, {.25, .966, .034}, {.5, .868, .132}, {1, .5, .5}};
    var harshness = new double[2_048];
    for (int at = 0; at < harshness.length; at++) {
      harshness[at] = Normal.quantile12(at * 2);
    }
    for (double[] row : table) {
      for (int scope = 0; scope < 2; scope++) {
        Village village = village("bar " + row[0], row[0]);
        village.seed = TestSeed.fixed("bar");
        village.people = 20_000;
        village.clerk = new Clerk(5, 0, 1, .6, .4, .5, harshness, new double[] {1});
        try (Desk desk = new Desk(village)) {
          Scene scene = desk.scene(0);
          Deeds deeds = deeds(desk, scope == 0);
          var sightings = new Sightings();
          new Observation(desk.others).sight(deeds, scene, sightings);
          Recording.enter(sightings, deeds, scene);
          double share = waiting(desk) / (double) sightings.size();
          assertThat(share).isCloseTo(row[1 + scope], within(.015));
        }
      }
    }
  }

  @Test
  void delaysAreDrawnFromTheirShares() {
    Village village = village("delays", 0);
    village.people = 20_000;
    village.seed = TestSeed.fixed("delays");
    village.clerk = Village.clerk(100, 0, .5, .5, .8, 1);
    try (Desk desk = new Desk(village)) {
      Scene scene = desk.scene(0);
      Deeds deeds = deeds(desk, true);
      var sightings = new Sightings();
      new Observation(desk.others).sight(deeds, scene, sightings);
      Recording.enter(sightings, deeds, scene);
      double[] shares = {.5, 0, .3, .2};
      for (int tick = 0; tick < shares.length; tick++) {
        assertThat(desk.district.pending().due(tick) / 20_000.0)
            .isCloseTo(shares[tick], within(.02));
      }
    }
  }

  @Test
  void mistakesPreferPeopleWhoLookAlike() {
    Village village = village("lookalikes", 0);
    village.people = 20_000;
    village.seed = TestSeed.fixed("lookalikes");
    village.errors = new Eyes.Errors(new double[2], new double[2], 1, 0, 0, 0, .2);
    try (Desk desk = new Desk(village)) {
      Scene scene = desk.scene(0);
      Deeds deeds = deeds(desk, true);
      var sightings = new Sightings();
      new Observation(desk.others).sight(deeds, scene, sightings);
      int sameSex = 0;
      for (int row = 0; row < sightings.size(); row++) {
        desk.traits.read(desk.ground, sightings.person(row));
        int suspect = desk.traits.sex();
        desk.traits.read(desk.ground, deeds.person(sightings.deed(row)));
        sameSex += suspect == desk.traits.sex() ? 1 : 0;
      }
      assertThat(sameSex / (double) sightings.size()).isBetween(.55, .75);
    }
  }

  @Test
  void whoeverIsRecordedKnowsItOfTheirOwnDeedsOnly() {
    Village village = village("seen", 0);
    village.errors = new Eyes.Errors(new double[2], new double[2], .5, 0, 0, 0, 1);
    try (Desk desk = new Desk(village)) {
      Scene scene = desk.scene(0);
      Deeds deeds = deeds(desk, true);
      var sightings = new Sightings();
      new Observation(desk.others).sight(deeds, scene, sightings);
      Recording.enter(sightings, deeds, scene);
      for (int row = 0; row < sightings.size(); row++) {
        int entryOf = sightings.deed(row);
        boolean isRight = sightings.cause(row) == 0;
        assertThat(deeds.isSeen(entryOf)).isEqualTo(isRight);
      }
      assertThat(Entries.person(desk.district.pending().entry(0, 0))).isBetween(0, 999);
    }
  }
}
