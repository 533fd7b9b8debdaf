// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.text;

import java.util.List;
import java.util.stream.Collectors;

/// A file that cannot be used as it stands, with everything that is wrong with it.
///
/// The message is part of the product: it is for a lawyer. It shows the first twenty problems, one
/// a line; `problems` has them all, in the order of the file.
public final class RulebookException extends Exception {
  private static final long serialVersionUID = 1;
  private static final int SHOWN = 20;

  private final transient List<Problem> problems;

  /// An exception for these problems, at least one.
  public RulebookException(List<Problem> problems) {
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("no problem, no exception");
    }
    this.problems = List.copyOf(problems);
    super();
  }

  @Override
  public String getMessage() {
    return message(problems);
  }

  /// Returns all problems.
  public List<Problem> problems() {
    return problems;
  }

  private static String message(List<Problem> problems) {
    String first =
        problems.stream().limit(SHOWN).map(Problem::toString).collect(Collectors.joining("\n"));
    int more = problems.size() - SHOWN;
    return more > 0 ? "%s\n… and %d more".formatted(first, more) : first;
  }
}
