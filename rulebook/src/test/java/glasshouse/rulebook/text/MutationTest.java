// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import glasshouse.rulebook.Rulebook;
import glasshouse.rulebook.compile.RuleTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Thousands of spoilt files: each is read or refused, and refused in words.
///
/// The seed is printed; `-Dglasshouse.seed=…` repeats a run.
class MutationTest {
  private static final int FILES = 2000;
  private static final String[] SCRAPS = {
    "&a ",
    "*a",
    "!!x ",
    "<<: ",
    "[",
    "]",
    "{",
    "}",
    ": ",
    "- ",
    "'",
    "\"",
    "#",
    "\t",
    "\n",
    "  ",
    "null",
    "~",
    "true",
    "-1",
    "1e999",
    "0x1F",
    ".nan",
    "9999999999999999999",
    "2014-02-30",
    "%",
    "\u202E",
    "\u0000",
    "|\n",
    ">-\n",
    "---\n",
    "...\n",
    "? ",
    "person.tier / 0 > 1",
    "&&",
    "exists",
    "((((((((((((((((((((((((((((((((((((((((((((",
    "'a' + 1",
    "person",
    "deed.severity == 1u",
  };

  @Test
  void aSpoiltFileIsReadOrRefusedAndNothingElse() {
    long seed = Long.getLong("glasshouse.seed", 20140106);
    System.out.println("seed " + seed);
    var random = new SplittableRandom(seed);
    String sample = Samples.text();
    int read = 0;
    long[] nanos = new long[FILES];
    for (int i = 0; i < FILES; i++) {
      String text = spoil(sample, random);
      long start = System.nanoTime();
      read += isRead(text, i, seed) ? 1 : 0;
      nanos[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    assertThat(read).as("some survive, most do not").isBetween(1, FILES / 2);
    assertThat(nanos[FILES / 2]).as("typical time").isLessThan(200_000_000L);
  }

  private static boolean isRead(String text, int file, long seed) {
    try {
      Rulebook book = Samples.read(text);
      RuleTable.compile(book, Samples.vocabulary());
      assertThat(Samples.read(TextWriter.write(book))).isEqualTo(book);
      return true;
    } catch (RulebookException e) {
      assertThat(e.problems()).isNotEmpty();
      assertThat(e.getMessage()).startsWith("book.yaml:").doesNotContain("Exception");
      return false;
    } catch (RuntimeException | StackOverflowError e) {
      return fail("file %d of seed %d is answered by %s:%n%s".formatted(file, seed, e, text), e);
    }
  }

  private static String spoil(String sample, SplittableRandom random) {
    String text = sample;
    int times = 1 + random.nextInt(3);
    for (int i = 0; i < times; i++) {
      text =
          switch (random.nextInt(7)) {
            case 0 -> insert(text, SCRAPS[random.nextInt(SCRAPS.length)], random);
            case 1 -> cut(text, 1 + random.nextInt(8), random);
            case 2 -> insert(text, String.valueOf((char) random.nextInt(0x3000)), random);
            case 3 -> lines(text, random, true);
            case 4 -> lines(text, random, false);
            case 5 -> word(text, SCRAPS[random.nextInt(SCRAPS.length)], random);
            default -> text.substring(0, random.nextInt(text.length() / 2, text.length()));
          };
    }
    return text;
  }

  private static String insert(String text, String scrap, SplittableRandom random) {
    int at = random.nextInt(text.length());
    return text.substring(0, at) + scrap + text.substring(at);
  }

  private static String cut(String text, int length, SplittableRandom random) {
    int at = random.nextInt(text.length());
    return text.substring(0, at) + text.substring(Math.min(text.length(), at + length));
  }

  /// Doubles a line or swaps it with the next.
  private static String lines(String text, SplittableRandom random, boolean doubled) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    int at = random.nextInt(Math.max(1, lines.size() - 1));
    String line = lines.remove(at);
    lines.add(Math.min(at + 1, lines.size()), line);
    if (doubled) {
      lines.add(at, line);
    }
    return String.join("\n", lines);
  }

  /// Replaces a value by a scrap.
  private static String word(String text, String scrap, SplittableRandom random) {
    int at = text.indexOf(": ", random.nextInt(text.length()));
    if (at < 0) {
      return text + scrap;
    }
    int end = at + 2;
    while (end < text.length() && ",\n}]".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(0, at + 2) + scrap + text.substring(end);
  }
}
