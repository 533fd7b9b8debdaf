// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.text;

import glasshouse.rulebook.text.schema.Shape;
import glasshouse.rulebook.text.schema.Shapes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

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

  /// Returns what a file says that is a list of records, at least one.
  public static <T> Text<List<T>> readList(Path file, Class<T> type) throws RulebookException {
    var problems = new ArrayList<Problem>();
    Node root = NodeReader.read(SourceFile.read(file), problems);
    Shape shape = new Shape.Items(Shapes.of(type), 1, Integer.MAX_VALUE);
    Object value = new Binder(problems).bind(root, shape, "the file");
    if (!problems.isEmpty() || !(value instanceof List<?> items)) {
      problems.sort(BY_PLACE);
      throw new RulebookException(problems);
    }
    return new Text<>(items.stream().<T>map(type::cast).toList(), new Places(root));
  }

  /// Returns what one of our own files says, which lies beside a class.
  public static <T> T readOwn(Class<?> beside, String name, Class<T> type) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
      return read(SourceFile.of(Path.of(name), bytes), type, Checks.NONE).value();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RulebookException e) {
      throw new IllegalStateException("our own file is not sound: " + e.getMessage(), e);
    }
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
