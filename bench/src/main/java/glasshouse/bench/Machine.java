// SPDX-License-Identifier: Apache-2.0
package glasshouse.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where and with what it was measured.
final class Machine {
  private Machine() {}

  /// Returns the load of the last minute, or -1.
  static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  /// Returns the processor's name.
  static String processor() {
    Path cpu = Path.of("/proc/cpuinfo");
    try {
      return Files.readAllLines(cpu, StandardCharsets.UTF_8).stream()
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    } catch (IOException _) {
      return System.getProperty("os.arch");
    }
  }

  /// Returns the Java that runs.
  static String java() {
    return System.getProperty("java.vendor.version", "")
        + " "
        + System.getProperty("java.runtime.version");
  }

  /// Returns the commit that is checked out, read from the repository's own files.
  static String commit() {
    Path git = Path.of(System.getProperty("glasshouse.home", ".")).resolve(".git");
    try {
      String head = Files.readString(git.resolve("HEAD")).strip();
      String prefix = "ref: ";
      boolean isBranch = head.startsWith(prefix);
      String id =
          isBranch ? Files.readString(git.resolve(head.substring(prefix.length()))).strip() : head;
      return id.substring(0, Math.min(id.length(), 12));
    } catch (IOException _) {
      return "unknown";
    }
  }
}
