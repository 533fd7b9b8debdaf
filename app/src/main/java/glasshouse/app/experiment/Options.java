// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.experiment;

import glasshouse.app.engine.Place;
import glasshouse.app.run.Count;
import glasshouse.app.terminal.ExitCode;
import glasshouse.app.terminal.UserException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Options that all experiment commands take.
final class Options {
  private static final int MOST_THREADS = 1_024;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for the tables. Default: one below runs/, named after the question.")
  private @Nullable String out;

  @Option(
      names = "--members",
      paramLabel = "DIR",
      description = "Where members are kept, so that none is run twice. Default: runs/members.")
  private String members = "runs/members";

  @Option(
      names = "--threads",
      paramLabel = "T",
      converter = Count.class,
      description = "Members that run side by side; no result depends on it.")
  private @Nullable Long threads;

  @Option(
      names = "--on",
      paramLabel = "ENGINE",
      defaultValue = "local",
      description = 
          "Where members run: local, spark:local-cluster to try Spark, or spark[:MASTER].")
  private String engine = "local";

  @Option(names = "--json", description = "Print one JSON object and nothing else.")
  private boolean json;

  @Option(names = "--quiet", description = "No progress.")
  private boolean quiet;

  Place place() {
    return Place.of(engine);
  }

  boolean json() {
    return json;
  }

  boolean quiet() {
    return quiet;
  }

  Path store() {
    return path(members);
  }

  Path folder(String name) {
    return out == null ? Path.of("runs", name) : path(out);
  }

  int threads(int cores) {
    if (threads == null) {
      return cores;
    }
    if (threads < 1 || threads > MOST_THREADS) {
      throw new UserException(
          ExitCode.USAGE, "--threads takes 1 to %d, got %d".formatted(MOST_THREADS, threads));
    }
    return threads.intValue();
  }

  static Path path(String typed) {
    try {
      return Path.of(typed);
    } catch (InvalidPathException e) {
      throw new UserException(
          ExitCode.USAGE, "\"%s\" is not a path: %s".formatted(typed, e.getReason()));
    }
  }
}
