// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.text.schema;

import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// What a value may look like as text. Read from a Java type by `Shapes`.
public sealed interface Shape {
  /// Longest text, in characters.
  int LONGEST_TEXT = 4096;

  /// What a name looks like.
  String ID_PATTERN = "^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$";

  /// What a key of a map looks like.
  String KEY_PATTERN = "^[A-Za-z0-9]+([._-][A-Za-z0-9]+)*$";

  /// Longest name, in characters.
  int LONGEST_ID = 64;

  /// Returns what is allowed, in words that complete "it must be …".
  String inWords();

  /// Any text.
  record Prose(int min, int max) implements Shape {
    @Override
    public String inWords() {
      return min > 0 ? "a text that is not empty" : "a text";
    }
  }

  /// A name.
  record Name() implements Shape {
    @Override
    public String inWords() {
      return "a name of letters, digits and hyphens, at most " + LONGEST_ID + " characters";
    }
  }

  /// A condition in CEL.
  record Formula() implements Shape {
    @Override
    public String inWords() {
      return "a condition such as person.age_band >= 2";
    }
  }

  /// A whole number, held in `type`.
  record Whole(Class<?> type, long min, long max) implements Shape {
    @Override
    public String inWords() {
      return "a whole number" + between(min, max, type == int.class);
    }

    private static String between(long min, long max, boolean small) {
      boolean below = min > (small ? Integer.MIN_VALUE : Long.MIN_VALUE);
      boolean above = max < (small ? Integer.MAX_VALUE : Long.MAX_VALUE);
      return range(below, Long.toString(min), above, Long.toString(max));
    }
  }

  /// A number.
  record Real(double min, double max) implements Shape {
    @Override
    public String inWords() {
      return "a number"
          + range(
              min > Double.NEGATIVE_INFINITY,
              Names.number(min),
              max < Double.POSITIVE_INFINITY,
              Names.number(max));
    }
  }

  /// True or false.
  record Truth() implements Shape {
    @Override
    public String inWords() {
      return "true or false";
    }
  }

  /// A day.
  record Day() implements Shape {
    @Override
    public String inWords() {
      return "a day such as 2014-01-06";
    }
  }

  /// One of the words of an enum.
  record Choice(SequencedMap<String, Object> words) implements Shape {
    @Override
    public String inWords() {
      return "one of " + String.join(", ", words.keySet());
    }
  }

  /// A list.
  record Items(Shape item, int min, int max) implements Shape {
    @Override
    public String inWords() {
      if (max == Integer.MAX_VALUE) {
        return min == 0 ? "a list" : "a list of at least %d".formatted(min);
      }
      return min == max
          ? "a list of %d items".formatted(min)
          : "a list of %d to %d items".formatted(min, max);
    }
  }

  /// A map from names to values of one shape.
  record Named(Shape value) implements Shape {
    @Override
    public String inWords() {
      return "a map from names to values";
    }
  }

  /// A record: a map with known keys.
  record Fields(Class<?> type, String name, String meaning, List<Field> fields) implements Shape {
    @Override
    public String inWords() {
      return "a map with the keys " + String.join(", ", fields.stream().map(Field::key).toList());
    }
  }

  /// A sealed family of records, told apart by the first key of each.
  record Either(
      Class<?> type, String name, String meaning, SequencedMap<String, Fields> alternatives)
      implements Shape {
    @Override
    public String inWords() {
      return "a map with one of the keys " + String.join(", ", alternatives.keySet());
    }
  }

  /// A component of a record.
  ///
  /// @param component name of the component in Java
  /// @param key key in the text
  /// @param meaning what it is, or empty
  /// @param shape what its value looks like
  /// @param nullable whether leaving it out means nothing
  /// @param fallback what is read when it is left out
  record Field(
      String component,
      String key,
      String meaning,
      Shape shape,
      boolean nullable,
      @Nullable String fallback) {

    /// Returns whether the key must be there.
    public boolean required() {
      return !nullable && fallback == null;
    }
  }

  private static String range(boolean below, String min, boolean above, String max) {
    if (below && above) {
      return " from %s to %s".formatted(min, max);
    }
    if (below) {
      return ", %s or more".formatted(min);
    }
    return above ? ", at most %s".formatted(max) : "";
  }
}
