// SPDX-License-Identifier: Apache-2.0
package glasshouse.bench.loop;

import java.util.random.RandomGenerator;

/// A structure of arrays: for every person and kind, one Bernoulli draw a week at the person's own
/// current rate; or one Poisson draw a week for all kinds together at the highest rate the person
/// can have, then a kind, then thinning to the current rate.
public final class ArrayLoop extends Loop {
  private static final int ENOUGH = 100;
  private static final int SCORE = ArrayLives.index(Quantity.SCORE);
  private static final int RISK = ArrayLives.index(Quantity.RISK);
  private static final int CHILL = ArrayLives.index(Quantity.CHILL);
  private static final int LEGITIMACY = ArrayLives.index(Quantity.LEGITIMACY);
  private static final int HARDSHIP = ArrayLives.index(Quantity.HARDSHIP);

  private final ArrayLives lives;
  private final Residents residents;
  private final boolean isPooled;
  private final int kinds;
  private final double[] total;
  private final double[] none;

  /// Creates everybody.
  ///
  /// @param pooled one Poisson draw a person and week, instead of one Bernoulli draw a kind
  public ArrayLoop(Setting setting, Residents residents, RandomGenerator random, boolean pooled) {
    this(setting, residents, new ArrayLives(setting, residents), random, pooled);
  }

  private ArrayLoop(
      Setting setting,
      Residents residents,
      ArrayLives lives,
      RandomGenerator random,
      boolean pooled) {
    super(setting, lives, random);
    this.lives = lives;
    this.residents = residents;
    isPooled = pooled;
    kinds = setting.deeds().size();
    total = new double[pooled ? lives.people() : 0];
    none = new double[pooled ? lives.people() : 0];
    for (int who = 0; who < total.length; who++) {
      sum(who);
    }
  }

  private void sum(int who) {
    double sum = 0;
    for (int kind = 0; kind < kinds; kind++) {
      sum += most(who, kind);
    }
    total[who] = sum;
    none[who] = Math.exp(-sum);
  }

  private double most(int who, int kind) {
    return perWeek[kind]
        * Math.min(lives.multiples[who * kinds + kind] * reach[kind], ceiling[kind]);
  }

  @Override
  void live(int week) {
    for (int who = 0; who < lives.people(); who++) {
      if (week >= lives.bandEnds[who]) {
        residents.fill(who, week, lives.multiples, who * kinds);
        lives.bandEnds[who] = Residents.bandEnds(lives.weeksAtStart[who], week);
        if (isPooled) {
          sum(who);
        }
      }
      if (isPooled) {
        double u = random.nextDouble();
        if (u >= none[who]) {
          livePooled(who, u, week);
        }
      } else {
        live(who, week);
      }
    }
  }

  private void live(int who, int week) {
    meet(who, week);
    int from = who * kinds;
    for (int kind = 0; kind < kinds; kind++) {
      double multiple = lives.multiples[from + kind];
      if (multiple == 0) {
        continue;
      }
      double chance = chance(kind, multiple, true) * scope[kind];
      double other = scope[kind] < 1 ? chance(kind, multiple, false) * (1 - scope[kind]) : 0;
      double u = random.nextDouble();
      if (u < chance + other) {
        act(who, kind, u < chance, week);
      }
    }
  }

  private void livePooled(int who, double drawn, int week) {
    meet(who, week);
    double u = drawn - none[who];
    double term = none[who] * total[who];
    int count = 1;
    while (u >= term && count < ENOUGH) {
      u -= term;
      count++;
      term *= total[who] / count;
    }
    for (int event = 0; event < count; event++) {
      double rest = random.nextDouble() * total[who];
      int kind = 0;
      double most = most(who, 0);
      while (rest >= most && kind < kinds - 1) {
        rest -= most;
        kind++;
        most = most(who, kind);
      }
      boolean inScope = random.nextDouble() < scope[kind];
      double chance = chance(kind, lives.multiples[who * kinds + kind], inScope);
      if (rest < chance) {
        act(who, kind, inScope, week);
      }
    }
  }

  private double chance(int kind, double multiple, boolean inScope) {
    return perWeek[kind] * Math.min(multiple * mood.multiplier(kind, inScope), ceiling[kind]);
  }

  private void meet(int who, int week) {
    boolean isAware = lives.isAware[who] || lives.awareness[who] < setting.climate().awareness();
    mood.be(
        isAware,
        lives.riskiness[who],
        lives.sensitivity[who],
        lives.voice[who],
        lives.prosociality[who]);
    mood.feel(
        lives.now(who, HARDSHIP, week),
        lives.now(lives.head[who], HARDSHIP, week),
        lives.now(who, RISK, week),
        lives.now(who, CHILL, week),
        lives.now(who, SCORE, week));
    mood.trust(lives.legitimacyAtStart[who], lives.now(who, LEGITIMACY, week), lives.isListed[who]);
  }
}
