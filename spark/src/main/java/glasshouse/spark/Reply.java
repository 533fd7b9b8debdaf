// SPDX-License-Identifier: Apache-2.0
package glasshouse.spark;

import glasshouse.app.terminal.ExitCode;
import glasshouse.app.terminal.UserException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/// What comes back from an executor.
///
/// @param <T> what was asked for
sealed interface Reply<T extends Serializable> extends Serializable {

  /// What to do about executors that run something else.
  String ADVICE =
      "nothing was computed; copy the driver's jars to every machine, with the same JDK 25"
          + " (docs/spark.md)";

  /// What was asked for.
  record Said<T extends Serializable>(T what) implements Reply<T> {}

  /// Nothing: the executor runs something else than the driver.
  record Refused<T extends Serializable>(String host, String differences) implements Reply<T> {}

  /// Returns what was said, or throws if anybody refused.
  static <T extends Serializable> List<T> all(List<Reply<T>> replies) {
    List<T> said = new ArrayList<>();
    for (Reply<T> reply : replies) {
      switch (reply) {
        case Said<T>(T what) -> said.add(what);
        case Refused<T>(String host, String differences) ->
            throw new UserException(
                ExitCode.VERSION,
                "the executor on %s is another program than the driver: %s\n  %s"
                    .formatted(host, differences, ADVICE));
      }
    }
    return said;
  }
}
