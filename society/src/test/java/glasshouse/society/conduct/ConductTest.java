// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import glasshouse.rulebook.Effect;
import glasshouse.society.Desk;
import glasshouse.society.TestSeed;
import glasshouse.society.Village;
import glasshouse.society.people.Candidates;
import glasshouse.society.people.Deeds;
import glasshouse.society.profile.Deed;
import glasshouse.society.profile.Group;
import glasshouse.society.profile.Propensity;
import glasshouse.society.regime.Behaviour;
import glasshouse.society.regime.Climate;
import glasshouse.society.scene.Scene;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Which candidates become deeds, row by row.
class ConductTest {
  private static final int TICKS = 13;

  private static Village village(String test, Group group, Deed.Type type) {
    var village = new Village();
    village.seed = TestSeed.fresh(test);
    return village.deed("X", group, type, 40, .6).rule("X", "true", .5, new Effect.Points(-20));
  }

  private static Climate climate(double risk, double chill, double awareness) {
    var climate = new Climate();
    for (int group = 0; group < Group.PERCEIVED; group++) {
      climate.risk(group, risk);
    }
    climate.chill(chill);
    climate.awareness(awareness);
    climate.update();
    return climate;
  }

  /// Looks at the candidates of a tick before they act.
  private interface Look {
    void at(int tick, Candidates candidates);
  }

  /// The deeds done in a climate, each named by tick and event.
  private static Set<Long> done(Desk desk, Climate climate) {
    Set<Long> done = new LinkedHashSet<>();
    var conduct = new Conduct();
    var deeds = new Deeds();
    forEachTick(
        desk,
        (tick, candidates) -> {
          Scene scene = desk.scene(tick, climate);
          deeds.clear();
          conduct.act(candidates, scene, deeds);
          for (int row = 0; row < deeds.size(); row++) {
            done.add(name(tick, deeds.event(row)));
          }
        });
    return done;
  }

  /// The candidates that a multiplier makes real.
  private static Set<Long> expected(Desk desk, double covered, double lawful) {
    Set<Long> expected = new LinkedHashSet<>();
    forEachTick(
        desk,
        (tick, candidates) -> {
          for (int row = candidates.start(0); row < candidates.end(0); row++) {
            if (candidates.need(row) < (candidates.inScope(row) ? covered : lawful)) {
              expected.add(name(tick, candidates.event(row)));
            }
          }
        });
    return expected;
  }

  private static long name(int tick, int event) {
    return (long) tick << 32 | event;
  }

  private static void forEachTick(Desk desk, Look look) {
    var propensity = new Propensity(desk.village.deeds, desk.village.mind);
    var reach = new double[desk.village.deeds.size()];
    Arrays.fill(reach, 2);
    double tickYears = desk.world().calendar().tickYears();
    var proposal = new Proposal(desk.village.deeds, propensity, reach, tickYears, false, false);
    var candidates = new Candidates(desk.village.deeds.size());
    for (int tick = 0; tick < TICKS; tick++) {
      var moment = new Proposal.Moment(tick, tick);
      desk.traits.settle(desk.ground, tick);
      proposal.fill(candidates, desk.ground, desk.draws, desk.traits, moment);
      look.at(tick, candidates);
    }
  }

  @Test
  void higherPerceivedRiskLeavesASubsetOfTheOffences() {
    Village village = village("risk", Group.OFFENCE, Deed.Type.PROHIBITED);
    try (Desk desk = new Desk(village)) {
      Set<Long> before = done(desk, climate(.02, 0, 1));
      for (double risk : new double[] {.05, .1, .2, .5, .9}) {
        Set<Long> after = done(desk, climate(risk, 0, 1));
        assertThat(before).containsAll(after);
        assertThat(after).hasSizeLessThan(before.size());
        before = after;
      }
    }
  }

  @Test
  void aColderClimateLeavesASubsetOfTheLawfulActs() {
    Village village = village("chill", Group.LAWFUL, Deed.Type.DISFAVOURED);
    village.behaviour = Village.lively();
    village.deeds.set(0, reacting(village.deeds.getFirst()));
    try (Desk desk = new Desk(village)) {
      Set<Long> before = done(desk, climate(.1, 0, 1));
      for (double chill : new double[] {.1, .3, 1, 3}) {
        Set<Long> after = done(desk, climate(.1, chill, 1));
        assertThat(before).containsAll(after);
        assertThat(after).hasSizeLessThan(before.size());
        before = after;
      }
    }
  }

  private static Deed reacting(Deed deed) {
    return new Deed(
        deed.index(),
        deed.id(),
        deed.group(),
        deed.type(),
        deed.base(),
        deed.loadings(),
        deed.ceiling(),
        deed.truncation(),
        deed.hardship(),
        deed.scope(),
        new Deed.Response(0, 0, .6, 0),
        deed.capture(),
        deed.ages(),
        deed.eligibility(),
        deed.householdShock());
  }

  @Test
  void peopleWhoKnowOfNothingAreNotDeterred() {
    Village village = village("unaware", Group.OFFENCE, Deed.Type.PROHIBITED);
    try (Desk desk = new Desk(village)) {
      assertThat(done(desk, climate(.9, 0, 0))).isEqualTo(done(desk, climate(.001, 0, 0)));
    }
  }

  @Test
  void deterrenceIsTheModelsFormula() {
    var village = new Village();
    village.seed = TestSeed.fresh("formula");
    village.offence("X", 40).points("X", -20);
    try (Desk desk = new Desk(village)) {
      double epsilon = .3 / (.5 * .1);
      for (double risk : new double[] {.03, .1, .3}) {
        double law = .5 + .5 * Math.exp(-epsilon * risk);
        assertThat(done(desk, climate(risk, 0, 1))).isEqualTo(expected(desk, law, 1));
      }
    }
  }

  @Test
  void vagueRulesChillWhatTheyDoNotCoverAsFarAsTheyAreVague() {
    Village village = village("penumbra", Group.LAWFUL, Deed.Type.DISFAVOURED);
    Behaviour lively = Village.lively();
    Behaviour.Chill chill = new Behaviour.Chill(.5, .5, 5, .15, .5, .05, .3, .5, 0, 1);
    village.behaviour =
        new Behaviour(
            lively.stake(),
            Village.indifferent().deterrence(),
            chill,
            lively.incentive(),
            lively.perception(),
            lively.awareness(),
            lively.legitimacy(),
            lively.hardship(),
            lively.regard(),
            lively.gaming());
    village.deeds.set(0, reacting(village.deeds.getFirst()));
    try (Desk desk = new Desk(village)) {
      double covered = .4 + .6 * Math.exp(-.8);
      double lawful = .4 + .6 * Math.exp(-.5 * .8);
      assertThat(done(desk, climate(.1, .8, 1))).isEqualTo(expected(desk, covered, lawful));
    }
  }

  @Test
  void distrustRaisesOffendingAndNothingElse() {
    var village = new Village();
    village.seed = TestSeed.fresh("stake");
    village.deed("X", Group.OFFENCE, Deed.Type.PROHIBITED, 40, .6).points("X", 0);
    Behaviour plain = village.behaviour;
    village.behaviour =
        new Behaviour(
            new Behaviour.Stake(.4, .1, .15),
            plain.deterrence(),
            plain.chill(),
            plain.incentive(),
            plain.perception(),
            plain.awareness(),
            plain.legitimacy(),
            plain.hardship(),
            plain.regard(),
            plain.gaming());
    village.deeds.set(0, roomy(village.deeds.getFirst()));
    try (Desk desk = new Desk(village)) {
      for (int person = 0; person < village.people; person++) {
        desk.district.moveLegitimacy(person, -.25, 0);
      }
      var climate = climate(.1, 0, 0);
      climate.legitimacy(-.1);
      double law = Math.exp(.4 * .35);
      assertThat(done(desk, climate)).isEqualTo(expected(desk, law, 1));
    }
  }

  /// The same deed with room above the mean rate.
  private static Deed roomy(Deed deed) {
    return new Deed(
        deed.index(),
        deed.id(),
        deed.group(),
        deed.type(),
        deed.base(),
        deed.loadings(),
        3,
        deed.truncation(),
        deed.hardship(),
        deed.scope(),
        deed.response(),
        deed.capture(),
        deed.ages(),
        deed.eligibility(),
        deed.householdShock());
  }

  @Test
  void rewardsEncourageNobodyToDoLess() {
    var village = new Village();
    village.seed = TestSeed.fresh("reward");
    village.deed("G", Group.GOOD, Deed.Type.GOOD, 40, 1).points("G", 5);
    village.deeds.set(0, roomy(village.deeds.getFirst()));
    try (Desk desk = new Desk(village)) {
      Set<Long> rewarded = done(desk, climate(0, 0, 1));
      Set<Long> plain = expected(desk, 1, 1);
      assertThat(rewarded).containsAll(plain).hasSizeGreaterThan(plain.size());
      assertThat(expected(desk, 1 + .2 * 1.5, 1)).containsAll(rewarded);
    }
  }
}
