// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The characters of a file: UTF-8, at most 1 MiB, nothing that cannot be seen.
///
/// Tabs are refused because indentation carries meaning; characters that reverse the direction of
/// the line are refused because a text must mean what it shows.
record SourceFile(Path file, String text) {
  static final int MAX_BYTES = 1 << 20;
  private static final int MAX_SHOWN = 20;
  private static final char BOM = '\uFEFF';

  /// Reads a file, or says why that is not possible.
  static SourceFile read(Path file) throws RulebookException {
    Place start = new Place(file, 1, 1);
    if (Files.isDirectory(file)) {
      throw refused(start, "this is a folder", "it must be a file", "name a file in it");
    }
    if (!Files.exists(file)) {
      throw refused(start, "there is no such file", "", "check the name and the folder");
    }
    if (!Files.isRegularFile(file)) {
      throw refused(start, "this is not a regular file", "", "copy its content into a file");
    }
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(MAX_BYTES + 1);
    } catch (IOException e) {
      throw refused(start, "the file cannot be read", "", "check its permissions");
    }
    return of(file, bytes);
  }

  /// Checks bytes that were read elsewhere.
  static SourceFile of(Path file, byte[] bytes) throws RulebookException {
    Place start = new Place(file, 1, 1);
    if (bytes.length > MAX_BYTES) {
      throw refused(start, "the file is too large", "at most 1 MiB is read", "split it");
    }
    String text = decode(file, bytes);
    if (!text.isEmpty() && text.charAt(0) == BOM) {
      text = text.substring(1);
    }
    List<Problem> problems = new ArrayList<>();
    scan(file, text, problems);
    if (!problems.isEmpty()) {
      throw new RulebookException(problems);
    }
    return new SourceFile(file, text.replace("\r\n", "\n"));
  }

  private static String decode(Path file, byte[] bytes) throws RulebookException {
    if (bytes.length >= 2
        && ((bytes[0] & bytes[1]) == (byte) 0xFE)
        && ((bytes[0] | bytes[1]) == (byte) 0xFF)) {
      throw refused(
          new Place(file, 1, 1),
          "the file is in UTF-16",
          "it must be in UTF-8",
          "save it as UTF-8");
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    if (decoder.decode(in, out, true).isError()) {
      String good = out.flip().toString();
      throw refused(
          placeAfter(file, good),
          "byte %d of the file is not UTF-8".formatted(in.position()),
          "",
          "save the file as UTF-8");
    }
    return out.flip().toString();
  }

  private static Place placeAfter(Path file, String text) {
    int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
    int column = text.length() - text.lastIndexOf('\n');
    return new Place(file, line, column);
  }

  private static void scan(Path file, String text, List<Problem> problems) {
    int line = 1;
    int column = 1;
    for (int i = 0; i < text.length() && problems.size() < MAX_SHOWN; ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      boolean pair = c == '\r' && i < text.length() && text.charAt(i) == '\n';
      String name = pair ? "" : forbidden(c);
      if (!name.isEmpty()) {
        problems.add(
            new Problem(
                new Place(file, line, column),
                "there is " + name + " here",
                "",
                c == '\t' ? "indent with spaces" : "take it out"));
      }
      column++;
      if (c == '\n') {
        line++;
        column = 1;
      }
    }
  }

  /// Returns the name of a character that may not be in a text, or nothing.
  static String forbidden(int c) {
    if (c == '\t') {
      return "a tab";
    }
    if (c == BOM) {
      return "a byte order mark";
    }
    if ((c != '\n' && Character.isISOControl(c)) || c == 0x2028 || c == 0x2029) {
      return "the control character U+%04X".formatted(c);
    }
    boolean turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    if (turns || c == 0x200E || c == 0x200F || c == 0x061C) {
      return "the invisible character U+%04X, which changes the direction of the line".formatted(c);
    }
    boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    if (surrogate || (c & 0xFFFE) == 0xFFFE) {
      return "U+%04X, which is not a character".formatted(c);
    }
    return "";
  }

  private static RulebookException refused(
      Place place, String what, String allowed, String remedy) {
    return new RulebookException(List.of(new Problem(place, what, allowed, remedy)));
  }
}
