// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.life.search;

import glasshouse.lab.life.PersonId;
import glasshouse.society.profile.Deed;
import glasshouse.society.regime.World;
import glasshouse.society.witness.Cause;
import glasshouse.society.witness.LifeEvent;
import glasshouse.society.witness.Witness;
import java.util.List;

/// Hears everybody of a district and weighs how much each life is of some kind.
final class Scan implements Witness {
  private static final int LONG = 104;
  private static final int HUNDRED = 100;

  private final World world;
  private final int people;
  private final int[] tenures;
  private final int[] restrained;
  private final int[] listed;
  private final int[] wronglyListed;
  private final int[] refused;
  private final int[] grounded;
  private final int[] barred;
  private final int[] forbidden;
  private final int[] good;
  private final int[] silent;
  private final int[] entries;
  private final int[] awards;
  private final int[] madeUp;
  private final int[] mistaken;
  private final int[] paidUnable;
  private final int[] moved;
  private final int[] rewarded;
  private final int[] saved;
  private final int[] dismissed;
  private final int[] bought;
  private final int[] shunned;

  Scan(World world, int people) {
    this.world = world;
    this.people = people;
    tenures = new int[people];
    restrained = new int[people];
    listed = new int[people];
    wronglyListed = new int[people];
    refused = new int[people];
    grounded = new int[people];
    barred = new int[people];
    forbidden = new int[people];
    good = new int[people];
    silent = new int[people];
    entries = new int[people];
    awards = new int[people];
    madeUp = new int[people];
    mistaken = new int[people];
    paidUnable = new int[people];
    moved = new int[people];
    rewarded = new int[people];
    saved = new int[people];
    dismissed = new int[people];
    bought = new int[people];
    shunned = new int[people];
  }

  /// Returns the id of whoever lives at an address at the end.
  PersonId id(int replicate, int district, int person) {
    return new PersonId(replicate, district, person, tenures[person]);
  }

  /// Another person begins at an address: what was heard is of somebody else.
  private void begin(int person) {
    tenures[person]++;
    List.of(
            restrained,
            listed,
            wronglyListed,
            refused,
            grounded,
            barred,
            forbidden,
            good,
            silent,
            entries,
            awards,
            madeUp,
            mistaken,
            paidUnable,
            moved,
            rewarded,
            saved,
            dismissed,
            bought,
            shunned)
        .forEach(row -> row[person] = 0);
  }

  /// Returns how many people were heard.
  int people() {
    return people;
  }

  /// Returns how much a life is of a kind; 0 for not at all.
  int weight(Sought kind, int person) {
    return switch (kind) {
      case WRONGLY_LISTED ->
          wronglyListed[person] > 0 ? restrained[person] + 10 * refused[person] : 0;
      case MISTAKEN -> mistaken[person] > 0 ? HUNDRED * mistaken[person] + restrained[person] : 0;
      case MADE_UP -> madeUp[person] > 0 ? HUNDRED * madeUp[person] + restrained[person] : 0;
      case CHILD_BARRED -> barred[person];
      case TRAPPED -> restrained[person] >= LONG ? restrained[person] + 5 * refused[person] : 0;
      case PAID_UNABLE ->
          paidUnable[person] > 0 ? HUNDRED * paidUnable[person] + refused[person] : 0;
      case GROUNDED -> grounded[person] > 0 ? refused[person] : 0;
      case SAVED_BY_APPEAL -> saved[person] > 0 ? HUNDRED * saved[person] + restrained[person] : 0;
      case LOST_APPEAL ->
          dismissed[person] > 0 ? HUNDRED * dismissed[person] + restrained[person] : 0;
      case GAMED -> bought[person];
      case SHUNNED -> shunned[person];
      case UNLUCKY ->
          listed[person] > 0 && forbidden[person] == 1 && wronglyListed[person] == 0
              ? restrained[person]
              : 0;
      case LUCKY -> entries[person] == 0 ? forbidden[person] : 0;
      case SILENCED -> silent[person];
      case UNTHANKED -> awards[person] == 0 ? good[person] : 0;
      case MOVED -> forbidden[person] == 0 ? moved[person] : 0;
      case REWARDED -> rewarded[person];
    };
  }

  @Override
  public boolean hears(int person) {
    return true;
  }

  @Override
  public void hear(int tick, int person, LifeEvent event) {
    switch (event) {
      case LifeEvent.Did did -> did(person, did);
      case LifeEvent.Chose chose -> silent[person] += chose.inBase() && !chose.happens() ? 1 : 0;
      case LifeEvent.Counted(_, int cause, _, boolean isGood, _, int points) -> {
        bought[person] += isGood && cause == Cause.FABRICATED.code() ? points : 0;
        awards[person] += isGood ? 1 : 0;
        entries[person] += isGood ? 0 : 1;
        madeUp[person] += !isGood && cause == Cause.FABRICATED.code() ? 1 : 0;
        mistaken[person] += !isGood && cause == Cause.WRONG_PERSON.code() ? 1 : 0;
      }
      case LifeEvent.Listed(_, int rule, int cause, _, boolean isNew) -> {
        listed[person] += isNew ? 1 : 0;
        boolean isWrong = isNew && rule >= 0 && Cause.isWrongful(cause);
        wronglyListed[person] += isWrong && cause != Cause.UNABLE.code() ? 1 : 0;
      }
      case LifeEvent.Restrained _ -> restrained[person]++;
      case LifeEvent.Refused(_, _, _, boolean isGrounded) -> {
        refused[person]++;
        grounded[person] += isGrounded ? 1 : 0;
      }
      case LifeEvent.Answered(_, int cause, _, boolean isOverturned, _) -> {
        saved[person] += isOverturned && Cause.isWrongful(cause) ? 1 : 0;
        dismissed[person] += !isOverturned && Cause.isWrongful(cause) ? 1 : 0;
      }
      case LifeEvent.LookedUp(_, _, _, boolean isAvoided) -> shunned[person] += isAvoided ? 1 : 0;
      case LifeEvent.Barred _ -> barred[person]++;
      case LifeEvent.Paid(_, boolean isUnable) -> paidUnable[person] += isUnable ? 1 : 0;
      case LifeEvent.Moved _ -> moved[person]++;
      case LifeEvent.Rewarded _ -> rewarded[person]++;
      case LifeEvent.Arrived(boolean isBack) -> {
        if (!isBack) {
          begin(person);
        }
      }
      case LifeEvent.Seen _,
          LifeEvent.Read _,
          LifeEvent.Sent _,
          LifeEvent.Posted _,
          LifeEvent.Released _,
          LifeEvent.Audited _,
          LifeEvent.Low _,
          LifeEvent.Named _,
          LifeEvent.Contested _,
          LifeEvent.Spared _,
          LifeEvent.Restored _,
          LifeEvent.Indebted _,
          LifeEvent.Owed _,
          LifeEvent.Left _,
          LifeEvent.Settled _,
          LifeEvent.Rose _ -> {}
    }
  }

  private void did(int person, LifeEvent.Did did) {
    Deed.Type type = world.deeds().get(did.deed()).type();
    forbidden[person] += type == Deed.Type.PROHIBITED && did.inScope() && did.isAdult() ? 1 : 0;
    good[person] += type == Deed.Type.GOOD && did.isAdult() ? 1 : 0;
  }
}
