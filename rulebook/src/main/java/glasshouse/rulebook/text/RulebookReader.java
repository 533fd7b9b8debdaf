// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.text;

import glasshouse.rulebook.Rulebook;
import glasshouse.rulebook.Vocabulary;
import java.nio.file.Path;

/// Reads a rulebook and checks it against the words of its scenario.
public final class RulebookReader {
  private RulebookReader() {}

  /// Returns the book in a file, or throws all that is wrong with it: text, keys, values,
  /// references, conditions, dates.
  public static Rulebook read(Path file, Vocabulary vocabulary) throws RulebookException {
    return read(SourceFile.read(file), vocabulary).value();
  }

  static Text<Rulebook> read(SourceFile source, Vocabulary vocabulary) throws RulebookException {
    return TextReader.read(
        source,
        Rulebook.class,
        (root, problems) -> new RulebookChecks(source, root, vocabulary, problems).run());
  }
}
