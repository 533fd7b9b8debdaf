// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.observation;

import glasshouse.kernel.Draws;
import glasshouse.kernel.Purpose;
import glasshouse.society.people.Ground;
import glasshouse.society.people.Sightings;
import glasshouse.society.people.Traits;
import glasshouse.society.profile.Ages;
import glasshouse.society.regime.Eyes;
import glasshouse.society.scene.Scene;
import glasshouse.society.witness.Cause;
import glasshouse.society.witness.LifeEvent;

/// Sightings of what never happened: records that operators make up, and false reports (the
/// pseudo-streams N1 and N2 of model 7.2).
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

  /// Keeps the events of false reports apart from those of real deeds and made-up records.
  private static final int REPORT_MARK = 1 << 30;

  private static final int SPURIOUS_MARK = 1 << 29;

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
    return Ages.band(traits.weeks(scene.week())) >= Ages.FIRST_ADULT_BAND;
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
