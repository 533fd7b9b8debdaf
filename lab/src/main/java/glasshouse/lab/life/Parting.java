// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.life;

import java.util.ArrayList;
import java.util.List;

/// Where the lives of one person in two arms part: same person, same luck, other rules.
///
/// @param week first week in which anything differs, or -1 if nothing ever does
/// @param one what that week has in the first arm
/// @param other what it has in the second arm
/// @param deedWeek first week in which the person does something else, or -1
public record Parting(int week, List<Line> one, List<Line> other, int deedWeek) {
  public Parting {
    one = List.copyOf(one);
    other = List.copyOf(other);
  }

  /// Compares two lives of a person.
  public static Parting of(Life one, Life other) {
    int weeks = one.trail().weeks();
    int first = -1;
    int deeds = -1;
    for (int week = 0; week < weeks && (first < 0 || deeds < 0); week++) {
      if (first < 0 && !words(in(one, week, false)).equals(words(in(other, week, false)))) {
        first = week;
      }
      if (deeds < 0 && !words(in(one, week, true)).equals(words(in(other, week, true)))) {
        deeds = week;
      }
    }
    return first < 0
        ? new Parting(-1, List.of(), List.of(), deeds)
        : new Parting(first, in(one, first, false), in(other, first, false), deeds);
  }

  private static List<Line> in(Life life, int week, boolean deedsOnly) {
    List<Line> lines = new ArrayList<>();
    for (Line line : life.lines()) {
      boolean isDeed = line.sort() == Line.Sort.DEED;
      boolean counts = deedsOnly ? isDeed : line.sort() != Line.Sort.EFFECT;
      if (line.week() == week && counts) {
        lines.add(line);
      }
    }
    return lines;
  }

  private static List<String> words(List<Line> lines) {
    return lines.stream().map(Line::truth).toList();
  }
}
