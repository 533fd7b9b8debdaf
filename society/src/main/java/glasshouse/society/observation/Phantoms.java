// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.observation;

import glasshouse.kernel.Draws;
import glasshouse.kernel.Normal;
import glasshouse.kernel.Purpose;
import glasshouse.society.people.District;
import glasshouse.society.people.Ground;
import glasshouse.society.people.Sightings;
import glasshouse.society.people.Traits;
import glasshouse.society.profile.Ages;
import glasshouse.society.profile.Deed;
import glasshouse.society.regime.Behaviour;
import glasshouse.society.regime.Eyes;
import glasshouse.society.scene.Scene;
import glasshouse.society.witness.Cause;
import glasshouse.society.witness.LifeEvent;
import java.util.List;

/// Sightings of what never happened: records that operators make up, false reports, and good deeds
/// that were bought (the pseudo-streams N1 to N3 of model 7.2).
public final class Phantoms {
  /// Lost standing can at most triple the rate of false reports.
  private static final double MOST = 3;

  private static final int FEED = 1;
  private static final int REPORT = 4;

  private Phantoms() {}

  /// Adds the tick's phantoms.
  public static void sight(Scene scene, Sightings sightings) {
    Eyes.Noise noise = scene.regime().eyes().noise();
    spurious(scene, sightings, noise);
    falseReports(scene, sightings, noise);
    bought(scene, sightings);
  }

  private static void spurious(Scene scene, Sightings sightings, Eyes.Noise noise) {
    int count = count(scene, Purpose.SPURIOUS, noise.spurious());
    for (int event = 0; event < count; event++) {
      int person = person(scene, Purpose.SPURIOUS, event);
      int kind = pick(noise.spuriousKinds(), scene.draws().uniform(1));
      if (kind >= 0 && isAdult(scene, person)) {
        pin(scene, sightings, person, kind, event, true);
      }
    }
  }

  private static void falseReports(Scene scene, Sightings sightings, Eyes.Noise noise) {
    int count = count(scene, Purpose.REPORT, noise.falseReports() * MOST);
    for (int event = 0; event < count; event++) {
      int person = person(scene, Purpose.REPORT, event);
      int kind = pick(noise.reportKinds(), scene.draws().uniform(1));
      double accept = scene.draws().uniform(2) * MOST;
      double lost = scene.district().social(person, scene.tick(), scene.world().memory());
      if (kind >= 0 && accept < 1 + 2 * lost && isAdult(scene, person)) {
        pin(scene, sightings, person, kind, event | REPORT_MARK, false);
      }
    }
  }

  /// Good deeds bought by whoever has the means, the skill and a reason (N3; model 7.17). They look
  /// like real ones and come in by the feed, so the kinds are mixed as the feed sees real ones.
  private static void bought(Scene scene, Sightings sightings) {
    Behaviour behaviour = scene.world().behaviour();
    Behaviour.Gaming gaming = behaviour.gaming();
    if (gaming.rate() == 0) {
      return;
    }
    double[] kinds = rewarded(scene);
    double most = behaviour.incentive().base() + behaviour.incentive().nearEdge();
    double total = kinds.length == 0 ? 0 : kinds[kinds.length - 1];
    double rate = gaming.rate() * gaming.knowHow(scene.yearsInForce()) * most;
    int count = total == 0 ? 0 : count(scene, Purpose.GAMING, rate);
    for (int event = 0; event < count; event++) {
      int person = person(scene, Purpose.GAMING, event);
      int kind = pick(kinds, scene.draws().uniform(1) * total);
      double accept = scene.draws().uniform(2) * most;
      if (kind >= 0 && isAdult(scene, person) && accept < wish(scene, person)) {
        int row = sightings.add(Sightings.BOUGHT, kind, event | BOUGHT_MARK);
        sightings.pin(row, scene.ground().index(), person, scene.traits().group());
        sightings.cause(row, Cause.FABRICATED.code(), false);
      }
    }
  }

  /// Cumulative weights of the kinds that bring points and reach the feed.
  private static double[] rewarded(Scene scene) {
    List<Deed> deeds = scene.world().deeds();
    var weights = new double[deeds.size()];
    double sum = 0;
    for (Deed deed : deeds) {
      int kind = deed.index();
      boolean isRewarded =
          deed.type() == Deed.Type.GOOD && scene.regime().law().plainPoints(kind) > 0;
      sum += isRewarded ? deed.base() * scene.regime().eyes().feed()[kind] : 0;
      weights[kind] = sum;
    }
    return weights;
  }

  /// Returns how much a person whose traits were read can and wants to buy good deeds.
  private static double wish(Scene scene, int person) {
    Traits traits = scene.traits();
    boolean isAware =
        scene.district().is(person, District.AWARE)
            || traits.awareness() < scene.climate().awareness();
    if (!isAware) {
      return 0;
    }
    Behaviour.Incentive incentive = scene.world().behaviour().incentive();
    double score = scene.district().score(person, scene.tick(), scene.world().memory());
    boolean isNear = scene.regime().law().scale().isNearEdge(score);
    double motive = incentive.base() + (isNear ? incentive.nearEdge() : 0);
    return motive * Normal.phi(HALF * traits.resources() + HALF * traits.voice());
  }

  /// Means and skill count alike.
  private static final double HALF = .5;

  /// Keeps the events of false reports apart from those of real deeds and made-up records.
  private static final int REPORT_MARK = 1 << 30;

  private static final int SPURIOUS_MARK = 1 << 29;
  private static final int BOUGHT_MARK = 1 << 28;

  private static void pin(
      Scene scene, Sightings sightings, int person, int kind, int event, boolean isJudged) {
    int row = sightings.add(-1, kind, isJudged ? event | SPURIOUS_MARK : event);
    sightings.pin(row, scene.ground().index(), person, scene.traits().group());
    sightings.cause(row, Cause.FABRICATED.code(), isJudged);
    if (scene.isHeard(person)) {
      scene.tell(
          person,
          new LifeEvent.Seen(
              kind,
              event,
              isJudged ? FEED : REPORT,
              Cause.FABRICATED.code(),
              LifeEvent.NOBODY,
              scene.ground().index(),
              person));
    }
  }

  private static int count(Scene scene, Purpose purpose, double perPersonYear) {
    double mean = perPersonYear * scene.ground().people() * scene.world().calendar().tickYears();
    if (mean <= 0) {
      return 0;
    }
    Draws draws = scene.draws();
    draws.at(purpose, 1, scene.ground().index(), scene.tick(), 0);
    return scene.frequency().count(mean, draws);
  }

  private static int person(Scene scene, Purpose purpose, int event) {
    Ground ground = scene.ground();
    scene.draws().at(purpose, 2, ground.index(), scene.tick(), event);
    return (int) (scene.draws().uniform(0) * ground.people());
  }

  private static boolean isAdult(Scene scene, int person) {
    Traits traits = scene.traits();
    traits.read(scene.ground(), person);
    return scene.ground().isHome(person)
        && Ages.band(traits.weeks(scene.week())) >= Ages.FIRST_ADULT_BAND;
  }

  private static int pick(double[] cumulative, double u) {
    for (int kind = 0; kind < cumulative.length; kind++) {
      if (u < cumulative[kind]) {
        return kind;
      }
    }
    return -1;
  }
}
