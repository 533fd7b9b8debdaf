// SPDX-License-Identifier: Apache-2.0
package glasshouse.spark;

import glasshouse.app.terminal.ExitCode;
import glasshouse.app.terminal.UserException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.SparkConf;

/// What Spark is told about a run. Whatever was said to `spark-submit` counts before it.
final class Settings {
  private static final String LOCAL_CLUSTER = "local-cluster";
  private static final String LOOPBACK = "127.0.0.1";

  /// Megabytes of heap of an executor of a local cluster; people live outside of it.
  private static final int HEAP = 1_024;

  private static final List<String> JVM =
      List.of(
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow",
          "-XX:+UseCompactObjectHeaders");

  private Settings() {}

  /// Returns the settings for a master.
  static SparkConf of(String master) {
    var settings = new SparkConf();
    String wanted = master.isEmpty() ? settings.get("spark.master", LOCAL_CLUSTER) : master;
    if (wanted.equals(LOCAL_CLUSTER)) {
      int processes = Math.max(2, Runtime.getRuntime().availableProcessors());
      wanted = "%s[%d,1,%d]".formatted(LOCAL_CLUSTER, processes, HEAP);
    }
    refuseUnknown(wanted);
    settings.setMaster(wanted);
    settings.setIfMissing("spark.app.name", "glasshouse");
    settings.setIfMissing("spark.ui.enabled", "false");
    settings.setIfMissing("spark.executor.extraJavaOptions", String.join(" ", JVM));
    // A region is somewhere, and waiting for that place is cheaper than making it again elsewhere.
    settings.setIfMissing("spark.locality.wait", "10m");
    settings.setIfMissing("spark.task.maxFailures", "16");
    if (wanted.startsWith("local")) {
      settings.setIfMissing("spark.driver.host", LOOPBACK);
      settings.setIfMissing("spark.driver.bindAddress", LOOPBACK);
    }
    if (wanted.startsWith(LOCAL_CLUSTER)) {
      refuseWithoutHome();
    }
    return settings;
  }

  private static void refuseUnknown(String master) {
    boolean isKnown =
        master.matches("local-cluster\\[\\d+,\\d+,\\d+]|local(\\[(\\d+|\\*)])?|yarn")
            || master.matches("(spark|k8s)://.+");
    if (!isKnown) {
      throw new UserException(
          ExitCode.USAGE,
          "Spark has no master \"%s\"\n  %s"
              .formatted(
                  master,
                  "it knows local-cluster, local-cluster[EXECUTORS,CORES,MEGABYTES], local[CORES],"
                      + " spark://HOST:PORT, yarn and k8s://URL"));
    }
  }

  /// Executors of a local cluster are started from this folder.
  private static void refuseWithoutHome() {
    String home = System.getenv("SPARK_HOME");
    if (home == null || !Files.isDirectory(Path.of(home, "jars"))) {
      throw new UserException(
          ExitCode.UNAVAILABLE,
          "local-cluster needs SPARK_HOME, a folder with Spark's libraries in jars/"
              + "\n  ./glasshouse makes one: start the program with it");
    }
  }
}
