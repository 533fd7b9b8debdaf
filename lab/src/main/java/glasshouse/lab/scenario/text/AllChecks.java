// SPDX-License-Identifier: Apache-2.0

package glasshouse.lab.scenario.text;

/// Every check beyond the shape of single files, in one pass.
public final class AllChecks {
  private AllChecks() {}

  /// Adds what does not hold in a draft.
  public static void run(Draft draft, Findings findings) {
    new RowChecks(findings).check(draft);
    new ProfileChecks(findings).check(draft);
    new PlaceChecks(findings).check(draft);
    new ReferenceChecks(findings).check(draft);
  }
}
