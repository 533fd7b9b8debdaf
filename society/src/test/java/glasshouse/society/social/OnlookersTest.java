// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.social;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glasshouse.society.Desk;
import glasshouse.society.TestSeed;
import glasshouse.society.Village;
import glasshouse.society.adaptation.Adaptation;
import glasshouse.society.people.District;
import glasshouse.society.regime.Behaviour;
import glasshouse.society.regime.Law;
import glasshouse.society.regime.Register;
import glasshouse.society.scene.Scene;
import glasshouse.society.scene.Slights;
import glasshouse.society.witness.Tally;
import org.junit.jupiter.api.Test;

/// Who is looked up, by whom, and what it costs; on a desk with a hundred people in a low tier, a
/// hundred on a public list and a hundred on a list that nobody may see.
class OnlookersTest {
  private static final int WEEKS = 52;
  private static final int RATE = 6;
  private static final int PUBLIC = 0;
  private static final int SECRET = 1;

  private static Village village(String test, boolean scores, boolean registers) {
    var village = new Village();
    village.seed = TestSeed.fresh(test);
    village.offence("theft", 1).points("theft", -20);
    village.register(Register.Way.TERM, 99, 0);
    village.registers.add(new Register(SECRET, "secret", Register.Way.TERM, 99, 0, 1, false, 0));
    village.publicity = new Law.Publicity(scores, registers, false, false);
    village.edges = new int[] {0, -160};
    village.lowEdge = -160;
    regard(village, 1, 1);
    return village;
  }

  private static void regard(Village village, double avoid, double avoidPosted) {
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
            new Behaviour.Regard(RATE, .3, avoid, avoidPosted, .05, .005),
            calm.gaming());
  }

  private static boolean isLow(int person) {
    return person % 10 == 0;
  }

  private static boolean isOnPublicList(int person) {
    return person % 10 == 3;
  }

  private static boolean isOnSecretList(int person) {
    return person % 10 == 6;
  }

  private static void mark(Desk desk) {
    for (int person = 0; person < desk.village.people; person++) {
      if (isLow(person)) {
        desk.district.score(person, -320);
        desk.district.spells().open(person, 0);
      } else if (isOnPublicList(person) || isOnSecretList(person)) {
        int register = isOnPublicList(person) ? PUBLIC : SECRET;
        desk.district.restricted().add(person, register, 0, 0, 99);
        desk.district.set(person, District.LISTED);
      }
    }
  }

  /// Lives a year of look-ups and returns how many ties were avoided.
  private static long live(Desk desk) {
    mark(desk);
    var slights = new Slights();
    long avoided = 0;
    for (int tick = 0; tick < WEEKS; tick++) {
      Scene scene = desk.scene(tick);
      Onlookers.look(scene, slights);
      Adaptation.isolate(slights, scene);
      avoided += slights.size();
    }
    return avoided;
  }

  private static long sum(Tally tally, int target, boolean isAvoided) {
    long sum = 0;
    for (int looker = 0; looker < Tally.STANDINGS; looker++) {
      sum += tally.looks(looker, target, isAvoided);
    }
    return sum;
  }

  private static long sum(Tally tally, boolean isAvoided) {
    long sum = 0;
    for (int target = 0; target < Tally.STANDINGS; target++) {
      sum += sum(tally, target, isAvoided);
    }
    return sum;
  }

  private static double standing(Desk desk, int person) {
    return desk.district.social(person, WEEKS - 1, desk.world().memory());
  }

  private static double hardship(Desk desk, int person) {
    return desk.district.hardship(person, WEEKS - 1, desk.world().memory());
  }

  @Test
  void everyLookUpIsKeptOrAvoidedAndTheirNumberIsTheRate() {
    Village village = village("conservation", true, true);
    regard(village, .25, .05);
    try (Desk desk = new Desk(village)) {
      long avoided = live(desk);
      assertThat(sum(desk.tally, true)).isEqualTo(avoided).isPositive();
      long looks = sum(desk.tally, true) + sum(desk.tally, false);
      double mean = 200 * RATE * WEEKS / 52.178_571;
      double error = Math.sqrt(mean);
      assertThat((double) looks).isBetween(mean - 5 * error, mean + 5 * error);
    }
  }

  @Test
  void onlyWhoIsPubliclyLowOrListedIsEverLookedUp() {
    for (int open = 0; open < 4; open++) {
      boolean scores = (open & 1) != 0;
      boolean registers = (open & 2) != 0;
      try (Desk desk = new Desk(village("open " + open, scores, registers))) {
        live(desk);
        double lost = 0;
        for (int person = 0; person < desk.village.people; person++) {
          boolean isFound = (scores && isLow(person)) || (registers && isOnPublicList(person));
          if (!isFound) {
            assertThat(standing(desk, person)).as("person %d", person).isZero();
            assertThat(hardship(desk, person)).as("person %d", person).isZero();
          }
          lost += standing(desk, person);
        }
        assertThat(lost > 0).isEqualTo(scores || registers);
        assertThat(sum(desk.tally, 2, false) + sum(desk.tally, 2, true) > 0).isEqualTo(scores);
        assertThat(sum(desk.tally, Tally.POSTED, true) > 0).isEqualTo(registers);
      }
    }
  }

  @Test
  void everyTieAvoidedCostsStandingAndIncome() {
    try (Desk desk = new Desk(village("cost", true, true))) {
      long avoided = live(desk);
      double standing = 0;
      double hardship = 0;
      for (int person = 0; person < desk.village.people; person++) {
        standing += standing(desk, person);
        hardship += hardship(desk, person);
      }
      assertThat(standing).isCloseTo(avoided * .05, within(avoided * .05 * .05));
      assertThat(hardship).isCloseTo(avoided * .005, within(avoided * .005 * .05));
    }
  }

  @Test
  void betterStandingAvoidsPeersHesitateAndTheLowerKeep() {
    Village village = village("who", true, true);
    regard(village, 1, 0);
    try (Desk desk = new Desk(village)) {
      live(desk);
      for (int looker = 0; looker < Tally.STANDINGS; looker++) {
        for (int target = 0; target < Tally.STANDINGS; target++) {
          boolean isBetter = looker < target;
          assertThat(desk.tally.looks(looker, target, !isBetter))
              .as("looker %d, target %d", looker, target)
              .isZero();
        }
      }
    }
    regard(village, 0, 1);
    try (Desk desk = new Desk(village)) {
      live(desk);
      assertThat(sum(desk.tally, true))
          .isEqualTo(desk.tally.looks(Tally.POSTED, Tally.POSTED, true))
          .isPositive();
      assertThat(desk.tally.looks(Tally.POSTED, Tally.POSTED, false)).isZero();
    }
  }

  @Test
  void whoLooksAndHowOftenDoesNotDependOnWhatTheyMakeOfIt() {
    Village village = village("addresses", true, true);
    regard(village, 0, 0);
    var all = new long[2][Tally.STANDINGS];
    for (int arm = 0; arm < 2; arm++) {
      regard(village, arm, arm);
      try (Desk desk = new Desk(village)) {
        live(desk);
        for (int target = 0; target < Tally.STANDINGS; target++) {
          all[arm][target] = sum(desk.tally, target, false) + sum(desk.tally, target, true);
        }
      }
    }
    assertThat(all[1]).isEqualTo(all[0]);
  }
}
