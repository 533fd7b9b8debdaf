// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.text;

import glasshouse.rulebook.Rulebook;
import glasshouse.rulebook.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// The sample book and ways to spoil it.
public final class Samples {
  /// The file that problems are reported in.
  public static final Path FILE = Path.of("book.yaml");

  private Samples() {}

  /// The words that the sample may use.
  public static Vocabulary vocabulary() {
    return new Vocabulary(
        List.of("theft", "late", "help", "petition"),
        List.of("camera", "feed", "gate", "court", "report"),
        List.of("flight", "loan"),
        List.of("foreign-list"),
        List.of("law-1", "assumption"));
  }

  /// The text of the sample.
  public static String text() {
    try (InputStream in = Samples.class.getResourceAsStream("/books/sample.yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The sample with one passage replaced.
  public static String with(String passage, String other) {
    String text = text();
    if (!text.contains(passage)) {
      throw new IllegalArgumentException("not in the sample: " + passage);
    }
    return text.replace(passage, other);
  }

  /// Reads a text as a book.
  public static Rulebook read(String text) throws RulebookException {
    return RulebookReader.read(source(text), vocabulary()).value();
  }

  /// Reads the sample.
  public static Rulebook book() {
    try {
      return read(text());
    } catch (RulebookException e) {
      throw new IllegalStateException(e);
    }
  }

  static SourceFile source(String text) throws RulebookException {
    return SourceFile.of(FILE, text.getBytes(StandardCharsets.UTF_8));
  }

  /// Returns what is wrong with a book, a line each; nothing if it can be read.
  public static List<String> problems(String text) {
    try {
      read(text);
      return List.of();
    } catch (RulebookException e) {
      return e.problems().stream().map(Problem::toString).toList();
    }
  }
}
