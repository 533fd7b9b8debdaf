// SPDX-License-Identifier: Apache-2.0
package glasshouse.society;

import glasshouse.kernel.Draws;
import glasshouse.society.lending.Lending;
import glasshouse.society.people.District;
import glasshouse.society.people.Ground;
import glasshouse.society.people.Traits;
import glasshouse.society.profile.Ages;
import glasshouse.society.profile.Deed;
import glasshouse.society.profile.Households;
import glasshouse.society.profile.Place;
import glasshouse.society.profile.Population;
import glasshouse.society.profile.Propensity;
import glasshouse.society.regime.World;
import glasshouse.society.rescore.Tools;
import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Lays out the grounds of a nation and hires those who live its districts. A nation and the replay
/// of one of its districts are founded alike.
final class Founding {
  private final Nation.Setup setup;
  private final Draws draws;

  Founding(Nation.Setup setup) {
    this.setup = setup;
    draws = new Draws(setup.seed());
  }

  /// Returns the dice of the experiment.
  Draws draws() {
    return draws;
  }

  /// Returns how many districts a place is cut into.
  int districts(Place place) {
    return (place.people() + setup.districtPeople() - 1) / setup.districtPeople();
  }

  /// Returns how many districts there are.
  int districts() {
    return setup.places().stream().mapToInt(this::districts).sum();
  }

  /// Lays out the first district of a place.
  Ground firstDistrict(int place) {
    int before = setup.places().stream().limit(place).mapToInt(this::districts).sum();
    return layOut(setup.places().get(place), before).getFirst();
  }

  /// Returns what a survey needs, for each thread, where nobody has been hired.
  List<Tools> tools(int threads) {
    return Arrays.stream(hire(threads, setup.worlds())).map(Worker::tools).toList();
  }

  /// Lays out the districts of a place.
  ///
  /// @param first number of its first district in the nation
  List<Ground> layOut(Place place, int first) {
    int count = districts(place);
    List<Ground> town = new ArrayList<>();
    for (int part = 0; part < count; part++) {
      int from = (int) ((long) place.people() * part / count);
      int to = (int) ((long) place.people() * (part + 1) / count);
      double core = setup.population().coreShare();
      var ground = new Ground(first + part, place, to - from, core, draws);
      if (setup.population().turnover().isOn()) {
        ground.open();
      }
      town.add(ground);
    }
    return List.copyOf(town);
  }

  /// Hires those who live districts.
  ///
  /// @param cast the arms that they live, the base arm first
  Worker[] hire(int threads, List<World> cast) {
    World base = setup.worlds().getFirst();
    Population population = setup.population();
    Households households =
        Households.draw(population.householdShares(), population.childShares(), draws);
    Ages ages = Ages.fit(population.ageShares(), households);
    var propensity = new Propensity(base.deeds(), population.mind());
    double[] reach = reach(setup.worlds());
    var lived =
        new Nation.Setup(
            setup.places(), setup.districtPeople(), population, cast, setup.seed(), setup.ticks());
    var hired = new Worker[threads];
    for (int at = 0; at < threads; at++) {
      var traits = new Traits(population, ages, households, draws);
      hired[at] = new Worker(lived, traits, propensity, reach, draws.copy(), setup.hasLenders());
    }
    return hired;
  }

  /// Opens the credit files of a district in all arms, if loans are given at all.
  void openCredit(District[] arms, Traits traits, Arena arena) {
    if (setup.hasLenders()) {
      for (District district : arms) {
        district.openCredit(arena);
      }
      Lending.open(arms, setup.worlds().getFirst(), traits, draws);
    }
  }

  /// By kind, the most that anybody's state can multiply a rate by in any of some worlds; what takes
  /// over later is not asked.
  static double[] reach(List<World> worlds) {
    List<Deed> deeds = worlds.isEmpty() ? List.of() : worlds.getFirst().deeds();
    var reach = new double[deeds.size()];
    for (World world : worlds) {
      var stake = world.behaviour().stake();
      for (Deed deed : deeds) {
        double most =
            world.isAnythingInForce()
                ? Reach.of(deed, world.reactions().hardship(deed.index()), stake)
                : 1;
        reach[deed.index()] = Math.max(reach[deed.index()], most);
      }
    }
    return reach;
  }
}
