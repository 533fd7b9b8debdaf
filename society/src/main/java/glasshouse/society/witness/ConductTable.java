// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.witness;

import java.io.Serializable;

/// The table of the fairness audit for one place: adults and what befell them, by decile of conduct
/// and group.
public final class ConductTable implements Serializable {
  private static final long serialVersionUID = 1;

  private static final int CELLS = Tally.Cell.values().length;

  private final long[] counts = new long[Tally.DECILES * 2 * CELLS];

  /// Returns the table of everybody in a tally.
  public static ConductTable of(Tally tally) {
    var table = new ConductTable();
    for (int decile = 0; decile < Tally.DECILES; decile++) {
      for (int group = 0; group < 2; group++) {
        for (Tally.Cell what : Tally.Cell.values()) {
          long sum = 0;
          for (int fifth = 0; fifth < Tally.FIFTHS; fifth++) {
            sum += tally.cellCount(decile, group, fifth, what);
          }
          table.counts[at(decile, group, what)] = sum;
        }
      }
    }
    return table;
  }

  /// Returns a count.
  ///
  /// @param decile of conduct, 0 to 9
  /// @param group 1 for the conduct-irrelevant group, 0 for the others
  public long of(int decile, int group, Tally.Cell what) {
    return counts[at(decile, group, what)];
  }

  /// Adds another table to this one.
  public void add(ConductTable other) {
    for (int at = 0; at < counts.length; at++) {
      counts[at] += other.counts[at];
    }
  }

  /// Takes another table away from this one.
  public void subtract(ConductTable other) {
    for (int at = 0; at < counts.length; at++) {
      counts[at] -= other.counts[at];
    }
  }

  @SuppressWarnings("EnumOrdinal") // the layout lives in memory only and is never stored
  private static int at(int decile, int group, Tally.Cell what) {
    return (decile * 2 + group) * CELLS + what.ordinal();
  }
}
