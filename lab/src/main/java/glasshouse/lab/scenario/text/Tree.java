// SPDX-License-Identifier: Apache-2.0

package glasshouse.lab.scenario.text;

import glasshouse.rulebook.text.schema.Names;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Walks through records as if they were the files they were read from.
public final class Tree {
  private static final String SOURCES = "sources";

  private Tree() {}

  /// Tells every source that rows name, with a JSON pointer to the name.
  static void sources(@Nullable Object value, BiConsumer<String, String> found) {
    sources(value, "", found);
  }

  private static void sources(
      @Nullable Object value, String pointer, BiConsumer<String, String> found) {
    if (value instanceof List<?> items) {
      for (int at = 0; at < items.size(); at++) {
        if (pointer.endsWith("/" + SOURCES) && items.get(at) instanceof String id) {
          found.accept(pointer + "/" + at, id);
        } else {
          sources(items.get(at), pointer + "/" + at, found);
        }
      }
    } else if (value instanceof Record row) {
      for (RecordComponent component : row.getClass().getRecordComponents()) {
        sources(part(row, component), pointer + "/" + Names.kebab(component.getName()), found);
      }
    }
  }

  /// Writes a value so that the same content always gives the same text, however its file is laid
  /// out: keys in the order of the record, maps by key, numbers as doubles.
  public static void write(@Nullable Object value, StringBuilder text) {
    switch (value) {
      case null -> text.append("null");
      case List<?> items -> {
        text.append('[');
        items.forEach(item -> write(item, text.append(' ')));
        text.append(']');
      }
      case Map<?, ?> map -> {
        var sorted = new TreeMap<String, @Nullable Object>();
        map.forEach((key, item) -> sorted.put(String.valueOf(key), item));
        text.append('{');
        sorted.forEach((key, item) -> write(item, text.append(' ').append(key).append('=')));
        text.append('}');
      }
      case Record row -> {
        text.append(row.getClass().getSimpleName()).append('(');
        for (RecordComponent component : row.getClass().getRecordComponents()) {
          text.append(component.getName()).append('=');
          write(part(row, component), text);
          text.append(' ');
        }
        text.append(')');
      }
      case Enum<?> word -> text.append(word.name());
      case String words -> text.append(words.length()).append(':').append(words);
      default -> text.append(value);
    }
  }

  private static @Nullable Object part(Record row, RecordComponent component) {
    try {
      return component.getAccessor().invoke(row);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }
}
