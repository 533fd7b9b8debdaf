// SPDX-License-Identifier: Apache-2.0

package glasshouse.lab.scenario;

import glasshouse.rulebook.Mark;
import glasshouse.rulebook.text.schema.Fallback;
import glasshouse.rulebook.text.schema.Id;
import glasshouse.rulebook.text.schema.Meaning;
import glasshouse.rulebook.text.schema.Range;
import glasshouse.rulebook.text.schema.Size;
import java.util.List;

/// A sort of operator and the quality of its data.
@Meaning("A sort of operator and the quality of its data.")
public record OperatorProfile(
    @Meaning("Id, as cities name it.") @Id String operator,
    @Meaning("What it is.") @Size(min = 1) String title,
    @Meaning("Share of the cities it runs; 0 for the operator of the national layer.")
        @Range(min = 0, max = 1)
        double share,
    @Meaning("Share of each group of deeds its feeds reach.") Coverage coverage,
    @Meaning("Share of reachable acts its feeds miss.") @Range(min = 0, max = 1) double miss,
    @Meaning("Share of its records that name the wrong person.") @Range(min = 0, max = 1)
        double wrongPerson,
    @Meaning("Records of nothing, per person and year.") @Range(min = 0, max = 5) double fabricated,
    @Meaning("Chance that an act seen twice is recorded twice.") @Range(min = 0, max = 1)
        double duplicate,
    @Meaning("Share of adults it holds data on.") @Range(min = 0, max = 1) double users,
    @Meaning("Whether those users are more often young and urban.") @Fallback("false")
        boolean youngUrban,
    @Meaning("Good deeds of rural people it records, relative to urban people.")
        @Range(min = 0, max = 1)
        double ruralGood,
    @Meaning("Mean weeks from act to record.") @Range(min = 0, max = 104) double lagWeeks,
    @Meaning("Share of feed records on lawful conduct that are predictions, not acts.")
        @Range(min = 0, max = 1)
        double inference,
    @Meaning("Assessors per 100,000 residents.") @Range(min = 0, max = 10_000) double assessors,
    @Meaning("Records that one assessor handles in a year.") @Range(min = 1, max = 1_000_000)
        double caseload,
    @Meaning("Jobs in each city that do not grow with its records.") @Range(min = 0, max = 10_000)
        double staff,
    @Meaning("Share of appeals against wrongful entries that it grants.") @Range(min = 0, max = 1)
        double overturnsWrongful,
    @Meaning("Share of appeals against rightful entries that it grants.") @Range(min = 0, max = 1)
        double overturnsRightful,
    @Meaning("Leaks a year.") @Range(min = 0, max = 52) double leaks,
    @Meaning("Share of records a leak exposes.") @Range(min = 0, max = 1) double leakShare,
    @Meaning("How well the row is known.") Mark mark,
    @Meaning("Where the row comes from.") @Id @Size(min = 1) List<String> sources) {

  /// Share of each group of deeds that an operator's feeds reach.
  @Meaning("Share of each group of deeds that an operator's feeds reach.")
  public record Coverage(
      @Meaning("Groups O and T.") @Range(min = 0, max = 1) double offences,
      @Meaning("Group B.") @Range(min = 0, max = 1) double civil,
      @Meaning("Group L.") @Range(min = 0, max = 1) double lawful,
      @Meaning("Group G.") @Range(min = 0, max = 1) double good,
      @Meaning("Group J.") @Range(min = 0, max = 1) double financial) {}

  public OperatorProfile {
    sources = List.copyOf(sources);
  }
}
