// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.standing;

import glasshouse.kernel.Purpose;
import glasshouse.kernel.Rounding;
import glasshouse.rulebook.compile.Attributes;
import glasshouse.society.people.Deeds;
import glasshouse.society.people.District;
import glasshouse.society.people.Entries;
import glasshouse.society.people.Ground;
import glasshouse.society.people.Memory;
import glasshouse.society.people.Pending;
import glasshouse.society.people.Traits;
import glasshouse.society.profile.Ages;
import glasshouse.society.regime.Behaviour;
import glasshouse.society.regime.Law;
import glasshouse.society.regime.World;
import glasshouse.society.scene.Ruling;
import glasshouse.society.scene.Scene;
import glasshouse.society.scene.Settlements;
import glasshouse.society.witness.Count;
import glasshouse.society.witness.LifeEvent;
import glasshouse.society.witness.Tally;
import java.util.List;

/// Posts the entries that are due: points move the score, and the score has a tier (model 7.9).
///
/// The only writer of scores. Records are posted at the end of the week: whatever was decided
/// during the week read the state at its start.
public final class Standing {
  /// Rounding draws of scores have addresses of their own, from this kind on.
  private static final int ROUND_SCORE = 1;

  /// And those of scores that a ruling moves, told apart by when the appeal was filed.
  private static final int ROUND_RULING = 128;

  private static final int FILED_MASK = 127;

  private Standing() {}

  /// Posts the entries that are due.
  public static void post(Scene scene, Entries entries) {
    entries.clear();
    Pending pending = scene.district().pending();
    int due = pending.due(scene.tick());
    for (int at = 0; at < due; at++) {
      post(pending.entry(scene.tick(), at), scene, entries);
    }
    pending.clear(scene.tick());
  }

  /// Keeps the error-free score beside the real one; for measurement only.
  public static void remember(Deeds deeds, Scene scene) {
    int[] points = scene.world().oraclePoints();
    District district = scene.district();
    for (int row = 0; row < deeds.size(); row++) {
      int kind = deeds.kind(row);
      if (points[kind] == 0 || !deeds.inScope(row) || !deeds.isAdult(row)) {
        continue;
      }
      int person = deeds.person(row);
      scene.touch(person);
      district.moveOracle(person, points[kind]);
      if (points[kind] < 0) {
        district.set(person, District.BREACHED);
      }
    }
  }

  private static void post(int entry, Scene scene, Entries entries) {
    int kind = Entries.kind(entry);
    int person = Entries.person(entry);
    Law law = scene.regime().law();
    if (!law.covers(kind)) {
      return;
    }
    District district = scene.district();
    Law.Scale scale = law.scale();
    scene.touch(person);
    Traits traits = scene.traits();
    traits.read(scene.ground(), person);
    int attributes = attributes(person, entry, scene);
    double plain = 0;
    boolean doesApply = false;
    for (int rule : law.rulesOf(kind)) {
      if (law.applies(rule, attributes)) {
        plain += law.points(rule);
        doesApply = true;
      }
    }
    if (!doesApply) {
      return;
    }
    int before = district.score(person);
    int after = before;
    boolean isFelt = plain != 0 || Entries.isFine(entry);
    if (isFelt) {
      scene
          .draws()
          .at(Purpose.ROUND, ROUND_SCORE + kind, scene.ground().index(), scene.tick(), person);
      double moved = scale.factor() * worth(plain, entry, scene);
      after = Rounding.stochastic(before + moved, scene.draws().word(0));
      after = Math.min(Math.max(after, scale.floor()), scale.ceiling());
      district.score(person, after);
    }
    entries.add(entry, after - before, isFelt, attributes);
    boolean isLow = after < scale.lowEdge() && district.spells().open(person, scene.tick());
    if (isLow) {
      scene.tally().add(Count.SPELLS_OPENED, 1);
    }
    if (scene.isHeard(person)) {
      double size = Entries.size(entry);
      scene.tell(
          person,
          new LifeEvent.Posted(kind, Entries.cause(entry), size, attributes, before, after, isLow));
    }
  }

  /// Moves the score of whoever repaid a loan or did not, where a lender tells.
  public static void settle(Settlements settled, Scene scene) {
    World.Lender lender = scene.world().lender();
    if (!lender.movesScores()) {
      return;
    }
    District district = scene.district();
    Law.Scale scale = scene.regime().law().scale();
    for (int row = 0; row < settled.size(); row++) {
      int person = settled.person(row);
      scene.touch(person);
      int before = district.score(person);
      int points = settled.isRepaid(row) ? lender.repaidPoints() : -lender.defaultPoints();
      int after = before + points * District.SCORE_UNIT;
      after = Math.min(Math.max(after, scale.floor()), scale.ceiling());
      district.score(person, after);
      boolean isLow = after < scale.lowEdge() && district.spells().open(person, scene.tick());
      if (isLow) {
        scene.tally().add(Count.SPELLS_OPENED, 1);
      }
      if (scene.isHeard(person)) {
        boolean isRepaid = settled.isRepaid(row);
        scene.tell(person, new LifeEvent.Settled(isRepaid, before, after, isLow));
      }
    }
  }

  /// Carries out rulings: points come back, decayed as the score has, or return after a wait.
  public static void restore(List<Ruling> rulings, Scene scene) {
    District district = scene.district();
    Law.Scale scale = scene.regime().law().scale();
    for (Ruling ruling : rulings) {
      double moves = ruling.restores(scene.tick(), scene.world().memory().score());
      if (moves == 0) {
        continue;
      }
      int person = Entries.person(ruling.entry());
      scene.touch(person);
      scene
          .draws()
          .at(
              Purpose.ROUND,
              ROUND_RULING + (ruling.filed() & FILED_MASK),
              scene.ground().index(),
              scene.tick(),
              ruling.entry());
      int before = district.score(person);
      int after = Rounding.stochastic(before + moves, scene.draws().word(0));
      after = Math.min(Math.max(after, scale.floor()), scale.ceiling());
      district.score(person, after);
      boolean isLow = after < scale.lowEdge() && district.spells().open(person, scene.tick());
      if (isLow) {
        scene.tally().add(Count.SPELLS_OPENED, 1);
      }
      if (scene.isHeard(person)) {
        scene.tell(person, new LifeEvent.Restored(before, after, isLow));
      }
    }
  }

  /// Returns the points of an entry at scale 1: what the rules say, times the assessor's
  /// discretion; rewards grow with the years, and a bought good deed costs the fine instead.
  private static double worth(double plain, int entry, Scene scene) {
    Behaviour.Gaming gaming = scene.world().behaviour().gaming();
    if (Entries.isFine(entry)) {
      return -gaming.fine();
    }
    double generosity = plain > 0 ? gaming.generosity(scene.yearsInForce()) : 1;
    return plain * Entries.size(entry) * generosity;
  }

  /// Returns what an institution can observe about a person, as an index into rule tables. The
  /// person's traits must have been read.
  private static int attributes(int person, int entry, Scene scene) {
    Traits traits = scene.traits();
    District district = scene.district();
    Memory memory = scene.world().memory();
    int band = Ages.band(traits.weeks(scene.week()));
    int rural = scene.ground().urbanicity(person) == 2 ? 1 : 0;
    double score = district.score(person, scene.tick(), memory);
    int tier = Math.min(scene.regime().law().scale().tier(score), 7);
    int listed = district.is(person, District.LISTED) ? 1 : 0;
    int severity = Attributes.severity(Entries.size(entry));
    return Attributes.index(band, traits.group(), rural, traits.fifth(), tier, listed, severity);
  }

  /// Ends spells in a low tier that decay has lifted, and counts the time spent there.
  public static void lift(Scene scene) {
    District district = scene.district();
    Memory memory = scene.world().memory();
    Law.Scale scale = scene.regime().law().scale();
    Tally tally = scene.tally();
    int tick = scene.tick();
    int perWeek = scene.world().calendar().ticksPerWeek();
    district
        .spells()
        .retain((person, start) -> {
          if (district.score(person, tick, memory) >= scale.lowEdge()) {
            tally.spellEnd((tick - start) / perWeek);
            if (scene.isHeard(person)) {
              scene.tell(person, new LifeEvent.Rose((tick - start) / perWeek));
            }
            return false;
          }
          tally.add(Count.LOW_TICKS, 1);
          double oracle = district.oracle(person, tick, memory) * scale.factor();
          boolean isGood = oracle >= scale.lowEdge();
          if (isGood) {
            tally.add(Count.LOW_TICKS_GOOD, 1);
          }
          if (scene.isHeard(person)) {
            scene.tell(person, new LifeEvent.Low(isGood));
          }
          return true;
        });
  }

  private static boolean isAdult(Scene scene, int person) {
    scene.traits().read(scene.ground(), person);
    return Ages.band(scene.traits().weeks(scene.week())) >= Ages.FIRST_ADULT_BAND;
  }

  /// Rescales running scores below the base after a retroactive change of points, and returns how
  /// many adults the change of text moved to another tier.
  public static int amend(Scene scene, Law before, double rescale) {
    District district = scene.district();
    Ground ground = scene.ground();
    Memory memory = scene.world().memory();
    Law.Scale scale = scene.regime().law().scale();
    int moved = 0;
    for (int person = 0; person < ground.people(); person++) {
      double score = district.score(person, scene.tick(), memory);
      boolean isBaseMoved = before.scale().tier(0) != scale.tier(0);
      if (score == 0 && !(isBaseMoved && isAdult(scene, person))) {
        continue;
      }
      int tier = before.scale().tier(score);
      if (rescale != 1 && score < 0) {
        scene.touch(person);
        scene.draws().at(Purpose.AMENDMENT, 1, ground.index(), scene.tick(), person);
        int scaled = Rounding.stochastic(district.score(person) * rescale, scene.draws().word(0));
        district.score(person, Math.max(scaled, scale.floor()));
        score = district.score(person);
      }
      if (scale.tier(score) != tier) {
        moved++;
        if (scene.isHeard(person)) {
          scene.tell(person, new LifeEvent.Moved(tier, scale.tier(score)));
        }
      }
    }
    return moved;
  }
}
