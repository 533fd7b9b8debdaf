// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.witness;

/// Single counts that only an option of a scenario moves. They stand behind all others and go into
/// a digest only if one of them is not 0: a run without options keeps the digest it had before
/// there were any.
public enum Extra {
  /// People who came to live somewhere, founders not counted.
  ARRIVALS,
  /// People who left for good.
  DEPARTURES,
  /// People who went away for a time.
  ABSENCES,
  /// People who came back.
  RETURNS,
  /// Appeals that nobody decides, because whoever filed them has left.
  APPEALS_DROPPED,
  /// Spells of exposure to a programme that began: by its start, an arrival or a return.
  EXPOSURES,
  /// Of these, further spells of people who had one before.
  REPEATED_EXPOSURES,
  /// Ticks that people at home lived under a programme.
  EXPOSED_TICKS,
  /// Acts that an inspector put on record.
  FINDINGS,
  /// Acts that a resident reported where there are inspectors.
  HEARD,
  /// Districts and quarters in which inspectors were about and something was done.
  INSPECTED_QUARTERS,
  /// Share of inspections that would have to move for them to be where acts are, summed, in
  /// 65,536ths.
  INSPECTION_GAP,
  /// Share of inspections in a district's busiest beat, summed, in 65,536ths.
  INSPECTION_BUSIEST,
  /// Requests for a loan by people outside the group, where a lender counts groups.
  ASKED,
  /// The same by members of the group.
  ASKED_GROUP,
  /// Of these, loans given to people outside the group.
  LENT,
  /// And to members of it.
  LENT_GROUP,
  /// Chances to repay of those outside the group who asked, summed, in 65,536ths.
  REPAYING,
  /// The same of members.
  REPAYING_GROUP,
  /// Chances to repay of those outside the group who got a loan, summed, in 65,536ths.
  REPAYING_LENT,
  /// The same of members.
  REPAYING_LENT_GROUP,
  /// Scores of adults outside the group at each census, in sixteenths, summed.
  SCORES,
  /// The same of members.
  SCORES_GROUP,
  /// Adults outside the group at each census, where a lender counts groups.
  SCORED,
  /// The same of members.
  SCORED_GROUP
}
