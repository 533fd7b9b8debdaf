// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.validate;

import java.util.List;

/// All checks, in order.
public final class Checks {
  private Checks() {}

  /// Returns all checks.
  public static List<Check> all() {
    return List.of(
        CatalogueChecks.counts(),
        ScoreChecks.path(),
        RegisterChecks.share(),
        ScoreChecks.wrongRecords(),
        AssessorChecks.table(),
        DeterrenceChecks.coupling(),
        NullChecks.regime(),
        ScoreChecks.ranks(),
        RegisterChecks.appeals(),
        ScoreChecks.validity(),
        ScoreChecks.reliability(),
        ClockChecks.hardship(),
        LendingChecks.signals(),
        DeterrenceChecks.feedback(),
        RegisterChecks.flights(),
        ClockChecks.lazy(),
        TickChecks.halving(),
        DeterrenceChecks.bounds(),
        SameBitsChecks.parallel(),
        RegisterChecks.children(),
        NullChecks.group(),
        ClockChecks.filter(),
        LendingChecks.delayedImpact(),
        AssessorChecks.identities(),
        DeterrenceChecks.elasticity(),
        ScoreChecks.gaming());
  }
}
