// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.life;

import glasshouse.app.run.Count;
import glasshouse.app.terminal.Console;
import glasshouse.app.terminal.ExitCode;
import glasshouse.app.terminal.UserException;
import glasshouse.lab.life.PastRun;
import glasshouse.lab.life.PastRunException;
import glasshouse.lab.life.Reliving;
import glasshouse.lab.registry.Sample;
import glasshouse.lab.result.ManifestException;
import glasshouse.lab.result.Table;
import glasshouse.lab.scenario.ScenarioException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `glasshouse sample`: a table of synthetic people for other programs.
@Command(
    name = "sample",
    description = "Write a table of synthetic people: what they are like, did, and suffered.",
    footer = {
      "",
      "Stratified by home and by what became of people; the column weight says for how many a row",
      "stands. The file is Parquet, for R (arrow), Python (pandas) or DuckDB. Every row says that",
      "it is synthetic; ids are of the run's own space and pass no test of real numbers."
    })
public final class SampleCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(index = "0", paramLabel = "RUN", description = "The folder of a run.")
  private Path run = Path.of("");

  @Option(
      names = "--people",
      paramLabel = "N",
      converter = Count.class,
      description = "How many. Default: 1,000.")
  private Long people = 1_000L;

  @Option(
      names = "--arm",
      paramLabel = "A",
      description = "The arm. Default: the first with a regime.")
  private @Nullable String arm;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "The file to write, such as people.parquet.")
  private Path out = Path.of("");

  @Option(names = "--json", description = "Print one JSON object and nothing else.")
  private boolean json;

  /// A command that prints there.
  public SampleCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, ManifestException, ScenarioException, PastRunException {
    if (people < 1) {
      throw new UserException(ExitCode.USAGE, "--people must be at least 1");
    }
    PastRun past = PastRun.open(run);
    int number = past.arm(arm == null ? past.usualArm() : arm);
    Table table = new Sample(new Reliving(past, 0), 0, number).draw(people);
    table.write(out);
    if (json) {
      SequencedMap<String, Object> answer = new LinkedHashMap<>();
      answer.put("synthetic", true);
      answer.put("people", table.size());
      answer.put("file", out);
      console.json(answer);
    } else {
      console.result("%d synthetic people in %s".formatted(table.size(), out));
    }
    return ExitCode.OK.code();
  }
}
