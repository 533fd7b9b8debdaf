// SPDX-License-Identifier: Apache-2.0
package glasshouse.society;

import glasshouse.kernel.Draws;
import glasshouse.kernel.Purpose;
import glasshouse.society.people.Ground;
import glasshouse.society.profile.Ages;
import glasshouse.society.profile.Deed;
import glasshouse.society.profile.Group;
import glasshouse.society.profile.Population;
import glasshouse.society.regime.Behaviour;
import glasshouse.society.regime.Climate;
import glasshouse.society.regime.Eyes;
import glasshouse.society.regime.Regime;
import glasshouse.society.regime.World;
import glasshouse.society.scene.Signals;
import org.jspecify.annotations.Nullable;

/// Moves the climate of districts at the end of an epoch: a first-order filter of what the district
/// and the nation have shown (model equations 9 and 11, 7.16).
final class Forecast {
  private static final double LN2 = 0.693_147_180_559_945_3;
  private static final double TENTH = .1;
  private static final double TWENTIETH = .05;

  private final double[] expected = new double[Group.PERCEIVED];

  /// Prepares the yearly number of acts per person that each group of deeds would show at full
  /// visibility.
  Forecast(World world, Population population) {
    for (Deed deed : world.deeds()) {
      if (deed.group().code() < Group.PERCEIVED) {
        double eligible = 0;
        for (int band = 0; band < Ages.BANDS; band++) {
          eligible += deed.ages().get(band) > 0 ? population.ageShares().get(band) : 0;
        }
        expected[deed.group().code()] += deed.base() * eligible;
      }
    }
  }

  /// What the nation showed.
  ///
  /// @param signals sum over districts
  /// @param people of the nation
  /// @param dropChange change since the last epoch of the share of true offences avoided
  /// @param years length of the epoch
  record Nationwide(Signals signals, long people, double dropChange, double years) {}

  /// Sets the climate of a district in which a regime begins or has just begun.
  static void begin(Climate climate, World world, @Nullable Regime regime) {
    Behaviour.Awareness awareness = world.behaviour().awareness();
    double known =
        regime == null ? 0 : regime.isLocal() ? awareness.start() : awareness.elsewhere();
    climate.awareness(Math.max(climate.awareness(), known));
    climate.update();
  }

  /// Moves a district's climate.
  void step(Climate climate, World world, Regime regime, Local local, Nationwide nation) {
    Behaviour behaviour = world.behaviour();
    Signals own = local.signals();
    double years = nation.years();
    double sinceStart = (local.tick() - regime.startTick()) / world.calendar().ticksPerYear();
    Behaviour.Perception perception = behaviour.perception();
    double announced =
        perception.announcement()
            * StrictMath.exp(-LN2 * sinceStart / perception.announcementHalfLifeYears());
    double weight = perception.localWeight();
    for (int group = 0; group < Group.PERCEIVED; group++) {
      if (expected[group] == 0) {
        continue;
      }
      double here = own.records(group) / (expected[group] * local.people() * years);
      double there = nation.signals().records(group) / (expected[group] * nation.people() * years);
      double seen = perception.salience() * (weight * here + (1 - weight) * there);
      double jump = severityOf(group, world, regime) ? announced : 0;
      double risk = climate.risk(group);
      climate.risk(group, risk + perception.learning() * (seen + jump - risk));
    }
    chill(climate, behaviour, regime, local, years, announced);
    double affected = own.newlyAffected() / (double) local.people();
    climate.awareness(Math.min(climate.awareness() + behaviour.awareness().growth() * affected, 1));
    trust(climate, behaviour, local, nation);
    double year = world.calendar().year(local.tick());
    if (behaviour.opinion().isToldWithin(year - years, year)) {
      climate.awareness(1);
      climate.legitimacy(climate.legitimacy() + behaviour.opinion().shock());
    }
    climate.update();
  }

  /// A district's part.
  ///
  /// @param ground where it lies
  /// @param signals what it showed
  /// @param tick end of the epoch
  /// @param leaks leak events of its operator
  record Local(Ground ground, Signals signals, int tick, int leaks) {
    int people() {
      return ground.people();
    }
  }

  private static boolean severityOf(int group, World world, Regime regime) {
    for (Deed deed : world.deeds()) {
      if (deed.group().code() == group && regime.law().severity(deed.index()) > 0) {
        return true;
      }
    }
    return false;
  }

  private static void chill(
      Climate climate,
      Behaviour behaviour,
      Regime regime,
      Local local,
      double years,
      double announced) {
    Behaviour.Chill chill = behaviour.chill();
    Eyes.Watch watch = regime.eyes().watch();
    double cameras =
        chill.watched() * watch.link() * coverage(climate, local.ground(), regime.eyes());
    double penalties = local.signals().records(Group.LAWFUL.code()) / (local.people() * years);
    double target = cameras + chill.feed() * watch.lawfulFeed() + chill.penalty() * penalties;
    if (target > 0) {
      target += announced;
    }
    climate.chill(climate.chill() + chill.learning() * (target - climate.chill()));
    climate.watched(climate.watched() + chill.learning() * (cameras - climate.watched()));
  }

  private static double coverage(Climate climate, Ground ground, Eyes eyes) {
    double sum = 0;
    for (int person = 0; person < ground.people(); person += 64) {
      int block = Math.min(64, ground.people() - person);
      sum += block * Math.min(eyes.coverage()[ground.urbanicity(person)] * climate.cameras(), 1);
    }
    return sum / ground.people();
  }

  private static void trust(Climate climate, Behaviour behaviour, Local local, Nationwide nation) {
    Behaviour.Legitimacy legitimacy = behaviour.legitimacy();
    double kept = StrictMath.exp(-LN2 * nation.years() / legitimacy.climateYears());
    double moved = local.signals().unexplained() / (double) local.people() / TWENTIETH;
    climate.legitimacy(
        climate.legitimacy() * kept
            + legitimacy.crimeDrop() * nation.dropChange() / TENTH
            + legitimacy.amendment() * moved
            + legitimacy.leak() * local.leaks());
  }

  /// Returns whether the operator of a place leaks in an epoch.
  static int leaks(Draws draws, int place, int tick, Regime regime, double years) {
    draws.at(Purpose.LEAK, 0, place, tick, 0);
    return draws.uniform(0) < regime.leaksPerYear() * years ? 1 : 0;
  }
}
