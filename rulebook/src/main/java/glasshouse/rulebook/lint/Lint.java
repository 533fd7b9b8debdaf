// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.lint;

import glasshouse.rulebook.Rulebook;
import glasshouse.rulebook.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Holds a rulebook against the tests of due process.
public final class Lint {
  /// The tests, in the order of the catalogue.
  private static final List<Probe> PROBES =
      List.of(
          Grounds::legality,
          Grounds::clarity,
          Procedure::notice,
          Procedure::reasons,
          Procedure::hearing,
          Sanctions::proportionality,
          Sanctions::context,
          Sanctions::collateral,
          Grounds::retroactivity,
          Sanctions::twice,
          Ends::expiry,
          Ends::exit,
          Procedure::correction,
          Procedure::review,
          Procedure::suspension,
          Grounds::minors,
          Grounds::means,
          Evidence::data,
          Evidence::publicity,
          Evidence::automation,
          Evidence::evidence,
          Evidence::burden,
          Grounds::status,
          Sanctions::cliff,
          Ends::amendment);

  private Lint() {}

  /// How one test is made.
  private interface Probe {
    void look(Subject subject, Verdicts verdicts);
  }

  /// Returns what the tests find in the text with all its amendments.
  public static ScoreCard of(Text<Rulebook> file) {
    return of(file, LocalDate.MAX);
  }

  /// Returns what the tests find in the text as it stands on a day.
  public static ScoreCard of(Text<Rulebook> file, LocalDate day) {
    Subject subject = Subject.of(file, day);
    List<LintTest> tests = Catalogue.own().tests();
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < PROBES.size(); i++) {
      var verdicts = new Verdicts(subject, tests.get(i));
      PROBES.get(i).look(subject, verdicts);
      findings.addAll(verdicts.findings());
    }
    return new ScoreCard(file.value().rulebook(), file.value().title(), findings);
  }
}
