// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.rescore;

import glasshouse.society.regime.World;

/// The last five years of a run, or all of a shorter one.
///
/// @param base the arm that conduct is drawn in
/// @param from first tick
/// @param until tick after the last; scores are read there
record Span(World base, int from, int until) {
  private static final int YEARS = 5;

  static Span before(int tick, World base) {
    return new Span(base, Math.max(0, tick - (int) (YEARS * base.calendar().ticksPerYear())), tick);
  }
}
