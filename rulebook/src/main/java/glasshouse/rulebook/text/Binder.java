// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.text;

import glasshouse.rulebook.text.Node.Broken;
import glasshouse.rulebook.text.Node.Entry;
import glasshouse.rulebook.text.Node.Mapping;
import glasshouse.rulebook.text.Node.Scalar;
import glasshouse.rulebook.text.Node.Sequence;
import glasshouse.rulebook.text.schema.Shape;
import glasshouse.rulebook.text.schema.Spelling;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Holds a tree against a shape and makes the record, or collects all that is in the way.
final class Binder {
  private final List<Problem> problems;

  Binder(List<Problem> problems) {
    this.problems = problems;
  }

  /// Returns the value, or null after reporting why there is none. `name` is what the author calls
  /// it: a key, or the owner and its key.
  @Nullable Object bind(Node node, Shape shape, String name) {
    return switch (node) {
      case Broken _ -> null;
      case Scalar scalar -> new Words(problems).read(scalar, shape, name);
      case Sequence list when shape instanceof Shape.Items items -> items(list, items, name);
      case Mapping map when shape instanceof Shape.Fields fields -> record(map, fields);
      case Mapping map when shape instanceof Shape.Either either -> either(map, either);
      case Mapping map when shape instanceof Shape.Named named -> named(map, named, name);
      case Sequence _ -> refuse(node, name + " is a list", shape);
      case Mapping _ -> refuse(node, name + " is a map", shape);
    };
  }

  private @Nullable Object refuse(Node node, String what, Shape shape) {
    String remedy =
        switch (shape) {
          case Shape.Fields _, Shape.Either _, Shape.Named _ -> "write \"key: value\"";
          case Shape.Items _ -> "write [a, b] or one item a line, each after \"- \"";
          case Shape.Prose _, Shape.Name _, Shape.Formula _, Shape.Choice _ -> "write one word";
          case Shape.Whole _, Shape.Real _, Shape.Truth _, Shape.Day _ -> "write one value";
        };
    problems.add(new Problem(node.place(), what, "it must be " + shape.inWords(), remedy));
    return null;
  }

  private @Nullable Object items(Sequence list, Shape.Items shape, String name) {
    int size = list.items().size();
    boolean fits = size >= shape.min() && size <= shape.max();
    if (!fits) {
      problems.add(
          new Problem(
              list.place(),
              "%s has %d items".formatted(name, size),
              "it must be " + shape.inWords(),
              size < shape.min() ? "add some" : "take some out"));
    }
    var values = new ArrayList<Object>();
    for (Node item : list.items()) {
      Object value = bind(item, shape.item(), "an item of " + name);
      if (value != null) {
        values.add(value);
      }
    }
    return fits && values.size() == size ? Collections.unmodifiableList(values) : null;
  }

  private @Nullable Object named(Mapping map, Shape.Named shape, String name) {
    SequencedMap<String, Object> values = new LinkedHashMap<>();
    for (Map.Entry<String, Entry> entry : map.entries().entrySet()) {
      String key = entry.getKey();
      if (!key.matches(Shape.KEY_PATTERN)) {
        problems.add(
            new Problem(
                entry.getValue().place(),
                "%s has the key %s".formatted(name, quoted(key)),
                "a key is made of letters, digits, hyphens and dots",
                "rename it"));
        continue;
      }
      Object value = bind(entry.getValue().value(), shape.value(), name + "." + key);
      if (value != null) {
        values.put(key, value);
      }
    }
    return values.size() == map.entries().size()
        ? Collections.unmodifiableSequencedMap(values)
        : null;
  }

  private @Nullable Object either(Mapping map, Shape.Either shape) {
    List<String> meant =
        map.entries().keySet().stream().filter(shape.alternatives()::containsKey).toList();
    if (meant.size() == 1) {
      Shape.Fields alternative = shape.alternatives().get(meant.getFirst());
      return alternative == null ? null : record(map, alternative);
    }
    if (meant.size() > 1) {
      problems.add(
          new Problem(
              map.place(),
              "this %s has the keys %s".formatted(shape.name(), String.join(" and ", meant)),
              "one %s has one of them".formatted(shape.name()),
              "make it several items"));
      return null;
    }
    for (Map.Entry<String, Entry> entry : map.entries().entrySet()) {
      Optional<String> near = Spelling.nearest(entry.getKey(), shape.alternatives().keySet());
      if (near.isPresent()) {
        problems.add(
            new Problem(
                entry.getValue().place(),
                "unknown key " + quoted(entry.getKey()),
                "",
                "did you mean \"%s\"?".formatted(near.get())));
        return null;
      }
    }
    return refuse(map, "this %s has none of its keys".formatted(shape.name()), shape);
  }

  private @Nullable Object record(Mapping map, Shape.Fields shape) {
    int before = problems.size();
    String owner = owner(map, shape);
    Set<String> excused = unknown(map, shape, owner);
    @Nullable Object[] values = new @Nullable Object[shape.fields().size()];
    boolean complete = true;
    for (int i = 0; i < values.length; i++) {
      Shape.Field field = shape.fields().get(i);
      Entry entry = map.entries().get(field.key());
      String name = owner + ": " + field.key();
      if (entry != null) {
        values[i] = bind(entry.value(), field.shape(), name);
        complete &= values[i] != null;
      } else if (field.fallback() != null) {
        values[i] = bind(fallback(field.fallback(), map.place()), field.shape(), name);
      } else if (!field.nullable()) {
        complete = false;
        if (!excused.contains(field.key())) {
          problems.add(missing(map, field, owner));
        }
      }
    }
    return complete && problems.size() == before ? make(map, shape, owner, values) : null;
  }

  /// Reports keys that the record does not have, and returns those that they were meant to be.
  private Set<String> unknown(Mapping map, Shape.Fields shape, String owner) {
    Set<String> free = new LinkedHashSet<>(shape.fields().stream().map(Shape.Field::key).toList());
    Set<String> known = Set.copyOf(free);
    free.removeAll(map.entries().keySet());
    Set<String> meant = new LinkedHashSet<>();
    map.entries()
        .forEach((key, entry) -> {
          if (!known.contains(key)) {
            Optional<String> near = Spelling.nearest(key, free);
            near.ifPresent(meant::add);
            problems.add(
                new Problem(
                    entry.place(),
                    "%s: unknown key %s".formatted(owner, quoted(key)),
                    near.isPresent() ? "" : "known keys are " + keys(shape),
                    near.map("did you mean \"%s\"?"::formatted).orElse("take it out")));
          }
        });
    return meant;
  }

  private static String keys(Shape.Fields shape) {
    return String.join(", ", shape.fields().stream().map(Shape.Field::key).toList());
  }

  private static Problem missing(Mapping map, Shape.Field field, String owner) {
    return new Problem(
        map.place(),
        "%s: the key \"%s\" is missing".formatted(owner, field.key()),
        "it must be " + field.shape().inWords(),
        field.meaning().isEmpty()
            ? "add \"%s: …\"".formatted(field.key())
            : "add \"%s: …\" (%s)".formatted(field.key(), field.meaning()));
  }

  /// Returns what an author would call this record: its kind and the name it bears.
  private static String owner(Mapping map, Shape.Fields shape) {
    String kind = shape.name();
    if (shape.fields().isEmpty() || !(shape.fields().getFirst().shape() instanceof Shape.Name)) {
      return kind;
    }
    return map.word(shape.fields().getFirst().key())
        .map(name -> "%s %s".formatted(kind, quoted(name.text())))
        .orElse(kind);
  }

  /// Returns the tree of a fallback.
  static Node fallback(String text, Place place) {
    if (text.startsWith("[") || text.startsWith("{")) {
      try {
        return NodeReader.read(new SourceFile(place.file(), text), new ArrayList<>());
      } catch (RulebookException e) {
        throw new IllegalArgumentException("a fallback that cannot be read: " + text, e);
      }
    }
    return new Scalar(place, text, !text.isEmpty(), false);
  }

  private @Nullable Object make(
      Mapping map, Shape.Fields shape, String owner, @Nullable Object[] values) {
    try {
      Class<?>[] types =
          Arrays.stream(shape.type().getRecordComponents())
              .map(RecordComponent::getType)
              .toArray(Class<?>[]::new);
      Constructor<?> constructor = shape.type().getDeclaredConstructor(types);
      constructor.trySetAccessible();
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException refusal) {
        problems.add(
            new Problem(
                map.place(), owner + ": " + refusal.getMessage(), "", "correct this value"));
        return null;
      }
      throw new IllegalStateException("could not make " + shape.type(), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("could not make " + shape.type(), e);
    }
  }

  /// Returns a word of the author in quotes, shortened.
  static String quoted(String text) {
    int shown = 40;
    String line = text.replace('\n', ' ');
    return "\"%s\""
        .formatted(
            line.codePointCount(0, line.length()) > shown
                ? line.substring(0, line.offsetByCodePoints(0, shown)) + "…"
                : line);
  }
}
