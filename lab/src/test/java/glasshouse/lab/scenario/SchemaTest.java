// SPDX-License-Identifier: Apache-2.0

package glasshouse.lab.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import glasshouse.lab.schema.Schemas;
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
    return Schemas.all().entrySet().stream()
        .map(schema -> Arguments.of(schema.getKey(), schema.getValue().text().get()));
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void thePublishedSchemaIsUpToDate(String name, String schema) throws IOException {
    Path file = FOLDER.resolve(name + ".schema.json");
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
