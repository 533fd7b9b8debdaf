// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.rescore;

import glasshouse.kernel.Draws;
import glasshouse.kernel.Purpose;
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
import glasshouse.society.witness.Stage;
import glasshouse.society.witness.Tally;
import java.lang.foreign.Arena;
import java.util.Arrays;
import java.util.List;

/// Scores a panel again and again under an arm, each time with some stages kept and all others
/// drawn anew: pick-freeze (Sobol 1993) on the sources of luck. Nothing feeds back, nobody is
/// listed, and the office posts at once.
///
/// Not thread-safe.
final class Rescoring {
  /// Any salt; it must differ from zero.
  private static final long OTHER_LUCK = 1;

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
  Rescoring(World world, Tools tools) {
    this.world = world;
    traits = tools.traits();
    tally = new Tally(world.deeds().size());
    observation = new Observation(tools.others());
  }

  /// Returns draws that keep the luck of some stages only.
  static Draws keeping(int kept, long seed) {
    return new Draws(seed, Stage.redrawn(kept), OTHER_LUCK);
  }

  /// Returns the regimes that a panel may be scored under when a set of stages is kept: those of
  /// its own place, or of others that are drawn by lot.
  ///
  /// @param regimes of all panels
  static Regime mix(int own, List<Regime> regimes, int kept, Draws draws) {
    draws.at(Purpose.SAMPLE, kept, own, 0, 0);
    int text = Stage.RULEBOOK.isIn(kept) ? own : (int) (draws.uniform(0) * regimes.size());
    int operator = Stage.OPERATOR.isIn(kept) ? own : (int) (draws.uniform(1) * regimes.size());
    return regimes.get(operator).withLaw(regimes.get(text).law()).withoutDelay();
  }

  /// Returns the scores of a panel's adults, in points from the base.
  ///
  /// @param draws from [#keeping]
  double[] score(Panel panel, Regime regime, int kept, Draws draws, Span span) {
    Histories history = panel.conduct().get(Stage.CONDUCT.isIn(kept) ? 0 : 1);
    try (Arena arena = Arena.ofConfined()) {
      var district = new District(panel.ground(), arena);
      int row = 0;
      for (int tick = span.from(); tick < span.until(); tick++) {
        deeds.clear();
        while (row < history.size() && history.tick(row) == tick) {
          traits.read(panel.ground(), history.person(row));
          traits.readMore(panel.ground(), history.person(row));
          history.give(row, deeds, traits.visibility() < regime.eyes().users());
          row++;
        }
        live(district, regime, draws, tick);
      }
      return read(district, span.until());
    }
  }

  private void live(District district, Regime regime, Draws draws, int tick) {
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
    Phantoms.sight(scene, sightings);
    Recording.enter(sightings, deeds, scene);
    Standing.post(scene, entries);
  }

  private double[] read(District district, int tick) {
    Ground ground = district.ground();
    int week = world.calendar().week(tick);
    var scores = new double[ground.people()];
    int adults = 0;
    for (int person = 0; person < scores.length; person++) {
      traits.read(ground, person);
      if (Ages.band(traits.weeks(week)) >= Ages.FIRST_ADULT_BAND) {
        scores[adults++] = district.score(person, tick, world.memory()) / District.SCORE_UNIT;
      }
    }
    return Arrays.copyOf(scores, adults);
  }
}
