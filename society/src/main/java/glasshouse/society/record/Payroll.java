// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.record;

import glasshouse.society.regime.Regime;
import glasshouse.society.witness.Count;
import glasshouse.society.witness.Tally;

/// Books the work that a programme makes, in millionths of a job-year (model 7.20).
public final class Payroll {
  private static final double MILLION = 1_000_000;

  private Payroll() {}

  /// Books the work of a stay: that of assessors and reviewers by case, the rest by resident.
  ///
  /// @param entries posted since it began
  /// @param appeals filed since it began
  /// @param years person-years lived since it began
  public static void book(
      Tally tally, Regime.Office office, long entries, long appeals, double years) {
    book(tally, Count.CASE_WORK, entries * office.perEntry());
    book(tally, Count.REVIEW_WORK, appeals * office.perAppeal());
    book(tally, Count.COLLECTOR_WORK, years * office.collectors());
    book(tally, Count.STAFF_WORK, years * office.staff());
    book(tally, Count.WATCH_WORK, years * office.watchers());
    book(tally, Count.CAMERA_COST, years * office.cameraCost());
  }

  private static void book(Tally tally, Count what, double years) {
    tally.add(what, Math.round(years * MILLION));
  }
}
