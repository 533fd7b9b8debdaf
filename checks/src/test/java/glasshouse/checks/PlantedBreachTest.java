// SPDX-License-Identifier: Apache-2.0

package glasshouse.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every rule of the house is broken once on purpose, and must notice.
class PlantedBreachTest {
  private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
  private static final Pattern TYPE = Pattern.compile("(?:class|record|interface) (\\w+)");

  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

  /// Shared, because it is slow to open the class path.
  private static final StandardJavaFileManager FILES =
      COMPILER.getStandardFileManager(null, null, null);

  @TempDir Path folder;

  static Stream<Wall> walls() {
    return Stream.concat(ArchitectureTest.walls().stream(), BoundaryTest.walls().stream());
  }

  static Stream<SourceRule> sourceRules() {
    return Stream.of(
            TidyTest.everywhere(), TidyTest.inMain(), TidyTest.inTests(), BoundaryTest.words())
        .flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("walls")
  void isCaughtByTheWall(Wall wall) throws IOException {
    assertThat(wall.rule().evaluate(compiled(wall.breach())).hasViolation()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("sourceRules")
  void isCaughtByTheRule(SourceRule rule) {
    assertThat(rule.check().apply(SourceFile.of("BreachTest.java", rule.breach()))).isNotEmpty();
  }

  private JavaClasses compiled(List<String> units) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String unit : units) {
      files.add(written(unit));
    }
    Path classes = Files.createDirectories(folder.resolve("classes"));
    FILES.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
    var sources = FILES.getJavaFileObjectsFromPaths(files);
    var options = List.of("-proc:none", "-nowarn");
    assertThat(COMPILER.getTask(null, FILES, null, options, null, sources).call()).isTrue();
    return new ClassFileImporter().importPath(classes);
  }

  private Path written(String unit) throws IOException {
    Path place = folder.resolve(first(PACKAGE, unit).replace('.', '/'));
    Files.createDirectories(place);
    return Files.writeString(place.resolve(first(TYPE, unit) + ".java"), unit);
  }

  private static String first(Pattern pattern, String text) {
    return pattern.matcher(text).results().findFirst().orElseThrow().group(1);
  }
}
