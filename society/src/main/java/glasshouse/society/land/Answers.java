// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.land;

import glasshouse.society.witness.Tally;
import java.util.Arrays;
import java.util.List;

/// Puts the answers of all regions together, in the order of districts.
public final class Answers {
  private Answers() {}

  /// Returns answers as the sort that was asked for.
  public static <T extends Answer> List<T> all(List<Answer> answers, Class<T> sort) {
    return answers.stream().map(sort::cast).toList();
  }

  /// Returns how everybody has ended, over all regions.
  public static Answer.Ended sum(List<Answer> answers, int arms) {
    List<Answer.Ended> parts = all(answers, Answer.Ended.class);
    var digests = new String[arms][];
    var remainder = new Tally[arms];
    var twins = new long[arms][][];
    var sampled = new double[arms][][];
    for (int arm = 0; arm < arms; arm++) {
      int number = arm;
      digests[arm] =
          parts.stream()
              .flatMap(part -> Arrays.stream(part.digests()[number]))
              .toArray(String[]::new);
      sampled[arm] =
          parts.stream()
              .flatMap(part -> Arrays.stream(part.sampled()[number]))
              .toArray(double[][]::new);
      remainder[arm] = new Tally(parts.getFirst().remainder()[arm].kinds());
      twins[arm] = new long[arm][];
      for (int other = 0; other < arm; other++) {
        twins[arm][other] = new long[parts.getFirst().twins()[arm][other].length];
      }
      for (Answer.Ended part : parts) {
        remainder[arm].add(part.remainder()[arm]);
        for (int other = 0; other < arm; other++) {
          add(twins[arm][other], part.twins()[arm][other]);
        }
      }
    }
    long bytes = parts.stream().mapToLong(Answer.Ended::bytes).sum();
    return new Answer.Ended(digests, remainder, twins, sampled, bytes);
  }

  private static void add(long[] sums, long[] more) {
    for (int at = 0; at < sums.length; at++) {
      sums[at] += more[at];
    }
  }
}
