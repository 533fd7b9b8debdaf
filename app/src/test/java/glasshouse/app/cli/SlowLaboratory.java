// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.cli;

import glasshouse.app.laboratory.Progress;
import glasshouse.app.laboratory.RunPlan;
import glasshouse.lab.Runner;
import glasshouse.lab.result.RunResults;

/// A toy laboratory that needs a second for each simulated year.
public final class SlowLaboratory extends ToyLaboratory {
  @Override
  public RunResults run(RunPlan plan, Runner.Lands lands, Progress progress) {
    progress.stage("waiting");
    try {
      Thread.sleep(1_000L * plan.years());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return super.run(plan, lands, progress);
  }
}
