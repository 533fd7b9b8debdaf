// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glasshouse.kernel.Purpose;
import glasshouse.rulebook.Effect;
import glasshouse.society.Desk;
import glasshouse.society.TestSeed;
import glasshouse.society.Village;
import glasshouse.society.people.District;
import glasshouse.society.people.Entries;
import glasshouse.society.scene.Scene;
import glasshouse.society.witness.Cause;
import glasshouse.society.witness.Count;
import org.junit.jupiter.api.Test;

class StandingTest {
  private static Village village(String test) {
    var village = new Village();
    village.seed = TestSeed.fresh(test);
    return village.offence("theft", 1).offence("noise", 1).points("theft", -20).points("noise", -3);
  }

  private static void due(Desk desk, int tick, int person, int kind, double size) {
    int entry = Entries.pack(person, kind, Cause.CORRECT.code(), size);
    desk.district.pending().add(tick, entry);
  }

  @Test
  void thePointsOfTheEntriesAreTheChangeOfTheScores() {
    try (Desk desk = new Desk(village("sum of points"))) {
      var entries = new Entries();
      long points = 0;
      int posted = 0;
      for (int tick = 0; tick < 30; tick++) {
        for (int at = 0; at < 200; at++) {
          desk.draws.at(Purpose.SAMPLE, 0, 0, tick, at);
          int person = (int) (desk.draws.uniform(0) * desk.village.people);
          due(desk, tick, person, at & 1, .2 + 2 * desk.draws.uniform(1));
        }
        Standing.post(desk.scene(tick), entries);
        for (int row = 0; row < entries.size(); row++) {
          points += entries.points(row);
        }
        posted += entries.size();
      }
      assertThat(posted).isEqualTo(6_000);
      assertThat(desk.scores()).isEqualTo(points).isNegative();
    }
  }

  @Test
  void discretionScalesPointsWithoutBias() {
    try (Desk desk = new Desk(village("discretion"))) {
      var entries = new Entries();
      for (int person = 0; person < desk.village.people; person++) {
        due(desk, 0, person, 1, 1 / 32.0);
      }
      Standing.post(desk.scene(0), entries);
      double mean = desk.scores() / (double) desk.village.people;
      assertThat(mean).isCloseTo(-3 * 16 / 32.0, within(.1));
    }
  }

  @Test
  void rulesOfOneDeedAddUp() {
    Village village = village("two rules");
    village.rule("theft", "person.adult", 0, new Effect.Points(-7));
    village.rule("theft", "person.listed", 0, new Effect.Points(-1_000));
    try (Desk desk = new Desk(village)) {
      due(desk, 0, 5, 0, 1);
      Standing.post(desk.scene(0), new Entries());
      assertThat(desk.district.score(5)).isEqualTo(-27 * District.SCORE_UNIT);
    }
  }

  @Test
  void entriesOfDeedsWithoutARuleAreDropped() {
    var village = new Village().offence("theft", 1).offence("other", 1).points("theft", -20);
    try (Desk desk = new Desk(village)) {
      var entries = new Entries();
      due(desk, 0, 5, 1, 1);
      Standing.post(desk.scene(0), entries);
      assertThat(entries.size()).isZero();
      assertThat(desk.district.pending().due(0)).isZero();
    }
  }

  @Test
  void aScoreDecaysBeforeAnEntryIsAdded() {
    Village village = village("decay");
    village.memory = Village.memory(10);
    try (Desk desk = new Desk(village)) {
      due(desk, 0, 5, 0, 1);
      due(desk, 10, 5, 0, 1);
      Standing.post(desk.scene(0), new Entries());
      Standing.post(desk.scene(10), new Entries());
      assertThat(desk.district.score(5)).isEqualTo(-30 * District.SCORE_UNIT);
    }
  }

  @Test
  void aSpellInALowTierBeginsOnceAndEndsWhenDecayLiftsIt() {
    Village village = village("spells");
    village.memory = Village.memory(10);
    village.edges = new int[] {160, -160};
    village.lowEdge = -160;
    try (Desk desk = new Desk(village)) {
      due(desk, 0, 5, 0, 1);
      due(desk, 0, 5, 0, 1);
      Standing.post(desk.scene(0), new Entries());
      assertThat(desk.tally.of(Count.SPELLS_OPENED)).isEqualTo(1);
      int tick = 0;
      while (desk.district.spells().size() > 0) {
        tick++;
        Standing.lift(desk.scene(tick));
      }
      assertThat(tick).isEqualTo(20);
      assertThat(desk.tally.spellEnds(20 / 4)).isEqualTo(1);
      assertThat(desk.tally.of(Count.LOW_TICKS)).isEqualTo(19);
    }
  }

  @Test
  void aRetroactiveAmendmentRescalesScoresBelowTheBaseOnly() {
    Village village = village("amendment");
    village.edges = new int[] {160, -400};
    try (Desk desk = new Desk(village)) {
      Scene scene = desk.scene(0);
      desk.district.score(1, -320);
      desk.district.score(2, 320);
      int moved = Standing.amend(scene, scene.regime().law(), 2);
      assertThat(desk.district.score(1)).isEqualTo(-640);
      assertThat(desk.district.score(2)).isEqualTo(320);
      assertThat(moved).isEqualTo(1);
    }
  }
}
