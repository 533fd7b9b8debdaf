// SPDX-License-Identifier: Apache-2.0
package glasshouse.bench;

import glasshouse.bench.loop.Setting;
import glasshouse.kernel.Crew;
import glasshouse.lab.Runner;
import glasshouse.lab.scenario.ArmText;
import glasshouse.lab.scenario.Parameters;
import glasshouse.lab.scenario.Preset;
import glasshouse.lab.scenario.Scenario;
import glasshouse.lab.scenario.ScenarioException;
import glasshouse.lab.scenario.ScenarioReader;
import glasshouse.lab.world.Geography;
import glasshouse.lab.world.WorldBuilder;
import glasshouse.society.Nation;
import glasshouse.society.Observer;
import glasshouse.society.Quarter;
import glasshouse.society.people.District;
import glasshouse.society.people.Ground;
import glasshouse.society.profile.Group;
import glasshouse.society.regime.Climate;
import glasshouse.society.regime.World;
import java.util.List;
import java.util.Map;

/// One arm with a regime everywhere from the first week, under a climate that stands still: that of
/// an ordinary first year. The climate costs the engine a few operations a district and month;
/// frozen, it can be the same for everybody.
final class Stage {
  private static final int CLIMATE_PEOPLE = 60_000;
  private static final int CLIMATE_WEEKS = 52;
  private static final long SEED = 20_140_106;

  private final Scenario scenario;
  private final ArmText arm;
  private final Parameters parameters;

  private Stage(Scenario scenario, String rulebook) throws ScenarioException {
    this.scenario = scenario;
    arm =
        new ArmText(
            "bench",
            "Benchmark",
            "One rulebook everywhere from the first week, never amended.",
            null,
            Preset.ESSAY,
            null,
            rulebook,
            new ArmText.Rollout(false, scenario.start()),
            // What the plain loops do not model is off for everybody, or the race would not be
            // fair.
            Map.of(
                "amendment.rate", 0.0,
                "gaming.rate", 0.0,
                "gaming.evasion", 0.0,
                "gaming.leniency", 0.0,
                "look-up.rate", 0.0),
            null,
            List.of());
    parameters = Parameters.of(scenario, arm);
  }

  /// Sets the stage for a number of people and weeks.
  static Setting set(Options options, int people, int weeks, Climate climate)
      throws ScenarioException {
    return new Stage(ScenarioReader.read(options.scenario()), options.arm())
        .setting(people, weeks, climate, true);
  }

  /// Lives an ordinary year and returns the mean climate at its end.
  static Climate climate(Options options) throws ScenarioException {
    Setting moving =
        new Stage(ScenarioReader.read(options.scenario()), options.arm())
            .setting(CLIMATE_PEOPLE, CLIMATE_WEEKS, new Climate(), false);
    try (Crew crew = new Crew(1);
        Nation nation = new Nation(nation(moving), crew)) {
      nation.live(new Silent());
      return mean(nation, moving.grounds().size());
    }
  }

  private static Climate mean(Nation nation, int districts) {
    var mean = new Climate();
    for (int group = 0; group < Group.PERCEIVED; group++) {
      double sum = 0;
      for (int at = 0; at < districts; at++) {
        sum += nation.climate(0, at).risk(group);
      }
      mean.risk(group, sum / districts);
    }
    double chill = 0;
    double watched = 0;
    double legitimacy = 0;
    double awareness = 0;
    for (int at = 0; at < districts; at++) {
      chill += nation.climate(0, at).chill();
      watched += nation.climate(0, at).watched();
      legitimacy += nation.climate(0, at).legitimacy();
      awareness += nation.climate(0, at).awareness();
    }
    mean.chill(chill / districts);
    mean.watched(watched / districts);
    mean.legitimacy(legitimacy / districts);
    mean.awareness(awareness / districts);
    mean.update();
    return mean;
  }

  /// Returns the engine's nation of a setting.
  static Nation.Setup nation(Setting setting) {
    var places = setting.grounds().stream().map(Ground::place).distinct().toList();
    return new Nation.Setup(
        places,
        Runner.DISTRICT_PEOPLE,
        setting.population(),
        List.of(setting.world()),
        setting.seed(),
        setting.weeks());
  }

  private Setting setting(int people, int weeks, Climate climate, boolean isFrozen) {
    Geography geography = Geography.of(scenario, people);
    var builder =
        new WorldBuilder(scenario, geography, 1, new World.Switches(isFrozen, false, false));
    World world = builder.build(arm, parameters, SEED, weeks);
    var population = builder.population(parameters);
    var setup =
        new Nation.Setup(
            geography.places(), Runner.DISTRICT_PEOPLE, population, List.of(world), SEED, weeks);
    try (Crew crew = new Crew(1);
        Nation nation = new Nation(setup, crew)) {
      List<Ground> grounds = nation.districts(0).stream().map(District::ground).toList();
      return new Setting(population, world, grounds, climate, SEED, weeks);
    }
  }

  private static final class Silent implements Observer {
    @Override
    public void lived(double personYears) {}

    @Override
    public void quarter(Quarter quarter) {}

    @Override
    public void ended(Nation nation) {}
  }
}
