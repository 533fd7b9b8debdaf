// SPDX-License-Identifier: Apache-2.0

package glasshouse.lab.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import glasshouse.lab.scenario.text.ScenarioText;
import glasshouse.lab.scenario.text.Tables;
import glasshouse.rulebook.text.schema.JsonSchemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The published schemas say what the reader reads.
class SchemaTest {
  private static final Path FOLDER = Folders.PROJECT.resolve("docs/schema");
  private static final boolean WRITE = Boolean.getBoolean("glasshouse.schema.write");

  static Stream<Arguments> schemas() {
    return Stream.of(
        Arguments.of("scenario", ScenarioText.class),
        Arguments.of("sources", Tables.Sources.class),
        Arguments.of("parameters", Tables.Parameters.class),
        Arguments.of("profile", Profile.class),
        Arguments.of("places", Tables.Places.class),
        Arguments.of("deeds", Tables.Deeds.class),
        Arguments.of("operators", Tables.Operators.class),
        Arguments.of("services", Tables.Services.class),
        Arguments.of("series", Tables.AllSeries.class),
        Arguments.of("arm", ArmText.class));
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void thePublishedSchemaIsUpToDate(String name, Class<?> type) throws IOException {
    Path file = FOLDER.resolve(name + ".schema.json");
    String schema = JsonSchemas.of(type);
    if (WRITE) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, schema);
    }
    assertThat(file)
        .as("write it anew: mvn test -pl lab -Dtest=SchemaTest -Dglasshouse.schema.write=true")
        .exists()
        .content()
        .isEqualTo(schema);
  }
}
