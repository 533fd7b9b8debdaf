// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.compile;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A condition with its answer for every combination of attributes.
///
/// `true`, `false` and a single yes-or-no attribute need no CEL, so most rulebooks are read without
/// ever loading it.
public final class Condition {
  private static final int WORDS = (Attributes.COUNT + Long.SIZE - 1) / Long.SIZE;

  private final long[] answers;

  private Condition(BitSet answers) {
    this.answers = Arrays.copyOf(answers.toLongArray(), WORDS);
  }

  /// Returns what is wrong with a condition; nothing if it can be used.
  public static List<Fault> faults(String text) {
    return simple(text) ? List.of() : CelCondition.parse(text).faults();
  }

  /// Returns the answers of a condition that has no faults.
  public static Condition of(String text) {
    if (simple(text)) {
      return new Condition(simpleAnswers(text.strip()));
    }
    CelCondition.Answers parsed = CelCondition.parse(text);
    if (!parsed.faults().isEmpty()) {
      throw new IllegalArgumentException(
          "a condition that was not checked: %s: %s".formatted(text, parsed.faults()));
    }
    return new Condition(parsed.bits());
  }

  /// Returns whether the condition holds for a combination.
  public boolean holds(int attributes) {
    return (answers[attributes >>> 6] >>> attributes & 1) != 0;
  }

  private static boolean simple(String text) {
    return switch (text.strip()) {
      case "true", "false", Attribute.ADULT -> true;
      case String word -> truth(word) != null;
    };
  }

  private static @Nullable Attribute truth(String word) {
    for (Attribute attribute : Attribute.values()) {
      if (attribute.truth() && attribute.path().equals(word)) {
        return attribute;
      }
    }
    return null;
  }

  private static BitSet simpleAnswers(String word) {
    var bits = new BitSet(Attributes.COUNT);
    for (int combination = 0; combination < Attributes.COUNT; combination++) {
      bits.set(combination, holds(word, Attribute.digits(combination)));
    }
    return bits;
  }

  private static boolean holds(String word, int[] digits) {
    Attribute[] all = Attribute.values();
    boolean holds = word.equals("true");
    for (int i = 0; i < all.length; i++) {
      boolean adult = all[i] == Attribute.AGE_BAND && word.equals(Attribute.ADULT);
      holds |= adult ? Attribute.adult(digits[i]) : word.equals(all[i].path()) && digits[i] == 1;
    }
    return holds;
  }
}
