// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.witness;

/// Single counters of a tally.
public enum Count {
  /// Candidates drawn, before any thinning.
  CANDIDATES,
  /// Deeds done.
  DEEDS,
  /// Deeds of adults.
  ADULT_DEEDS,
  /// Negative entries posted.
  PENALTIES,
  /// Negative entries posted that were wrongful.
  WRONGFUL,
  /// Good deeds posted.
  AWARDS,
  /// Lawful acts of the base arm: lawful kinds and lawful look-alikes.
  LAWFUL_IN_BASE,
  /// Of these, acts that did not happen here.
  LAWFUL_FORGONE,
  /// Lawful acts that happened here and not in the base arm.
  LAWFUL_GAINED,
  /// People refused a flight for the first time.
  GROUNDED_PERSONS,
  /// Children refused a place for the first time because of a parent.
  BARRED_CHILDREN,
  /// Refusals of a child's place because of a parent.
  BARRED_TIMES,
  /// Debts settled by listed people.
  COMPLIED,
  /// Debts settled by listed people who were unable to pay.
  COMPLIED_UNABLE,
  /// Person-ticks on a register.
  LISTED_TICKS,
  /// Person-ticks on a register for mundane deeds only.
  MUNDANE_TICKS,
  /// Person-ticks in a low tier.
  LOW_TICKS,
  /// Of these, owed to people whose error-free score is in a good tier.
  LOW_TICKS_GOOD,
  /// Spells in a low tier that began.
  SPELLS_OPENED,
  /// People whose tier moved at an amendment.
  MOVED_BY_AMENDMENT,
  /// Letters to other districts.
  LETTERS,
  /// Rewards drawn by people in a rewarded tier.
  REWARDS,
  /// Adults, counted at each census.
  ADULTS,
  /// Sum of legitimacy over adults at each census, in 65,536ths.
  LEGITIMACY,
  /// Adults with legitimacy below one half at each census.
  LEGITIMACY_LOW,
  /// Adults who were wrongly penalised, at each census.
  WRONGED,
  /// Sum of their legitimacy, in 65,536ths.
  LEGITIMACY_WRONGED,
  /// Sum of the legitimacy that these same people have without any regime, in 65,536ths.
  LEGITIMACY_WRONGED_BASELINE,
  /// Adults who did nothing that a rule covers, at each census.
  INNOCENT,
  /// Of these, wrongly penalised.
  INNOCENT_WRONGED,
  /// Adults on any register at each census.
  LISTED,
  /// Adults in a low tier at each census.
  LOW,
  /// Children of 6 to 17 at each census.
  CHILDREN,
  /// Parents on a register at each census.
  LISTED_PARENTS,
  /// Sum of hardship over adults at each census, in 65,536ths.
  HARDSHIP,
  /// Appeals filed.
  APPEALS,
  /// Wrongful entries that were overturned.
  OVERTURNED_WRONGFUL,
  /// Of these, within half a year or what the scenario calls late.
  OVERTURNED_IN_TIME,
  /// Rightful entries that were overturned.
  OVERTURNED_RIGHTFUL,
  /// Wrongful entries that were upheld.
  UPHELD_WRONGFUL,
  /// Rightful entries that were upheld.
  UPHELD_RIGHTFUL,
  /// Ticks that decided appeals had waited, summed.
  APPEAL_TICKS,
  /// Appeals that wait at each census.
  APPEALS_WAITING,
  /// Ticks of wrongful listings that recourse spared: waited out, or left when the listing fell.
  SPARED_TICKS,
  /// Work of assessors, in millionths of a job-year.
  CASE_WORK,
  /// Work of reviewers of appeals, in millionths of a job-year.
  REVIEW_WORK,
  /// Work of people who note what others do, in millionths of a job-year.
  COLLECTOR_WORK,
  /// Work of an operator's other staff, in millionths of a job-year.
  STAFF_WORK,
  /// Work behind linked cameras, in millionths of a job-year.
  WATCH_WORK,
  /// Cost of linked cameras, in millionths of a yearly wage.
  CAMERA_COST,
  /// Sum of lost standing over adults at each census, in 65,536ths.
  STANDING,
  /// Points that awards brought, in sixteenths.
  POINTS_GIVEN,
  /// Of these, for good deeds that were bought.
  POINTS_BOUGHT,
  /// Of these, for no good deed of the person's own: look-alikes, other people's, entered twice.
  POINTS_MISTAKEN,
  /// Fines for good deeds that were bought.
  FINES,
  /// Deeds noticed and pinned on somebody that the law allows: good, lawful or not covered.
  SEEN_LAWFUL,
  /// Deeds noticed and pinned on somebody that the law forbids.
  SEEN_BREACH,
  /// Person-ticks on a register that debt leads to.
  DEBTOR_TICKS,
  /// Of these, of people unable to pay.
  DEBTOR_TICKS_UNABLE,
  /// New listings on a register that debt leads to.
  DEBTORS,
  /// Of these, of people unable to pay.
  DEBTORS_UNABLE,
  /// Requests for a loan.
  APPLICATIONS,
  /// Of these, refused because of a register, before the lender looked.
  LOANS_BARRED,
  /// Loans given.
  LOANS,
  /// Of these, to people who never had one.
  FIRST_LOANS,
  /// Standing of the scores of those who got a loan, summed, in 65,536ths.
  LOAN_SCORES,
  /// Loans repaid.
  REPAID,
  /// Loans that were not.
  DEFAULTS,
  /// Standing of the scores of defaulters, summed, in 65,536ths.
  DEFAULT_SCORES,
  /// Requests of people without a credit file whose true chance of a default is below the cutoff.
  THIN_GOOD,
  /// Of these, lent to.
  THIN_GOOD_LENT,
  /// Adults with a running loan, at each census.
  BORROWERS,
  /// Adults without a credit file and without a loan, at each census.
  THIN_FILES,
  /// Adults with a credit file, at each census.
  CREDIT_FILES,
  /// Of these, with a record of a default.
  DEFAULT_RECORDS
}
