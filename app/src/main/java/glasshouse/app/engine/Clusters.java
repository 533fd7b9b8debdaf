// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.engine;

import glasshouse.app.terminal.ExitCode;
import glasshouse.app.terminal.UserException;

/// Opens clusters.
@FunctionalInterface
public interface Clusters {
  /// The program as it is without the module `spark`.
  Clusters NONE =
      _ -> {
        throw new UserException(
            ExitCode.UNAVAILABLE,
            "this program was started without Spark, whose libraries are many"
                + "\n  ./glasshouse loads them when it reads --on spark; a cluster: docs/spark.md");
      };

  /// Opens a cluster.
  ///
  /// @param master as after `spark:`; empty if it was left out
  Cluster open(String master);
}
