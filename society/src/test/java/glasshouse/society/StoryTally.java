// SPDX-License-Identifier: Apache-2.0
package glasshouse.society;

import glasshouse.society.witness.Cause;
import glasshouse.society.witness.Count;
import glasshouse.society.witness.Extra;
import glasshouse.society.witness.LifeEvent;
import glasshouse.society.witness.Tally;
import glasshouse.society.witness.Witness;

/// Hears everybody and counts what it is told, as a run counts what happens.
final class StoryTally implements Witness {
  private final Tally tally;

  StoryTally(int kinds) {
    tally = new Tally(kinds);
  }

  Tally tally() {
    return tally;
  }

  @Override
  public boolean hears(int person) {
    return true;
  }

  @Override
  public void hear(int tick, int person, LifeEvent event) {
    switch (event) {
      case LifeEvent.Did(int deed, _, boolean inScope, int group, boolean isAdult) -> {
        tally.act(deed, inScope, group);
        tally.add(Count.DEEDS, 1);
        tally.add(Count.ADULT_DEEDS, isAdult ? 1 : 0);
      }
      case LifeEvent.Chose(_, _, boolean inBase, boolean happens) -> {
        tally.add(Count.LAWFUL_IN_BASE, inBase ? 1 : 0);
        tally.add(Count.LAWFUL_FORGONE, inBase && !happens ? 1 : 0);
        tally.add(Count.LAWFUL_GAINED, !inBase && happens ? 1 : 0);
      }
      case LifeEvent.Sent _ -> tally.add(Count.LETTERS, 1);
      case LifeEvent.Posted posted -> tally.add(Count.SPELLS_OPENED, posted.isLow() ? 1 : 0);
      case LifeEvent.Counted(
              int deed,
              int cause,
              int group,
              boolean isGood,
              boolean isFine,
              int points) -> {
        tally.add(Count.FINES, isFine ? 1 : 0);
        boolean isBought = cause == Cause.FABRICATED.code();
        boolean isMistaken = !isBought && Cause.isWrongful(cause);
        tally.add(Count.POINTS_GIVEN, isGood ? points : 0);
        tally.add(Count.POINTS_BOUGHT, isGood && isBought ? points : 0);
        tally.add(Count.POINTS_MISTAKEN, isGood && isMistaken ? points : 0);
        tally.entry(deed, cause, group);
        tally.add(isGood ? Count.AWARDS : Count.PENALTIES, 1);
        tally.add(Count.WRONGFUL, !isGood && Cause.isWrongful(cause) ? 1 : 0);
      }
      case LifeEvent.Named(boolean isBreach) ->
          tally.add(isBreach ? Count.SEEN_BREACH : Count.SEEN_LAWFUL, 1);
      case LifeEvent.Contested(_, _, int fifth, boolean isFiled) -> {
        tally.contestable(fifth);
        if (isFiled) {
          tally.contest(fifth);
          tally.add(Count.APPEALS, 1);
        }
      }
      case LifeEvent.Answered(_, int cause, int waited, boolean isOverturned, boolean isInTime) -> {
        boolean isWrongful = Cause.isWrongful(cause);
        tally.add(Count.APPEAL_TICKS, waited);
        tally.add(Count.OVERTURNED_WRONGFUL, isOverturned && isWrongful ? 1 : 0);
        tally.add(Count.OVERTURNED_IN_TIME, isOverturned && isWrongful && isInTime ? 1 : 0);
        tally.add(Count.OVERTURNED_RIGHTFUL, isOverturned && !isWrongful ? 1 : 0);
        tally.add(Count.UPHELD_WRONGFUL, !isOverturned && isWrongful ? 1 : 0);
        tally.add(Count.UPHELD_RIGHTFUL, !isOverturned && !isWrongful ? 1 : 0);
      }
      case LifeEvent.Restored(_, _, boolean isLow) -> tally.add(Count.SPELLS_OPENED, isLow ? 1 : 0);
      case LifeEvent.Indebted(boolean isUnable) -> {
        tally.add(Count.DEBTORS, 1);
        tally.add(Count.DEBTORS_UNABLE, isUnable ? 1 : 0);
      }
      case LifeEvent.Owed(boolean isUnable) -> {
        tally.add(Count.DEBTOR_TICKS, 1);
        tally.add(Count.DEBTOR_TICKS_UNABLE, isUnable ? 1 : 0);
      }
      case LifeEvent.Spared(long ticks) -> tally.add(Count.SPARED_TICKS, ticks);
      case LifeEvent.LookedUp(int looker, int found, _, boolean isAvoided) ->
          tally.look(looker, found, isAvoided);
      case LifeEvent.Audited(int decile, int group, int fifth, Tally.Cell what) ->
          tally.cell(decile, group, fifth, what);
      case LifeEvent.Listed listed -> {
        if (listed.isNew()) {
          tally.list(listed.register());
        }
      }
      case LifeEvent.Released(int register) -> tally.release(register);
      case LifeEvent.Paid(_, boolean isUnable) -> {
        tally.add(Count.COMPLIED, 1);
        tally.add(Count.COMPLIED_UNABLE, isUnable ? 1 : 0);
      }
      case LifeEvent.Restrained(boolean isMundane) -> {
        tally.add(Count.LISTED_TICKS, 1);
        tally.add(Count.MUNDANE_TICKS, isMundane ? 1 : 0);
      }
      case LifeEvent.Refused(int service, _, _, boolean isGrounded) -> {
        tally.refuse(service);
        tally.add(Count.GROUNDED_PERSONS, isGrounded ? 1 : 0);
      }
      case LifeEvent.Barred(_, _, boolean isFirst) -> {
        tally.add(Count.BARRED_TIMES, 1);
        tally.add(Count.BARRED_CHILDREN, isFirst ? 1 : 0);
      }
      case LifeEvent.Low(boolean isGood) -> {
        tally.add(Count.LOW_TICKS, 1);
        tally.add(Count.LOW_TICKS_GOOD, isGood ? 1 : 0);
      }
      case LifeEvent.Rose(int weeks) -> tally.spellEnd(weeks);
      case LifeEvent.Applied applied -> applied(applied);
      case LifeEvent.Defaulted(long standing) -> {
        tally.add(Count.DEFAULTS, 1);
        tally.add(Count.DEFAULT_SCORES, standing);
      }
      case LifeEvent.Repaid(boolean isLate) -> tally.add(Count.REPAID, isLate ? 0 : 1);
      case LifeEvent.Moved _ -> tally.add(Count.MOVED_BY_AMENDMENT, 1);
      case LifeEvent.Rewarded _ -> tally.add(Count.REWARDS, 1);
      case LifeEvent.Arrived(boolean isBack) ->
          tally.add(isBack ? Extra.RETURNS : Extra.ARRIVALS, 1);
      case LifeEvent.Left(boolean isForGood, int appeals) -> {
        tally.add(isForGood ? Extra.DEPARTURES : Extra.ABSENCES, 1);
        tally.add(Extra.APPEALS_DROPPED, appeals);
      }
      case LifeEvent.Settled settled -> tally.add(Count.SPELLS_OPENED, settled.isLow() ? 1 : 0);
      case LifeEvent.Seen _, LifeEvent.Read _ -> {}
    }
  }

  private void applied(LifeEvent.Applied applied) {
    tally.add(Count.APPLICATIONS, 1);
    if (applied.answer() == LifeEvent.LoanAnswer.BARRED) {
      tally.add(Count.LOANS_BARRED, 1);
      return;
    }
    boolean isLent = applied.answer() == LifeEvent.LoanAnswer.LENT;
    tally.credit(isLent, false, applied.risk(), applied.truth());
    tally.credit(isLent, true, applied.riskWithScore(), applied.truth());
    tally.add(Count.THIN_GOOD, applied.isThinGood() ? 1 : 0);
    tally.add(Count.THIN_GOOD_LENT, applied.isThinGood() && isLent ? 1 : 0);
    if (isLent) {
      tally.add(Count.LOANS, 1);
      tally.add(Count.LOAN_SCORES, applied.standing());
      tally.add(Count.FIRST_LOANS, applied.isFirst() ? 1 : 0);
    }
  }
}
