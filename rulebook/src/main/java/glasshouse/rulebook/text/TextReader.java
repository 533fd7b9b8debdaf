// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.text;

import glasshouse.rulebook.text.schema.Shapes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Reads a file into a record, and every value's place with it.
///
/// The record's annotations (`Range`, `Size`, `Id`, `Fallback`, …) say what is allowed. All that is
/// wrong with a file is reported at once.
public final class TextReader {
  private static final Comparator<Problem> BY_PLACE =
      Comparator.comparing(
          Problem::place, Comparator.comparingInt(Place::line).thenComparingInt(Place::column));

  private TextReader() {}

  /// Returns what a file says, or throws all that is wrong with it.
  public static <T> Text<T> read(Path file, Class<T> type) throws RulebookException {
    return read(SourceFile.read(file), type, Checks.NONE);
  }

  /// Reads a file and holds it against further checks, which see the tree even where parts of it
  /// are refused already.
  static <T> Text<T> read(SourceFile source, Class<T> type, Checks checks)
      throws RulebookException {
    List<Problem> problems = new ArrayList<>();
    Node root = NodeReader.read(source, problems);
    Object value = new Binder(problems).bind(root, Shapes.of(type), "the file");
    checks.run(root, problems);
    if (!problems.isEmpty() || value == null) {
      problems.sort(BY_PLACE);
      throw new RulebookException(problems);
    }
    return new Text<>(type.cast(value), new Places(root));
  }

  /// What must hold beyond the shape of each value.
  interface Checks {
    /// Nothing more.
    Checks NONE = (_, _) -> {};

    /// Adds what does not hold.
    void run(Node root, List<Problem> problems);
  }
}
