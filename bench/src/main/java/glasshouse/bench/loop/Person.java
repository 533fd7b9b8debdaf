// SPDX-License-Identifier: Apache-2.0
package glasshouse.bench.loop;

import glasshouse.society.people.Memory;
import glasshouse.society.people.Traits;

/// A person as an object: traits, multiples of the base rates, state.
final class Person {
  final double[] multiples;
  final int group;
  final int sex;
  final int weeksAtStart;
  final int role;
  final int place;
  final int urbanicity;
  final int householdSize;
  final int headIndex;
  final double resources;
  final double control;
  final double prosociality;
  final double voice;
  final double travel;
  final double visibility;
  final double awareness;
  final double riskiness;
  final double sensitivity;
  final double legitimacyAtStart;
  int bandEnds;
  int touched;
  boolean isAware;
  boolean isListed;
  double score;
  double risk;
  double chill;
  double legitimacy;
  double hardship;

  Person(Residents residents, int who, int kinds) {
    multiples = new double[kinds];
    residents.fill(who, 0, multiples, 0);
    Traits traits = residents.read(who);
    group = traits.group();
    sex = traits.sex();
    weeksAtStart = traits.weeks(0);
    role = traits.role();
    place = residents.ground(who).place().index();
    urbanicity = residents.urbanicity(who);
    householdSize = residents.householdSize(who);
    headIndex = residents.head(who);
    resources = traits.resources();
    control = traits.control();
    prosociality = traits.prosociality();
    voice = traits.voice();
    travel = traits.travel();
    visibility = traits.visibility();
    awareness = traits.awareness();
    riskiness = traits.risk();
    sensitivity = traits.chill();
    legitimacyAtStart = traits.legitimacy();
    bandEnds = Residents.bandEnds(weeksAtStart, 0);
  }

  /// Relaxes everything to a week.
  void touch(Memory memory, int week) {
    int elapsed = week - touched;
    touched = week;
    if (elapsed > 0) {
      score *= memory.score().factor(elapsed);
      risk *= memory.risk().factor(elapsed);
      chill *= memory.chill().factor(elapsed);
      legitimacy *= memory.legitimacy().factor(elapsed);
      hardship *= memory.hardship().factor(elapsed);
    }
  }

  double stored(Quantity quantity) {
    return switch (quantity) {
      case SCORE -> score;
      case RISK -> risk;
      case CHILL -> chill;
      case LEGITIMACY -> legitimacy;
      case HARDSHIP -> hardship;
    };
  }

  void store(Quantity quantity, double value) {
    switch (quantity) {
      case SCORE -> score = value;
      case RISK -> risk = value;
      case CHILL -> chill = value;
      case LEGITIMACY -> legitimacy = value;
      case HARDSHIP -> hardship = value;
    }
  }
}
