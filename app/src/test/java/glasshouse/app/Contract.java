// SPDX-License-Identifier: Apache-2.0
package glasshouse.app;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The written description of the routes, and a judge of answers by it.
final class Contract {
  private static final String FILE = "/glasshouse/app/openapi.yaml";

  private final JsonNode text;
  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private Contract(JsonNode text) {
    this.text = text;
  }

  static Contract read() throws IOException {
    try (InputStream file = Contract.class.getResourceAsStream(FILE)) {
      return new Contract(new YAMLMapper().readTree(Objects.requireNonNull(file).readAllBytes()));
    }
  }

  /// Returns `GET /api/runs` and so on.
  Set<String> routes() {
    Set<String> routes = new TreeSet<>();
    text.path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .propertyNames()
                .forEach(verb ->
                    routes.add(verb.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
    return routes;
  }

  /// Returns everything in which an answer departs from the schema of its route and status.
  List<String> faults(String verb, String path, int status, JsonNode answer) {
    JsonNode response =
        text.path("paths").path(path).path(verb).path("responses").path(Integer.toString(status));
    if (response.has("$ref")) {
      response = text.path("components").path("responses").path("Problem");
    }
    JsonNode schema = response.path("content").path("application/json").path("schema");
    if (!schema.isObject()) {
      return List.of("the file knows no answer %d of %s %s".formatted(status, verb, path));
    }
    ObjectNode whole = ((ObjectNode) schema).deepCopy();
    whole.set("components", text.path("components"));
    Schema judge = registry.getSchema(whole);
    return judge.validate(answer).stream().map(Object::toString).toList();
  }
}
