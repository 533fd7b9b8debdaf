// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.text;

import java.nio.file.Path;

/// Where something stands: a file, a line and a column, both counted from 1.
public record Place(Path file, int line, int column) {
  @Override
  public String toString() {
    return "%s:%d:%d".formatted(file, line, column);
  }
}
