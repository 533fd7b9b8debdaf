// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.lint;

import java.util.ArrayList;
import java.util.List;

/// What one test says about one text while it looks.
final class Verdicts {
  private static final int SHOWN = 3;

  private final Subject subject;
  private final LintTest test;
  private final List<Finding> findings = new ArrayList<>();

  Verdicts(Subject subject, LintTest test) {
    this.subject = subject;
    this.test = test;
  }

  /// A breach as grave as the test is.
  void breach(String pointer, String clause, String what) {
    add(test.severity(), pointer, clause, what, test.asks());
  }

  /// A breach that is less grave than others of this test.
  void strain(String pointer, String clause, String what) {
    add(Severity.WARNING, pointer, clause, what, test.asks());
  }

  /// The text does not say what the test asks for.
  void unstated(String pointer, String clause, String what, String key) {
    add(Severity.NOTE, pointer, clause, "not stated: " + what, "say it under " + key);
  }

  /// Several clauses do not say what the test asks for: one note at the first of them.
  void unstated(List<String> names, String pointer, String what, String key) {
    if (!names.isEmpty()) {
      int more = names.size() - SHOWN;
      String shown = String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
      unstated(pointer, more > 0 ? "%s and %d more".formatted(shown, more) : shown, what, key);
    }
  }

  boolean isEmpty() {
    return findings.isEmpty();
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }

  private void add(Severity severity, String pointer, String clause, String what, String remedy) {
    findings.add(
        new Finding(test, severity, subject.file().places().of(pointer), clause, what, remedy));
  }
}
