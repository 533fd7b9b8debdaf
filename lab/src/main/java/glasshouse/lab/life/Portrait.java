// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.life;

import glasshouse.lab.world.Town;
import glasshouse.society.people.Ground;
import glasshouse.society.people.Traits;
import glasshouse.society.profile.Ages;
import glasshouse.society.profile.Role;

/// What a synthetic person is like: what never changes, and what no office knows.
///
/// @param place city, or pool of small cities
/// @param home urban core, town or country
/// @param age in years at the start; no birthday, not even a made-up one
/// @param role in the household at the start
/// @param household people in it
/// @param isElsewhere whether registered elsewhere: the group whose conduct is no different
/// @param fifth of income, 1 the poorest
/// @param honesty N(0, 1), what the score claims to measure
/// @param control N(0, 1), self-control
/// @param prosociality N(0, 1)
/// @param resources N(0, 1)
/// @param voice N(0, 1), skill with offices
/// @param trust in institutions where nothing is in force, 0 to 1
public record Portrait(
    String place,
    String home,
    int age,
    String role,
    int household,
    boolean isElsewhere,
    int fifth,
    double honesty,
    double control,
    double prosociality,
    double resources,
    double voice,
    double trust) {

  /// Reads a person's traits.
  static Portrait of(Traits traits, Ground ground, int person, Town town) {
    traits.read(ground, person);
    traits.readMore(ground, person);
    String home =
        switch (ground.urbanicity(person)) {
          case 0 -> "urban core";
          case 1 -> "town";
          default -> "country";
        };
    String role = "adult";
    if (traits.roleOf(ground, person) == Role.PARENT.code()) {
      role = "parent";
    } else if (traits.roleOf(ground, person) == Role.CHILD.code()) {
      role = "child";
    }
    return new Portrait(
        town.place().name(),
        home,
        Ages.years(traits.weeks(0)),
        role,
        traits.householdSize(ground, person),
        traits.group() == 1,
        traits.fifth() + 1,
        traits.honesty(),
        traits.control(),
        traits.prosociality(),
        traits.resources(),
        traits.voice(),
        traits.legitimacy());
  }

  /// Returns a sentence.
  public String words() {
    return "%s of %d at the start, household of %d, %s, income fifth %d%s; %s"
        .formatted(
            role, age, household, home, fifth, isElsewhere ? ", registered elsewhere" : "", place);
  }
}
