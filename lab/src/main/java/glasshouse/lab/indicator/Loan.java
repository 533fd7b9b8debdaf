// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.indicator;

import glasshouse.society.people.District;
import glasshouse.society.profile.Deed;
import glasshouse.society.profile.Group;
import glasshouse.society.witness.Count;
import glasshouse.society.witness.Extra;
import glasshouse.society.witness.Tally;
import java.util.List;

/// Loans and debts (model 7.18): who gets a first loan, what the score adds to what a lender knows,
/// who defaults, and who pays a court debt under pressure. The first three need lenders.
final class Loan {
  private static final double PER_1000 = 1_000;
  private static final double PERCENT = 100;
  private static final double FIXED = 65_536;

  private Loan() {}

  static Indicator inclusion() {
    return new Indicator(
        "I15",
        "First loans to people without a credit file",
        "per 1,000 thin-file adult-years",
        "first loans / adult-years of adults without credit file and loan x 1,000, arm - base arm",
        "Whether people whom banks could not see get their first loan.",
        List.of("P1"),
        false,
        true,
        List.of(
            Indicators.part("all", r -> firstLoans(r.year()) - firstLoans(r.baseYear())),
            Indicators.part("first loans in the arm", r -> firstLoans(r.year())),
            Indicators.part(
                "creditworthy people without a file who get a loan",
                "share of their requests",
                r -> Indicators.ratio(good(r, Count.THIN_GOOD_LENT), good(r, Count.THIN_GOOD))),
            Indicators.part(
                "refused because of a register",
                "share of requests",
                r ->
                    Indicators.ratio(
                        r.year().of(Count.LOANS_BARRED), r.year().of(Count.APPLICATIONS)))));
  }

  private static long good(Reading r, Count what) {
    return r.year().of(what);
  }

  private static double firstLoans(Tally year) {
    double years = Reading.adultYears(year.of(Count.THIN_FILES));
    return Indicators.ratio(year.of(Count.FIRST_LOANS) * PER_1000, years);
  }

  static Indicator marginal() {
    return new Indicator(
        "I16",
        "What the score adds to a lender's knowledge",
        "difference of AUC",
        "AUC of the expected chance of a default with the score - without it, all applicants",
        "How much better defaulters are told from others once the social score counts too.",
        List.of("P1", "P5"),
        true,
        false,
        List.of(
            Indicators.part("all", r -> auc(r, true, true) - auc(r, false, true)),
            Indicators.part(
                "among those who got a loan", r -> auc(r, true, false) - auc(r, false, false)),
            Indicators.part("without the score", "AUC", r -> auc(r, false, true)),
            Indicators.part("with the score", "AUC", r -> auc(r, true, true))));
  }

  /// Chance that somebody who defaults was expected to more than somebody who does not; applicants
  /// in the same bin count one half.
  private static double auc(Reading r, boolean withScore, boolean areRefusedToo) {
    double below = 0;
    double won = 0;
    double bads = 0;
    for (int bin = 0; bin < Tally.RISKS; bin++) {
      double bad = r.year().credit(true, withScore, true, bin);
      double rest = r.year().credit(true, withScore, false, bin);
      if (areRefusedToo) {
        bad += r.year().credit(false, withScore, true, bin);
        rest += r.year().credit(false, withScore, false, bin);
      }
      won += bad * (below + rest / 2);
      below += rest;
      bads += bad;
    }
    return Indicators.ratio(won, bads * below);
  }

  static Indicator defaults() {
    return new Indicator(
        "I17",
        "Defaults",
        "per 100 loans",
        "loans unpaid for 90 days / loans given x 100",
        "How many loans go bad.",
        List.of("P2"),
        false,
        false,
        List.of(
            Indicators.part(
                "all",
                r ->
                    Indicators.ratio(
                        r.year().of(Count.DEFAULTS) * PERCENT, (double) r.year().of(Count.LOANS))),
            Indicators.part("late dues", "per adult-year", r -> lateDues(r) / r.adultYears()),
            Indicators.part(
                "adults with a loan",
                "share of adults",
                r -> r.hasLenders() ? share(r, Count.BORROWERS) : Double.NaN),
            Indicators.part(
                "loans",
                "per 1,000 adult-years",
                r ->
                    r.hasLenders()
                        ? r.year().of(Count.LOANS) * PER_1000 / r.adultYears()
                        : Double.NaN)));
  }

  private static double share(Reading r, Count what) {
    return Indicators.ratio(r.year().of(what), r.year().of(Count.ADULTS));
  }

  /// Late payments are civil breaches that a household's bad luck makes more frequent.
  private static double lateDues(Reading r) {
    double sum = 0;
    for (Deed deed : r.world().deeds()) {
      boolean isDue = deed.group() == Group.CIVIL && deed.householdShock();
      sum += isDue ? r.year().acts(deed.index()) : 0;
    }
    return sum;
  }

  static Indicator pressure() {
    return new Indicator(
        "I30",
        "Court debts settled under pressure",
        "per listed person-year",
        "debts settled by people on a debtors' register / person-years on it",
        "Whether a register makes people pay, and whether those on it could.",
        List.of("P2", "K2"),
        true,
        false,
        List.of(
            Indicators.part(
                "all", r -> settled(r, r.year().of(Count.COMPLIED), Count.DEBTOR_TICKS)),
            Indicators.part("able to pay", Loan::settledAble),
            Indicators.part(
                "unable to pay",
                r -> settled(r, r.year().of(Count.COMPLIED_UNABLE), Count.DEBTOR_TICKS_UNABLE)),
            Indicators.part(
                "listings of people who could never pay",
                "share of listings for debt",
                r -> Indicators.ratio(all(r, Count.DEBTORS_UNABLE), all(r, Count.DEBTORS)))));
  }

  /// Loans to two groups, where a lender counts groups.
  static Indicator groups() {
    return new Indicator(
        "I34",
        "Loans by group",
        "share of those who would repay",
        "rate of true positives outside the group - rate in the group",
        "Whether people who would repay get a loan alike, whatever their group.",
        List.of(),
        true,
        false,
        List.of(
            Indicators.part(
                "all",
                r ->
                    share(r, Extra.REPAYING_LENT, Extra.REPAYING)
                        - share(r, Extra.REPAYING_LENT_GROUP, Extra.REPAYING_GROUP)),
            Indicators.part(
                "outside the group, requests that get a loan",
                "share of requests",
                r -> share(r, Extra.LENT, Extra.ASKED)),
            Indicators.part(
                "in the group, requests that get a loan",
                "share of requests",
                r -> share(r, Extra.LENT_GROUP, Extra.ASKED_GROUP)),
            Indicators.part(
                "outside the group, those who would repay",
                r -> share(r, Extra.REPAYING_LENT, Extra.REPAYING)),
            Indicators.part(
                "in the group, those who would repay",
                r -> share(r, Extra.REPAYING_LENT_GROUP, Extra.REPAYING_GROUP)),
            Indicators.part("gain", "gains of a repaid loan, per request", Loan::gain),
            Indicators.part(
                "outside the group, mean score",
                "points from the base",
                r -> share(r, Extra.SCORES, Extra.SCORED) / District.SCORE_UNIT),
            Indicators.part(
                "in the group, mean score",
                "points from the base",
                r -> share(r, Extra.SCORES_GROUP, Extra.SCORED_GROUP) / District.SCORE_UNIT)));
  }

  /// What the lender gains, at the true chances.
  private static double gain(Reading r) {
    Tally year = r.year();
    double lent = year.of(Extra.LENT) + year.of(Extra.LENT_GROUP);
    double repaid = (year.of(Extra.REPAYING_LENT) + year.of(Extra.REPAYING_LENT_GROUP)) / FIXED;
    double asked = year.of(Extra.ASKED) + year.of(Extra.ASKED_GROUP);
    double loss = r.world().lender().lossRatio() * (lent - repaid);
    return Indicators.ratio(repaid - loss, asked);
  }

  private static double share(Reading r, Extra part, Extra whole) {
    return Indicators.ratio(r.year().of(part), r.year().of(whole));
  }

  private static long all(Reading r, Count what) {
    return r.all().of(what);
  }

  private static double settledAble(Reading r) {
    Tally year = r.year();
    long ticks = year.of(Count.DEBTOR_TICKS) - year.of(Count.DEBTOR_TICKS_UNABLE);
    long debts = year.of(Count.COMPLIED) - year.of(Count.COMPLIED_UNABLE);
    return Indicators.ratio((double) debts, ticks * r.world().calendar().tickYears());
  }

  private static double settled(Reading r, long debts, Count ticks) {
    return Indicators.ratio((double) debts, r.year().of(ticks) * r.world().calendar().tickYears());
  }
}
