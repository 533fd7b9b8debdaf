// SPDX-License-Identifier: Apache-2.0
package glasshouse.society;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import glasshouse.kernel.Crew;
import glasshouse.society.people.District;
import glasshouse.society.regime.Behaviour;
import glasshouse.society.regime.Law;
import glasshouse.society.regime.World;
import glasshouse.society.witness.Count;
import glasshouse.society.witness.Tally;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class NationTest {
  private static final int WEEKS = 39;

  private static Village town(String test) {
    Village village = ConservationTest.busy(test);
    village.places = 2;
    return village;
  }

  private static String print(Nation.Setup setup, Crew crew) {
    try (crew;
        Chronicle life = Chronicle.of(setup, crew)) {
      return life.nation().digest(0) + life.nation().digest(1) + life.count(Count.PENALTIES);
    }
  }

  @Test
  void threadsAndTheOrderOfDistrictsChangeNoBit() {
    Nation.Setup setup = town("threads").setup(WEEKS);
    String one = print(setup, new Crew(1));
    assertThat(print(setup, new Crew(2))).isEqualTo(one);
    assertThat(print(setup, new Crew(7))).isEqualTo(one);
    assertThat(print(setup, new Crew(3, 99))).isEqualTo(one);
  }

  @Test
  void threadsChangeNoBitWhereEntriesAreContested() {
    Village village = ConservationTest.contested("threads and appeals");
    village.places = 2;
    Nation.Setup setup = village.setup(WEEKS);
    String one = print(setup, new Crew(1));
    assertThat(print(setup, new Crew(2))).isEqualTo(one);
    assertThat(print(setup, new Crew(7))).isEqualTo(one);
  }

  @Test
  void anotherLocaleChangesNoBit() {
    Nation.Setup setup = town("locale").setup(13);
    String here = print(setup, new Crew(1));
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(print(setup, new Crew(2))).isEqualTo(here);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void equalArmsDifferInNothing() {
    Village village = town("equal arms");
    World none = village.world(null);
    World regime = village.world(village.regime());
    Nation.Setup setup = village.setup(WEEKS, List.of(none, regime, regime, none));
    try (Chronicle life = Chronicle.of(setup, 2)) {
      assertThat(life.nation().digest(1)).isEqualTo(life.nation().digest(2));
      assertThat(life.nation().digest(0)).isEqualTo(life.nation().digest(3));
      assertThat(life.total(1).counts()).isEqualTo(life.total(2).counts());
      assertThat(life.total(0).counts()).isEqualTo(life.total(3).counts());
    }
  }

  @Test
  void armsShareTheirCandidates() {
    try (Chronicle life = town("candidates").live(WEEKS)) {
      assertThat(life.total(0).of(Count.CANDIDATES)).isEqualTo(life.total(1).of(Count.CANDIDATES));
    }
  }

  @Test
  void anotherSeedIsAnotherSociety() {
    Village village = town("seeds");
    String first = print(village.setup(13), new Crew(1));
    village.seed++;
    assertThat(print(village.setup(13), new Crew(1))).isNotEqualTo(first);
  }

  @Test
  void aRunThatEndsBeforeTheQuarterIsTheBeginningOfALongerOne() {
    Village village = town("prefix");
    try (Chronicle brief = village.live(26);
        Chronicle lengthy = village.live(39)) {
      assertThat(lengthy.quarters().get(1).tallies().get(1).counts())
          .isEqualTo(brief.quarters().get(1).tallies().get(1).counts());
    }
  }

  @Test
  void everybodyTouchedEveryWeekLivesTheSameDeeds() {
    Village village = town("eager");
    village.behaviour = Village.indifferent();
    World none = village.world(null);
    World lazy = village.world(village.regime());
    village.switches = new World.Switches(false, true, false);
    World eager = village.world(village.regime());
    Nation.Setup setup = village.setup(26, List.of(none, lazy, eager));
    try (Chronicle life = Chronicle.of(setup, 2)) {
      assertThat(life.total(1).of(Count.DEEDS)).isEqualTo(life.total(2).of(Count.DEEDS));
      assertThat(life.total(1).of(Count.PENALTIES)).isEqualTo(life.total(2).of(Count.PENALTIES));
    }
  }

  @Test
  void stateStaysBelowTwelveBytesAPersonInAQuietTown() {
    Village village = new Village();
    village.people = 20_000;
    village.districtPeople = 20_000;
    village.offence("X", .6).points("X", -5);
    try (Chronicle life = village.live(26)) {
      assertThat(life.nation().bytesPerPerson()).isBetween(10.0, 12.0);
    }
  }

  @Test
  void aPlaceIsCutIntoDistrictsThatHoldEverybodyOnce() {
    Village village = new Village();
    village.people = 7_321;
    village.districtPeople = 2_000;
    village.places = 3;
    village.offence("X", .1).points("X", -5);
    try (Chronicle life = village.live(13)) {
      int people = 0;
      for (District district : life.districts()) {
        assertThat(district.ground().people()).isBetween(1, 2_000);
        people += district.ground().people();
      }
      assertThat(people).isEqualTo(7_321);
      assertThat(life.nation().people()).isEqualTo(7_321);
    }
  }

  @Test
  void districtsOfFewerThanAThousandAreRefused() {
    Village village = new Village().offence("X", 1).points("X", -1);
    village.districtPeople = 999;
    assertThatThrownBy(() -> village.setup(13)).hasMessageContaining("1,000 to 65,536");
  }

  @Test
  void lookUpsAreTheSameOnAnyNumberOfThreads() {
    Village village = town("look-ups");
    village.districtPeople = 1_000;
    Nation.Setup setup = village.setup(WEEKS);
    try (Chronicle one = Chronicle.of(setup, 1)) {
      assertThat(looks(one.total(1))).isPositive();
      assertThat(looks(one.total(0))).isZero();
      assertThat(one.total(1).of(Count.STANDING)).isPositive();
      for (int threads : new int[] {2, 7}) {
        try (Chronicle many = Chronicle.of(setup, threads)) {
          assertThat(many.total(1).counts()).isEqualTo(one.total(1).counts());
          assertThat(many.nation().digest(1)).isEqualTo(one.nation().digest(1));
        }
      }
    }
  }

  @Test
  void whereNothingIsPublicLookUpsChangeNoBit() {
    Village village = town("unpublished");
    village.publicity = new Law.Publicity(false, false, true, false);
    World none = village.world(null);
    World curious = village.world(village.regime());
    village.behaviour = withoutRegard(village.behaviour);
    World incurious = village.world(village.regime());
    try (Chronicle life =
        Chronicle.of(village.setup(WEEKS, List.of(none, curious, incurious)), 2)) {
      assertThat(life.nation().digest(1)).isEqualTo(life.nation().digest(2));
      assertThat(life.total(1).counts()).isEqualTo(life.total(2).counts());
      assertThat(looks(life.total(1))).isZero();
    }
  }

  @Test
  void theSamePeopleAreOnTheRegistersOfEqualArms() {
    Village village = town("alike");
    World none = village.world(null);
    World list = village.world(village.regime());
    try (Chronicle life = Chronicle.of(village.setup(WEEKS, List.of(none, list, list)), 2)) {
      long listed = life.total(1).of(Count.LISTED);
      assertThat(listed).isPositive();
      assertThat(life.total(1).listedAlsoIn(2)).isEqualTo(listed);
      assertThat(life.total(2).listedAlsoIn(1)).isEqualTo(listed);
      assertThat(life.total(1).listedAlsoIn(0)).isZero();
    }
  }

  private static Behaviour withoutRegard(Behaviour lively) {
    return new Behaviour(
        lively.stake(),
        lively.deterrence(),
        lively.chill(),
        lively.incentive(),
        lively.perception(),
        lively.awareness(),
        lively.legitimacy(),
        lively.hardship(),
        Behaviour.Regard.NONE,
        lively.gaming());
  }

  private static long looks(Tally tally) {
    long sum = 0;
    for (int looker = 0; looker < Tally.STANDINGS; looker++) {
      for (int target = 0; target < Tally.STANDINGS; target++) {
        sum += tally.looks(looker, target, true) + tally.looks(looker, target, false);
      }
    }
    return sum;
  }
}
