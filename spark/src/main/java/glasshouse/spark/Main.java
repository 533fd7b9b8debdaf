// SPDX-License-Identifier: Apache-2.0
package glasshouse.spark;

/// The program as the launcher, or `spark-submit`, starts it where something is to run on Spark.
public final class Main {
  private Main() {}

  /// Runs the program and ends the JVM with its exit code.
  public static void main(String[] arguments) {
    System.exit(glasshouse.app.Main.start(SparkCluster::open, arguments));
  }
}
