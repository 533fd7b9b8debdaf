// SPDX-License-Identifier: Apache-2.0
package glasshouse.society;

import static org.assertj.core.api.Assertions.assertThat;

import glasshouse.society.profile.Turnover;
import glasshouse.society.regime.Eyes;
import glasshouse.society.regime.Law;
import glasshouse.society.regime.Review;
import glasshouse.society.regime.World;
import glasshouse.society.witness.Count;
import glasshouse.society.witness.Extra;
import glasshouse.society.witness.Tally;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A district that is lived again alone is the district that was lived among others.
class ReplayTest {
  private static final int WEEKS = 78;

  /// Counted at a census, or worked out for a whole district: no story holds them.
  private static final Set<Count> OF_NOBODY =
      Set.of(
          Count.ADULTS,
          Count.LEGITIMACY,
          Count.LEGITIMACY_LOW,
          Count.WRONGED,
          Count.LEGITIMACY_WRONGED,
          Count.LEGITIMACY_WRONGED_BASELINE,
          Count.INNOCENT,
          Count.INNOCENT_WRONGED,
          Count.LISTED,
          Count.LOW,
          Count.CHILDREN,
          Count.LISTED_PARENTS,
          Count.HARDSHIP,
          Count.STANDING,
          Count.APPEALS_WAITING,
          Count.CASE_WORK,
          Count.REVIEW_WORK,
          Count.COLLECTOR_WORK,
          Count.STAFF_WORK,
          Count.WATCH_WORK,
          Count.CAMERA_COST);

  /// What stories hold of comings and goings.
  private static final List<Extra> OF_PEOPLE =
      List.of(
          Extra.ARRIVALS, Extra.DEPARTURES, Extra.ABSENCES, Extra.RETURNS, Extra.APPEALS_DROPPED);

  /// Three arms in two places of two districts each, in which everything happens.
  private static Nation.Setup setup(String test) {
    return setup(test, Turnover.NONE);
  }

  private static Nation.Setup setup(String test, Turnover turnover) {
    Village village = ConservationTest.busy(test);
    village.turnover = turnover;
    if (turnover.isOn()) {
      double[] sight = {.2, .1, 0, 0, .1};
      village.patrol = new Eyes.Patrol(sight, 4, 1, 3, true, 1);
    }
    village.districtPeople = 1_000;
    village.places = 2;
    World none = village.world(null);
    World one = village.world(village.regime());
    village.points("noise", -40);
    village.publicity = new Law.Publicity(true, true, true, true);
    village.review =
        new Review(
            true,
            true,
            new Review.Filing(.9, .5, .5, 1, 1),
            new Review.Ruling(.2, .6, .2, 13),
            new Review.Trust(.05, .5, -.03),
            0);
    World other = village.world(village.regime());
    return village.setup(WEEKS, List.of(none, one, other));
  }

  @Test
  void aDistrictIsLivedAgainBitByBit() {
    Nation.Setup setup = setup("replay");
    try (Chronicle life = Chronicle.of(setup, 2)) {
      byte[] kept = life.nation().outside().bytes();
      Outside outside = Outside.of(ByteBuffer.wrap(kept));
      assertThat(outside.letters()).isPositive();
      assertThat(outside.bytes()).isEqualTo(kept);
      for (int district = 0; district < outside.districts(); district++) {
        try (var replay = new Replay(setup, outside, List.of(2), district)) {
          replay.live();
          assertThat(replay.isFaithful()).isTrue();
        }
      }
    }
  }

  @Test
  void withoutItsLettersADistrictIsAnother() {
    Nation.Setup setup = setup("letters");
    try (Chronicle life = Chronicle.of(setup, 1)) {
      Outside kept = life.nation().outside();
      Village other = ConservationTest.busy("others");
      other.districtPeople = 1_000;
      other.places = 2;
      other.seed = setup.seed() + 1;
      Outside foreign;
      try (Chronicle elsewhere = Chronicle.of(other.setup(WEEKS, setup.worlds()), 1)) {
        foreign = elsewhere.nation().outside();
      }
      assertThat(faithful(setup, kept)).isTrue();
      assertThat(faithful(setup, foreign)).isFalse();
    }
  }

  private static boolean faithful(Nation.Setup setup, Outside outside) {
    try (var replay = new Replay(setup, outside, List.of(1), 0)) {
      replay.live();
      return replay.isFaithful();
    }
  }

  @Test
  void theStoriesOfEverybodyAddUpToTheTallyInEveryArm() {
    assertStoriesAddUp(setup("stories"));
  }

  /// A third of the homes change hands in a year, as many stand empty for a time, and inspectors
  /// follow what they find.
  @Test
  void theStoriesOfThoseWhoComeAndGoAddUpAsWell() {
    Tally total = assertStoriesAddUp(setup("comings", new Turnover(.4, .4, .3)));
    for (Extra extra : OF_PEOPLE) {
      assertThat(total.of(extra)).as(extra.name()).isPositive();
    }
    assertThat(total.of(Extra.FINDINGS)).isPositive();
    assertThat(total.of(Extra.HEARD)).isPositive();
  }

  private static Tally assertStoriesAddUp(Nation.Setup setup) {
    try (Chronicle life = Chronicle.of(setup, 1)) {
      Outside outside = life.nation().outside();
      int kinds = setup.worlds().getFirst().deeds().size();
      var told = List.of(new StoryTally(kinds), new StoryTally(kinds), new StoryTally(kinds));
      for (int district = 0; district < outside.districts(); district++) {
        try (var replay = new Replay(setup, outside, List.of(1, 2), district)) {
          for (int arm = 0; arm < told.size(); arm++) {
            replay.listen(arm, told.get(arm));
          }
          replay.live();
          assertThat(replay.isFaithful()).isTrue();
          for (int arm = 0; arm < told.size(); arm++) {
            long candidates = replay.tally(arm).of(Count.CANDIDATES);
            told.get(arm)
                .tally()
                .add(Count.CANDIDATES, candidates); // nobody's: most come to naught
          }
        }
      }
      for (int arm = 0; arm < told.size(); arm++) {
        assertAddsUp(told.get(arm).tally(), life.total(arm));
      }
      return life.total(2);
    }
  }

  private static void assertAddsUp(Tally told, Tally counted) {
    var happened = new TreeSet<Count>();
    for (Count count : Count.values()) {
      if (!OF_NOBODY.contains(count)) {
        assertThat(told.of(count)).as(count.name()).isEqualTo(counted.of(count));
        if (counted.of(count) > 0) {
          happened.add(count);
        }
      }
    }
    for (Extra extra : OF_PEOPLE) {
      assertThat(told.of(extra)).as(extra.name()).isEqualTo(counted.of(extra));
    }
    for (int kind = 0; kind < told.kinds(); kind++) {
      for (int at = 0; at < 4; at++) {
        assertThat(told.acts(kind, at >= 2, at & 1)).isEqualTo(counted.acts(kind, at >= 2, at & 1));
      }
    }
    for (int at = 0; at < Tally.WIDTH; at++) {
      assertThat(told.listings(at)).isEqualTo(counted.listings(at));
      assertThat(told.releases(at)).isEqualTo(counted.releases(at));
      assertThat(told.refusals(at)).isEqualTo(counted.refusals(at));
    }
    for (int bin = 0; bin < Tally.SPELL_BINS; bin++) {
      assertThat(told.spellEnds(bin)).isEqualTo(counted.spellEnds(bin));
    }
    for (int fifth = 0; fifth < Tally.FIFTHS; fifth++) {
      assertThat(told.contestableBy(fifth)).isEqualTo(counted.contestableBy(fifth));
      assertThat(told.contestedBy(fifth)).isEqualTo(counted.contestedBy(fifth));
    }
    for (int looker = 0; looker < Tally.STANDINGS; looker++) {
      for (int found = 0; found < Tally.STANDINGS; found++) {
        for (boolean isAvoided : new boolean[] {true, false}) {
          assertThat(told.looks(looker, found, isAvoided))
              .isEqualTo(counted.looks(looker, found, isAvoided));
        }
      }
    }
    for (Tally.Cell cell :
        List.of(Tally.Cell.PENALTIES, Tally.Cell.WRONGFUL, Tally.Cell.REFUSALS)) {
      assertThat(cells(told, cell)).isEqualTo(cells(counted, cell));
    }
    assertThat(happened).contains(Count.DEEDS);
  }

  private static List<Long> cells(Tally tally, Tally.Cell what) {
    return IntStream.range(0, Tally.DECILES * 2 * Tally.FIFTHS)
        .mapToObj(at ->
            tally.cellCount(
                at / (2 * Tally.FIFTHS), at / Tally.FIFTHS % 2, at % Tally.FIFTHS, what))
        .toList();
  }
}
