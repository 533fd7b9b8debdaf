// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.laboratory;

import glasshouse.lab.Runner;
import glasshouse.lab.result.RunResults;
import glasshouse.lab.scenario.ScenarioException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the commands need of the laboratory, and nothing more.
public interface Laboratory {
  /// Says what a plan would cost. Allocates nothing for it and answers for any number of people.
  Estimate estimate(RunPlan plan);

  /// Runs every arm and every seed. Writes no file. Throws what is wrong with an arm that could not
  /// be seen before its parameters and rulebooks came together.
  ///
  /// @param lands where the nations live
  RunResults run(RunPlan plan, Runner.Lands lands, Progress progress) throws ScenarioException;

  /// Runs every arm and every seed on this machine.
  default RunResults run(RunPlan plan, Progress progress) throws ScenarioException {
    return run(plan, Runner.Lands.HERE, progress);
  }

  /// Returns the indicators a run reports, in order.
  List<IndicatorText> indicators();

  /// Returns the checks of the model against known answers, in order.
  List<CheckText> checks();

  /// Does one check. `fico` is the user's own copy of score tables that the project may not ship.
  /// Throws all that is wrong with these tables.
  CheckOutcome validate(String id, @Nullable Path fico) throws ScenarioException;
}
