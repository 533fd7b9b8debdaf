// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.recourse;

import glasshouse.kernel.Draws;
import glasshouse.kernel.Purpose;
import glasshouse.society.people.Appeals;
import glasshouse.society.people.Entries;
import glasshouse.society.profile.Deed;
import glasshouse.society.regime.Review;
import glasshouse.society.scene.Ruling;
import glasshouse.society.scene.Scene;
import glasshouse.society.witness.Cause;
import glasshouse.society.witness.Count;
import glasshouse.society.witness.LifeEvent;
import glasshouse.society.witness.Tally;
import java.util.List;

/// People contest what was entered about them, wait, and win or lose (model 7.19).
///
/// The only writer of the table of appeals. It decides and leaves rulings; `standing`, `listing`
/// and `adaptation` carry them out. Harm suffered meanwhile stays.
public final class Recourse {
  /// Addresses of filing use the kind of the deed; those of decisions come after them, told apart
  /// by when the appeal was filed.
  private static final int DECISION = 64;

  private static final int FILED_MASK = 127;

  /// Voice is normal: a fifth of people lies between any two neighbours of these.
  private static final double[] VOICES = {-.8416, -.2533, .2533, .8416};

  private Recourse() {}

  /// Decides appeals of earlier weeks, each with the same chance every week.
  ///
  /// @param rulings gets what happened this week; what it held is forgotten
  public static void decide(Scene scene, List<Ruling> rulings) {
    rulings.clear();
    Appeals appeals = scene.district().appeals();
    if (appeals.size() > 0) {
      appeals.retain(row -> waits(row, appeals, scene, rulings));
    }
  }

  private static boolean waits(int row, Appeals appeals, Scene scene, List<Ruling> rulings) {
    Review.Ruling chances = scene.regime().review().ruling();
    int entry = appeals.entry(row);
    Draws draws = scene.draws();
    int address = DECISION + (appeals.filed(row) & FILED_MASK);
    draws.at(Purpose.APPEAL, address, scene.ground().index(), scene.tick(), entry);
    int waited = scene.tick() - appeals.filed(row);
    if (draws.uniform(0) >= chances.perTick()) {
      if (waited == chances.lateTicks()) {
        rulings.add(ruling(row, appeals, Ruling.Outcome.LATE));
      }
      return true;
    }
    boolean isWrongful = Cause.isWrongful(Entries.cause(entry));
    double chance = isWrongful ? chances.wrongful() : chances.rightful();
    boolean isOverturned = draws.uniform(1) < chance;
    rulings.add(
        ruling(row, appeals, isOverturned ? Ruling.Outcome.OVERTURNED : Ruling.Outcome.UPHELD));
    answer(entry, waited, isOverturned, scene);
    return false;
  }

  private static void answer(int entry, int waited, boolean isOverturned, Scene scene) {
    boolean isWrongful = Cause.isWrongful(Entries.cause(entry));
    boolean isInTime = waited <= scene.regime().review().ruling().lateTicks();
    Tally tally = scene.tally();
    tally.add(Count.APPEAL_TICKS, waited);
    if (isOverturned) {
      tally.add(isWrongful ? Count.OVERTURNED_WRONGFUL : Count.OVERTURNED_RIGHTFUL, 1);
      if (isWrongful && isInTime) {
        tally.add(Count.OVERTURNED_IN_TIME, 1);
      }
    } else {
      tally.add(isWrongful ? Count.UPHELD_WRONGFUL : Count.UPHELD_RIGHTFUL, 1);
    }
    int person = Entries.person(entry);
    if (scene.isHeard(person)) {
      int kind = Entries.kind(entry);
      int cause = Entries.cause(entry);
      scene.tell(person, new LifeEvent.Answered(kind, cause, waited, isOverturned, isInTime));
    }
  }

  private static Ruling ruling(int row, Appeals appeals, Ruling.Outcome outcome) {
    return new Ruling(
        appeals.entry(row),
        appeals.points(row),
        appeals.filed(row),
        appeals.registers(row),
        appeals.isSuspended(row),
        outcome);
  }

  /// Lets people contest the adverse entries of the tick; the first decision is due a week later.
  public static void file(Entries entries, Scene scene, List<Ruling> rulings) {
    Review review = scene.regime().review();
    if (!review.isPossible()) {
      return;
    }
    Appeals appeals = scene.district().appeals();
    for (int row = 0; row < entries.size(); row++) {
      if (!isAdverse(row, entries, scene)) {
        continue;
      }
      scene.traits().read(scene.ground(), Entries.person(entries.entry(row)));
      int fifth = fifth(scene.traits().voice());
      scene.tally().contestable(fifth);
      boolean isFiled = doesFile(row, entries, scene);
      tell(entries.entry(row), fifth, isFiled, scene);
      if (isFiled) {
        scene.tally().contest(fifth);
        appeals.add(
            entries.entry(row),
            entries.points(row),
            scene.tick(),
            entries.registers(row),
            review.isSuspensive());
        scene.tally().add(Count.APPEALS, 1);
        rulings.add(ruling(appeals.size() - 1, appeals, Ruling.Outcome.FILED));
      }
    }
  }

  private static void tell(int entry, int fifth, boolean isFiled, Scene scene) {
    int person = Entries.person(entry);
    if (scene.isHeard(person)) {
      int kind = Entries.kind(entry);
      scene.tell(person, new LifeEvent.Contested(kind, Entries.cause(entry), fifth, isFiled));
    }
  }

  private static boolean isAdverse(int row, Entries entries, Scene scene) {
    Deed deed = scene.world().deeds().get(Entries.kind(entries.entry(row)));
    return deed.type() != Deed.Type.GOOD && entries.isConfirmed(row);
  }

  /// In which fifth of the population a voice lies, from the quietest.
  private static int fifth(double voice) {
    int fifth = 0;
    while (fifth < VOICES.length && voice >= VOICES[fifth]) {
      fifth++;
    }
    return fifth;
  }

  /// Whether somebody files. The person's traits must have been read.
  private static boolean doesFile(int row, Entries entries, Scene scene) {
    Review.Filing filing = scene.regime().review().filing();
    int entry = entries.entry(row);
    Draws draws = scene.draws();
    draws.at(Purpose.APPEAL, Entries.kind(entry), scene.ground().index(), scene.tick(), entry);
    if (draws.uniform(0) >= filing.aware()) {
      return false;
    }
    double odds =
        filing.base()
            + filing.voice() * scene.traits().voice()
            + (entries.registers(row) != 0 ? filing.listed() : 0)
            + (Cause.isWrongful(Entries.cause(entry)) ? filing.wrongful() : 0);
    return draws.uniform(1) < 1 / (1 + StrictMath.exp(-odds));
  }
}
