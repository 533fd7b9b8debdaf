// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.run;

import glasshouse.app.laboratory.RunPlan;
import glasshouse.app.terminal.ExitCode;
import glasshouse.app.terminal.UserException;
import glasshouse.lab.scenario.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What can be asked of a run, and how it becomes a plan within the scenario's limits.
public final class RunOptions {
  @Option(
      names = "--arm",
      paramLabel = "A",
      split = ",",
      description =
          "Arm to run; repeat it for several, or say all. Default: those of the scenario.")
  private List<String> arms = new ArrayList<>();

  @Option(
      names = "--people",
      paramLabel = "N",
      converter = Count.class,
      description = "Synthetic people in each arm, at least 1,000, such as 200000 or 1e6.")
  private @Nullable Long people;

  @Option(
      names = "--years",
      paramLabel = "Y",
      converter = Count.class,
      description = "Simulated years, 1 to 19.")
  private @Nullable Long years;

  @Option(
      names = "--seeds",
      paramLabel = "R",
      converter = Count.class,
      description = "Replicates, for the intervals.")
  private @Nullable Long seeds;

  @Option(names = "--seed", paramLabel = "S", converter = Count.class, description = "First seed.")
  private @Nullable Long seed;

  @Option(
      names = "--threads",
      paramLabel = "T",
      converter = Count.class,
      description = "Threads; no result depends on it. Default: all processors.")
  private @Nullable Long threads;

  @Option(
      names = "--set",
      paramLabel = "key=value",
      description = "Set a parameter in every arm; repeat it for several.")
  private List<String> settings = new ArrayList<>();

  /// Returns the plan, or says what the scenario does not have.
  public RunPlan plan(Scenario scenario, int cores) {
    SequencedMap<String, String> values = new LinkedHashMap<>();
    for (String setting : settings) {
      int equals = setting.indexOf('=');
      if (equals < 1) {
        throw new UserException(
            ExitCode.USAGE, "--set takes key=value, got \"%s\"".formatted(setting));
      }
      values.put(setting.substring(0, equals).strip(), setting.substring(equals + 1).strip());
    }
    return new RunWish(arms, people, years, seeds, seed, threads, values).plan(scenario, cores);
  }
}
