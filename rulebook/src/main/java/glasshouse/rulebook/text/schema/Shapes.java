// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.text.schema;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Reads the shape of a Java type: records, sealed families of records, lists, maps from text,
/// numbers, texts, days and enums.
///
/// A component marked `@Nullable` may be left out; one with a `Fallback` is then read from it.
public final class Shapes {
  private static final ClassValue<Shape> KNOWN =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          return read(type);
        }
      };

  private Shapes() {}

  /// Returns the shape of a record or a sealed family of records.
  public static Shape of(Class<?> type) {
    return KNOWN.get(type);
  }

  private static Shape read(Class<?> type) {
    if (type.isRecord()) {
      return fields(type, null);
    }
    if (type.isSealed()) {
      SequencedMap<String, Shape.Fields> alternatives = new LinkedHashMap<>();
      for (Class<?> member : type.getPermittedSubclasses()) {
        String key = Names.kebab(member.getSimpleName());
        alternatives.put(key, fields(member, key));
      }
      return new Shape.Either(type, Names.kebab(type.getSimpleName()), meaning(type), alternatives);
    }
    if (type.isEnum()) {
      SequencedMap<String, Object> words = new LinkedHashMap<>();
      for (Object constant : type.getEnumConstants()) {
        words.put(Names.word((Enum<?>) constant), constant);
      }
      return new Shape.Choice(words);
    }
    throw new IllegalArgumentException("no shape is known for " + type.getName());
  }

  private static Shape.Fields fields(Class<?> type, @Nullable String firstKey) {
    var fields = new ArrayList<Shape.Field>();
    for (RecordComponent component : type.getRecordComponents()) {
      String own = Names.kebab(component.getName());
      fields.add(
          new Shape.Field(
              component.getName(),
              firstKey != null && fields.isEmpty() ? firstKey : own,
              meaning(component),
              shape(component.getGenericType(), component),
              nullable(component),
              fallback(component)));
    }
    return new Shape.Fields(
        type, Names.kebab(type.getSimpleName()), meaning(type), List.copyOf(fields));
  }

  private static boolean nullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static @Nullable String fallback(RecordComponent component) {
    Fallback fallback = component.getAnnotation(Fallback.class);
    return fallback == null ? null : fallback.value();
  }

  private static String meaning(AnnotatedElement element) {
    Meaning meaning = element.getAnnotation(Meaning.class);
    return meaning == null ? "" : meaning.value();
  }

  private static Shape shape(Type type, RecordComponent component) {
    if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
      Type last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
      if (List.class.isAssignableFrom(raw)) {
        Size size = component.getAnnotation(Size.class);
        return size == null
            ? new Shape.Items(shape(last, component), 0, Integer.MAX_VALUE)
            : new Shape.Items(shape(last, component), size.min(), size.max());
      }
      if (Map.class.isAssignableFrom(raw) && generic.getActualTypeArguments()[0] == String.class) {
        return new Shape.Named(shape(last, component));
      }
    }
    if (type instanceof Class<?> plain) {
      return plain(plain, component);
    }
    throw new IllegalArgumentException("no shape is known for " + component);
  }

  private static Shape plain(Class<?> type, RecordComponent component) {
    if (type == String.class) {
      return text(component);
    }
    if (type == boolean.class || type == Boolean.class) {
      return new Shape.Truth();
    }
    if (type == LocalDate.class) {
      return new Shape.Day();
    }
    Range range = component.getAnnotation(Range.class);
    double min = range == null ? Double.NEGATIVE_INFINITY : range.min();
    double max = range == null ? Double.POSITIVE_INFINITY : range.max();
    if (type == double.class || type == Double.class) {
      return new Shape.Real(min, max);
    }
    if (type == int.class || type == Integer.class) {
      return new Shape.Whole(
          int.class,
          (long) Math.max(Integer.MIN_VALUE, min),
          (long) Math.min(Integer.MAX_VALUE, max));
    }
    if (type == long.class || type == Long.class) {
      return new Shape.Whole(long.class, (long) min, (long) max); // the cast saturates
    }
    return of(type);
  }

  private static Shape text(RecordComponent component) {
    if (component.isAnnotationPresent(Id.class)) {
      return new Shape.Name();
    }
    if (component.isAnnotationPresent(CelText.class)) {
      return new Shape.Formula();
    }
    Size size = component.getAnnotation(Size.class);
    boolean own = size != null && component.getType() == String.class;
    return own && size != null
        ? new Shape.Prose(size.min(), Math.min(size.max(), Shape.LONGEST_TEXT))
        : new Shape.Prose(0, Shape.LONGEST_TEXT);
  }
}
