// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.experiment;

import glasshouse.app.terminal.Console;
import glasshouse.app.terminal.ExitCode;
import glasshouse.app.terminal.Quantity;
import glasshouse.app.terminal.UserException;
import glasshouse.lab.result.ManifestException;
import glasshouse.lab.result.query.Archive;
import glasshouse.lab.result.query.Copies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `glasshouse export`: a run for other programs.
@Command(
    name = "export",
    description = "Copy a run for other programs: CSV, Parquet, or a crate for an archive.",
    footer = {"", "examples/README.md reads the tables in Python and R, in three lines each."})
public final class ExportCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "RUN", description = "The folder of a finished run.")
  private String run = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      required = true,
      description = "csv, parquet, or crate: everything, with RO-Crate metadata and a citation.")
  private Format format = Format.csv;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "An empty or new folder. Default: one beside the run.")
  private @Nullable String out;

  @Option(names = "--json", description = "Print one JSON object and nothing else.")
  private boolean json;

  /// How a run is copied.
  enum Format {
    csv,
    parquet,
    crate
  }

  /// A command that prints here.
  public ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, ManifestException {
    Path from = Options.path(run);
    Path to =
        out == null
            ? from.toAbsolutePath().normalize().resolveSibling(name(from) + "-" + format)
            : Options.path(out);
    try (Archive archive = Archive.open(from)) {
      refuseOthers(to);
      List<String> files =
          switch (format) {
            case csv -> Copies.csv(archive, to);
            case parquet -> Copies.parquet(archive, to);
            case crate -> Copies.crate(archive, to);
          };
      if (json) {
        SequencedMap<String, Object> object = new LinkedHashMap<>();
        object.put("synthetic", true);
        object.put("folder", to.toString());
        object.put("files", files);
        console.json(object);
      } else {
        console.result("%s in %s".formatted(Quantity.of(files.size(), "file"), to));
      }
      return ExitCode.OK.code();
    }
  }

  private static String name(Path folder) {
    return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
  }

  private static void refuseOthers(Path to) throws IOException {
    if (Files.exists(to)) {
      try (Stream<Path> content = Files.list(to)) {
        if (content.findAny().isPresent()) {
          throw new UserException(
              ExitCode.CANNOT_CREATE,
              "%s is not empty\n  choose an empty or new folder with --out".formatted(to));
        }
      }
    }
  }
}
