// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.rescore;

import glasshouse.kernel.Draws;
import glasshouse.society.observation.Observation;
import glasshouse.society.observation.Phantoms;
import glasshouse.society.people.Deeds;
import glasshouse.society.people.District;
import glasshouse.society.people.Entries;
import glasshouse.society.people.Ground;
import glasshouse.society.people.Sightings;
import glasshouse.society.people.Traits;
import glasshouse.society.profile.Ages;
import glasshouse.society.record.Recording;
import glasshouse.society.regime.Climate;
import glasshouse.society.regime.Regime;
import glasshouse.society.regime.World;
import glasshouse.society.scene.Frequency;
import glasshouse.society.scene.Ranking;
import glasshouse.society.scene.Scene;
import glasshouse.society.scene.Signals;
import glasshouse.society.standing.Standing;
import glasshouse.society.witness.Tally;
import java.util.List;

/// Lives given deeds through observation, record and score, and nothing else: no feedback, no
/// listing. What is counted on the way is thrown away.
///
/// Not thread-safe.
final class Scorer {
  private final World world;
  private final Traits traits;
  private final Observation observation;
  private final Deeds deeds = new Deeds();
  private final Sightings sightings = new Sightings();
  private final Entries entries = new Entries();
  private final Climate calm = new Climate();
  private final Signals signals = new Signals();
  private final Frequency frequency = new Frequency();
  private final Tally tally;

  /// Creates a scorer for an arm.
  ///
  /// @param others a second reader of traits, for those whom records are mistaken for
  Scorer(World world, Traits traits, Traits others) {
    this.world = world;
    this.traits = traits;
    tally = new Tally(world.deeds().size());
    observation = new Observation(others);
  }

  /// Takes the deeds of a tick from a history, and returns the row after them.
  int take(Histories history, int from, int tick, Ground ground, Regime regime) {
    deeds.clear();
    int row = from;
    while (row < history.size() && history.tick(row) == tick) {
      traits.read(ground, history.person(row));
      traits.readMore(ground, history.person(row));
      history.give(row, deeds, traits.visibility() < regime.eyes().users());
      row++;
    }
    return row;
  }

  /// Lives the deeds that were taken last.
  ///
  /// @param hasPhantoms whether people are also noticed for what nobody did
  void live(District district, Regime regime, Draws draws, int tick, boolean hasPhantoms) {
    var scene =
        new Scene(
            tick,
            district,
            List.of(district.ground()),
            world,
            regime,
            calm,
            Ranking.NONE,
            draws,
            traits,
            tally,
            signals,
            frequency,
            null);
    observation.sight(deeds, scene, sightings);
    if (hasPhantoms) {
      Phantoms.sight(scene, sightings);
    }
    Recording.enter(sightings, deeds, scene);
    Standing.post(scene, entries);
  }

  /// Returns whether somebody is an adult at a tick.
  boolean isAdult(Ground ground, int person, int tick) {
    traits.read(ground, person);
    return Ages.band(traits.weeks(world.calendar().week(tick))) >= Ages.FIRST_ADULT_BAND;
  }

  /// Returns a person's score at a tick, in points from the base.
  double points(District district, int person, int tick) {
    return district.score(person, tick, world.memory()) / District.SCORE_UNIT;
  }
}
