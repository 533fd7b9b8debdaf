// SPDX-License-Identifier: Apache-2.0

package glasshouse.lab.scenario;

import glasshouse.rulebook.text.Problem;
import java.util.List;
import java.util.stream.Collectors;

/// A scenario that cannot be used as it stands, with everything that is wrong with it.
///
/// The message shows the first twenty problems, one a line; [#problems] has them all.
public final class ScenarioException extends Exception {
  private static final long serialVersionUID = 1;
  private static final int SHOWN = 20;

  private final transient List<Problem> problems;

  /// An exception for these problems, at least one.
  public ScenarioException(List<Problem> problems) {
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("no problem, no exception");
    }
    super(message(problems));
    this.problems = List.copyOf(problems);
  }

  /// Returns all problems, file by file and from top to bottom.
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
