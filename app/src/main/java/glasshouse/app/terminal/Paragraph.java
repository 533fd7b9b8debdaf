// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.terminal;

import java.util.ArrayList;
import java.util.List;

/// Text broken into lines between words.
public final class Paragraph {
  /// Characters of a line, unless a table needs another width.
  public static final int WIDTH = 100;

  private Paragraph() {}

  /// Returns the lines, at least one; a word longer than a line keeps a line to itself.
  public static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    var line = new StringBuilder();
    for (String word : text.strip().split("\\s+", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /// Returns the text wrapped, every line after this indent.
  public static String of(String indent, String text) {
    List<String> lines = wrap(text, WIDTH - indent.length());
    return indent + String.join("\n" + indent, lines);
  }
}
