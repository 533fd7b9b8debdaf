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

  /// Returns the commit that is checked out, with a plus if files have changed since.
  static String commit() {
    String head = git("rev-parse", "--short=12", "HEAD");
    boolean isClean = git("status", "--porcelain", "--untracked-files=no").isEmpty();
    return head.isEmpty() ? "unknown" : isClean ? head : head + "+";
  }

  private static String git(String... words) {
    var command = new java.util.ArrayList<String>();
    command.add("git");
    command.add("-C");
    command.add(System.getProperty("glasshouse.home", "."));
    command.addAll(java.util.List.of(words));
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      String said =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return process.waitFor() == 0 ? said : "";
    } catch (IOException _) {
      return "";
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}
