// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.witness;

import glasshouse.kernel.Purpose;

/// A source of difference behind a score. A rescoring can draw some of them anew while all others
/// stay as they are, and so split what a score says into its sources (indicator I3).
public enum Stage {
  /// What a person happens to do, given who the person is.
  CONDUCT(1, Purpose.COUNT, Purpose.BASE),
  /// Which place's text applies.
  RULEBOOK(2),
  /// Which place's operator collects the data, with its channels and its assessors.
  OPERATOR(4),
  /// Which acts are noticed, and what is made up or falsely reported.
  CAPTURE(8, Purpose.CAPTURE, Purpose.SPURIOUS, Purpose.REPORT, Purpose.INSPECTION),
  /// Whether a sighting is pinned on the right person.
  IDENTITY(16, Purpose.IDENTITY, Purpose.TARGET),
  /// Which assessor reads a case and how, and how it is rounded into points.
  ASSESSOR(32, Purpose.JUDGE, Purpose.SIZE, Purpose.ROUND, Purpose.POST);

  /// Number of sets of stages.
  public static final int SETS = 1 << values().length;

  private final int bit;
  private final long purposes;

  Stage(int bit, Purpose... purposes) {
    this.bit = bit;
    long mask = 0;
    for (Purpose purpose : purposes) {
      mask |= 1L << purpose.code();
    }
    this.purposes = mask;
  }

  /// Returns the set that holds this stage alone.
  public int bit() {
    return bit;
  }

  /// Returns whether a set of stages holds this one.
  public boolean isIn(int set) {
    return (set & bit) != 0;
  }

  /// Returns the purposes that draw anew when only the stages of a set are kept, as bits.
  public static long redrawn(int kept) {
    long mask = 0;
    for (Stage stage : values()) {
      mask |= stage.isIn(kept) ? 0 : stage.purposes;
    }
    return mask;
  }
}
