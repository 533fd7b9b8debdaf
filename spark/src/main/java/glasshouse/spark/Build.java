// SPDX-License-Identifier: Apache-2.0
package glasshouse.spark;

import glasshouse.lab.experiment.Engine;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/// What must be the same on the driver and on every executor, or nobody knows whose result it is.
///
/// @param engine fingerprint of the code that decides what comes of a run
/// @param carrier fingerprint of the code that carries orders
/// @param java version of the JDK
/// @param processor architecture of the machine
record Build(String engine, String carrier, String java, String processor)
    implements Serializable {
  private static final Build HERE =
      new Build(
          Engine.digest(),
          Engine.digestOf(List.of(Build.class)),
          Runtime.version().toString(),
          System.getProperty("os.arch"));

  private static final int SHORT = 12;

  /// Returns what this process runs.
  static Build here() {
    return HERE;
  }

  /// Returns in words what is another here than where the order came from; empty if nothing is.
  String differences() {
    List<String> differences = new ArrayList<>();
    compare("engine", brief(engine), brief(HERE.engine), differences);
    compare("module spark", brief(carrier), brief(HERE.carrier), differences);
    compare("Java", java, HERE.java, differences);
    compare("processor", processor, HERE.processor, differences);
    return String.join("; ", differences);
  }

  private static void compare(String what, String driver, String here, List<String> differences) {
    if (!driver.equals(here)) {
      differences.add("%s %s on the driver, %s here".formatted(what, driver, here));
    }
  }

  private static String brief(String digest) {
    return digest.substring(0, Math.min(SHORT, digest.length()));
  }
}
