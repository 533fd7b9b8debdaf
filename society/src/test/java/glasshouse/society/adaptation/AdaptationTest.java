// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.adaptation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glasshouse.society.Desk;
import glasshouse.society.TestSeed;
import glasshouse.society.Village;
import glasshouse.society.people.Deeds;
import glasshouse.society.people.District;
import glasshouse.society.people.Entries;
import glasshouse.society.people.Refusals;
import glasshouse.society.profile.Deed;
import glasshouse.society.profile.Group;
import glasshouse.society.regime.Law;
import glasshouse.society.regime.Service;
import glasshouse.society.scene.Scene;
import glasshouse.society.witness.Cause;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/// What one experience moves, averaged over a thousand people to be rid of rounding.
class AdaptationTest {
  private static Village village(String test) {
    var village = new Village();
    village.seed = TestSeed.fixed(test);
    village.behaviour = Village.lively();
    village.offence("theft", 1).deed("post", Group.LAWFUL, Deed.Type.DISFAVOURED, 1, .3);
    village.deed("help", Group.GOOD, Deed.Type.GOOD, 1, 1);
    village.points("theft", -20).points("post", -10).points("help", 5);
    village.publicity = new Law.Publicity(false, false, true, false);
    return village.service(Service.Use.OWN, 1, 1, Service.Gradient.NONE);
  }

  private static double mean(Desk desk, ToDoubleFunction<Integer> column) {
    double sum = 0;
    for (int person = 0; person < desk.village.people; person++) {
      sum += column.applyAsDouble(person);
    }
    return sum / desk.village.people;
  }

  private static double legitimacy(Desk desk) {
    return mean(desk, person -> desk.district.legitimacy(person, 0, desk.world().memory()));
  }

  private static double chill(Desk desk) {
    return mean(desk, person -> desk.district.chill(person, 0, desk.world().memory()));
  }

  private static void feel(Desk desk, int kind, Cause cause) {
    var entries = new Entries();
    for (int person = 0; person < desk.village.people; person++) {
      entries.add(Entries.pack(person, kind, cause.code(), 1), -320, true, 0);
    }
    Adaptation.feel(entries, desk.scene(0));
  }

  @Test
  void aWrongfulPenaltyWeighsFourTimesACorrectOne() {
    try (Desk desk = new Desk(village("correct"))) {
      feel(desk, 0, Cause.CORRECT);
      assertThat(legitimacy(desk)).isCloseTo(-.02, within(.0005));
      assertThat(chill(desk)).isZero();
    }
    try (Desk desk = new Desk(village("wrongful"))) {
      feel(desk, 0, Cause.WRONG_PERSON);
      assertThat(legitimacy(desk)).isCloseTo(-.08, within(.0005));
      assertThat(chill(desk)).isCloseTo(.3, within(.002));
    }
  }

  @Test
  void reasonsHalveWhatACorrectPenaltyCosts() {
    Village village = village("reasons");
    village.publicity = new Law.Publicity(false, false, true, true);
    try (Desk desk = new Desk(village)) {
      feel(desk, 0, Cause.CORRECT);
      assertThat(legitimacy(desk)).isCloseTo(-.01, within(.0005));
    }
  }

  @Test
  void aPenaltyForALawfulKindChills() {
    try (Desk desk = new Desk(village("lawful"))) {
      feel(desk, 1, Cause.CORRECT);
      assertThat(chill(desk)).isCloseTo(.5, within(.002));
    }
  }

  @Test
  void anAwardPleasesALittle() {
    try (Desk desk = new Desk(village("award"))) {
      feel(desk, 2, Cause.CORRECT);
      assertThat(legitimacy(desk)).isCloseTo(.003, within(.0005));
    }
  }

  @Test
  void whoeverIsToldBecomesAwareAndNobodyElse() {
    try (Desk desk = new Desk(village("aware"))) {
      feel(desk, 0, Cause.CORRECT);
      assertThat(desk.district.is(5, District.AWARE)).isTrue();
      assertThat(desk.signals.newlyAffected()).isEqualTo(desk.village.people);
      feel(desk, 0, Cause.CORRECT);
      assertThat(desk.signals.newlyAffected()).isEqualTo(desk.village.people);
    }
    Village silent = village("silent");
    silent.publicity = new Law.Publicity(false, false, false, false);
    try (Desk desk = new Desk(silent)) {
      feel(desk, 0, Cause.WRONG_PERSON);
      assertThat(desk.district.is(5, District.AWARE)).isFalse();
      assertThat(legitimacy(desk)).isZero();
    }
  }

  @Test
  void anOwnRecordTeachesRiskAndAnUnrecordedActUnteachesIt() {
    for (boolean isSeen : new boolean[] {true, false}) {
      try (Desk desk = new Desk(village("risk " + isSeen))) {
        var deeds = new Deeds();
        for (int person = 0; person < desk.village.people; person++) {
          deeds.add(person, 0, person, true, Deeds.Doer.of(0, true, true));
          if (isSeen) {
            deeds.see(person);
          }
        }
        Adaptation.learn(deeds, desk.scene(0));
        double risk = mean(desk, each -> desk.district.risk(each, 0, desk.world().memory()));
        assertThat(risk).isCloseTo(isSeen ? .3 : -.05, within(.01));
      }
    }
  }

  @Test
  void aRefusalCostsIncomeTrustAndWarmth() {
    try (Desk desk = new Desk(village("refusal"))) {
      Scene scene = desk.scene(0);
      var refusals = new Refusals();
      for (int person = 0; person < desk.village.people; person++) {
        refusals.add(person, 0, -1);
      }
      Adaptation.suffer(refusals, scene);
      double hardship =
          mean(desk, person -> desk.district.hardship(person, 0, desk.world().memory()));
      assertThat(hardship).isCloseTo(.01, within(.0005));
      assertThat(legitimacy(desk)).isCloseTo(-.03, within(.0005));
      assertThat(chill(desk)).isCloseTo(.05, within(.001));
    }
  }

  @Test
  void beingListedCostsIncomeAsTimePasses() {
    Village village = village("bear");
    try (Desk desk = new Desk(village)) {
      Scene scene = desk.scene(0);
      for (int person = 0; person < desk.village.people; person++) {
        desk.district.restricted().add(person, 0, 0, 0, 99);
        desk.district.restricted().add(person, 1, 0, 0, 99);
      }
      Adaptation.bear(scene, .5);
      double hardship =
          mean(desk, person -> desk.district.hardship(person, 0, desk.world().memory()));
      assertThat(hardship).isCloseTo(.02, within(.0005));
    }
  }
}
