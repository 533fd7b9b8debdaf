// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.diff;

import glasshouse.rulebook.text.schema.Names;
import glasshouse.rulebook.text.schema.Shape;
import glasshouse.rulebook.text.schema.Shapes;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which keys of two records have other values.
final class Values {
  private Values() {}

  /// A key whose value changed.
  record Step(String key, String before, String after) {
    String inWords() {
      return "%s %s → %s".formatted(key, before, after);
    }
  }

  /// Returns the keys in which two records of one kind differ; those of inner records too.
  static List<Step> steps(Record before, Record after) {
    List<Step> steps = new ArrayList<>();
    List<Shape.Field> fields = fields(before);
    RecordComponent[] components = before.getClass().getRecordComponents();
    for (int i = 0; i < components.length; i++) {
      Object one = read(before, components[i]);
      Object other = read(after, components[i]);
      boolean isInner = fields.get(i).shape() instanceof Shape.Fields;
      if (isInner && one instanceof Record inner && other instanceof Record others) {
        steps.addAll(steps(inner, others));
      } else if (!Objects.equals(one, other)) {
        steps.add(new Step(fields.get(i).key(), words(one), words(other)));
      }
    }
    return steps;
  }

  /// Returns a step from one number to another.
  static String step(double before, double after) {
    return "%s → %s".formatted(Names.number(before), Names.number(after));
  }

  private static List<Shape.Field> fields(Record record) {
    if (Shapes.of(record.getClass()) instanceof Shape.Fields shape) {
      return shape.fields();
    }
    throw new IllegalArgumentException("not a record of a file: " + record);
  }

  private static @Nullable Object read(Record owner, RecordComponent component) {
    try {
      return component.getAccessor().invoke(owner);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("could not read " + component, e);
    }
  }

  private static String words(@Nullable Object value) {
    return switch (value) {
      case null -> "not stated";
      case Double number -> Names.number(number);
      case Enum<?> word -> Names.word(word);
      case List<?> items when items.isEmpty() -> "none";
      case List<?> items -> items.stream().map(Values::words).collect(Collectors.joining(", "));
      case Record part -> inner(part);
      case Boolean truth -> truth ? "yes" : "no";
      case Object other -> other.toString();
    };
  }

  private static String inner(Record part) {
    RecordComponent[] components = part.getClass().getRecordComponents();
    String kind = Names.kebab(part.getClass().getSimpleName());
    List<String> words = new ArrayList<>();
    for (RecordComponent component : components) {
      String key = words.isEmpty() ? kind : Names.kebab(component.getName());
      words.add("%s %s".formatted(key, words(read(part, component))));
    }
    return String.join(", ", words);
  }
}
