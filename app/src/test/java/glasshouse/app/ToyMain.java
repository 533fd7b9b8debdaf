// SPDX-License-Identifier: Apache-2.0
package glasshouse.app;

import glasshouse.app.engine.Clusters;

import glasshouse.app.cli.SlowLaboratory;

/// The program as a process of its own, with a laboratory that takes its time.
final class ToyMain {
  private ToyMain() {}

  static void main(String[] arguments) {
    System.exit(Main.start(new SlowLaboratory(), Clusters.NONE, arguments));
  }
}
