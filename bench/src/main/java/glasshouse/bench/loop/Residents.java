// SPDX-License-Identifier: Apache-2.0
package glasshouse.bench.loop;

import glasshouse.kernel.Draws;
import glasshouse.society.people.Ground;
import glasshouse.society.people.Traits;
import glasshouse.society.profile.Ages;
import glasshouse.society.profile.Deed;
import glasshouse.society.profile.Households;
import glasshouse.society.profile.Population;
import glasshouse.society.profile.Propensity;

/// Who lives here: the engine's own people, numbered through all districts.
public final class Residents {
  private final Setting setting;
  private final Traits traits;
  private final Propensity propensity;
  private final int[] firstOfGround;

  /// Prepares the people of a setting.
  public Residents(Setting setting) {
    this.setting = setting;
    Population population = setting.population();
    var draws = new Draws(setting.seed());
    Households households =
        Households.draw(population.householdShares(), population.childShares(), draws);
    Ages ages = Ages.fit(population.ageShares(), households);
    traits = new Traits(population, ages, households, draws);
    propensity = new Propensity(setting.deeds(), population.mind());
    firstOfGround = new int[setting.grounds().size() + 1];
    for (int at = 0; at < setting.grounds().size(); at++) {
      firstOfGround[at + 1] = firstOfGround[at] + setting.grounds().get(at).people();
    }
  }

  /// Returns how many people there are.
  int size() {
    return firstOfGround[firstOfGround.length - 1];
  }

  /// Returns the district that somebody lives in.
  Ground ground(int who) {
    int at = 0;
    while (firstOfGround[at + 1] <= who) {
      at++;
    }
    return setting.grounds().get(at);
  }

  /// Reads the traits of somebody.
  Traits read(int who) {
    Ground ground = ground(who);
    int person = who - firstOfGround[ground.index()];
    traits.read(ground, person);
    traits.readMore(ground, person);
    return traits;
  }

  /// Returns the head of somebody's household.
  int head(int who) {
    Ground ground = ground(who);
    int person = who - firstOfGround[ground.index()];
    return firstOfGround[ground.index()] + traits.householdHead(ground, person);
  }

  /// Returns how many people live in somebody's household.
  int householdSize(int who) {
    Ground ground = ground(who);
    return traits.householdSize(ground, who - firstOfGround[ground.index()]);
  }

  /// Returns how urban somebody lives.
  int urbanicity(int who) {
    Ground ground = ground(who);
    return ground.urbanicity(who - firstOfGround[ground.index()]);
  }

  /// Fills somebody's multiples of the base rates, by kind, from traits and age alone.
  void fill(int who, int week, double[] into, int offset) {
    Traits read = read(who);
    int band = Ages.band(read.weeks(week));
    for (Deed deed : setting.deeds()) {
      boolean isEligible =
          switch (deed.eligibility()) {
            case AGE -> true;
            case BORROWER -> read.isBorrower();
            case LIVING_PARENT -> read.hasLivingParent(band);
          };
      into[offset + deed.index()] = isEligible ? propensity.of(deed.index(), read.mind(), band) : 0;
    }
  }

  /// Returns the first week after `week` at which somebody is in another age band.
  static int bandEnds(int weeksAtStart, int week) {
    int band = Ages.band(weeksAtStart + week);
    int next = week + 1;
    while (band < Ages.BANDS - 1 && Ages.band(weeksAtStart + next) == band) {
      next++;
    }
    return band == Ages.BANDS - 1 ? Integer.MAX_VALUE : next;
  }
}
