// SPDX-License-Identifier: Apache-2.0
package glasshouse.rulebook.edit;

import glasshouse.rulebook.Rulebook;
import glasshouse.rulebook.text.schema.Names;
import glasshouse.rulebook.text.schema.Spelling;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One value of a rulebook changed by its path: keys as in the file, and rows by their name, as in
/// `safeguards.appeal`, `rules.expired-ticket.points` or `gates.flight.coverage`.
///
/// Whether the changed book makes sense is for its reader to say; write it and read it.
public final class Edit {
  private static final String RULES = "rules";

  /// Short cuts within a rule, whose effects have no names.
  private static final Map<String, List<String>> EFFECTS =
      Map.of(
          "points", List.of("effects", "points", "points"),
          "chance", List.of("effects", "enlist", "chance"),
          "register", List.of("effects", "enlist", "register"));

  private final String path;
  private final String value;

  private Edit(String path, String value) {
    this.path = path;
    this.value = value;
  }

  /// Returns the book with another value at a path.
  public static Rulebook set(Rulebook book, String path, String value) throws EditException {
    List<String> steps = new ArrayList<>(Arrays.asList(path.split("\\.", -1)));
    if (steps.size() == 3 && steps.getFirst().equals(RULES)) {
      List<String> longer = EFFECTS.getOrDefault(steps.getLast(), List.of(steps.getLast()));
      steps.removeLast();
      steps.addAll(longer);
    }
    return (Rulebook) new Edit(path, value).within(book, steps);
  }

  private Record within(Record row, List<String> steps) throws EditException {
    RecordComponent[] components = row.getClass().getRecordComponents();
    List<String> keys =
        Arrays.stream(components).map(each -> Names.kebab(each.getName())).toList();
    int at = keys.indexOf(steps.getFirst());
    if (at < 0) {
      throw unknown(steps.getFirst(), keys);
    }
    try {
      var values = new @Nullable Object[components.length];
      var types = new Class<?>[components.length];
      for (int part = 0; part < components.length; part++) {
        values[part] = components[part].getAccessor().invoke(row);
        types[part] = components[part].getType();
      }
      values[at] = changed(values[at], types[at], steps.subList(1, steps.size()));
      Constructor<? extends Record> constructor = row.getClass().getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot write " + path, e);
    }
  }

  private Object changed(@Nullable Object old, Class<?> type, List<String> rest)
      throws EditException {
    if (rest.isEmpty()) {
      return leaf(type);
    }
    if (old instanceof Record row) {
      return within(row, rest);
    }
    if (old instanceof List<?> rows) {
      List<Object> copy = new ArrayList<>(rows);
      List<String> names = rows.stream().map(Edit::name).toList();
      int at = names.indexOf(rest.getFirst());
      if (at < 0) {
        throw unknown(rest.getFirst(), names);
      }
      if (rest.size() > 1 && copy.get(at) instanceof Record row) {
        copy.set(at, within(row, rest.subList(1, rest.size())));
        return copy;
      }
    }
    throw new EditException("\"%s\" names nothing with a value of its own".formatted(path));
  }

  /// A row goes by its first key; an effect, which has none, by what it is.
  private static String name(@Nullable Object row) {
    if (row instanceof Record each) {
      RecordComponent first = each.getClass().getRecordComponents()[0];
      String kind = Names.kebab(each.getClass().getSimpleName());
      try {
        boolean isNamed = first.getName().equals(kind) && first.getType() == String.class;
        boolean isGate = first.getName().equals("service");
        return isNamed || isGate ? String.valueOf(first.getAccessor().invoke(each)) : kind;
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("cannot read " + first, e);
      }
    }
    return String.valueOf(row);
  }

  private Object leaf(Class<?> type) throws EditException {
    try {
      if (type == boolean.class && (value.equals("true") || value.equals("false"))) {
        return Boolean.valueOf(value);
      }
      if (type == int.class || type == Integer.class) {
        return Integer.valueOf(value);
      }
      if (type == double.class || type == Double.class) {
        return Double.valueOf(value);
      }
    } catch (NumberFormatException _) {
      throw new EditException("%s takes a number, got \"%s\"".formatted(path, value));
    }
    if (type == boolean.class) {
      throw new EditException("%s takes true or false, got \"%s\"".formatted(path, value));
    }
    if (type.isEnum()) {
      List<String> words = new ArrayList<>();
      for (Object constant : type.getEnumConstants()) {
        String word = Names.word((Enum<?>) constant);
        if (word.equals(value.toLowerCase(Locale.ROOT))) {
          return constant;
        }
        words.add(word);
      }
      throw new EditException(
          "%s takes %s, got \"%s\"".formatted(path, String.join(", ", words), value));
    }
    if (type == String.class) {
      return value;
    }
    throw new EditException(
        "\"%s\" is not one value; name one within it, such as safeguards.appeal".formatted(path));
  }

  private EditException unknown(String step, List<String> names) {
    return new EditException(
        "the rulebook has no \"%s\" in \"%s\"; %s".formatted(step, path, Spelling.advice(step, names)));
  }
}
