// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import glasshouse.rulebook.Rulebook;
import glasshouse.rulebook.text.Node.Broken;
import glasshouse.rulebook.text.Node.Mapping;
import glasshouse.rulebook.text.Node.Scalar;
import glasshouse.rulebook.text.Node.Sequence;
import glasshouse.rulebook.text.schema.JsonSchemas;
import glasshouse.rulebook.text.schema.Shapes;
import glasshouse.rulebook.vignette.Vignette;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The published schema: up to date, valid, and of one mind with the reader. The judge is a
/// validator that knows nothing of our code.
class SchemaTest {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static Schema schema() {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(MAPPER.readTree(JsonSchemas.of(Rulebook.class)));
  }

  @Test
  void thePublishedSchemasAreUpToDate() throws IOException {
    published("rulebook", JsonSchemas.of(Rulebook.class));
    published("vignettes", JsonSchemas.ofList(Vignette.class));
  }

  private static void published(String name, String schema) throws IOException {
    Path published = Path.of("..", "docs", "schema", name + ".schema.json");
    if (Boolean.getBoolean("schema.fix")) {
      Files.createDirectories(published.getParent());
      Files.writeString(published, schema);
    }
    assertThat(published)
        .as("stale: run the tests of rulebook with -Dschema.fix=true")
        .exists()
        .hasContent(schema);
  }

  @Test
  void theSchemaIsItselfValid() {
    Schema meta =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(
                com.networknt.schema.SchemaLocation.of(
                    "https://json-schema.org/draft/2020-12/schema"));
    assertThat(meta.validate(MAPPER.readTree(JsonSchemas.of(Rulebook.class)))).isEmpty();
  }

  @Test
  void vignettesHaveASchemaThatIsValidAndFitsTheSample() throws Exception {
    JsonNode text = MAPPER.readTree(JsonSchemas.ofList(Vignette.class));
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    assertThat(
            registry
                .getSchema(
                    com.networknt.schema.SchemaLocation.of(
                        "https://json-schema.org/draft/2020-12/schema"))
                .validate(text))
        .isEmpty();
    String sample = Files.readString(Path.of("src/test/resources/vignettes/sample.yaml"));
    assertThat(verdict(registry.getSchema(text), sample)).isEmpty();
    assertThat(verdict(registry.getSchema(text), sample.replace("score: 970", "scores: 970")))
        .isNotEmpty();
  }

  @Test
  void theSampleConforms() throws RulebookException {
    assertThat(verdict(schema(), Samples.text())).isEmpty();
  }

  /// The reader is stricter than any schema in the form of numbers; everywhere else both refuse the
  /// same files.
  @Test
  void schemaAndReaderRefuseTheSameFiles() throws RulebookException {
    Schema schema = schema();
    var random = new SplittableRandom(7);
    int refused = 0;
    for (int i = 0; i < 1500; i++) {
      String text = spoil(random);
      List<Problem> problems = new ArrayList<>();
      Node root;
      try {
        root = NodeReader.read(Samples.source(text), problems);
      } catch (RulebookException e) {
        continue; // not YAML: no schema is asked
      }
      if (!problems.isEmpty()) {
        continue;
      }
      new Binder(problems).bind(root, Shapes.of(Rulebook.class), "the file");
      List<Error> errors = schema.validate(json(root));
      boolean formOnly =
          problems.stream()
              .allMatch(p ->
                  p.remedy().matches(".*(digits|quotes|zero in front|calendar|tell|write 0).*"));
      if (!formOnly || !errors.isEmpty()) {
        assertThat(problems.isEmpty())
            .as("%s%n%s%n%s", text, problems, errors)
            .isEqualTo(errors.isEmpty());
      }
      refused += errors.isEmpty() ? 0 : 1;
    }
    assertThat(refused).isGreaterThan(500);
  }

  private static List<Error> verdict(Schema schema, String text) throws RulebookException {
    return schema.validate(json(NodeReader.read(Samples.source(text), new ArrayList<>())));
  }

  private static final String[] VALUES = {
    "x",
    "3",
    "-1",
    "0.5",
    "1.5",
    "true",
    "[a]",
    "[]",
    "{}",
    "{a: 1}",
    "'7'",
    "2014-01-06",
    "V",
    "none",
    "debt",
    "100000",
    "''",
    "a b"
  };

  /// Spoils the sample in ways that leave it YAML: other values, other keys, lines taken out.
  private static String spoil(SplittableRandom random) {
    List<String> lines = new ArrayList<>(Samples.text().lines().toList());
    int at = 2 + random.nextInt(lines.size() - 2);
    String line = lines.get(at);
    switch (random.nextInt(4)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.set(at, line.replaceFirst("([a-z]):", "$1x:"));
      case 2 ->
          lines.set(
              at,
              line.replaceFirst(
                  ": [^,}\\[{]+(?=[,}]|$)", ": " + VALUES[random.nextInt(VALUES.length)]));
      default ->
          lines.set(
              at,
              line.replaceFirst(
                  ": [^,}{]+\\]?(?=\\}|$)", ": " + VALUES[random.nextInt(VALUES.length)]));
    }
    return String.join("\n", lines);
  }

  /// Returns the tree as any YAML 1.2 tool would hand it to a validator.
  private static JsonNode json(Node node) {
    return switch (node) {
      case Broken _ -> JSON.nullNode();
      case Scalar(_, var text, boolean plain, _) -> plain ? plain(text) : JSON.stringNode(text);
      case Sequence(_, var items) -> {
        ArrayNode array = JSON.arrayNode();
        items.forEach(item -> array.add(json(item)));
        yield array;
      }
      case Mapping(_, var entries) -> {
        ObjectNode object = JSON.objectNode();
        entries.forEach((key, entry) -> object.set(key, json(entry.value())));
        yield object;
      }
    };
  }

  private static JsonNode plain(String text) {
    return switch (Words.Literal.of(text)) {
      case NULL -> JSON.nullNode();
      case TRUTH -> JSON.booleanNode(text.equalsIgnoreCase("true"));
      case TEXT -> JSON.stringNode(text);
      case NUMBER ->
          Words.Literal.isWhole(text)
              ? JSON.numberNode(new java.math.BigInteger(text.replace("+", "")))
              : JSON.numberNode(Double.parseDouble(text));
    };
  }
}
