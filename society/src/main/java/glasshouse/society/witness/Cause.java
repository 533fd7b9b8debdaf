// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.witness;

/// What is true about an entry. Only measurement may know it.
public enum Cause {
  /// The right person did what the rule covers.
  CORRECT(0),
  /// The right person did something lawful that was read as a breach.
  OUT_OF_SCOPE(1),
  /// Somebody else did it.
  WRONG_PERSON(2),
  /// Nothing happened: made up, inferred, or a false report.
  FABRICATED(3),
  /// The same act was entered twice.
  DUPLICATE(4),
  /// A debtor who cannot pay was treated as one who will not.
  UNABLE(5);

  /// Number of causes.
  public static final int COUNT = 6;

  private final int code;

  Cause(int code) {
    this.code = code;
  }

  /// Returns the code that rows carry.
  public int code() {
    return code;
  }

  /// Returns the cause of a code.
  public static Cause of(int code) {
    return values()[code];
  }

  /// Returns whether a penalty with this cause is wrongful.
  public static boolean isWrongful(int code) {
    return code != CORRECT.code;
  }
}
