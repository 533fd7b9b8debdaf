// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab;

import glasshouse.kernel.Crew;
import glasshouse.kernel.Digest;
import glasshouse.lab.scenario.ArmText;
import glasshouse.lab.scenario.Parameters;
import glasshouse.lab.scenario.Scenario;
import glasshouse.lab.scenario.ScenarioException;
import glasshouse.lab.world.Geography;
import glasshouse.lab.world.WorldBuilder;
import glasshouse.society.Nation;
import glasshouse.society.Observer;
import glasshouse.society.Outside;
import glasshouse.society.Quarter;
import glasshouse.society.regime.Jurisdiction;
import glasshouse.society.regime.World;
import glasshouse.society.witness.ConductTable;
import glasshouse.society.witness.Count;
import glasshouse.society.witness.Tally;
import glasshouse.society.witness.Validity;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Runs experiments: seeds one after the other, districts side by side, on this machine unless
/// other lands are given.
public final class Runner {
  /// Most people in a district; small enough that an epoch stays in cache.
  public static final int DISTRICT_PEOPLE = 49_152;

  private static final int MOST_POSTCODES = 48;
  private static final int MOST_PANELS = 24;
  private static final int YEAR_QUARTERS = 4;

  private final Crew crew;
  private final Lands lands;

  /// Where nations are founded.
  @FunctionalInterface
  public interface Lands {
    /// In this process.
    Lands HERE = (_, _, setup, crew) -> new Nation(setup, crew);

    /// Founds the nation of a seed.
    ///
    /// @param setup of the nation, as [Runner#setup] makes it of the experiment
    Nation found(Experiment experiment, int replicate, Nation.Setup setup, Crew crew);
  }

  /// Creates a runner on a crew of threads.
  public Runner(Crew crew) {
    this(crew, Lands.HERE);
  }

  /// Creates a runner whose nations live elsewhere. The crew does what is left to do here.
  public Runner(Crew crew, Lands lands) {
    this.crew = crew;
    this.lands = lands;
  }

  /// Hears how a run gets on.
  public interface Listener {
    /// Told what is being done, in words.
    void stage(String words);

    /// Told of person-years lived, over all arms.
    void advance(double personYears);

    /// Told whenever the districts of a seed have stopped and heard of each other.
    default void stopped(int replicate, Nation nation, int tick) {}

    /// Told what a census found, by arm. Most listeners have no use for it.
    ///
    /// @param replicate number of the seed, from 0
    default void census(int replicate, Quarter quarter) {}
  }

  /// Runs an experiment on a crew of its own.
  public static Findings run(Experiment experiment, Listener listener) throws ScenarioException {
    try (Crew crew = new Crew(experiment.threads())) {
      return new Runner(crew).live(experiment, listener);
    }
  }

  /// Runs an experiment.
  public Findings live(Experiment experiment, Listener listener) throws ScenarioException {
    Scenario scenario = experiment.scenario();
    Geography geography = Geography.of(scenario, experiment.people());
    WorldBuilder builder = WorldBuilder.weekly(scenario, geography);
    List<Replicate> replicates = new ArrayList<>();
    List<World> first = new ArrayList<>();
    long start = System.nanoTime();
    for (int replicate = 0; replicate < experiment.seeds(); replicate++) {
      listener.stage("seed %d of %d".formatted(replicate + 1, experiment.seeds()));
      List<World> worlds = worlds(experiment, builder, replicate);
      if (replicate == 0) {
        first.addAll(worlds);
      }
      replicates.add(replicate(experiment, geography, builder, worlds, replicate, listener));
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Findings(experiment, geography, first, replicates, seconds);
  }

  private static List<World> worlds(Experiment experiment, WorldBuilder builder, int replicate)
      throws ScenarioException {
    List<World> worlds = new ArrayList<>();
    for (String id : experiment.arms()) {
      ArmText arm = arm(experiment.scenario(), id);
      worlds.add(
          builder.build(
              arm, parameters(experiment, arm), experiment.seedOf(replicate), experiment.weeks()));
    }
    return worlds;
  }

  private static Parameters parameters(Experiment experiment, ArmText arm)
      throws ScenarioException {
    return Parameters.of(experiment.scenario(), arm).with(experiment.settings());
  }

  private static ArmText arm(Scenario scenario, String id) {
    ArmText arm = scenario.arms().get(id);
    if (arm == null) {
      throw new IllegalArgumentException("the scenario has no arm " + id);
    }
    return arm;
  }

  private Replicate replicate(
      Experiment experiment,
      Geography geography,
      WorldBuilder builder,
      List<World> worlds,
      int replicate,
      Listener listener)
      throws ScenarioException {
    Nation.Setup setup = setup(experiment, geography, builder, worlds, replicate);
    try (Nation nation = lands.found(experiment, replicate, setup, crew)) {
      var watcher = new Watcher(worlds, listener, geography, replicate);
      nation.live(watcher);
      return watcher.replicate(experiment.seedOf(replicate));
    }
  }

  /// Returns how the nation of a seed was founded, so that a part of it can be lived again.
  public static Nation.Setup setup(Experiment experiment, Geography geography, int replicate)
      throws ScenarioException {
    WorldBuilder builder = WorldBuilder.weekly(experiment.scenario(), geography);
    List<World> worlds = worlds(experiment, builder, replicate);
    return setup(experiment, geography, builder, worlds, replicate);
  }

  private static Nation.Setup setup(
      Experiment experiment,
      Geography geography,
      WorldBuilder builder,
      List<World> worlds,
      int replicate)
      throws ScenarioException {
    ArmText base = arm(experiment.scenario(), experiment.arms().getFirst());
    return new Nation.Setup(
        geography.places(),
        DISTRICT_PEOPLE,
        builder.population(parameters(experiment, base)),
        worlds,
        experiment.seedOf(replicate),
        experiment.weeks());
  }

  /// Collects what a nation tells.
  private final class Watcher implements Observer {
    private final List<World> worlds;
    private final Listener listener;
    private final Geography geography;
    private final int number;
    private final List<Quarter> quarters = new ArrayList<>();
    private final Deque<List<List<ConductTable>>> audits = new ArrayDeque<>();
    private final List<Tally> remainder = new ArrayList<>();
    private final List<List<double[]>> postcodes = new ArrayList<>();
    private final List<Validity> validity = new ArrayList<>();
    private final List<String> digests = new ArrayList<>();
    private final List<List<Twins>> twins = new ArrayList<>();
    private double bytesPerPerson;
    private @Nullable Outside outside;

    Watcher(List<World> worlds, Listener listener, Geography geography, int number) {
      this.worlds = worlds;
      this.listener = listener;
      this.geography = geography;
      this.number = number;
    }

    @Override
    public void lived(double personYears) {
      listener.advance(personYears * worlds.size());
    }

    @Override
    public void quarter(Quarter quarter) {
      quarters.add(quarter);
      listener.census(number, quarter);
    }

    /// Keeps the last year alone: tables by place are long.
    @Override
    public void audited(List<List<ConductTable>> byPlace) {
      audits.addLast(byPlace);
      if (audits.size() > YEAR_QUARTERS) {
        audits.removeFirst();
      }
    }

    @Override
    public void stopped(Nation nation, int tick) {
      listener.stopped(number, nation, tick);
    }

    @Override
    public void ended(Nation nation) {
      bytesPerPerson = nation.bytesPerPerson();
      outside = nation.outside();
      List<Integer> sampled = spread(MOST_POSTCODES);
      for (int arm = 0; arm < worlds.size(); arm++) {
        digests.add(digest(nation, arm));
        twins.add(twins(nation, arm));
        remainder.add(nation.remainder(arm).copy());
        boolean isScored = worlds.get(arm).isAnythingInForce();
        postcodes.add(isScored ? nation.scoreByPostcode(arm, sampled) : List.of());
      }
      validity.addAll(nation.validity(crew, spread(MOST_PANELS)));
    }

    private static List<Twins> twins(Nation nation, int arm) {
      List<Twins> twins = new ArrayList<>();
      for (int other = 0; other < arm; other++) {
        twins.add(Twins.of(nation.twins(arm, other)));
      }
      return twins;
    }

    /// Everybody's state at the end, and everything that was counted on the way.
    private String digest(Nation nation, int arm) {
      var digest = new Digest().add(nation.digest(arm));
      for (Quarter quarter : quarters) {
        for (long count : quarter.tallies().get(arm).counts()) {
          digest.add(count);
        }
      }
      return digest.hex();
    }

    private List<List<ConductTable>> lastYear() {
      List<List<ConductTable>> arms = new ArrayList<>();
      for (int arm = 0; arm < worlds.size(); arm++) {
        List<ConductTable> byPlace = new ArrayList<>();
        for (int place = 0; place < geography.towns().size(); place++) {
          var sum = new ConductTable();
          for (List<List<ConductTable>> quarter : audits) {
            sum.add(quarter.get(arm).get(place));
          }
          byPlace.add(sum);
        }
        arms.add(byPlace);
      }
      return arms;
    }

    /// Every place, or an even spread of them.
    private List<Integer> spread(int most) {
      int places = geography.towns().size();
      int count = Math.min(places, most);
      List<Integer> sampled = new ArrayList<>();
      for (int at = 0; at < count; at++) {
        sampled.add((int) ((long) at * places / count));
      }
      return sampled;
    }

    private static int[] adoptions(World world) {
      return world.jurisdictions().stream().mapToInt(Jurisdiction::adoption).toArray();
    }

    Replicate replicate(long seed) {
      long candidates = 0;
      for (Quarter quarter : quarters) {
        candidates += quarter.tallies().getFirst().of(Count.CANDIDATES);
      }
      return new Replicate(
          seed,
          quarters,
          remainder,
          lastYear(),
          postcodes,
          validity,
          worlds.stream().map(Watcher::adoptions).toList(),
          digests,
          twins,
          candidates,
          bytesPerPerson,
          Objects.requireNonNull(outside, "a nation ends before it is written down"));
    }
  }
}
