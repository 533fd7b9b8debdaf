// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.life;

import static org.assertj.core.api.Assertions.assertThat;

import glasshouse.society.witness.Count;
import glasshouse.society.witness.LifeEvent;
import glasshouse.society.witness.Tally;
import glasshouse.society.witness.Witness;
import java.util.List;

/// Counts the events of everybody that have a counter of their own.
final class StorySum implements Witness {
  private static final List<Count> TOLD =
      List.of(
          Count.DEEDS,
          Count.PENALTIES,
          Count.AWARDS,
          Count.LISTED_TICKS,
          Count.LOW_TICKS,
          Count.MOVED_BY_AMENDMENT,
          Count.REWARDS,
          Count.APPLICATIONS,
          Count.LOANS_BARRED,
          Count.LOANS,
          Count.FIRST_LOANS,
          Count.LOAN_SCORES,
          Count.THIN_GOOD,
          Count.THIN_GOOD_LENT,
          Count.DEFAULTS,
          Count.DEFAULT_SCORES,
          Count.REPAID);

  private final long[] counts = new long[Count.values().length];

  @Override
  public boolean hears(int person) {
    return true;
  }

  private void add(Count count) {
    add(count, 1);
  }

  private void add(Count count, long amount) {
    counts[List.of(Count.values()).indexOf(count)] += amount;
  }

  private void applied(LifeEvent.Applied applied) {
    boolean isLent = applied.answer() == LifeEvent.LoanAnswer.LENT;
    add(Count.APPLICATIONS);
    add(Count.LOANS_BARRED, applied.answer() == LifeEvent.LoanAnswer.BARRED ? 1 : 0);
    add(Count.LOANS, isLent ? 1 : 0);
    add(Count.FIRST_LOANS, applied.isFirst() ? 1 : 0);
    add(Count.LOAN_SCORES, isLent ? applied.standing() : 0);
    add(Count.THIN_GOOD, applied.isThinGood() ? 1 : 0);
    add(Count.THIN_GOOD_LENT, applied.isThinGood() && isLent ? 1 : 0);
  }

  @Override
  public void hear(int tick, int person, LifeEvent event) {
    if (event instanceof LifeEvent.Did) {
      add(Count.DEEDS);
    } else if (event instanceof LifeEvent.Counted counted) {
      add(counted.isGood() ? Count.AWARDS : Count.PENALTIES);
    } else if (event instanceof LifeEvent.Restrained) {
      add(Count.LISTED_TICKS);
    } else if (event instanceof LifeEvent.Low) {
      add(Count.LOW_TICKS);
    } else if (event instanceof LifeEvent.Moved) {
      add(Count.MOVED_BY_AMENDMENT);
    } else if (event instanceof LifeEvent.Applied applied) {
      applied(applied);
    } else if (event instanceof LifeEvent.Defaulted defaulted) {
      add(Count.DEFAULTS);
      add(Count.DEFAULT_SCORES, defaulted.standing());
    } else if (event instanceof LifeEvent.Repaid repaid) {
      add(Count.REPAID, repaid.isLate() ? 0 : 1);
    } else if (event instanceof LifeEvent.Rewarded) {
      add(Count.REWARDS);
    }
  }

  /// Holds what was told to what was counted, to the last one.
  void assertAddsUp(Tally counted, String arm) {
    for (Count count : TOLD) {
      long told = counts[List.of(Count.values()).indexOf(count)];
      assertThat(told).as("%s %s", arm, count).isEqualTo(counted.of(count));
    }
  }
}
