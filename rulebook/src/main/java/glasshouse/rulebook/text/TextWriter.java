// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.text;

import glasshouse.rulebook.text.schema.Names;
import glasshouse.rulebook.text.schema.Shape;
import glasshouse.rulebook.text.schema.Shapes;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Writes a record as text, so that reading the text gives the same record.
///
/// Whatever equals its fallback is left out. Short lists and small records stand on one line.
public final class TextWriter {
  private static final int WIDTH = 100;
  private static final int MAX_INLINE_KEYS = 5;
  private static final String SAFE = "[A-Za-z][A-Za-z0-9 _./()'-]*[A-Za-z0-9_./()'-]|[A-Za-z]";

  private TextWriter() {}

  /// Returns the text of a record, such as a rulebook.
  public static String write(Record record) {
    var lines = new ArrayList<String>();
    block(lines, "", "", present(record, fields(Shapes.of(record.getClass()), record)));
    return String.join("\n", lines) + "\n";
  }

  /// Returns the text of a list of records of one kind, an empty line between two.
  public static String write(List<? extends Record> records) {
    var texts = new ArrayList<String>();
    for (Record record : records) {
      var lines = new ArrayList<String>();
      block(lines, "- ", "  ", present(record, fields(Shapes.of(record.getClass()), record)));
      texts.add(String.join("\n", lines) + "\n");
    }
    return String.join("\n", texts);
  }

  /// A value and the shape that says how to write it.
  private record Part(Object value, Shape shape) {}

  private static Shape.Fields fields(Shape shape, Object value) {
    if (shape instanceof Shape.Either either) {
      String key = Names.kebab(value.getClass().getSimpleName());
      Shape.Fields alternative = either.alternatives().get(key);
      if (alternative != null) {
        return alternative;
      }
    }
    if (shape instanceof Shape.Fields fields) {
      return fields;
    }
    throw new IllegalArgumentException("not a record: " + value);
  }

  private static SequencedMap<String, Part> present(Object owner, Shape.Fields shape) {
    SequencedMap<String, Part> parts = new LinkedHashMap<>();
    RecordComponent[] components = shape.type().getRecordComponents();
    for (int i = 0; i < components.length; i++) {
      Shape.Field field = shape.fields().get(i);
      Object value = read(owner, components[i]);
      if (value != null && !value.equals(fallback(field))) {
        parts.put(field.key(), new Part(value, field.shape()));
      }
    }
    return parts;
  }

  private static @Nullable Object read(Object owner, RecordComponent component) {
    try {
      return component.getAccessor().invoke(owner);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("could not read " + component, e);
    }
  }

  private static @Nullable Object fallback(Shape.Field field) {
    String text = field.fallback();
    if (text == null) {
      return null;
    }
    Place nowhere = new Place(Path.of("fallback"), 1, 1);
    return new Binder(new ArrayList<>())
        .bind(Binder.fallback(text, nowhere), field.shape(), field.key());
  }

  /// Writes the keys of a record, one a line or more. The first line begins with `first`.
  private static void block(
      List<String> lines, String first, String indent, SequencedMap<String, Part> parts) {
    String start = first;
    for (Map.Entry<String, Part> entry : parts.entrySet()) {
      Part part = entry.getValue();
      String key = start + entry.getKey() + ":";
      String inline = inline(part);
      boolean isWhole = isWord(part) || part.shape() instanceof Shape.Named;
      if (inline != null && (isWhole || key.length() + 1 + inline.length() <= WIDTH)) {
        lines.add(key + " " + inline);
      } else if (part.value() instanceof List<?> items
          && part.shape() instanceof Shape.Items shape) {
        lines.add(key);
        items.forEach(item -> item(lines, indent + "  ", new Part(item, shape.item())));
      } else {
        lines.add(key);
        block(
            lines,
            indent + "  ",
            indent + "  ",
            present(part.value(), fields(part.shape(), part.value())));
      }
      start = indent;
    }
  }

  private static void item(List<String> lines, String indent, Part part) {
    String inline = inline(part);
    if (inline != null && (isWord(part) || indent.length() + 2 + inline.length() <= WIDTH)) {
      lines.add(indent + "- " + inline);
    } else {
      block(
          lines,
          indent + "- ",
          indent + "  ",
          present(part.value(), fields(part.shape(), part.value())));
    }
  }

  private static boolean isWord(Part part) {
    return switch (part.shape()) {
      case Shape.Items _, Shape.Fields _, Shape.Either _, Shape.Named _ -> false;
      case Shape.Prose _, Shape.Name _, Shape.Formula _, Shape.Whole _ -> true;
      case Shape.Real _, Shape.Truth _, Shape.Day _, Shape.Choice _ -> true;
    };
  }

  /// Returns the part on one line, or null if it should have several.
  private static @Nullable String inline(Part part) {
    return switch (part.shape()) {
      case Shape.Prose _, Shape.Name _ -> quoted(part.value().toString());
      case Shape.Formula _ -> formula(part.value().toString());
      case Shape.Whole _, Shape.Truth _, Shape.Day _ -> part.value().toString();
      case Shape.Real _ -> Names.number((Double) part.value());
      case Shape.Choice _ -> Names.word((Enum<?>) part.value());
      case Shape.Items shape -> list(part, shape);
      case Shape.Fields _, Shape.Either _ -> map(part);
      case Shape.Named named -> named(part, named);
    };
  }

  private static @Nullable String list(Part part, Shape.Items shape) {
    var words = new ArrayList<String>();
    for (Object item : (List<?>) part.value()) {
      Part one = new Part(item, shape.item());
      boolean small = isWord(one) || shape.item() instanceof Shape.Either;
      String inline = small ? inline(one) : null;
      if (inline == null) {
        return null;
      }
      words.add(inline);
    }
    return "[" + String.join(", ", words) + "]";
  }

  /// Maps stand on one line: they have a name and a word or a short list each.
  private static String named(Part part, Shape.Named shape) {
    var words = new ArrayList<String>();
    for (Map.Entry<?, ?> entry : ((Map<?, ?>) part.value()).entrySet()) {
      words.add(entry.getKey() + ": " + inline(new Part(entry.getValue(), shape.value())));
    }
    return "{" + String.join(", ", words) + "}";
  }

  private static @Nullable String map(Part part) {
    var words = new ArrayList<String>();
    SequencedMap<String, Part> parts = present(part.value(), fields(part.shape(), part.value()));
    for (Map.Entry<String, Part> entry : parts.entrySet()) {
      String inline = isWord(entry.getValue()) ? inline(entry.getValue()) : null;
      if (inline == null) {
        return null;
      }
      words.add(entry.getKey() + ": " + inline);
    }
    return words.size() > MAX_INLINE_KEYS ? null : "{" + String.join(", ", words) + "}";
  }

  private static String formula(String text) {
    return text.equals("true") || text.equals("false") ? text : quoted(text);
  }

  private static String quoted(String text) {
    if (text.matches(SAFE) && Words.Literal.of(text) == Words.Literal.TEXT) {
      return text;
    }
    return "\"%s\""
        .formatted(text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n"));
  }
}
