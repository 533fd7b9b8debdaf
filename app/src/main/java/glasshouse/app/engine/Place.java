// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.engine;

import glasshouse.app.terminal.ExitCode;
import glasshouse.app.terminal.UserException;

/// Where to run, as said after `--on`.
public sealed interface Place {
  /// The threads of this machine.
  record Here() implements Place {}

  /// A cluster.
  ///
  /// @param master as after `spark:`; empty if it was left out
  record OnSpark(String master) implements Place {}

  /// Reads what was typed.
  static Place of(String typed) {
    String spark = "spark";
    if (typed.equals("local")) {
      return new Here();
    }
    if (typed.equals(spark)) {
      return new OnSpark("");
    }
    if (typed.startsWith(spark + ":") && typed.length() > spark.length() + 1) {
      String rest = typed.substring(spark.length() + 1);
      return new OnSpark(rest.startsWith("//") ? typed : rest); // spark://host is itself a master
    }
    throw new UserException(
        ExitCode.USAGE,
        "--on takes local, spark or spark:MASTER, got \"%s\"".formatted(typed)
            + "\n  to try it on this machine: --on spark:local-cluster");
  }
}
