// SPDX-License-Identifier: Apache-2.0

package glasshouse.checks;

import java.util.List;
import java.util.function.Function;

/// A rule about the text of one Java file, and a file that breaks it.
record SourceRule(String name, Function<SourceFile, List<Finding>> check, String breach) {

  @Override
  public String toString() {
    return name;
  }
}
