// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.result;

import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/// JSON of records, maps, lists and plain values: the same value is the same bytes everywhere.
///
/// Records keep the order of their components (`actsPer1000` becomes `acts_per_1000`), maps with an
/// order keep it, other maps are sorted. Numbers carry ten significant digits; what is not finite
/// becomes `null`, because JSON has no word for it.
public final class JsonText {
  private static final MathContext DIGITS = new MathContext(10);
  private static final double WHOLE = 1e15;
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private JsonText() {}

  /// Returns the value on one line.
  public static String line(@Nullable Object value) {
    return write(value, MAPPER.writer());
  }

  /// Returns the value indented by two spaces, with a line feed at the end.
  public static String page(@Nullable Object value) {
    var indenter = new DefaultIndenter("  ", "\n");
    PrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    return write(value, MAPPER.writer().with(printer)) + "\n";
  }

  private static String write(@Nullable Object value, ObjectWriter writer) {
    var text = new StringWriter();
    try (JsonGenerator json = writer.createGenerator(text)) {
      put(json, value);
    }
    return text.toString();
  }

  private static void put(JsonGenerator json, @Nullable Object value) {
    switch (value) {
      case null -> json.writeNull();
      case String text -> json.writeString(text);
      case Boolean truth -> json.writeBoolean(truth);
      case Integer number -> json.writeNumber(number);
      case Long number -> json.writeNumber(number);
      case Double number -> putDouble(json, number);
      case LocalDate date -> json.writeString(date.toString());
      case Path path -> json.writeString(path.toString());
      case Enum<?> word -> json.writeString(word.toString());
      case Record record -> putRecord(json, record);
      case Map<?, ?> map -> putMap(json, map);
      case Collection<?> items -> {
        json.writeStartArray();
        for (Object item : items) {
          put(json, item);
        }
        json.writeEndArray();
      }
      case Object other ->
          throw new IllegalArgumentException("no JSON form for " + other.getClass().getName());
    }
  }

  private static void putDouble(JsonGenerator json, double number) {
    if (!Double.isFinite(number)) {
      json.writeNull();
    } else if (number == Math.rint(number) && Math.abs(number) < WHOLE) {
      json.writeNumber((long) number);
    } else {
      json.writeNumber(digits(number));
    }
  }

  /// Plain notation where it is short, exponents elsewhere.
  private static String digits(double number) {
    BigDecimal rounded = new BigDecimal(number).round(DIGITS).stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale();
    return exponent > -6 && exponent <= 16 ? rounded.toPlainString() : rounded.toString();
  }

  private static void putMap(JsonGenerator json, Map<?, ?> map) {
    Map<String, @Nullable Object> ordered = new TreeMap<>();
    if (!(map instanceof SequencedMap<?, ?>)) {
      map.forEach((key, value) -> ordered.put(String.valueOf(key), value));
    }
    json.writeStartObject();
    for (Map.Entry<?, ?> entry : (map instanceof SequencedMap<?, ?> ? map : ordered).entrySet()) {
      json.writeName(String.valueOf(entry.getKey()));
      put(json, entry.getValue());
    }
    json.writeEndObject();
  }

  private static void putRecord(JsonGenerator json, Record record) {
    json.writeStartObject();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      json.writeName(key(component.getName()));
      put(json, valueOf(component, record));
    }
    json.writeEndObject();
  }

  private static @Nullable Object valueOf(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }

  /// `wrongfulPer1000` becomes `wrongful_per_1000`.
  static String key(String name) {
    var key = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean startsDigits = i > 0 && isDigit(c) && !isDigit(name.charAt(i - 1));
      if (isUpper(c) || startsDigits) {
        key.append('_');
      }
      key.append(isUpper(c) ? (char) (c + 32) : c);
    }
    return key.toString();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
