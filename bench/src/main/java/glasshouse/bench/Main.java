// SPDX-License-Identifier: Apache-2.0
package glasshouse.bench;

import glasshouse.bench.loop.Setting;
import glasshouse.lab.scenario.ScenarioException;
import glasshouse.society.regime.Climate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Measures the engine beside plain loops on the same model, in one run, interleaved.
///
/// ```
/// java glasshouse.bench.Main [--people 100000] [--weeks 52] [--repeats 3] [--threads N]
///     [--scenario FOLDER] [--rulebook essay] [--results FOLDER]
/// ```
///
/// Exit code 0, or 2 for a wrong option, or 3 if contenders disagree about the society.
public final class Main {
  private static final int WARM_PEOPLE = 20_000;
  private static final int WARM_WEEKS = 52;
  private static final double WARM_SECONDS = 5;
  private static final int WRONG_OPTION = 2;

  /// Exit code when contenders disagree.
  public static final int DISAGREE = 3;

  private Main() {}

  /// Runs the benchmark.
  public static void main(String[] words) throws ScenarioException, IOException {
    System.exit(run(List.of(words)));
  }

  /// Runs the benchmark and returns an exit code.
  public static int run(List<String> words) throws ScenarioException, IOException {
    Options options;
    try {
      options = Options.of(words);
    } catch (IllegalArgumentException e) {
      System.err.println("bench: " + e.getMessage());
      return WRONG_OPTION;
    }
    double loadBefore = Machine.load();
    List<Contender> contenders = new ArrayList<>();
    contenders.add(new Engine(1));
    if (options.threads() > 1) {
      contenders.add(new Engine(options.threads()));
    }
    contenders.addAll(List.of(Plain.values()));
    System.err.println("bench: a year for the climate, then everybody until warm");
    Climate climate = Stage.climate(options);
    Setting small =
        Stage.set(options, Math.min(WARM_PEOPLE, options.people()), WARM_WEEKS, climate);
    for (Contender contender : contenders) {
      warm(contender, small);
    }
    Setting setting = Stage.set(options, options.people(), options.weeks(), climate);
    List<Measured> measured = contenders.stream().map(Measured::new).toList();
    for (int round = 0; round < options.repeats(); round++) {
      System.err.printf("bench: round %d of %d%n", round + 1, options.repeats());
      for (Measured each : measured) {
        each.run(setting);
      }
    }
    var agreement = Agreement.of(setting, measured);
    Footprint footprint = Footprint.of(setting);
    Story story = Story.of(options);
    var report = new Report(options, setting, measured, agreement, footprint, story, loadBefore);
    report.print(System.out);
    System.out.println("written to " + report.write());
    return agreement.holds() ? 0 : DISAGREE;
  }

  /// Lives until the compiler has had time for everything; short lives alone would measure it.
  private static void warm(Contender contender, Setting setting) {
    double seconds = 0;
    while (seconds < WARM_SECONDS) {
      seconds += contender.run(setting).wallSeconds();
    }
  }
}
