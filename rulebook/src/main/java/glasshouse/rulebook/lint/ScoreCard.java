// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.lint;

import java.util.List;

/// What all tests found in one rulebook.
///
/// @param rulebook its name
/// @param title its title
/// @param findings in the order of the tests
public record ScoreCard(String rulebook, String title, List<Finding> findings) {

  /// Copies the list.
  public ScoreCard {
    findings = List.copyOf(findings);
  }

  /// How a rulebook fares in one test.
  public enum Mark {
    /// Nothing was found.
    CLEAR("ok"),
    /// The text does not say.
    OPEN("?"),
    /// Breached in a lesser way.
    WARNING("warning"),
    /// Breached.
    ERROR("ERROR");

    private final String word;

    Mark(String word) {
      this.word = word;
    }

    /// Returns how it is shown.
    public String word() {
      return word;
    }
  }

  /// Returns the findings of a test.
  public List<Finding> findings(LintTest test) {
    return findings.stream().filter(finding -> finding.test().equals(test)).toList();
  }

  /// Returns the worst that was found by a test.
  public Mark mark(LintTest test) {
    return findings(test).stream()
        .map(finding ->
            switch (finding.severity()) {
              case ERROR -> Mark.ERROR;
              case WARNING -> Mark.WARNING;
              case NOTE -> Mark.OPEN;
            })
        .max(Mark::compareTo)
        .orElse(Mark.CLEAR);
  }

  /// Returns how many tests have a mark.
  public long count(Mark mark) {
    return Catalogue.own().tests().stream().filter(test -> mark(test) == mark).count();
  }
}
