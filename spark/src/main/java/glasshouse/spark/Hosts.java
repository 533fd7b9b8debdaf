// SPDX-License-Identifier: Apache-2.0
package glasshouse.spark;

import org.apache.spark.SparkEnv;

/// Names of machines, for messages.
final class Hosts {
  private Hosts() {}

  /// Returns which executor this is, and where.
  static String here() {
    SparkEnv env = SparkEnv.get();
    String host = env.blockManager().blockManagerId().host();
    return "%s (executor %s)".formatted(host, env.executorId());
  }
}
