// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.compile;

import glasshouse.rulebook.Effect;
import glasshouse.rulebook.Register;
import glasshouse.rulebook.Rule;
import glasshouse.rulebook.Rulebook;
import glasshouse.rulebook.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The rules of one text as dense columns. Made from a checked book, so making it never fails.
///
/// Rules keep the order of the book; deeds and channels are numbered as in the vocabulary,
/// registers as in the book. Immutable, and shared by all threads.
public final class RuleTable {
  private final int[] deed;
  private final int[] points;
  private final double[] vagueness;
  private final int[] channels;
  private final int[] register;
  private final double[] listingChance;
  private final boolean[] ramped;
  private final Condition[] conditions;
  private final int[][] rulesOf;

  private RuleTable(Rulebook book, Vocabulary vocabulary) {
    int rules = book.rules().size();
    deed = new int[rules];
    points = new int[rules];
    vagueness = new double[rules];
    channels = new int[rules];
    register = new int[rules];
    listingChance = new double[rules];
    ramped = new boolean[rules];
    conditions = new Condition[rules];
    List<String> registers = book.registers().stream().map(Register::register).toList();
    Map<String, Condition> known = new LinkedHashMap<>();
    List<List<Integer>> byDeed = new ArrayList<>();
    vocabulary.deeds().forEach(_ -> byDeed.add(new ArrayList<>()));
    for (int i = 0; i < rules; i++) {
      Rule rule = book.rules().get(i);
      deed[i] = indexOf(vocabulary.deeds(), rule.deed());
      vagueness[i] = rule.vagueness();
      for (String channel : rule.channels()) {
        channels[i] |= 1 << indexOf(vocabulary.channels(), channel);
      }
      register[i] = -1;
      for (Effect effect : rule.effects()) {
        switch (effect) {
          case Effect.Points(int delta) -> points[i] += delta;
          case Effect.Enlist(var name, double chance, boolean ramp) -> {
            register[i] = indexOf(registers, name);
            listingChance[i] = chance;
            ramped[i] = ramp;
          }
        }
      }
      conditions[i] = known.computeIfAbsent(rule.when(), Condition::of);
      byDeed.get(deed[i]).add(i);
    }
    rulesOf =
        byDeed.stream()
            .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
  }

  /// Returns the table of a checked book.
  public static RuleTable compile(Rulebook book, Vocabulary vocabulary) {
    return new RuleTable(book, vocabulary);
  }

  private static int indexOf(List<String> words, String word) {
    return IntStream.range(0, words.size())
        .filter(i -> words.get(i).equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("a book that was not checked: " + word));
  }

  /// Returns how many rules there are.
  public int rules() {
    return deed.length;
  }

  /// Returns the deed of a rule.
  public int deed(int rule) {
    return deed[rule];
  }

  /// Returns the points of a rule, negative for an offence.
  public int points(int rule) {
    return points[rule];
  }

  /// Returns how vague a rule is worded.
  public double vagueness(int rule) {
    return vagueness[rule];
  }

  /// Returns the channels of a rule as a mask: bit c for channel c of the vocabulary.
  public int channels(int rule) {
    return channels[rule];
  }

  /// Returns the register a rule enlists on, as a number in the book, or -1.
  public int register(int rule) {
    return register[rule];
  }

  /// Returns the chance that an entry leads to a listing.
  public double listingChance(int rule) {
    return listingChance[rule];
  }

  /// Returns whether that chance grows along the ramp.
  public boolean ramped(int rule) {
    return ramped[rule];
  }

  /// Returns whether a rule applies to a combination of `Attributes`.
  public boolean applies(int rule, int attributes) {
    return conditions[rule].holds(attributes);
  }

  /// Returns the rules about a deed, in the order of the book.
  public int[] rulesOf(int deed) {
    return rulesOf[deed].clone();
  }
}
