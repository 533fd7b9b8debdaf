// SPDX-License-Identifier: Apache-2.0
package glasshouse.bench.loop;

import java.util.random.RandomGenerator;

/// An array of objects: for every person and kind, one Bernoulli draw a week at the person's own
/// current rate.
public final class PersonLoop extends Loop {
  private final PersonLives lives;
  private final Residents residents;
  private final boolean isFrugal;

  /// Creates everybody.
  ///
  /// @param frugal draw first, and compute the rate only if the draw is below the highest rate that
  ///   the person can have
  public PersonLoop(Setting setting, Residents residents, RandomGenerator random, boolean frugal) {
    this(setting, residents, new PersonLives(setting, residents), random, frugal);
  }

  private PersonLoop(
      Setting setting,
      Residents residents,
      PersonLives lives,
      RandomGenerator random,
      boolean frugal) {
    super(setting, lives, random);
    this.lives = lives;
    this.residents = residents;
    isFrugal = frugal;
  }

  @Override
  void live(int week) {
    Person[] persons = lives.persons;
    for (int who = 0; who < persons.length; who++) {
      Person person = persons[who];
      if (week >= person.bandEnds) {
        residents.fill(who, week, person.multiples, 0);
        person.bandEnds = Residents.bandEnds(person.weeksAtStart, week);
      }
      if (isFrugal) {
        liveFrugally(who, person, week);
      } else {
        live(who, person, week);
      }
    }
  }

  private void live(int who, Person person, int week) {
    meet(who, person, week);
    double[] multiples = person.multiples;
    for (int kind = 0; kind < multiples.length; kind++) {
      double multiple = multiples[kind];
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

  private void liveFrugally(int who, Person person, int week) {
    double[] multiples = person.multiples;
    boolean hasMet = false;
    for (int kind = 0; kind < multiples.length; kind++) {
      double u = random.nextDouble();
      if (u >= perWeek[kind] * Math.min(multiples[kind] * reach[kind], ceiling[kind])) {
        continue;
      }
      if (!hasMet) {
        meet(who, person, week);
        hasMet = true;
      }
      double chance = chance(kind, multiples[kind], true) * scope[kind];
      double other = chance(kind, multiples[kind], false) * (1 - scope[kind]);
      if (u < chance + other) {
        act(who, kind, u < chance, week);
      }
    }
  }

  private double chance(int kind, double multiple, boolean inScope) {
    return perWeek[kind] * Math.min(multiple * mood.multiplier(kind, inScope), ceiling[kind]);
  }

  private void meet(int who, Person person, int week) {
    boolean isAware = person.isAware || person.awareness < setting.climate().awareness();
    mood.be(isAware, person.riskiness, person.sensitivity, person.voice, person.prosociality);
    mood.feel(
        lives.now(who, Quantity.HARDSHIP, week),
        lives.now(person.headIndex, Quantity.HARDSHIP, week),
        lives.now(who, Quantity.RISK, week),
        lives.now(who, Quantity.CHILL, week),
        lives.now(who, Quantity.SCORE, week));
    mood.trust(
        person.legitimacyAtStart, lives.now(who, Quantity.LEGITIMACY, week), person.isListed);
  }
}
