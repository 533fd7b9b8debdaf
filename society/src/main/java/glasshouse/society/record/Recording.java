// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.record;

import glasshouse.kernel.Draws;
import glasshouse.kernel.ExpTable;
import glasshouse.kernel.Normal;
import glasshouse.kernel.Purpose;
import glasshouse.society.people.Deeds;
import glasshouse.society.people.Entries;
import glasshouse.society.people.Sightings;
import glasshouse.society.profile.Deed;
import glasshouse.society.regime.Behaviour;
import glasshouse.society.regime.Clerk;
import glasshouse.society.scene.Scene;
import glasshouse.society.witness.Cause;
import glasshouse.society.witness.Count;
import glasshouse.society.witness.LifeEvent;

/// An assessor reads each sighting against the rule; what counts as a breach becomes an entry that
/// is due when the operator gets to it (model 7.8).
///
/// The bar is signal detection: evidence of a covered act lies half of d' above the criterion, of a
/// lawful one half below; d' shrinks with vagueness, and so what an assessor is like, and whose act
/// it is, comes to matter.
public final class Recording {
  private Recording() {}

  /// Writes the entries of the tick.
  public static void enter(Sightings sightings, Deeds deeds, Scene scene) {
    for (int row = 0; row < sightings.size(); row++) {
      if (isFoundOut(sightings, row, scene)) {
        fine(sightings, row, scene);
        continue;
      }
      double size = sightings.isJudged(row) ? 1 : judge(sightings, deeds, row, scene);
      if (size > 0) {
        write(sightings, deeds, row, size, scene);
      } else {
        tell(sightings, row, 0, scene.tick(), scene);
      }
    }
  }

  /// Returns whether an audit shows that a good deed was bought.
  private static boolean isFoundOut(Sightings sightings, int row, Scene scene) {
    if (sightings.deed(row) != Sightings.BOUGHT) {
      return false;
    }
    address(AUDIT, sightings, row, scene);
    return scene.draws().uniform(0) < scene.world().behaviour().gaming().audit();
  }

  private static void fine(Sightings sightings, int row, Scene scene) {
    int person = sightings.person(row);
    int entry = Entries.packFine(person, sightings.kind(row), Cause.CORRECT.code());
    scene.district().pending().add(scene.tick() + delay(sightings, row, scene), entry);
  }

  /// Officials grow lenient: the chance of an award grows with the years, so that some of those an
  /// assessor would refuse are given all the same.
  ///
  /// @param distance of the mean evidence above the bar, in standard deviations
  private static boolean isWavedThrough(
      double distance, Sightings sightings, int row, Scene scene) {
    Behaviour.Gaming gaming = scene.world().behaviour().gaming();
    if (gaming.leniency() == 0) {
      return false;
    }
    double chance = Normal.phi(distance);
    double wanted = Math.min(chance * gaming.generosity(scene.yearsInForce()), 1);
    address(LENIENCY, sightings, row, scene);
    return scene.draws().uniform(0) * (1 - chance) < wanted - chance;
  }

  private static void address(int step, Sightings sightings, int row, Scene scene) {
    int kind = step + sightings.kind(row);
    scene
        .draws()
        .at(Purpose.GAMING, kind, scene.ground().index(), scene.tick(), sightings.event(row));
  }

  /// Audits and lenient awards have addresses of their own, from these kinds on.
  private static final int AUDIT = 64;

  private static final int LENIENCY = 128;

  /// Returns the multiplier of points, or 0 if the assessor sees no breach.
  private static double judge(Sightings sightings, Deeds deeds, int row, Scene scene) {
    Clerk clerk = scene.regime().clerk();
    int kind = sightings.kind(row);
    Deed deed = scene.world().deeds().get(kind);
    boolean isGood = deed.type() == Deed.Type.GOOD;
    boolean isBought = sightings.deed(row) == Sightings.BOUGHT;
    boolean isReport = sightings.deed(row) < 0 && !isBought;
    double vagueness =
        isReport
            ? scene.regime().eyes().noise().reportVagueness()
            : scene.regime().law().vagueness(kind);
    boolean inScope = isBought || (!isReport && deeds.inScope(sightings.deed(row)));
    Draws draws = scene.draws();
    draws.at(Purpose.JUDGE, kind, scene.ground().index(), scene.tick(), sightings.event(row));
    double harshness = clerk.harshness()[(int) (draws.uniform(2) * clerk.harshness().length)];
    double half = clerk.discriminability() * (1 - vagueness) / 2;
    double mean = inScope ? half : -half;
    double evidence =
        mean
            + Math.sqrt(clerk.caseShare()) * Normal.quantile(draws.uniform(0))
            + Math.sqrt(1 - clerk.caseShare()) * Normal.quantile(draws.uniform(1));
    double bias = sightings.group(row) == 1 ? clerk.groupBias() * vagueness : 0;
    double lean = bias + clerk.spread() * vagueness * harshness;
    boolean isMet = evidence + (isGood ? -lean : lean) > clerk.criterion();
    if (!isGood && !inScope && !isReport) {
      scene.tally().assess(Clerk.fifth(harshness), isMet);
    }
    if (!isMet) {
      double distance = mean - lean - clerk.criterion();
      return isGood && isWavedThrough(distance, sightings, row, scene) ? 1 : 0;
    }
    double spread = clerk.sizeSpread() * vagueness;
    if (spread == 0) {
      return 1;
    }
    return ExpTable.exp(spread * Normal.quantile(draws.uniform(3)) - spread * spread / 2);
  }

  private static void write(Sightings sightings, Deeds deeds, int row, double size, Scene scene) {
    int cause = sightings.cause(row);
    int entry = Entries.pack(sightings.person(row), sightings.kind(row), cause, size);
    boolean isOwn = cause != Cause.WRONG_PERSON.code();
    if (isOwn && sightings.deed(row) >= 0) {
      deeds.see(sightings.deed(row));
    }
    int district = sightings.district(row);
    if (district == scene.ground().index()) {
      int due = scene.tick() + delay(sightings, row, scene);
      scene.district().pending().add(due, entry);
      tell(sightings, row, size, due, scene);
    } else {
      scene.district().outbox().send(district, entry);
      scene.tally().add(Count.LETTERS, 1);
      int doer = deeds.person(sightings.deed(row)); // what is made up stays in its district
      if (scene.isHeard(doer)) {
        scene.tell(doer, new LifeEvent.Sent(sightings.kind(row), district));
      }
    }
  }

  /// Tells the person it is about, if that person lives here.
  private static void tell(Sightings sightings, int row, double size, int due, Scene scene) {
    int person = sightings.person(row);
    if (sightings.district(row) == scene.ground().index() && scene.isHeard(person)) {
      scene.tell(
          person,
          new LifeEvent.Read(sightings.kind(row), sightings.cause(row), size > 0, size, due));
    }
  }

  private static int delay(Sightings sightings, int row, Scene scene) {
    double[] delays = scene.regime().clerk().delays();
    if (delays[0] >= 1) {
      return 0;
    }
    Draws draws = scene.draws();
    draws.at(
        Purpose.LAG,
        sightings.kind(row),
        scene.ground().index(),
        scene.tick(),
        sightings.event(row));
    double u = draws.uniform(0);
    int ticks = 0;
    while (ticks < delays.length - 1 && u >= delays[ticks]) {
      ticks++;
    }
    return ticks;
  }
}
