// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.lint;

import glasshouse.rulebook.text.TextReader;
import glasshouse.rulebook.text.schema.Meaning;
import java.util.List;
import java.util.stream.Collectors;

/// The tests, the norms behind them, and the words that leave a rule open. Read from our own file.
@Meaning("The tests, the norms behind them, and the words that leave a rule open.")
public record Catalogue(
    @Meaning("The norms.") List<Norm> norms,
    @Meaning("The tests, in order.") List<LintTest> tests,
    @Meaning("Words that mean what an assessor likes.") List<String> openWords) {

  private static final Catalogue OWN =
      TextReader.readOwn(Catalogue.class, "catalogue.yaml", Catalogue.class);

  /// Copies the lists.
  public Catalogue {
    norms = List.copyOf(norms);
    tests = List.copyOf(tests);
    openWords = List.copyOf(openWords);
  }

  /// Returns our own catalogue.
  public static Catalogue own() {
    return OWN;
  }

  /// Returns the test with an id or a name.
  public LintTest test(String idOrName) {
    return tests.stream()
        .filter(test -> test.test().equals(idOrName) || test.name().equals(idOrName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such test: " + idOrName));
  }

  /// Returns the norms of a test in one line, each with its article.
  public String norms(LintTest test) {
    return test.norms().stream()
        .map(cited -> title(cited.norm()) + ", " + cited.article())
        .collect(Collectors.joining("; "));
  }

  private String title(String norm) {
    return norms.stream()
        .filter(one -> one.norm().equals(norm))
        .map(Norm::title)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("a test cites an unknown norm: " + norm));
  }
}
