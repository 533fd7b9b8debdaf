// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.terminal;

/// Text made safe for a terminal: what would move the cursor, colour, hide or reorder is shown.
public final class VisibleText {
  private static final int MOST_MARKS = 4;

  private VisibleText() {}

  /// Returns the text with every character that acts instead of showing written as `\\u....`; line
  /// feeds stay.
  public static String lines(String text) {
    var visible = new StringBuilder(text.length());
    int marks = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      marks = isMark(c) ? marks + 1 : 0;
      if (c == '\n' || (!acts(c) && marks <= MOST_MARKS)) {
        visible.appendCodePoint(c);
      } else {
        visible.append("\\u").append(hex(c));
      }
    }
    return visible.toString();
  }

  /// Returns the text on one line.
  public static String line(String text) {
    return lines(text).replace("\n", "\\u000a");
  }

  private static String hex(int c) {
    String digits = Integer.toHexString(c);
    return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  private static boolean acts(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }
}
