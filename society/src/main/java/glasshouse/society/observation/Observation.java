// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.observation;

import glasshouse.kernel.Draws;
import glasshouse.kernel.Normal;
import glasshouse.kernel.Purpose;
import glasshouse.society.people.Deeds;
import glasshouse.society.people.Ground;
import glasshouse.society.people.Sightings;
import glasshouse.society.people.Traits;
import glasshouse.society.profile.Ages;
import glasshouse.society.profile.Deed;
import glasshouse.society.profile.Group;
import glasshouse.society.regime.Behaviour;
import glasshouse.society.regime.Eyes;
import glasshouse.society.regime.Law;
import glasshouse.society.regime.Rounds;
import glasshouse.society.scene.Scene;
import glasshouse.society.witness.Cause;
import glasshouse.society.witness.Count;
import glasshouse.society.witness.Extra;
import glasshouse.society.witness.LifeEvent;
import java.util.List;

/// Each channel may notice a deed, and may pin it on somebody else (model 7.6).
///
/// Not thread-safe: every worker has its own, with a reader of traits for people who are mistaken
/// for others.
public final class Observation {
  private static final int CAMERA = 0;
  private static final int FEED = 1;
  private static final int GATE = 2;
  private static final int COURT = 3;
  private static final int REPORT = 4;
  private static final int INSPECTOR = Eyes.Patrol.CHANNEL;
  private static final int NOBODY = -1;
  private static final int PROPOSALS = 4;

  private final Traits others;

  /// Creates the stage.
  ///
  /// @param others a reader of traits of its own
  public Observation(Traits others) {
    this.others = others;
  }

  /// Sights the deeds that some channel notices, and what never happened.
  public void sight(Deeds deeds, Scene scene, Sightings sightings) {
    sightings.clear();
    Law law = scene.regime().law();
    double evasion = evasion(scene);
    for (int row = 0; row < deeds.size(); row++) {
      if (law.covers(deeds.kind(row)) && deeds.isAdult(row)) {
        sight(deeds, row, scene, sightings, evasion);
      }
    }
  }

  /// Returns the share of camera sightings that the most skilled escape by now.
  private static double evasion(Scene scene) {
    Behaviour.Gaming gaming = scene.world().behaviour().gaming();
    return gaming.evasion() == 0 ? 0 : gaming.evasion() * gaming.knowHow(scene.yearsInForce());
  }

  /// Returns whether a skilled person steps out of a camera's sight; `seen` is the draw that the
  /// camera would have seen the person by.
  private static boolean isEvaded(
      double seen, double camera, double evasion, int person, Scene scene) {
    if (evasion == 0) {
      return false;
    }
    scene.traits().read(scene.ground(), person);
    return seen >= camera * (1 - evasion * Normal.phi(scene.traits().voice()));
  }

  private void sight(Deeds deeds, int row, Scene scene, Sightings sightings, double evasion) {
    Eyes eyes = scene.regime().eyes();
    Ground ground = scene.ground();
    int kind = deeds.kind(row);
    int person = deeds.person(row);
    int mask = scene.regime().law().channels(kind);
    Draws draws = scene.draws();
    draws.at(Purpose.CAPTURE, kind, ground.index(), scene.tick(), deeds.event(row));
    int urbanicity = ground.urbanicity(person);
    double covered = Math.min(eyes.coverage()[urbanicity] * scene.climate().cameras(), 1);
    double camera = eyes.camera()[kind] * covered;
    boolean isRural = urbanicity == 2;
    boolean isGood = scene.world().deeds().get(kind).type() == Deed.Type.GOOD;
    double feed =
        deeds.isKnown(row) ? eyes.feed()[kind] * (isRural && isGood ? eyes.ruralGood() : 1) : 0;
    double court = eyes.court()[kind];
    if (eyes.isRamped()[kind]) {
      court *= scene.world().calendar().ramp(scene.tick());
    }
    double social = scene.district().social(person, scene.tick(), scene.world().memory());
    double report = eyes.report()[kind] * (1 + social);
    int first = NOBODY;
    int captures = 0;
    double gateOrCourt = draws.uniform(2);
    for (int channel = CAMERA; channel <= INSPECTOR; channel++) {
      if ((mask >>> channel & 1) == 0) {
        continue;
      }
      boolean isCaptured =
          switch (channel) {
            case CAMERA ->
                draws.uniform(0) < camera
                    && !isEvaded(draws.uniform(0), camera, evasion, person, scene);
            case FEED -> draws.uniform(1) < feed;
            case GATE -> gateOrCourt < eyes.gate()[kind];
            case COURT -> gateOrCourt < court;
            case REPORT -> draws.uniform(3) < report;
            default -> isInspected(deeds, row, scene);
          };
      if (isCaptured) {
        captures++;
        record(channel, person, scene);
        first = first == NOBODY ? channel : first;
      }
    }
    if (captures > 0) {
      identify(deeds, row, first, captures, scene, sightings);
    }
  }

  /// Returns whether an inspector is there and looks.
  private static boolean isInspected(Deeds deeds, int row, Scene scene) {
    Eyes.Patrol patrol = scene.regime().eyes().watch().patrol();
    if (!patrol.isOn()) {
      return false;
    }
    int people = scene.ground().people();
    int beat = Rounds.beat(deeds.person(row), people, patrol.beats());
    double presence = scene.climate().rounds(patrol.beats()).weight(beat);
    int kind = deeds.kind(row);
    Draws draws = scene.draws();
    draws.at(Purpose.INSPECTION, kind, scene.ground().index(), scene.tick(), deeds.event(row));
    return draws.uniform(0) < patrol.sight()[kind] * presence;
  }

  /// Lets those who send inspectors know what an inspector or a resident put on record.
  private static void record(int channel, int person, Scene scene) {
    Eyes.Patrol patrol = scene.regime().eyes().watch().patrol();
    boolean isStream = channel == INSPECTOR || channel == REPORT;
    if (!patrol.isOn() || !isStream) {
      return;
    }
    int beat = Rounds.beat(person, scene.ground().people(), patrol.beats());
    Rounds rounds = scene.climate().rounds(patrol.beats());
    if (channel == INSPECTOR) {
      rounds.find(beat, patrol);
      scene.tally().add(Extra.FINDINGS, 1);
    } else {
      rounds.hear(beat, patrol);
      scene.tally().add(Extra.HEARD, 1);
    }
  }

  private void identify(
      Deeds deeds, int row, int channel, int captures, Scene scene, Sightings sightings) {
    Eyes.Errors errors = scene.regime().eyes().errors();
    Draws draws = scene.draws();
    int kind = deeds.kind(row);
    int event = deeds.event(row);
    int group = deeds.group(row);
    draws.at(Purpose.IDENTITY, kind, scene.ground().index(), scene.tick(), event);
    boolean isMissed = channel == CAMERA && draws.uniform(0) < errors.miss()[group];
    double wrong =
        switch (channel) {
          case CAMERA -> isMissed ? errors.falseMatch()[group] : 0;
          case FEED -> errors.feed();
          case GATE -> errors.gate();
          case COURT -> errors.court();
          case INSPECTOR -> errors.gate(); // a card is read
          default -> errors.report();
        };
    boolean isWrong = draws.uniform(1) < wrong;
    if (isMissed && !isWrong) {
      return;
    }
    boolean isDuplicated =
        captures > 1 && draws.uniform(2) < scene.regime().eyes().noise().duplicate();
    double inference = scene.regime().eyes().noise().inference();
    boolean isInferred =
        channel == FEED
            && scene.world().deeds().get(kind).group() == Group.LAWFUL
            && draws.uniform(3) < inference;
    count(deeds, row, scene);
    int sighting = sightings.add(row, kind, event);
    boolean isCourt = channel == COURT;
    if (isWrong) {
      mistake(deeds, row, scene, sightings, sighting);
      sightings.cause(sighting, Cause.WRONG_PERSON.code(), isCourt);
      tell(deeds, row, sighting, channel, sightings, scene);
      return;
    }
    sightings.pin(sighting, scene.ground().index(), deeds.person(row), group);
    sightings.cause(sighting, truth(deeds, row, scene), isCourt);
    tell(deeds, row, sighting, channel, sightings, scene);
    if (isDuplicated) {
      int again = repeat(deeds, row, scene, sightings, Cause.DUPLICATE);
      tell(deeds, row, again, channel, sightings, scene);
    }
    if (isInferred) {
      int again = repeat(deeds, row, scene, sightings, Cause.FABRICATED);
      tell(deeds, row, again, channel, sightings, scene);
    }
  }

  /// Counts what is known of people by name: for the privacy account, which moves nothing.
  private static void count(Deeds deeds, int row, Scene scene) {
    Deed deed = scene.world().deeds().get(deeds.kind(row));
    boolean isBreach = deed.type() == Deed.Type.PROHIBITED && deeds.inScope(row);
    scene.tally().add(isBreach ? Count.SEEN_BREACH : Count.SEEN_LAWFUL, 1);
    if (scene.isHeard(deeds.person(row))) {
      scene.tell(deeds.person(row), new LifeEvent.Named(isBreach));
    }
  }

  private static int truth(Deeds deeds, int row, Scene scene) {
    if (deeds.inScope(row)) {
      return Cause.CORRECT.code();
    }
    Deed deed = scene.world().deeds().get(deeds.kind(row));
    boolean isUnable = deed.scope() == 0 && deed.group() == Group.FINANCIAL;
    return (isUnable ? Cause.UNABLE : Cause.OUT_OF_SCOPE).code();
  }

  private static int repeat(Deeds deeds, int row, Scene scene, Sightings sightings, Cause cause) {
    int again = sightings.add(row, deeds.kind(row), deeds.event(row));
    sightings.pin(again, scene.ground().index(), deeds.person(row), deeds.group(row));
    sightings.cause(again, cause.code(), cause == Cause.FABRICATED);
    return again;
  }

  /// Tells whoever did it, and whoever it is pinned on.
  private static void tell(
      Deeds deeds, int row, int sighting, int channel, Sightings sightings, Scene scene) {
    int doer = deeds.person(row);
    int district = sightings.district(sighting);
    int target = sightings.person(sighting);
    boolean isNeighbour = target != doer && district == scene.ground().index();
    boolean forTarget = isNeighbour && scene.isHeard(target);
    if (!forTarget && !scene.isHeard(doer)) {
      return;
    }
    var seen =
        new LifeEvent.Seen(
            deeds.kind(row),
            deeds.event(row),
            channel,
            sightings.cause(sighting),
            doer,
            district,
            target);
    if (scene.isHeard(doer)) {
      scene.tell(doer, seen);
    }
    if (forTarget) {
      scene.tell(target, seen);
    }
  }

  /// Pins a deed on somebody else of the same city, most likely of the same sex, age and group.
  private void mistake(Deeds deeds, int row, Scene scene, Sightings sightings, int sighting) {
    Draws draws = scene.draws();
    int kind = deeds.kind(row);
    int event = deeds.event(row);
    int person = deeds.person(row);
    Traits self = scene.traits();
    self.read(scene.ground(), person);
    int sex = self.sex();
    int band = Ages.band(self.weeks(scene.week()));
    int group = self.group();
    double other = scene.regime().eyes().errors().otherClass();
    List<Ground> town = scene.town();
    Ground where = scene.ground();
    int who = person;
    for (int proposal = 0; proposal < PROPOSALS; proposal++) {
      draws.at(
          Purpose.TARGET, kind, scene.ground().index(), scene.tick(), event * PROPOSALS + proposal);
      where = town.get((int) (draws.uniform(0) * town.size()));
      who = (int) (draws.uniform(1) * where.people());
      others.read(where, who);
      boolean isAlike =
          others.sex() == sex
              && others.group() == group
              && Ages.band(others.weeks(scene.week())) == band;
      if (where.isHome(who) && (isAlike || draws.uniform(2) < other)) {
        break;
      }
    }
    sightings.pin(sighting, where.index(), who, others.group());
  }
}
