// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.scene;

import glasshouse.society.profile.Group;
import java.util.Arrays;

/// What a district shows the world during an epoch; becomes the next climate. Integers only.
public final class Signals {
  private final long[] records = new long[Group.PERCEIVED];
  private long newlyAffected;
  private long offences;
  private long moved;
  private long unexplained;

  /// Returns what a whole nation showed, as far as districts hear of it.
  public static Signals of(long[] records, long offences) {
    var signals = new Signals();
    System.arraycopy(records, 0, signals.records, 0, records.length);
    signals.offences = offences;
    return signals;
  }

  /// Counts a posted penalty of a group of deeds.
  public void record(Group group) {
    if (group.code() < Group.PERCEIVED) {
      records[group.code()]++;
    }
  }

  /// Returns posted penalties of a group of deeds.
  public long records(int group) {
    return records[group];
  }

  /// Returns all posted penalties.
  public long records() {
    long sum = 0;
    for (long each : records) {
      sum += each;
    }
    return sum;
  }

  /// Counts somebody who learns of the scheme by own experience.
  public void affect() {
    newlyAffected++;
  }

  /// Returns how many learnt of the scheme by own experience.
  public long newlyAffected() {
    return newlyAffected;
  }

  /// Counts a true offence.
  public void offend() {
    offences++;
  }

  /// Returns true offences.
  public long offences() {
    return offences;
  }

  /// Notes how many people an amendment moved, and whether it was explained.
  public void amend(long people, boolean isExplained) {
    moved += people;
    unexplained += isExplained ? 0 : people;
  }

  /// Returns how many people unexplained amendments moved.
  public long unexplained() {
    return unexplained;
  }

  /// Returns how many people amendments moved.
  public long moved() {
    return moved;
  }

  /// Adds another district's signals.
  public void add(Signals other) {
    for (int group = 0; group < Group.PERCEIVED; group++) {
      records[group] += other.records[group];
    }
    newlyAffected += other.newlyAffected;
    offences += other.offences;
    moved += other.moved;
    unexplained += other.unexplained;
  }

  /// Forgets everything.
  public void clear() {
    Arrays.fill(records, 0);
    newlyAffected = 0;
    offences = 0;
    moved = 0;
    unexplained = 0;
  }
}
