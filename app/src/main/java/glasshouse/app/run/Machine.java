// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.run;

import glasshouse.lab.Findings;
import glasshouse.lab.result.Performance;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/// What this computer has to give.
///
/// @param memoryBytes memory that can be used now, within the limits of a container
/// @param cores processors
public record Machine(double memoryBytes, int cores) {
  /// Asks the system.
  public static Machine here() {
    return new Machine(
        Math.min(limitBytes(), availableBytes()), Runtime.getRuntime().availableProcessors());
  }

  private static double limitBytes() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getTotalMemorySize()
        : Runtime.getRuntime().maxMemory();
  }

  private static double availableBytes() {
    long bytes = bytes(Path.of("/proc/meminfo"), "MemAvailable:");
    return bytes > 0 ? bytes : limitBytes();
  }

  /// Returns the most memory this process has had, 0 where the system does not say.
  public static long peakBytes() {
    return bytes(Path.of("/proc/self/status"), "VmHWM:");
  }

  /// Returns what a run took of this machine.
  public static Performance performance(Findings findings) {
    int threads = findings.experiment().threads();
    double coreNanos = findings.seconds() * threads * 1e9;
    return new Performance(
        findings.candidates(),
        findings.seconds(),
        coreNanos / findings.candidates(),
        findings.replicates().getFirst().bytesPerPerson(),
        peakBytes(),
        threads);
  }

  /// A line such as `VmHWM: 12345 kB`, 0 where there is none.
  private static long bytes(Path file, String name) {
    try {
      for (String line : Files.readAllLines(file)) {
        if (line.startsWith(name)) {
          return Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024;
        }
      }
    } catch (IOException | NumberFormatException _) {
      // not a system that says
    }
    return 0;
  }

  /// Returns the bytes free where a folder lies or would lie.
  public double diskBytes(Path folder) {
    Path path = folder.toAbsolutePath().normalize();
    while (path != null && !Files.exists(path)) {
      path = path.getParent();
    }
    try {
      return path == null ? 0 : Files.getFileStore(path).getUsableSpace();
    } catch (IOException _) {
      return 0;
    }
  }
}
