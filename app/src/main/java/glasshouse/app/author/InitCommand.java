// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.author;

import glasshouse.app.terminal.Console;
import glasshouse.app.terminal.ExitCode;
import glasshouse.app.terminal.UserException;
import glasshouse.lab.schema.Schemas;
import glasshouse.rulebook.text.schema.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `glasshouse init`: a small scheme to begin with.
@Command(
    name = "init",
    description = "Write a small commented scheme: a rulebook, vignettes, a scenario to run it in.",
    footer = {"", "docs/author.md goes on from there, in ten minutes."})
public final class InitCommand implements Callable<Integer> {
  /// The towns in which the scheme is tried.
  private static final String WORLD = "scenarios/minimal";

  private static final List<String> TABLES =
      List.of(
          "deeds.yaml",
          "operators.yaml",
          "parameters.yaml",
          "places.yaml",
          "profile.yaml",
          "series.yaml",
          "services.yaml",
          "sources.yaml");

  private final Console console;
  private final Path home;

  @Parameters(
      paramLabel = "DIR",
      description = "The folder to make; its name becomes the scheme's.")
  private String target = "";

  /// @param home the folder of the project, which lends the towns
  public InitCommand(Console console, Path home) {
    this.console = console;
    this.home = home;
  }

  @Override
  public Integer call() throws IOException {
    Path folder = Texts.path(target);
    String name = Objects.toString(folder.toAbsolutePath().normalize().getFileName(), "");
    if (!name.matches(Shape.ID_PATTERN) || name.length() > Shape.LONGEST_ID) {
      throw new UserException(
          ExitCode.USAGE,
          "\"%s\" cannot be the name of a scheme: use letters, digits and hyphens".formatted(name));
    }
    if (Files.exists(folder) && !isEmpty(folder)) {
      throw new UserException(
          ExitCode.CANNOT_CREATE,
          "%s exists and is not empty; name another folder".formatted(target));
    }
    write(folder, name);
    tell(folder);
    return ExitCode.OK.code();
  }

  private static boolean isEmpty(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  private void write(Path folder, String name) throws IOException {
    Map<String, String> files =
        Map.of(
            "rulebook.yaml", "rulebooks/%s.yaml".formatted(name),
            "vignettes.yaml", "vignettes/%s.yaml".formatted(name),
            "scenario.yaml", "scenario.yaml",
            "none.yaml", "arms/none.yaml",
            "arm.yaml", "arms/%s.yaml".formatted(name));
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getValue());
      Files.createDirectories(path.getParent());
      Files.writeString(path, template(file.getKey()).replace("NAME", name));
    }
    for (String table : TABLES) {
      Path lent = home.resolve(WORLD).resolve(table);
      if (!Files.isRegularFile(lent)) {
        throw new UserException(
            ExitCode.UNAVAILABLE, "%s is not there, which lends the towns".formatted(lent));
      }
      Files.copy(lent, folder.resolve(table));
    }
    SchemaCommand.write(folder.resolve("schema"), Schemas.all());
  }

  private static String template(String name) throws IOException {
    try (InputStream in = InitCommand.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void tell(Path folder) {
    console.result("made " + folder);
    console.note("next:");
    for (String command : List.of("check", "test", "lint", "run")) {
      console.note("  glasshouse %s %s".formatted(command, folder));
    }
  }
}
