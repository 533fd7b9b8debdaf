// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.turnover;

import glasshouse.kernel.Draws;
import glasshouse.kernel.Poisson;
import glasshouse.kernel.Purpose;
import glasshouse.society.people.Ground;
import glasshouse.society.people.Traits;
import glasshouse.society.profile.Tenants;
import glasshouse.society.profile.Turnover;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;

/// Who comes and goes in a district at the end of an epoch: a Poisson number of events at the
/// highest hazard a household can have, thinned to that of the household each of them names. It
/// depends on the seed alone, so it is the same in every arm and in every replay. Not thread-safe.
public final class Moves {
  private final Turnover turnover;
  private final double years;
  private final Traits traits;
  private final Draws draws;
  private final Map<Integer, Poisson> counts = new TreeMap<>();

  /// Prepares moves.
  ///
  /// @param years length of an epoch
  /// @param traits knows who lives with whom
  public Moves(Turnover turnover, double years, Traits traits, Draws draws) {
    this.turnover = turnover;
    this.years = years;
    this.traits = traits;
    this.draws = draws;
  }

  /// The people of a district who move at the same time, by address.
  ///
  /// @param out those who leave for good
  /// @param away those who go away
  /// @param back those who come back
  public record Batch(BitSet out, BitSet away, BitSet back) {
    Batch() {
      this(new BitSet(), new BitSet(), new BitSet());
    }
  }

  /// Returns who moves in a district at a tick; nobody has moved yet.
  public Batch decide(Ground ground, int tick) {
    var batch = new Batch();
    Tenants tenants = ground.tenants();
    if (tenants == null) {
      return batch;
    }
    int people = ground.people();
    draws.at(Purpose.TURNOVER, 0, ground.index(), tick, 0);
    int events =
        counts
            .computeIfAbsent(people, count -> Poisson.of(count * turnover.most() * years))
            .count(draws.word(0), draws.word(1));
    var seen = new BitSet();
    for (int event = 0; event < events; event++) {
      draws.at(Purpose.TURNOVER, 1, ground.index(), tick, event);
      int person = (int) (draws.uniform(0) * people);
      int head = traits.householdHead(ground, person);
      int size = traits.householdSize(ground, person);
      boolean isNamed = draws.uniform(1) * size < 1; // every household alike, whatever its size
      if (isNamed && !seen.get(head)) {
        seen.set(head);
        double hazard = draws.uniform(2) * turnover.most();
        decide(tenants.isHome(head), hazard, head, Math.min(head + size, people), batch);
      }
    }
    return batch;
  }

  private void decide(boolean isHome, double hazard, int from, int until, Batch batch) {
    if (!isHome) {
      if (hazard < turnover.returns()) {
        batch.back().set(from, until);
      }
    } else if (hazard < turnover.moves()) {
      batch.out().set(from, until);
    } else if (hazard < turnover.moves() + turnover.absences()) {
      batch.away().set(from, until);
    }
  }

  /// Moves them.
  public static void happen(Batch batch, Ground ground, int week) {
    Tenants tenants = ground.tenants();
    if (tenants != null) {
      batch.out().stream().forEach(address -> tenants.replace(address, week));
      batch.away().stream().forEach(tenants::leave);
      batch.back().stream().forEach(tenants::comeBack);
    }
  }
}
