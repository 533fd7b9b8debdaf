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

  /// Returns whether the condition holds for any combination with this value of an attribute.
  ///
  /// @param digit the value, counted from 0
  public boolean holdsWhere(Attribute attribute, int digit) {
    for (int combination = 0; combination < Attributes.COUNT; combination++) {
      if (holds(combination) && attribute.digit(combination) == digit) {
        return true;
      }
    }
    return false;
  }

  /// Returns whether the condition holds for anybody at all, where there are so many tiers.
  ///
  /// @param tiers number of tiers; without tiers everybody is in tier 0
  /// @param registers whether anybody can be on a register
  public boolean holdsForAnybody(int tiers, boolean registers) {
    for (int combination = 0; combination < Attributes.COUNT; combination++) {
      boolean isTier = Attribute.TIER.digit(combination) < Math.max(tiers, 1);
      boolean isListed = Attribute.LISTED.digit(combination) == 1;
      if (isTier && (registers || !isListed) && holds(combination)) {
        return true;
      }
    }
    return false;
  }

  /// Returns whether the answer ever depends on an attribute.
  public boolean heeds(Attribute attribute) {
    for (int combination = 0; combination < Attributes.COUNT; combination++) {
      if (holds(combination) != holds(attribute.withoutDigit(combination))) {
        return true;
      }
    }
    return false;
  }

  /// Returns whether both conditions hold for some combination.
  public boolean meets(Condition other) {
    for (int word = 0; word < WORDS; word++) {
      if ((answers[word] & other.answers[word]) != 0) {
        return true;
      }
    }
    return false;
  }

  /// Returns whether the other condition holds wherever this one does.
  public boolean implies(Condition other) {
    for (int word = 0; word < WORDS; word++) {
      if ((answers[word] & ~other.answers[word]) != 0) {
        return false;
      }
    }
    return true;
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
