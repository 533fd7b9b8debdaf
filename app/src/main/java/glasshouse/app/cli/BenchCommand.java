// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.cli;

import glasshouse.app.terminal.ExitCode;
import glasshouse.bench.Main;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `glasshouse bench`: how fast is the engine here, beside plain loops on the same model?
@Command(
    name = "bench",
    description = {
      "Measure speed and memory on this machine, beside plain loops over the same society,",
      "in turns. Takes some minutes; a quiet machine gives the better numbers."
    })
final class BenchCommand implements Callable<Integer> {
  private final Session session;

  @Option(
      names = "--people",
      paramLabel = "N",
      defaultValue = "100000",
      description = "Synthetic people, 5,000 to 5,000,000 (default: ${DEFAULT-VALUE}).")
  private int people;

  @Option(
      names = "--weeks",
      paramLabel = "N",
      defaultValue = "52",
      description = "Length of a life, a multiple of 13 (default: ${DEFAULT-VALUE}).")
  private int weeks;

  @Option(
      names = "--repeats",
      paramLabel = "N",
      defaultValue = "3",
      description = "Rounds over all contenders (default: ${DEFAULT-VALUE}).")
  private int repeats;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Where the JSON result goes (default: bench/results).")
  private @Nullable Path out;

  BenchCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws Exception {
    List<String> words =
        new ArrayList<>(
            List.of(
                "--people",
                String.valueOf(people),
                "--weeks",
                String.valueOf(weeks),
                "--repeats",
                String.valueOf(repeats)));
    if (out != null) {
      words.addAll(List.of("--results", out.toString()));
    }
    int code = Main.run(words);
    if (code == Main.DISAGREE) {
      session.console().note("the contenders disagree about the society; see the table");
      return ExitCode.OUR_BUG.code();
    }
    return (code == 0 ? ExitCode.OK : ExitCode.USAGE).code();
  }
}
