// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.text.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// Writes the shape of a record as JSON Schema 2020-12, for editors that complete and check.
///
/// Reader and schema are made from one shape, so they cannot drift apart; what no schema can say
/// (references, order, conditions) the reader checks beyond it.
public final class JsonSchemas {
  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

  private final SequencedMap<String, Object> definitions = new LinkedHashMap<>();
  private final Map<String, Class<?>> owners = new LinkedHashMap<>();

  private JsonSchemas() {}

  /// Returns the schema of a record, as JSON text that ends with a line break.
  public static String of(Class<?> type) {
    return new JsonSchemas().write(type);
  }

  /// Returns the schema of a file that is a list of records, at least one.
  public static String ofList(Class<?> type) {
    var schemas = new JsonSchemas();
    SequencedMap<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", DIALECT);
    schema.put("title", Names.kebab(type.getSimpleName()) + "s");
    schema.putAll(schemas.value(new Shape.Items(Shapes.of(type), 1, Integer.MAX_VALUE)));
    schema.put("$defs", schemas.definitions);
    return JsonText.of(schema) + "\n";
  }

  private String write(Class<?> type) {
    if (!(Shapes.of(type) instanceof Shape.Fields fields)) {
      throw new IllegalArgumentException("a file is a record: " + type);
    }
    SequencedMap<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", DIALECT);
    schema.put("title", fields.name());
    schema.putAll(record(fields));
    if (!definitions.isEmpty()) {
      schema.put("$defs", definitions);
    }
    return JsonText.of(schema) + "\n";
  }

  private SequencedMap<String, Object> record(Shape.Fields shape) {
    SequencedMap<String, Object> schema = new LinkedHashMap<>();
    if (!shape.meaning().isEmpty()) {
      schema.put("description", shape.meaning());
    }
    schema.put("type", "object");
    SequencedMap<String, Object> properties = new LinkedHashMap<>();
    List<Object> required = new ArrayList<>();
    for (Shape.Field field : shape.fields()) {
      SequencedMap<String, Object> property = new LinkedHashMap<>(value(field.shape()));
      if (!field.meaning().isEmpty()) {
        property.put("description", field.meaning());
      }
      if (field.fallback() != null) {
        fallback(property, field.shape(), field.fallback());
      }
      properties.put(field.key(), property);
      if (field.required()) {
        required.add(field.key());
      }
    }
    schema.put("properties", properties);
    schema.put("required", required);
    schema.put("additionalProperties", false);
    return schema;
  }

  private static void fallback(SequencedMap<String, Object> schema, Shape shape, String text) {
    switch (shape) {
      case Shape.Truth _ -> schema.put("default", text.equals("true"));
      case Shape.Prose _, Shape.Name _, Shape.Choice _, Shape.Day _ -> schema.put("default", text);
      case Shape.Formula _ -> schema.put("default", text.equals("true") ? (Object) true : text);
      case Shape.Whole _ -> schema.put("default", Long.parseLong(text));
      case Shape.Real _ -> schema.put("default", Double.parseDouble(text));
      case Shape.Items _ -> schema.put("default", List.of());
      case Shape.Named _, Shape.Fields _, Shape.Either _ -> {} // its keys have their own
    }
  }

  private SequencedMap<String, Object> value(Shape shape) {
    SequencedMap<String, Object> schema = new LinkedHashMap<>();
    switch (shape) {
      case Shape.Prose(int min, int max) -> {
        schema.put("type", "string");
        if (min > 0) {
          schema.put("minLength", (long) min);
        }
        schema.put("maxLength", (long) max);
      }
      case Shape.Name _ -> {
        schema.put("type", "string");
        schema.put("pattern", Shape.ID_PATTERN);
        schema.put("maxLength", (long) Shape.LONGEST_ID);
      }
      case Shape.Formula _ -> {
        schema.put("type", List.of("string", "boolean"));
        schema.put("maxLength", (long) Shape.LONGEST_TEXT);
      }
      case Shape.Whole(_, long min, long max) -> {
        schema.put("type", "integer");
        schema.put("minimum", min);
        schema.put("maximum", max);
      }
      case Shape.Real(double min, double max) -> real(schema, min, max);
      case Shape.Truth _ -> schema.put("type", "boolean");
      case Shape.Day _ -> {
        schema.put("type", "string");
        schema.put("format", "date");
        schema.put("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
      }
      case Shape.Choice(var words) -> schema.put("enum", List.copyOf(words.keySet()));
      case Shape.Items items -> list(schema, items);
      case Shape.Named(var inner) -> {
        schema.put("type", "object");
        schema.put("propertyNames", Map.of("pattern", Shape.KEY_PATTERN));
        schema.put("additionalProperties", value(inner));
      }
      case Shape.Fields fields -> schema.put("$ref", define(fields.name(), fields));
      case Shape.Either either -> {
        List<Object> choices = new ArrayList<>();
        either
            .alternatives()
            .forEach((key, fields) ->
                choices.add(Map.of("$ref", define(either.name() + "-" + key, fields))));
        schema.put("oneOf", choices);
      }
    }
    return schema;
  }

  private static void real(SequencedMap<String, Object> schema, double min, double max) {
    schema.put("type", "number");
    if (min > Double.NEGATIVE_INFINITY) {
      schema.put("minimum", min);
    }
    if (max < Double.POSITIVE_INFINITY) {
      schema.put("maximum", max);
    }
  }

  private void list(SequencedMap<String, Object> schema, Shape.Items items) {
    schema.put("type", "array");
    schema.put("items", value(items.item()));
    if (items.min() > 0) {
      schema.put("minItems", (long) items.min());
    }
    if (items.max() < Integer.MAX_VALUE) {
      schema.put("maxItems", (long) items.max());
    }
  }

  private String define(String name, Shape.Fields shape) {
    Class<?> owner = owners.putIfAbsent(name, shape.type());
    if (owner == null) {
      definitions.put(name, Map.of()); // keeps its place
      definitions.put(name, record(shape));
    } else if (owner != shape.type()) {
      throw new IllegalArgumentException(
          "two records are called %s: %s, %s".formatted(name, owner, shape.type()));
    }
    return "#/$defs/" + name;
  }
}
