// SPDX-License-Identifier: Apache-2.0
package glasshouse.society;

import glasshouse.kernel.Draws;
import glasshouse.society.people.District;
import glasshouse.society.people.Ground;
import glasshouse.society.people.Traits;
import glasshouse.society.profile.Ages;
import glasshouse.society.profile.Households;
import glasshouse.society.profile.Place;
import glasshouse.society.profile.Population;
import glasshouse.society.regime.Climate;
import glasshouse.society.regime.Regime;
import glasshouse.society.regime.World;
import glasshouse.society.scene.Frequency;
import glasshouse.society.scene.Ranking;
import glasshouse.society.scene.Scene;
import glasshouse.society.scene.Signals;
import glasshouse.society.witness.Tally;
import java.lang.foreign.Arena;
import java.util.List;

/// One district of a village on a desk, so that a single stage can be tried.
public final class Desk implements AutoCloseable {
  public final Village village;
  public final Draws draws;
  public final Traits traits;
  public final Traits others;
  public final Ground ground;
  public final District district;
  public final Climate climate = new Climate();
  public final Signals signals = new Signals();
  public final Tally tally;
  private final Arena arena = Arena.ofConfined();
  private final Regime regime;
  private final World world;

  public Desk(Village village) {
    this.village = village;
    Population population = village.population();
    draws = new Draws(village.seed);
    Households households =
        Households.draw(population.householdShares(), population.childShares(), draws);
    Ages ages = Ages.fit(population.ageShares(), households);
    traits = new Traits(population, ages, households, draws);
    others = new Traits(population, ages, households, draws);
    var place = new Place(0, "town", 0, village.people, .6);
    ground = new Ground(0, place, village.people, .7, draws);
    district = new District(ground, arena);
    tally = new Tally(village.deeds.size());
    regime = village.regime();
    world = village.world(regime);
  }

  public World world() {
    return world;
  }

  public Scene scene(int tick) {
    return scene(tick, climate);
  }

  public Scene scene(int tick, Climate other) {
    return new Scene(
        tick,
        district,
        List.of(ground),
        world,
        regime,
        other,
        Ranking.NONE,
        draws,
        traits,
        tally,
        signals,
        new Frequency(),
        null);
  }

  public long scores() {
    long sum = 0;
    for (int person = 0; person < village.people; person++) {
      sum += district.score(person);
    }
    return sum;
  }

  @Override
  public void close() {
    arena.close();
  }
}
