// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.engine;

import glasshouse.lab.Runner;
import glasshouse.lab.experiment.Executor;
import glasshouse.lab.scenario.Scenario;

/// Machines that live societies for this one.
public interface Cluster extends AutoCloseable {
  /// Returns where nations are founded: their districts shared out over the machines.
  Runner.Lands lands();

  /// Returns who runs members of a scenario: each of them whole, on one of the machines.
  Executor members(Scenario scenario);

  /// Returns how many processors the machines give.
  int cores();

  /// Lets the machines go.
  @Override
  void close();
}
