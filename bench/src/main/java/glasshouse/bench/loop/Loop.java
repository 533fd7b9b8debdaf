// SPDX-License-Identifier: Apache-2.0
package glasshouse.bench.loop;

import glasshouse.society.people.District;
import glasshouse.society.profile.Deed;
import glasshouse.society.regime.Behaviour;
import java.util.random.RandomGenerator;

/// A society as a loop over people. Subclasses differ in how a week's acts are found.
public abstract class Loop {
  private static final int QUARTER = 13;
  private static final int EPOCH = 4;

  final Setting setting;
  final RandomGenerator random;
  final Outcome outcome;
  final Mood mood;
  final double[] perWeek;
  final double[] ceiling;
  final double[] scope;
  final double[] reach;
  private final Lives lives;
  private final Office office;
  private final Registry registry;

  Loop(Setting setting, Lives lives, RandomGenerator random) {
    this.setting = setting;
    this.lives = lives;
    this.random = random;
    outcome = new Outcome(setting.deeds().size());
    mood = new Mood(setting);
    office = new Office(setting, lives, random, outcome);
    registry = new Registry(setting, lives, random, outcome);
    double years = setting.world().calendar().tickYears();
    perWeek = setting.deeds().stream().mapToDouble(deed -> deed.base() * years).toArray();
    ceiling = setting.deeds().stream().mapToDouble(deed -> deed.ceiling()).toArray();
    scope = setting.deeds().stream().mapToDouble(deed -> deed.scope()).toArray();
    reach = setting.deeds().stream().mapToDouble(this::reach).toArray();
  }

  /// Returns the most that anybody's state can multiply a rate by.
  private double reach(Deed deed) {
    Behaviour.Stake stake = setting.world().behaviour().stake();
    double weight = setting.world().reactions().hardship(deed.index());
    double poor = Math.max(Math.exp(weight * Quantity.HARDSHIP.clip(1)), 1);
    return switch (deed.type()) {
      case PROHIBITED ->
          poor * Math.exp(stake.legitimacy() + stake.standing()) * (1 + stake.label());
      case DISFAVOURED -> poor;
      case GOOD -> poor * 2;
    };
  }

  /// Finds everybody's acts of a week and hands them to `act`.
  abstract void live(int week);

  /// Somebody did something.
  final void act(int who, int kind, boolean inScope, int week) {
    office.act(who, kind, inScope, week);
  }

  /// Lives to the end. A loop lives once.
  public final Outcome live() {
    for (int week = 0; week < setting.weeks(); week++) {
      if (week > 0 && week % QUARTER == 0) {
        registry.rank(week);
      }
      live(week);
      office.invent(week);
      for (Office.Case entry : office.due(week)) {
        registry.post(entry, week);
      }
      office.due(week).clear();
      registry.visit(week, week % EPOCH == EPOCH - 1);
      registry.reward(week);
    }
    for (int who = 0; who < lives.people(); who++) {
      outcome.score(lives.now(who, Quantity.SCORE, setting.weeks()) / District.SCORE_UNIT);
    }
    return outcome;
  }
}
