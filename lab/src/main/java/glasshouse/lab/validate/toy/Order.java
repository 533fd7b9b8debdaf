// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.validate.toy;

import glasshouse.lab.scenario.ArmText;
import glasshouse.lab.scenario.Parameters;
import glasshouse.lab.scenario.Scenario;
import glasshouse.lab.scenario.ScenarioException;
import glasshouse.lab.scenario.ScenarioReader;
import glasshouse.lab.world.Geography;
import glasshouse.lab.world.WorldBuilder;
import glasshouse.society.Nation;
import glasshouse.society.regime.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A society of a whole scenario, small enough for a check.
///
/// @param arms arms in this order, the base first
/// @param people of each arm
/// @param weeks to live
/// @param seed of the experiment
/// @param ticksPerWeek 1 or 2
/// @param switches departures from the ordinary run
/// @param settings parameters that every arm uses instead of its own
public record Order(
    List<String> arms,
    int people,
    int weeks,
    long seed,
    int ticksPerWeek,
    World.Switches switches,
    Map<String, Double> settings) {
  private static final int DISTRICT_PEOPLE = 2_048;

  /// Returns the scenarios at hand, those with fewer places first; none without a folder.
  public static List<String> scenarios(@Nullable Path folder) {
    if (folder == null) {
      return List.of();
    }
    try (var folders = Files.list(folder)) {
      return folders
          .map(each -> each.resolve("places.yaml"))
          .filter(Files::isRegularFile)
          .sorted(Comparator.comparingLong(each -> each.toFile().length()))
          .map(each -> folder.relativize(each).getName(0).toString())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Returns the scenario with the most places, or null if there is none.
  public static @Nullable Scenario largest(@Nullable Path folder) {
    List<String> all = scenarios(folder);
    return all.isEmpty() ? null : scenario(folder, all.getLast());
  }

  /// Orders a nation of some arms.
  public static Order of(List<String> arms, int people, int weeks, long seed) {
    return new Order(arms, people, weeks, seed, 1, World.Switches.NONE, Map.of());
  }

  /// Returns the same with another number of ticks a week.
  public Order ticksPerWeek(int ticks) {
    return new Order(arms, people, weeks, seed, ticks, switches, settings);
  }

  /// Returns the same with departures from the ordinary run.
  public Order switches(World.Switches others) {
    return new Order(arms, people, weeks, seed, ticksPerWeek, others, settings);
  }

  /// Returns the same with other parameters.
  public Order settings(Map<String, Double> others) {
    return new Order(arms, people, weeks, seed, ticksPerWeek, switches, others);
  }

  /// Reads a scenario, or returns null without a folder of them.
  public static @Nullable Scenario scenario(@Nullable Path folder, String id) {
    if (folder == null) {
      return null;
    }
    try {
      return ScenarioReader.read(folder.resolve(id));
    } catch (ScenarioException e) {
      throw new IllegalStateException("the scenario " + id + " is broken: " + e.getMessage(), e);
    }
  }

  /// Returns what the nation is made of.
  public Nation.Setup setup(Scenario scenario) {
    Geography geography = Geography.of(scenario, people);
    var builder = new WorldBuilder(scenario, geography, ticksPerWeek, switches);
    int ticks = weeks * ticksPerWeek;
    try {
      List<World> worlds = new ArrayList<>();
      for (String id : arms) {
        ArmText arm = arm(scenario, id);
        Parameters parameters = Parameters.of(scenario, arm).with(settings);
        worlds.add(builder.build(arm, parameters, seed, ticks));
      }
      Parameters base = Parameters.of(scenario, arm(scenario, arms.getFirst())).with(settings);
      return new Nation.Setup(
          geography.places(), DISTRICT_PEOPLE, builder.population(base), worlds, seed, ticks);
    } catch (ScenarioException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ArmText arm(Scenario scenario, String id) {
    return Objects.requireNonNull(scenario.arms().get(id), () -> "no arm " + id);
  }
}
