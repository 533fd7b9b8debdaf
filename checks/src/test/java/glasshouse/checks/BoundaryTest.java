// SPDX-License-Identifier: Apache-2.0

package glasshouse.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The wall around the laboratory: it cannot be pointed at real people.
class BoundaryTest {
  private static final JavaClasses CLASSES = House.classes();
  private static final List<SourceFile> SOURCES = SourceFile.parse(House.mainJava());

  private static final Pattern KEY = Pattern.compile("[\"']?([A-Za-z][A-Za-z0-9_-]*)[\"']? *:");
  private static final Pattern NAMED = Pattern.compile("\\{name: ([A-Za-z_-]+), in:");
  private static final Pattern BODY =
      Pattern.compile("requestBody: .*'#/components/schemas/([A-Za-z]+)'");
  private static final Pattern SEEING =
      Pattern.compile("(?i).*(opencv|javacv|face|dlib|tesseract|onnx|tensorflow|djl|ffmpeg).*");

  static List<Wall> walls() {
    return BoundaryWalls.walls();
  }

  static List<SourceRule> words() {
    return PersonalWords.rules();
  }

  @ParameterizedTest
  @MethodSource("walls")
  void holds(Wall wall) {
    wall.rule().check(CLASSES);
  }

  @ParameterizedTest
  @MethodSource("words")
  void isNamedNowhere(SourceRule rule) {
    assertThat(SOURCES.stream().flatMap(file -> rule.check().apply(file).stream())).isEmpty();
  }

  @Test
  void noSchemaOrScenarioHasAKeyForPersonalData() throws IOException {
    for (String ending : List.of(".schema.json", ".yaml")) {
      for (Path file : House.files(ending)) {
        assertThat(KEY.matcher(Files.readString(file)).results().map(match -> match.group(1)))
            .as(House.root().relativize(file).toString())
            .noneMatch(PersonalWords::contain);
      }
    }
  }

  /// What a route takes besides the words of a path: the bodies of the studio's description.
  @Test
  void noRouteOfTheStudioTakesAPerson() throws IOException {
    String routes =
        Files.readString(
            House.root().resolve("app/src/main/resources/glasshouse/app/openapi.yaml"));
    assertThat(NAMED.matcher(routes).results().map(match -> match.group(1)))
        .isNotEmpty()
        .noneMatch(PersonalWords::contain)
        .noneMatch(name -> name.matches("(?i).*(person|people|citizen|resident|human).*"));
    assertThat(BODY.matcher(routes).results().map(match -> match.group(1)).distinct())
        .containsExactlyInAnyOrder("Token", "Order", "Nothing", "Text", "ExperimentOrder", "Play");
  }

  @Test
  void noLibraryOnTheClassPathCanSee() {
    assertThat(System.getProperty("java.class.path").split(File.pathSeparator))
        .extracting(entry -> Path.of(entry).getFileName().toString())
        .noneMatch(name -> SEEING.matcher(name).matches());
  }
}
