// SPDX-License-Identifier: Apache-2.0
package glasshouse.kernel;

/// What a draw is for. The purpose is part of the address of a draw, so two questions about the
/// same person in the same week never share their luck.
///
/// A code lies in 1..63 (six bits), is never changed and never used again, not even when its
/// constant is removed: old runs must stay reproducible. Codes are unrelated to `ordinal()`.
///
/// To add a purpose: append a constant with the next free code.
public enum Purpose {
  /// How many candidates a district has in a tick.
  COUNT(1),
  /// Person, acceptance, scope and time of a candidate.
  BASE(2),
  /// Whether a channel notices a deed.
  CAPTURE(3),
  /// Whether a sighting is pinned on the right person.
  IDENTITY(4),
  /// Who is taken for the doer when the identity is wrong.
  TARGET(5),
  /// How an assessor judges a case under a vague rule.
  JUDGE(6),
  /// How large the consequence of an entry is.
  SIZE(7),
  /// Stochastic rounding when an entry is posted to a column.
  POST(8),
  /// Whether an entry puts a person on a register.
  LIST(9),
  /// Whether an appeal is made, and what becomes of it.
  APPEAL(10),
  /// Stochastic rounding outside posting.
  ROUND(11),
  /// A fixed trait of a person.
  TRAIT(12),
  /// The make-up of a household.
  HOUSEHOLD(13),
  /// Demand for a service, and the answer at its gate.
  SERVICE(14),
  /// How and when a person leaves a register.
  EXIT(15),
  /// Records of deeds that nobody did.
  SPURIOUS(16),
  /// Reports by neighbours.
  REPORT(17),
  /// Which amendments come, and when.
  AMENDMENT(18),
  /// Which operator runs a place.
  OPERATOR(19),
  /// The habits of one assessor.
  ASSESSOR(20),
  /// Leaks of personal data.
  LEAK(21),
  /// Where a person lives, and which place a district belongs to.
  PLACE(22),
  /// How long an entry takes to arrive.
  LAG(23),
  /// Whether a good deed is rewarded.
  REWARD(24),
  /// Who is drawn into a sample or a life story.
  SAMPLE(25),
  /// Ties between relatives.
  FAMILY(26),
  /// Resampling for intervals.
  BOOTSTRAP(27),
  /// Points given for good deeds.
  CREDIT(28),
  /// Who looks somebody up, and whether the tie is kept.
  LOOK_UP(29),
  /// Good deeds that are bought, audits of them, and lenient awards.
  GAMING(30),
  /// Who asks for a loan, repays it or recovers, and what is wrong with a credit file.
  LOAN(31),
  /// Who moves in and out, goes away and comes back.
  TURNOVER(32),
  /// Whether an inspector records a deed.
  INSPECTION(33);

  private final int code;

  Purpose(int code) {
    this.code = code;
  }

  /// Returns the code of this purpose in every address, 1..63.
  public int code() {
    return code;
  }
}
