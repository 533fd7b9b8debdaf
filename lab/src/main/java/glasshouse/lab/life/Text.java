// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.life;

import glasshouse.lab.scenario.ArmText;
import glasshouse.lab.scenario.DeedKind;
import glasshouse.lab.scenario.Scenario;
import glasshouse.lab.world.WorldBuilder;
import glasshouse.rulebook.Register;
import glasshouse.rulebook.Rule;
import glasshouse.rulebook.Rulebook;
import glasshouse.rulebook.Tier;
import glasshouse.society.regime.Regime;
import glasshouse.society.regime.World;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What was in force for somebody in some week of an arm, as text and as applied: cities change
/// numbers that the text does not show.
final class Text {
  private final Scenario scenario;
  private final ArmText arm;
  private final WorldBuilder builder;
  private final World world;
  private final int place;
  private final TreeMap<Integer, Rulebook> texts = new TreeMap<>();

  Text(Scenario scenario, ArmText arm, WorldBuilder builder, World world, int place) {
    this.scenario = scenario;
    this.arm = arm;
    this.builder = builder;
    this.world = world;
    this.place = place;
  }

  World world() {
    return world;
  }

  /// Returns the Monday of a tick.
  LocalDate date(int tick) {
    return scenario.start().plusWeeks(world.calendar().week(tick));
  }

  /// Returns what is in force, or null for nothing.
  @Nullable Regime regime(int tick) {
    return world.jurisdictions().get(place).at(tick);
  }

  /// Returns the book in force, or null for none.
  @Nullable Rulebook book(int tick) {
    Regime regime = regime(tick);
    if (regime == null) {
      return null;
    }
    Rulebook known = texts.get(tick);
    if (known == null) {
      known = builder.text(arm, regime.isLocal(), tick);
      if (known != null) {
        texts.put(tick, known);
      }
    }
    return known;
  }

  /// Returns a rule of the book in force.
  @Nullable Rule rule(int tick, int rule) {
    Rulebook book = book(tick);
    return book == null || rule < 0 || rule >= book.rules().size() ? null : book.rules().get(rule);
  }

  /// Returns the title of a kind of deed.
  String deed(int kind) {
    DeedKind deed = scenario.deeds().get(kind);
    return deed.title().toLowerCase(Locale.ROOT).equals(deed.title())
        ? deed.title()
        : deed.title().substring(0, 1).toLowerCase(Locale.ROOT) + deed.title().substring(1);
  }

  /// Returns the title of a service.
  String service(int service) {
    String title = scenario.services().get(service).title();
    return title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
  }

  /// Returns the title of a register, as the book in force has it.
  String register(int tick, int register) {
    String id = world.registers().get(register).id();
    Rulebook book = book(tick);
    if (book != null) {
      for (Register each : book.registers()) {
        if (each.register().equals(id)) {
          return each.title();
        }
      }
    }
    return id;
  }

  /// Returns a score on the scale of the book in force.
  double score(int tick, double sixteenths) {
    Rulebook book = book(tick);
    int base = book == null ? 0 : book.scoring().base();
    return base + sixteenths / 16;
  }

  /// Returns the name of a tier, or nothing in a book without tiers.
  String tier(int tick, int tier) {
    Rulebook book = book(tick);
    List<Tier> tiers = book == null ? List.of() : book.tiers();
    return tier >= 0 && tier < tiers.size() ? tiers.get(tier).tier() : "";
  }
}
