// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.reference;

import glasshouse.rulebook.Rulebook;
import glasshouse.rulebook.compile.Attribute;
import glasshouse.rulebook.text.schema.Shape;
import glasshouse.rulebook.text.schema.Shapes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// Writes the reference of a kind of file from the records that it is read into.
final class RulebookPage {
  private final String example;
  private final SequencedMap<String, Shape.Fields> records = new LinkedHashMap<>();
  private final List<String> withoutExample = new ArrayList<>();

  /// @param example a file in which every key occurs
  RulebookPage(String example) {
    this.example = example;
  }

  static String rulebook(String example) {
    return """
    # The keys of a rulebook

    Written by a test from the records that a rulebook is read into: what a key means, what may
    stand there, and a line in which it is used. `glasshouse check` says where a file departs from
    this, and
    [editors](../editors.md) complete it. [Writing a rulebook](../author.md) is the way in.

    """
        + new RulebookPage(example).tables(Rulebook.class)
        + conditions();
  }

  String tables(Class<?> root) {
    collect(Shapes.of(root), "");
    var text = new StringJoiner("\n");
    records.forEach((name, shape) -> text.add(table(name, shape)));
    if (!withoutExample.isEmpty()) {
      throw new IllegalStateException("keys without an example: " + withoutExample);
    }
    return text.toString();
  }

  private void collect(Shape shape, String owner) {
    switch (shape) {
      case Shape.Fields fields -> {
        String name = owner.isEmpty() ? fields.name() : owner;
        if (records.putIfAbsent(name, fields) == null) {
          fields.fields().forEach(field -> collect(field.shape(), ""));
        }
      }
      case Shape.Either either ->
          either
              .alternatives()
              .forEach((key, fields) -> collect(fields, either.name() + " " + key));
      case Shape.Items items -> collect(items.item(), "");
      case Shape.Named named -> collect(named.value(), "");
      case Shape.Prose _, Shape.Name _, Shape.Formula _, Shape.Whole _ -> {}
      case Shape.Real _, Shape.Truth _, Shape.Day _, Shape.Choice _ -> {}
    }
  }

  private String table(String name, Shape.Fields shape) {
    var rows = new StringJoiner("\n", "", "\n");
    rows.add("## " + name).add("").add(shape.meaning()).add("");
    rows.add("| key | meaning | it must be | left out | example |").add("|---|---|---|---|---|");
    for (Shape.Field field : shape.fields()) {
      rows.add(
          "| `%s` | %s | %s | %s | `%s` |"
              .formatted(
                  field.key(),
                  cell(field.meaning()),
                  cell(inWords(field.shape())),
                  leftOut(field),
                  cell(line(field.key()))));
    }
    return rows.toString();
  }

  private static String inWords(Shape shape) {
    return switch (shape) {
      case Shape.Items items -> items.inWords() + ", each " + inWords(items.item());
      case Shape.Fields fields -> "a map: " + fields.name();
      case Shape.Either either -> either.inWords();
      case Shape.Named named -> "a map, each value " + inWords(named.value());
      case Shape.Prose _, Shape.Name _, Shape.Formula _, Shape.Whole _ -> shape.inWords();
      case Shape.Real _, Shape.Truth _, Shape.Day _, Shape.Choice _ -> shape.inWords();
    };
  }

  private static String leftOut(Shape.Field field) {
    @Nullable String fallback = field.fallback();
    return fallback != null ? "`%s`".formatted(fallback) : field.nullable() ? "nothing" : "refused";
  }

  private String line(String key) {
    return example
        .lines()
        .map(String::strip)
        .filter(line -> line.matches("(- )?" + key + ":.*|.*[{,] ?" + key + ": .*"))
        .findFirst()
        .orElseGet(() -> {
          withoutExample.add(key);
          return "";
        });
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }

  private static String conditions() {
    var rows = new StringJoiner("\n", "", "\n");
    rows.add("");
    rows.add("## Conditions");
    rows.add("");
    rows.add(
        "A condition (`when`) is written in CEL and may read what an institution can observe:");
    rows.add("comparisons (`==`, `!=`, `<`, `<=`, `>`, `>=`), `&&`, `||`, `!`, brackets.");
    rows.add("");
    rows.add("| attribute | values | example |").add("|---|---|---|");
    for (Attribute attribute : Attribute.values()) {
      rows.add(
          attribute.truth()
              ? "| `%s` | true or false | `when: %s` |"
                  .formatted(attribute.path(), attribute.path())
              : "| `%s` | %d to %d | `when: %s >= %d` |"
                  .formatted(
                      attribute.path(),
                      attribute.first(),
                      attribute.first() + attribute.size() - 1,
                      attribute.path(),
                      attribute.first() + 1));
    }
    rows.add("| `person.adult` | true or false: age band 2 or above | `when: person.adult` |");
    rows.add("");
    rows.add("Age bands: 0 is 0-13, 1 is 14-17, 2 is 18-24, 3 is 25-34, 4 is 35-44, 5 is 45-59,");
    rows.add(
        "6 is 60-74, 7 is 75 and over. Tier 0 is the best. Income band 1 is the lowest fifth.");
    return rows.toString();
  }
}
