// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.text.schema;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Finds the word somebody probably meant.
public final class Spelling {
  private static final int LONGEST = 64;
  private static final int SHORTEST_STEM = 3;

  private Spelling() {}

  /// Returns the known word nearest to this one, if it is near enough to be a slip.
  public static Optional<String> nearest(String word, Collection<String> known) {
    String wanted = plain(word);
    List<String> longer = known.stream().filter(one -> plain(one).startsWith(wanted)).toList();
    if (wanted.length() >= SHORTEST_STEM && longer.size() == 1) {
      return Optional.of(longer.getFirst());
    }
    String best = null;
    int least = wanted.length() == 1 ? 1 : Math.max(1, wanted.length() / 3) + 1;
    for (String candidate : known) {
      int distance = distance(wanted, plain(candidate));
      if (distance < least) {
        least = distance;
        best = candidate;
      }
    }
    return Optional.ofNullable(best);
  }

  /// Returns advice: the word that was probably meant, or the words there are.
  public static String advice(String word, Collection<String> known) {
    return nearest(word, known)
        .map("did you mean \"%s\"?"::formatted)
        .orElse(known.isEmpty() ? "none is known" : "take one of " + some(known));
  }

  private static String some(Collection<String> known) {
    int shown = 12;
    String words = String.join(", ", known.stream().limit(shown).toList());
    return known.size() > shown ? words + " …" : words;
  }

  private static String plain(String word) {
    String lower = word.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    return lower.length() > LONGEST ? lower.substring(0, LONGEST) : lower;
  }

  /// Counts letters to insert, drop, replace or swap with their neighbour.
  private static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1);
        least = Math.min(least, cost[i - 1][j - 1] + same);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        cost[i][j] = swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
      }
    }
    return cost[a.length()][b.length()];
  }
}
