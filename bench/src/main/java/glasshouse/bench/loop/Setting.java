// SPDX-License-Identifier: Apache-2.0
package glasshouse.bench.loop;

import glasshouse.society.people.Ground;
import glasshouse.society.profile.Deed;
import glasshouse.society.profile.Population;
import glasshouse.society.regime.Climate;
import glasshouse.society.regime.Jurisdiction;
import glasshouse.society.regime.Regime;
import glasshouse.society.regime.World;
import java.util.List;

/// What every contender is given: the same people, deeds, rules, operators and climate.
///
/// @param population aggregates that people are computed from
/// @param world the arm; the same text is in force everywhere from the first week
/// @param grounds districts, which say where people live
/// @param climate what everybody knows; it stays as it is
/// @param seed of the experiment, which fixes who the people are
/// @param weeks length of a life
public record Setting(
    Population population,
    World world,
    List<Ground> grounds,
    Climate climate,
    long seed,
    int weeks) {

  public Setting {
    grounds = List.copyOf(grounds);
  }

  /// Returns how many people there are.
  public int people() {
    return grounds.stream().mapToInt(Ground::people).sum();
  }

  /// Returns the deeds.
  public List<Deed> deeds() {
    return world.deeds();
  }

  /// Returns what is in force in each place.
  Regime[] regimes() {
    var regimes = new Regime[world.jurisdictions().size()];
    for (int place = 0; place < regimes.length; place++) {
      Jurisdiction jurisdiction = world.jurisdictions().get(place);
      Regime regime = jurisdiction.at(0);
      if (regime == null || jurisdiction.changes().size() > 1) {
        throw new IllegalArgumentException("the loops know one text, in force from the start");
      }
      regimes[place] = regime;
    }
    return regimes;
  }
}
