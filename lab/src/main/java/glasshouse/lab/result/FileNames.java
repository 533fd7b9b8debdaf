// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.result;

import java.util.Locale;
import java.util.regex.Pattern;

/// Which names a file of a run folder may have: short, plain, below the folder on every system.
final class FileNames {
  private static final Pattern PART = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,127}");
  private static final Pattern DEVICE =
      Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");
  private static final int DEEPEST = 4;

  private FileNames() {}

  static boolean safe(String name) {
    String[] parts = name.split("/", -1);
    if (parts.length > DEEPEST) {
      return false;
    }
    for (String part : parts) {
      boolean device = DEVICE.matcher(part.toLowerCase(Locale.ROOT)).matches();
      if (!PART.matcher(part).matches() || device || part.endsWith(".") || part.contains("..")) {
        return false;
      }
    }
    return true;
  }

  static String checked(String name) {
    if (!safe(name)) {
      throw new IllegalArgumentException("not the name of a result file: " + name);
    }
    return name;
  }
}
