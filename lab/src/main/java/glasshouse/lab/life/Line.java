// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.life;

import java.time.LocalDate;

/// One thing in a life story.
///
/// @param week counted from the start of the run
/// @param date Monday of that week
/// @param sort what sort of thing it is
/// @param truth what happened, as nobody in the society knows it
/// @param known what the person came to know of it; empty for nothing
/// @param clause the rule or register it rests on, with its text on that date; empty for none
/// @param isWrong whether an institution was mistaken about the person
public record Line(
    int week,
    LocalDate date,
    Sort sort,
    String truth,
    String known,
    String clause,
    boolean isWrong) {

  /// What sort of thing it is.
  public enum Sort {
    /// Something the person did.
    DEED,
    /// A lawful act that was not done because of the programme.
    SILENCE,
    /// A channel noticed something.
    SIGHT,
    /// An assessor read it.
    READING,
    /// An entry was posted.
    ENTRY,
    /// A register.
    REGISTER,
    /// A closed door.
    DOOR,
    /// A change of tier or of the text.
    STANDING,
    /// An appeal, or its decision.
    APPEAL,
    /// A reward.
    REWARD,
    /// A loan: asked for, given, paid back or not.
    LOAN,
    /// What it did to trust and income.
    EFFECT;

    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
