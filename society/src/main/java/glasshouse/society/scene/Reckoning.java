// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.scene;

import glasshouse.society.people.District;
import glasshouse.society.people.Entries;
import glasshouse.society.people.Traits;
import glasshouse.society.profile.Deed;
import glasshouse.society.profile.Group;
import glasshouse.society.witness.Cause;
import glasshouse.society.witness.Count;
import glasshouse.society.witness.LifeEvent;
import glasshouse.society.witness.Tally;

/// Counts the entries that had an effect, with the truth beside the record. Measurement only.
public final class Reckoning {
  private Reckoning() {}

  /// Counts the tick's entries.
  public static void count(Entries entries, Scene scene) {
    for (int row = 0; row < entries.size(); row++) {
      if (entries.isConfirmed(row)) {
        count(entries.entry(row), entries.points(row), scene);
      }
    }
  }

  private static void count(int entry, int points, Scene scene) {
    int kind = Entries.kind(entry);
    int cause = Entries.cause(entry);
    int person = Entries.person(entry);
    Tally tally = scene.tally();
    Traits traits = scene.traits();
    traits.read(scene.ground(), person);
    tally.entry(kind, cause, traits.group());
    Deed deed = scene.world().deeds().get(kind);
    if (scene.isHeard(person)) {
      boolean isGood = deed.type() == Deed.Type.GOOD;
      scene.tell(person, new LifeEvent.Counted(kind, cause, traits.group(), isGood));
    }
    scene.signals().record(deed.group());
    if (deed.type() == Deed.Type.GOOD && !Entries.isFine(entry)) {
      award(tally, cause, points);
      return;
    }
    tally.add(Count.FINES, Entries.isFine(entry) ? 1 : 0);
    District district = scene.district();
    tally.add(Count.PENALTIES, 1);
    double oracle = district.oracle(person, scene.tick(), scene.world().memory());
    int decile = scene.ranking().decile(oracle);
    audit(person, decile, Tally.Cell.PENALTIES, scene);
    if (Cause.isWrongful(cause)) {
      tally.add(Count.WRONGFUL, 1);
      audit(person, decile, Tally.Cell.WRONGFUL, scene);
      district.set(person, District.WRONGED);
    }
    if (deed.group() == Group.OFFENCE || deed.group() == Group.FINANCIAL) {
      district.set(person, District.GRAVE);
    }
  }

  private static void award(Tally tally, int cause, int points) {
    tally.add(Count.AWARDS, 1);
    tally.add(Count.POINTS_GIVEN, points);
    if (cause == Cause.FABRICATED.code()) {
      tally.add(Count.POINTS_BOUGHT, points);
    } else if (Cause.isWrongful(cause)) {
      tally.add(Count.POINTS_MISTAKEN, points);
    }
  }

  /// Adds a row to the fairness audit; the person's traits must have been read.
  public static void audit(int person, int decile, Tally.Cell what, Scene scene) {
    Traits traits = scene.traits();
    scene.tally().cell(decile, traits.group(), traits.fifth(), what);
    if (scene.isHeard(person)) {
      scene.tell(person, new LifeEvent.Audited(decile, traits.group(), traits.fifth(), what));
    }
  }
}
