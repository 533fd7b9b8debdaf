// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.rescore;

import glasshouse.kernel.Draws;
import glasshouse.society.observation.Observation;
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
import java.lang.foreign.Arena;
import java.util.List;

/// Scores fixed conduct histories under the regime of any place: same people, same acts, same luck,
/// another postcode (indicator I26). There is no feedback and no listing.
public final class Postcode {
  private final World world;
  private final Draws draws;
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
  public Postcode(World world, Draws draws, Traits traits, Traits others) {
    this.world = world;
    this.draws = draws;
    this.traits = traits;
    tally = new Tally(world.deeds().size());
    observation = new Observation(others);
  }

  /// Scores the sampled adults of a district under a regime.
  ///
  /// @param lastTick tick at which the scores are read
  /// @param sample receives the scores, in points from the base, one for each sampled adult
  public void score(
      Ground ground, Histories histories, Regime regime, int lastTick, Sample sample) {
    try (Arena arena = Arena.ofConfined()) {
      District district = new District(ground, arena);
      Regime prompt = regime.withoutDelay();
      int row = 0;
      while (row < histories.size()) {
        int tick = histories.tick(row);
        deeds.clear();
        while (row < histories.size() && histories.tick(row) == tick) {
          traits.read(ground, histories.person(row));
          traits.readMore(ground, histories.person(row));
          boolean isKnown = traits.visibility() < regime.eyes().users();
          histories.give(row, deeds, isKnown);
          row++;
        }
        live(district, ground, prompt, tick);
      }
      read(district, ground, histories, lastTick, sample);
    }
  }

  /// Receives scores.
  public interface Sample {
    /// Takes the score of a sampled adult, in points from the base.
    void take(double points);
  }

  private void live(District district, Ground ground, Regime regime, int tick) {
    var scene =
        new Scene(
            tick,
            district,
            List.of(ground),
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
    Recording.enter(sightings, deeds, scene);
    Standing.post(scene, entries);
  }

  private void read(
      District district, Ground ground, Histories histories, int lastTick, Sample sample) {
    int week = world.calendar().week(lastTick);
    for (int person = 0; person < ground.people(); person++) {
      if (histories.isSampled(person)) {
        traits.read(ground, person);
        int band = Ages.band(traits.weeks(week));
        if (band >= Ages.FIRST_ADULT_BAND) {
          double score = district.score(person, lastTick, world.memory());
          sample.take(score / District.SCORE_UNIT);
        }
      }
    }
  }
}
