// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.result.data.life;

import java.time.LocalDate;
import java.util.List;

/// A synthetic life that the report tells.
///
/// @param kind word by which it was looked for
/// @param title what sort of life it is
/// @param person id of the synthetic person
/// @param arm in which it was lived
/// @param portrait who it is, in a sentence
/// @param start first day of the curves
/// @param stepWeeks weeks between two points of the curves
/// @param score score at each step, null where none is kept
/// @param trust in institutions at each step, 0 to 1
/// @param spells weeks on a register, each from and until
/// @param lines what happened
/// @param omitted how many lines are left out
/// @param avoidable what would have avoided a listing
/// @param twin the same life in another arm, in a sentence
public record LifeData(
    String kind,
    String title,
    String person,
    String arm,
    String portrait,
    LocalDate start,
    int stepWeeks,
    List<Double> score,
    List<Double> trust,
    List<Spell> spells,
    List<LineData> lines,
    int omitted,
    List<String> avoidable,
    String twin) {

  public LifeData {
    score = List.copyOf(score);
    trust = List.copyOf(trust);
    spells = List.copyOf(spells);
    lines = List.copyOf(lines);
    avoidable = List.copyOf(avoidable);
  }

  /// Weeks on a register, from one to before another.
  public record Spell(int from, int until) {}

  /// One thing that happened.
  ///
  /// @param week counted from the start
  /// @param sort what sort of thing
  /// @param truth what happened
  /// @param known what the person came to know
  /// @param clause the rule it rests on
  /// @param isWrong whether an institution was mistaken
  public record LineData(
      int week,
      LocalDate date,
      String sort,
      String truth,
      String known,
      String clause,
      boolean isWrong) {}
}
