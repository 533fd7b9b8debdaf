// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.registry;

import glasshouse.lab.life.PersonId;
import glasshouse.lab.life.Reliving;
import glasshouse.lab.scenario.ArmText;
import glasshouse.lab.scenario.Scenario;
import glasshouse.lab.world.Town;
import glasshouse.lab.world.WorldBuilder;
import glasshouse.rulebook.Register;
import glasshouse.rulebook.Rulebook;
import glasshouse.rulebook.Tier;
import glasshouse.society.Replay;
import glasshouse.society.people.District;
import glasshouse.society.people.Restricted;
import glasshouse.society.people.Traits;
import glasshouse.society.profile.Ages;
import glasshouse.society.regime.Law;
import glasshouse.society.regime.Regime;
import glasshouse.society.regime.World;
import glasshouse.society.witness.LifeEvent;
import glasshouse.society.witness.Tally;
import glasshouse.society.witness.Witness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Everybody's standing in an arm at the end of a run, by living districts again. Nothing of it was
/// stored, and nobody in it is real.
public final class Registry {
  private final Reliving reliving;
  private final int replicate;
  private final int arm;
  private final World world;
  private final ArmText text;
  private final WorldBuilder builder;

  /// Opens the registry of an arm.
  public Registry(Reliving reliving, int replicate, int arm) {
    this.reliving = reliving;
    this.replicate = replicate;
    this.arm = arm;
    world = reliving.world(arm);
    Scenario scenario = reliving.run().experiment().scenario();
    String id = reliving.run().experiment().arms().get(arm);
    text = Objects.requireNonNull(scenario.arms().get(id));
    builder = WorldBuilder.weekly(scenario, reliving.run().geography());
  }

  /// Returns every adult of the places asked for, the best rank first; equals stand in the order of
  /// their ids.
  public List<Entry> entries(Predicate<Town> where) {
    List<Entry> entries = new ArrayList<>();
    List<Town> towns = reliving.run().geography().towns();
    for (int district = 0; district < reliving.districts(); district++) {
      try (Replay replay = reliving.replay(List.of(arm), district)) {
        Town town = towns.get(replay.ground().place().index());
        if (where.test(town)) {
          replay.live();
          read(replay, town, district, entries);
        }
      }
    }
    entries.sort(
        Comparator.comparingInt(Entry::rankedBy)
            .reversed()
            .thenComparing(entry -> entry.id().toString()));
    return entries;
  }

  private void read(Replay replay, Town town, int district, List<Entry> entries) {
    int tick = replay.tick();
    Regime regime = world.jurisdictions().get(town.place().index()).at(tick - 1);
    if (regime == null) {
      return;
    }
    Rulebook book = builder.text(text, regime.isLocal(), tick - 1);
    Traits traits = replay.traits();
    District people = replay.district(arm);
    int week = world.calendar().week(tick);
    for (int person = 0; person < replay.ground().people(); person++) {
      traits.read(replay.ground(), person);
      boolean isHome = replay.ground().isHome(person);
      if (!isHome || Ages.band(traits.weeks(week)) < Ages.FIRST_ADULT_BAND) {
        continue;
      }
      double deviation = people.score(person, tick, world.memory());
      List<String> registers = registers(people, person, book);
      entries.add(
          new Entry(
              new PersonId(replicate, district, person, replay.ground().tenure(person)),
              town.place().name(),
              (book == null ? 0 : book.scoring().base()) + deviation / District.SCORE_UNIT,
              deviation,
              reliving.standing(arm, deviation),
              tier(book, regime.law().scale().tier(deviation)),
              registers,
              visible(regime.law().publicity(), book, registers)));
    }
  }

  private List<String> registers(District people, int person, @Nullable Rulebook book) {
    List<String> found = new ArrayList<>();
    Restricted restricted = people.restricted();
    int row = restricted.firstRow(person);
    while (row < restricted.size() && restricted.person(row) == person) {
      found.add(title(world.registers().get(restricted.register(row)).id(), book));
      row++;
    }
    return found;
  }

  private static String title(String register, @Nullable Rulebook book) {
    if (book != null) {
      for (Register each : book.registers()) {
        if (each.register().equals(register)) {
          return each.title();
        }
      }
    }
    return register;
  }

  private static String tier(@Nullable Rulebook book, int tier) {
    List<Tier> tiers = book == null ? List.of() : book.tiers();
    return tier < tiers.size() ? tiers.get(tier).tier() : "";
  }

  /// What strangers may see: a score if scores are public, registers if they are published.
  private static List<String> visible(
      Law.Publicity publicity, @Nullable Rulebook book, List<String> registers) {
    List<String> seen = new ArrayList<>();
    if (publicity.score()) {
      seen.add("score");
    }
    if (publicity.registers() && book != null) {
      for (Register each : book.registers()) {
        if (each.published() && registers.contains(each.title())) {
          seen.add(each.title());
        }
      }
      if (book.publicity().photo() && seen.size() > (publicity.score() ? 1 : 0)) {
        seen.add("photograph");
      }
    }
    return seen;
  }

  /// Returns the number of the place where somebody lives.
  public int place(PersonId id) {
    try (Replay replay = reliving.replay(List.of(arm), id.district())) {
      return replay.ground().place().index();
    }
  }

  /// The rank of somebody among others as the regime makes ranks, 1 the best; equals share it.
  public static int rank(Entry entry, List<Entry> among) {
    int better = 0;
    for (Entry other : among) {
      better += other.rankedBy() > entry.rankedBy() ? 1 : 0;
    }
    return better + 1;
  }

  /// What one life would have scored in a city.
  ///
  /// @param place number of the place; pooled places may share a name
  /// @param points from the base of that city's book
  public record Elsewhere(int place, String city, double points) {}

  /// Scores the conduct of one person over the last five years under every city's rules: the same
  /// acts, the same luck, another postcode. The worst first.
  public List<Elsewhere> elsewhere(PersonId id) {
    return follow(id).elsewhere();
  }

  /// What only living the person's district again can say.
  ///
  /// @param lookUps everybody who looked the person up, in order
  public record Followed(List<Elsewhere> elsewhere, List<LookUp> lookUps) {
    public Followed {
      elsewhere = List.copyOf(elsewhere);
      lookUps = List.copyOf(lookUps);
    }
  }

  /// Lives the district of a person again and follows that person.
  public Followed follow(PersonId id) {
    try (Replay replay = reliving.replay(List.of(arm), id.district())) {
      List<LookUp> lookUps = new ArrayList<>();
      replay.listen(arm, new Ear(id.person(), lookUps));
      replay.follow(id.person());
      replay.live();
      double[] scores = replay.scoreElsewhere(arm);
      List<Elsewhere> found = new ArrayList<>();
      List<Town> towns = reliving.run().geography().towns();
      for (int place = 0; place < scores.length; place++) {
        if (!Double.isNaN(scores[place])) {
          found.add(new Elsewhere(place, towns.get(place).place().name(), scores[place]));
        }
      }
      found.sort(Comparator.comparingDouble(Elsewhere::points));
      return new Followed(found, lookUps);
    }
  }

  /// Notes who looks one person up.
  private final class Ear implements Witness {
    private final int person;
    private final List<LookUp> lookUps;

    Ear(int person, List<LookUp> lookUps) {
      this.person = person;
      this.lookUps = lookUps;
    }

    @Override
    public boolean hears(int who) {
      return who == person;
    }

    @Override
    public void hear(int tick, int who, LifeEvent event) {
      if (event instanceof LifeEvent.LookedUp look) {
        int week = world.calendar().week(tick);
        lookUps.add(
            new LookUp(
                week,
                reliving.run().experiment().scenario().start().plusWeeks(week),
                look.isNeighbour(),
                look.looker() == Tally.POSTED,
                look.found() == Tally.POSTED,
                look.isAvoided()));
      }
    }
  }

  /// What strangers may look up where somebody lives, at the end of the run.
  ///
  /// @param score whether scores are public
  /// @param registers whether registers are
  /// @param rate look-ups of a person a year; 0 if the arm has none
  public record Openness(boolean score, boolean registers, double rate) {}

  /// Returns what strangers may look up in a place.
  public Openness openness(int place) {
    Regime regime = world.jurisdictions().get(place).at(reliving.run().experiment().weeks() - 1);
    if (regime == null) {
      return new Openness(false, false, 0);
    }
    Law.Publicity publicity = regime.law().publicity();
    double rate = world.behaviour().regard().rate();
    return new Openness(publicity.score(), publicity.registers(), rate);
  }
}
