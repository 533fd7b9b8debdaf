// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.fork;

import glasshouse.society.Nation;
import glasshouse.society.people.District;
import glasshouse.society.witness.LifeEvent;
import glasshouse.society.witness.Witness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// In which weeks the lives of everybody differ in two arms that live side by side.
///
/// Everything that befalls anybody in either arm is heard and added up by person and week, as a
/// number: plus in one arm, minus in the other. A week in which the sum is not zero is a week that
/// differs. Each person takes four bytes.
public final class Divergence {
  private static final int SHORT = 0xFFFF;
  private static final int MOST = 65_536;
  private static final long MIX = 0x9E37_79B9_7F4A_7C15L;

  private final int arm;
  private final int forked;
  private final int from;
  private final short[][] first;
  private final short[][] weeks;

  /// Listens to two arms of a nation from here on.
  ///
  /// @param arm as it was
  /// @param forked the same, amended; a higher number
  /// @param from the tick that comes next
  Divergence(Nation nation, int arm, int forked, int from) {
    this.arm = arm;
    this.forked = forked;
    this.from = from;
    List<District> districts = nation.districts(arm);
    first = new short[districts.size()][];
    weeks = new short[districts.size()][];
    for (int district = 0; district < first.length; district++) {
      int people = districts.get(district).ground().people();
      first[district] = new short[people];
      weeks[district] = new short[people];
    }
    List<Balance> balances = new ArrayList<>();
    nation.listen(
        arm,
        _ -> {
          balances.add(new Balance());
          return balances.getLast().new Side(1);
        });
    nation.listen(forked, worker -> balances.get(worker).new Side(-1));
  }

  /// Stops listening.
  void end(Nation nation) {
    nation.listen(arm, _ -> null);
    nation.listen(forked, _ -> null);
  }

  /// What one thread has heard of the people of a district in a week.
  private final class Balance {
    private final long[] sums = new long[MOST];
    private final boolean[] isHeard = new boolean[MOST];
    private final int[] heard = new int[MOST];
    private int count;
    private int district;

    /// One of the two arms.
    private final class Side implements Witness {
      private final int sign;

      Side(int sign) {
        this.sign = sign;
      }

      @Override
      public void opened(int next) {
        district = next;
      }

      @Override
      public boolean hears(int person) {
        return true;
      }

      @Override
      public void hear(int tick, int person, LifeEvent event) {
        if (!isPartOfTheStory(event)) {
          return;
        }
        if (!isHeard[person]) {
          isHeard[person] = true;
          heard[count++] = person;
        }
        long mixed = (event.hashCode() + 1L) * MIX;
        sums[person] += sign * (mixed ^ mixed >>> 29);
      }

      @Override
      public void closed(int tick) {
        if (sign < 0) {
          settle(tick);
        }
      }
    }

    private void settle(int tick) {
      for (int at = 0; at < count; at++) {
        int person = heard[at];
        if (sums[person] != 0) {
          if (weeks[district][person] == 0) {
            first[district][person] = (short) tick;
          }
          weeks[district][person]++;
          sums[person] = 0;
        }
        isHeard[person] = false;
      }
      count = 0;
    }
  }

  /// What is only counted, week after week, is in nobody's story.
  private static boolean isPartOfTheStory(LifeEvent event) {
    return switch (event) {
      case LifeEvent.Named _,
          LifeEvent.Spared _,
          LifeEvent.Indebted _,
          LifeEvent.Owed _,
          LifeEvent.Counted _,
          LifeEvent.Audited _,
          LifeEvent.Restrained _,
          LifeEvent.Low _ ->
          false;
      case LifeEvent.Chose chose -> chose.inBase() && !chose.happens();
      case LifeEvent.Contested contested -> contested.isFiled();
      case LifeEvent.Did _,
          LifeEvent.Seen _,
          LifeEvent.Read _,
          LifeEvent.Sent _,
          LifeEvent.Posted _,
          LifeEvent.Restored _,
          LifeEvent.Answered _,
          LifeEvent.LookedUp _,
          LifeEvent.Listed _,
          LifeEvent.Released _,
          LifeEvent.Paid _,
          LifeEvent.Refused _,
          LifeEvent.Barred _,
          LifeEvent.Rose _,
          LifeEvent.Moved _,
          LifeEvent.Arrived _,
          LifeEvent.Left _,
          LifeEvent.Settled _,
          LifeEvent.Rewarded _ ->
          true;
    };
  }

  /// A life that is not the same in both arms.
  ///
  /// @param week in which it parts
  /// @param weeks how many weeks of it differ
  public record Parted(int district, int person, int week, int weeks) {}

  /// Returns every life that is not the same, in the order of districts.
  List<Parted> parted() {
    List<Parted> parted = new ArrayList<>();
    for (int district = 0; district < first.length; district++) {
      for (int person = 0; person < first[district].length; person++) {
        int differing = weeks[district][person] & SHORT;
        if (differing > 0) {
          parted.add(new Parted(district, person, first[district][person] & SHORT, differing));
        }
      }
    }
    return parted;
  }

  /// Returns, by weeks since the fork, how many lives part then.
  ///
  /// @param length how many weeks to count
  long[] byWeek(int length) {
    var counts = new long[length];
    for (Parted each : parted()) {
      counts[each.week() - from]++;
    }
    return counts;
  }

  /// Returns how many people there are.
  long people() {
    return Arrays.stream(first).mapToLong(each -> each.length).sum();
  }
}
