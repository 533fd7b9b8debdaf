// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Rows of text in columns as wide as their longest cell, up to a limit; longer cells wrap.
public final class TextTable {
  private static final String GAP = "  ";
  private static final int NARROWEST = 20;

  private final int width;
  private final int[] limits;
  private final List<List<String>> rows = new ArrayList<>();

  /// @param width characters of a line
  public TextTable(int width, String... head) {
    this.width = width;
    limits = new int[head.length];
    Arrays.fill(limits, width);
    rows.add(List.of(head));
  }

  /// Sets the most characters a column may have.
  public TextTable limit(int column, int characters) {
    limits[column] = characters;
    return this;
  }

  /// Adds a row; it has as many cells as the head.
  public void row(String... cells) {
    if (cells.length != limits.length) {
      throw new IllegalArgumentException("a row has as many cells as the head");
    }
    rows.add(Arrays.stream(cells).map(VisibleText::line).toList());
  }

  /// Returns how many rows follow the head.
  public int size() {
    return rows.size() - 1;
  }

  /// Returns the lines.
  @Override
  public String toString() {
    int[] widths = widths();
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      List<List<String>> cells = new ArrayList<>();
      int height = 0;
      for (int i = 0; i < widths.length; i++) {
        cells.add(Paragraph.wrap(row.get(i), widths[i]));
        height = Math.max(height, cells.get(i).size());
      }
      for (int line = 0; line < height; line++) {
        lines.add(line(cells, widths, line));
      }
    }
    return String.join("\n", lines);
  }

  /// The last column has what the others leave.
  private int[] widths() {
    int last = limits.length - 1;
    int[] widths = new int[limits.length];
    int used = 0;
    for (int i = 0; i < last; i++) {
      for (List<String> row : rows) {
        widths[i] = Math.min(limits[i], Math.max(widths[i], row.get(i).length()));
      }
      used += widths[i] + GAP.length();
    }
    widths[last] = Math.min(limits[last], Math.max(NARROWEST, width - used));
    return widths;
  }

  private static String line(List<List<String>> cells, int[] widths, int line) {
    var text = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      List<String> cell = cells.get(i);
      String part = line < cell.size() ? cell.get(line) : "";
      text.append(part).repeat(' ', Math.max(0, widths[i] - part.length())).append(GAP);
    }
    return text.toString().stripTrailing();
  }
}
