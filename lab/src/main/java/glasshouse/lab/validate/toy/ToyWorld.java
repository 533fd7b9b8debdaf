// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.validate.toy;

import glasshouse.kernel.Crew;
import glasshouse.kernel.HalfLife;
import glasshouse.society.Nation;
import glasshouse.society.people.Memory;
import glasshouse.society.profile.Deed;
import glasshouse.society.profile.Place;
import glasshouse.society.profile.Population;
import glasshouse.society.regime.Behaviour;
import glasshouse.society.regime.Exits;
import glasshouse.society.regime.Jurisdiction;
import glasshouse.society.regime.Reactions;
import glasshouse.society.regime.Service;
import glasshouse.society.regime.World;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A world small and plain enough that its answer is known by hand. Unless told otherwise people
/// react to nothing and nothing is ever forgotten.
///
/// ```
/// new ToyWorld(20_000, seed).deed(ToyDeed.named("X").rate(2)).arm("none", null)
///     .arm("points", new ToyScheme().rule(ToyRule.points("X", -5))).live(52, 2)
/// ```
public final class ToyWorld {
  private static final double START_YEAR = 2014;
  private static final double REACH = 100;

  private final int people;
  private final long seed;
  private final List<ToyDeed> toys = new ArrayList<>();
  private final List<Service> services = new ArrayList<>();
  private final List<Arm> arms = new ArrayList<>();
  private int places = 1;
  private int districtPeople = 10_000;
  private int ticksPerWeek = 1;
  private double scoreYears = Double.POSITIVE_INFINITY;
  private double feelingYears = Double.POSITIVE_INFINITY;
  private Population population = new ToyPeople().population();
  private Behaviour behaviour = new ToyMinds().behaviour();
  private Exits exits = new Exits(0, 0, 0, 0, 0, 0, 0, 0);
  private int[] oracle = {};

  private record Arm(String name, @Nullable ToyScheme scheme, World.Switches switches) {}

  /// A world without deeds and arms.
  public ToyWorld(int people, long seed) {
    this.people = people;
    this.seed = seed;
  }

  /// Returns how many people live in it.
  public int people() {
    return people;
  }

  /// Returns the seed of its luck.
  public long seed() {
    return seed;
  }

  /// Adds a kind of deed.
  public ToyWorld deed(ToyDeed deed) {
    toys.add(deed);
    return this;
  }

  /// Adds something adults ask for, at any age.
  public ToyWorld service(double demand, Service.Gradient gradient, double repeat, double cost) {
    return service(Service.Use.OWN, demand, gradient, repeat, cost);
  }

  /// Adds something parents ask for a child, whatever its age.
  public ToyWorld childService(double demand) {
    return service(Service.Use.CHILD, demand, Service.Gradient.NONE, 1, 0);
  }

  private ToyWorld service(
      Service.Use use, double demand, Service.Gradient gradient, double repeat, double cost) {
    int index = services.size();
    services.add(
        new Service(index, "service-" + index, use, 0, 200, demand, 0, gradient, repeat, cost));
    return this;
  }

  /// Spreads the people evenly over a number of places.
  public ToyWorld places(int count) {
    places = count;
    return this;
  }

  /// Sets the most people of a district.
  public ToyWorld districtsOf(int most) {
    districtPeople = most;
    return this;
  }

  /// Sets who lives here.
  public ToyWorld people(ToyPeople who) {
    population = who.population();
    return this;
  }

  /// Sets how people react; must come before the arms.
  public ToyWorld minds(ToyMinds minds) {
    behaviour = minds.behaviour();
    return this;
  }

  /// Sets how fast scores and everything people feel are forgotten.
  public ToyWorld halfLives(double years, double feelings) {
    scoreYears = years;
    feelingYears = feelings;
    return this;
  }

  /// Sets how people leave a debtors' register.
  public ToyWorld exits(Exits other) {
    exits = other;
    return this;
  }

  /// Sets the points of the error-free score, by kind.
  public ToyWorld oracle(int... points) {
    oracle = points;
    return this;
  }

  /// Cuts a week into ticks.
  public ToyWorld ticksPerWeek(int ticks) {
    ticksPerWeek = ticks;
    return this;
  }

  /// Adds an arm; a null scheme is no regime at all. The first arm is the base.
  public ToyWorld arm(String name, @Nullable ToyScheme scheme) {
    return arm(name, scheme, World.Switches.NONE);
  }

  /// Adds an arm with departures from the ordinary run.
  public ToyWorld arm(String name, @Nullable ToyScheme scheme, World.Switches switches) {
    arms.add(new Arm(name, scheme, switches));
    return this;
  }

  /// Founds the nation.
  public Nation.Setup setup(int ticks) {
    List<Place> towns = new ArrayList<>();
    for (int place = 0; place < places; place++) {
      int from = (int) ((long) people * place / places);
      int to = (int) ((long) people * (place + 1) / places);
      towns.add(new Place(place, "town-" + place, 0, to - from, .6));
    }
    List<World> worlds = arms.stream().map(this::world).toList();
    return new Nation.Setup(towns, districtPeople, population, worlds, seed, ticks);
  }

  /// Lives for some ticks.
  public Life live(int ticks, int threads) {
    return live(ticks, threads, Watcher.NOBODY);
  }

  /// Lives for some ticks under somebody's eyes.
  public Life live(int ticks, int threads, Watcher watcher) {
    try (Crew crew = new Crew(threads)) {
      return Life.of(setup(ticks), crew, watcher);
    }
  }

  List<Deed> deeds() {
    List<Deed> deeds = new ArrayList<>();
    for (ToyDeed toy : toys) {
      deeds.add(toy.at(deeds.size()));
    }
    return deeds;
  }

  Behaviour behaviour() {
    return behaviour;
  }

  private World world(Arm arm) {
    List<Deed> deeds = deeds();
    ToyScheme scheme = arm.scheme();
    List<Jurisdiction> history = new ArrayList<>();
    for (int place = 0; place < places; place++) {
      history.add(new Jurisdiction(changes(scheme)));
    }
    var calendar =
        new World.Schedule(
            ticksPerWeek, START_YEAR, START_YEAR, 1, 1, 1, START_YEAR, START_YEAR + 1);
    var points = new int[deeds.size()];
    System.arraycopy(oracle, 0, points, 0, oracle.length);
    return new World(
        arm.name(),
        deeds,
        behaviour,
        new Reactions(deeds, 1, 1, 1, REACH),
        memory(calendar.ticksPerYear()),
        services,
        scheme == null ? List.of() : scheme.registers(),
        exits,
        history,
        points,
        calendar,
        World.Lender.NONE,
        arm.switches(),
        null);
  }

  private List<Jurisdiction.Change> changes(@Nullable ToyScheme scheme) {
    return scheme == null
        ? List.of()
        : List.of(
            new Jurisdiction.Change(
                0, scheme.regime(this, services), Jurisdiction.Kind.START, true, 1));
  }

  private Memory memory(double ticks) {
    HalfLife score = HalfLife.ofTicks(scoreYears * ticks);
    HalfLife feeling = HalfLife.ofTicks(feelingYears * ticks);
    return new Memory(score, feeling, feeling, feeling, feeling, feeling);
  }
}
