// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.lint;

import glasshouse.rulebook.text.schema.Id;
import glasshouse.rulebook.text.schema.Meaning;
import glasshouse.rulebook.text.schema.Size;
import java.util.List;

/// A test of due process: what it asks, when it fires, and which norms it rests on.
@Meaning("A test of due process.")
public record LintTest(
    @Meaning("Its id.") @Id String test,
    @Meaning("Its name, one word.") @Id String name,
    @Meaning("What it asks for.") String title,
    @Meaning("How grave a breach is at most.") Severity severity,
    @Meaning("When it fires.") String fires,
    @Meaning("What to change.") String asks,
    @Meaning("The norms it rests on.") @Size(min = 1) List<Citation> norms) {

  /// Copies the list.
  public LintTest {
    norms = List.copyOf(norms);
  }

  /// A place in a norm.
  @Meaning("A place in a norm.")
  public record Citation(
      @Meaning("The norm.") @Id String norm, @Meaning("The article.") String article) {}
}
