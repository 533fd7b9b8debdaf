// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.world;

import glasshouse.kernel.Draws;
import glasshouse.lab.scenario.ArmText;
import glasshouse.lab.scenario.Parameters;
import glasshouse.lab.scenario.Scenario;
import glasshouse.rulebook.Amendment;
import glasshouse.rulebook.Rulebook;
import glasshouse.society.people.District;
import glasshouse.society.people.Memory;
import glasshouse.society.profile.Deed;
import glasshouse.society.profile.Population;
import glasshouse.society.regime.Behaviour;
import glasshouse.society.regime.Jurisdiction;
import glasshouse.society.regime.Law;
import glasshouse.society.regime.Reactions;
import glasshouse.society.regime.Register;
import glasshouse.society.regime.Service;
import glasshouse.society.regime.World;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Builds the world of an arm from a scenario.
public final class WorldBuilder {
  private static final double HALF_LIFE_WITHOUT_POINTS = 2;

  private final Scenario scenario;
  private final Geography geography;
  private final Books books;
  private final int ticksPerWeek;
  private final World.Switches switches;

  /// Creates a builder.
  ///
  /// @param ticksPerWeek 1, or 2 for the check that the length of a tick does not matter
  /// @param switches departures for verification
  public WorldBuilder(
      Scenario scenario, Geography geography, int ticksPerWeek, World.Switches switches) {
    this.scenario = scenario;
    this.geography = geography;
    this.ticksPerWeek = ticksPerWeek;
    this.switches = switches;
    books = new Books(scenario);
  }

  /// Creates a builder for ordinary runs.
  public static WorldBuilder weekly(Scenario scenario, Geography geography) {
    return new WorldBuilder(scenario, geography, 1, World.Switches.NONE);
  }

  /// Returns the aggregates that people are computed from; the same in every arm.
  public Population population(Parameters p) {
    return Constants.population(scenario.profile(), p);
  }

  /// Returns the tick of a date, rounded up to the start of an epoch.
  public int epochTick(LocalDate day) {
    long days = ChronoUnit.DAYS.between(scenario.start(), day);
    int epochDays = World.Schedule.EPOCH_WEEKS * DayOfWeek.values().length;
    long epochs = Math.max(0, Math.ceilDiv(days, epochDays));
    return Math.toIntExact(epochs * World.Schedule.EPOCH_WEEKS * ticksPerWeek);
  }

  /// Builds an arm.
  ///
  /// @param seed of the experiment: it decides which cities pilot and when texts are amended
  /// @param ticks length of the run
  public World build(ArmText arm, Parameters p, long seed, int ticks) {
    List<Chronicle.Era> eras = new ArrayList<>(List.of(era(0, arm, p)));
    ArmText.Turn turn = arm.turn();
    if (turn != null) {
      eras.add(era(epochTick(turn.on()), arm.afterTurn(), p.after(turn)));
    }
    var chronicle =
        new Chronicle(
            new Chronicle.Sources(scenario, geography, books, this::epochTick, ticksPerWeek),
            eras,
            new Draws(seed));
    List<Jurisdiction> jurisdictions = chronicle.write(ticks);
    World first = world(eras.getFirst(), jurisdictions, chronicle.laws(eras.getFirst()));
    if (eras.size() == 1) {
      return first;
    }
    Chronicle.Era later = eras.getLast();
    World world = world(later, jurisdictions, chronicle.laws(later));
    return first.until(new World.Turn(later.from(), world));
  }

  private Chronicle.Era era(int from, ArmText arm, Parameters p) {
    List<Deed> deeds = Catalogue.deeds(scenario, p);
    List<Rulebook> texts = books.of(arm);
    List<Register> registers =
        Code.registers(texts, ticksPerWeek, this::epochTick).stream()
            .map(register -> barred(register, p))
            .toList();
    var reading = reading(deeds, Constants.behaviour(p), p, texts);
    var base = new Chronicle.Law0(deeds, Catalogue.services(scenario), registers, reading);
    return new Chronicle.Era(from, arm, p, base);
  }

  private World world(Chronicle.Era era, List<Jurisdiction> jurisdictions, List<Law> laws) {
    Parameters p = era.p();
    List<Deed> deeds = era.base().deeds();
    List<Service> services = era.base().services();
    List<Rulebook> texts = books.of(era.arm());
    World.Schedule schedule = Constants.schedule(p, scenario.start(), ticksPerWeek);
    Memory memory = Constants.memory(p, scoreYears(texts), schedule.ticksPerYear());
    return new World(
        era.arm().arm(),
        deeds,
        Constants.behaviour(p),
        reactions(deeds, p),
        memory,
        services,
        era.base().registers(),
        Constants.exits(p),
        jurisdictions,
        oracle(laws, deeds.size()),
        schedule,
        Constants.lender(p, scenario.profile(), deeds, loans(services)),
        switches,
        null);
  }

  /// A rank register goes by a bar instead where the parameters say so.
  private static Register barred(Register register, Parameters p) {
    int bar = (int) Math.round(p.value("rank.bar") * District.SCORE_UNIT);
    return switch (register.way()) {
      case RANK -> register.withBar(bar);
      case TERM, DEBT -> register;
    };
  }

  /// Returns the text that an arm applies in a place at a tick: its own amendments are in it, what
  /// cities made of it is not. Null if the arm has no such book.
  ///
  /// @param isLocal the book that cities adopt, rather than the national one
  public @Nullable Rulebook text(ArmText arm, boolean isLocal, int tick) {
    ArmText.Turn turn = arm.turn();
    if (turn != null && tick >= epochTick(turn.on())) {
      return text(arm.afterTurn(), isLocal, tick);
    }
    String id = isLocal ? arm.local() : arm.national();
    if (id == null) {
      return null;
    }
    Rulebook book = books.book(id);
    LocalDate day = scenario.start();
    for (Amendment amendment : Books.amendments(book, day)) {
      if (epochTick(amendment.from()) <= tick) {
        day = amendment.from();
      }
    }
    return Books.text(book, day);
  }

  /// Returns the index of the service that asks for a loan, or -1.
  private static int loans(List<Service> services) {
    for (Service service : services) {
      if (service.id().equals("loan")) {
        return service.index();
      }
    }
    return -1;
  }

  private static Reactions reactions(List<Deed> deeds, Parameters p) {
    return new Reactions(
        deeds,
        p.value("deterrence.certainty-multiplier"),
        p.value("deterrence.share-multiplier"),
        p.value("incentive.multiplier"),
        p.value("deterrence.epsilon-cap"));
  }

  private static Law.Reading reading(
      List<Deed> deeds, Behaviour behaviour, Parameters p, List<Rulebook> texts) {
    var isGood = new boolean[deeds.size()];
    for (Deed deed : deeds) {
      isGood[deed.index()] = deed.type() == Deed.Type.GOOD;
    }
    double rewardVagueness = texts.isEmpty() ? 0 : texts.getLast().scoring().rewardVagueness();
    return new Law.Reading(
        deeds.size(),
        isGood,
        p.value("vagueness.multiplier"),
        p.value("vagueness.everywhere"),
        rewardVagueness,
        behaviour.deterrence());
  }

  private static double scoreYears(List<Rulebook> texts) {
    return texts.isEmpty() ? HALF_LIFE_WITHOUT_POINTS : texts.getLast().scoring().halfLifeYears();
  }

  /// The error-free score reads the local book everywhere, or the national one if there is none.
  private static int[] oracle(List<Law> laws, int kinds) {
    var points = new int[kinds];
    if (!laws.isEmpty()) {
      Law law = laws.getLast();
      for (int kind = 0; kind < kinds; kind++) {
        points[kind] = (int) Math.round(law.plainPoints(kind));
      }
    }
    return points;
  }
}
