// SPDX-License-Identifier: Apache-2.0
package glasshouse.society;

import glasshouse.kernel.Draws;
import glasshouse.society.people.Ground;
import glasshouse.society.regime.Climate;
import glasshouse.society.regime.Regime;
import glasshouse.society.regime.World;
import glasshouse.society.scene.Signals;

/// Moves the climates of one arm, epoch by epoch, from what the nation and each district showed.
final class Weather {
  private final World arm;
  private final Forecast forecast;
  private final long people;
  private double drop;
  private long records;
  private int epochs;

  /// Epochs after which cameras may move.
  private static final int YEAR = 13;

  Weather(Nation.Setup setup, World arm) {
    this.arm = arm;
    forecast = new Forecast(arm, setup.population());
    people = setup.people();
  }

  /// Opens an epoch's end: what the nation showed in this arm, and offences in the base arm.
  Forecast.Nationwide sum(Signals shown, double offencesInBase, double years) {
    records = (epochs % YEAR == 0 ? 0 : records) + shown.records();
    epochs++;
    double now = offencesInBase == 0 ? 0 : 1 - shown.offences() / offencesInBase;
    var nation = new Forecast.Nationwide(shown, people, now - drop, years);
    drop = now;
    return nation;
  }

  /// Moves the climate of a district at the end of an epoch, and forgets what it showed.
  void move(
      Climate climate,
      Ground ground,
      Signals shown,
      int tick,
      Forecast.Nationwide nation,
      Draws draws) {
    int place = ground.place().index();
    World world = arm.at(tick - 1);
    Regime regime = world.jurisdictions().get(place).at(tick - 1);
    if (regime != null && !world.switches().isClimateFrozen()) {
      int leaks = Forecast.leaks(draws, place, tick, regime, nation.years());
      var local = new Forecast.Local(ground, shown, tick, leaks);
      forecast.step(climate, world, regime, local, nation);
    }
    climate.record(shown.records());
    if (epochs % YEAR == 0) {
      double feedback = regime == null ? 0 : regime.eyes().watch().feedback();
      climate.cameras(
          Cameras.weight(climate.recorded(), ground.people(), records, people, feedback));
    }
    shown.clear();
  }
}
