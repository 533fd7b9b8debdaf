// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.social;

import glasshouse.kernel.Draws;
import glasshouse.kernel.ExpTable;
import glasshouse.kernel.Purpose;
import glasshouse.society.people.District;
import glasshouse.society.people.Ground;
import glasshouse.society.people.Restricted;
import glasshouse.society.people.Spells;
import glasshouse.society.people.Traits;
import glasshouse.society.profile.Ages;
import glasshouse.society.profile.Households;
import glasshouse.society.regime.Behaviour;
import glasshouse.society.regime.Law;
import glasshouse.society.scene.Scene;
import glasshouse.society.scene.Slights;
import glasshouse.society.witness.LifeEvent;
import glasshouse.society.witness.Tally;

/// People look each other up, and some keep away from whom they find (model 7.14). The only writer
/// of lost standing.
///
/// To look up somebody of good standing changes nothing, so it is not simulated: targets are found
/// by going through the two sparse tables of low tiers and registers side by side, both sorted by
/// person. The number of look-ups and every looker have an address that names the target and the
/// tick, so they are the same in every arm in which the target can be found.
public final class Onlookers {
  /// More look-ups of one person in one tick are not drawn.
  private static final int MANY = 12;

  private static final int PROPOSALS = 8;
  private static final int STEPS = PROPOSALS + 1;
  private static final int NOBODY = -1;

  private Onlookers() {}

  /// Looks up whoever the law in force lets the public see, and leaves a row for each tie that was
  /// avoided.
  public static void look(Scene scene, Slights slights) {
    slights.clear();
    double mean = scene.world().behaviour().regard().rate() * scene.world().calendar().tickYears();
    if (mean == 0) {
      return;
    }
    Law.Publicity publicity = scene.regime().law().publicity();
    Spells spells = scene.district().spells();
    Restricted restricted = scene.district().restricted();
    int lastSpell = publicity.score() ? spells.size() : 0;
    int lastRow = publicity.registers() ? restricted.size() : 0;
    double none = ExpTable.exp(-mean);
    int spell = 0;
    int row = 0;
    while (spell < lastSpell || row < lastRow) {
      int low = spell < lastSpell ? spells.person(spell) : Integer.MAX_VALUE;
      int listed = row < lastRow ? restricted.person(row) : Integer.MAX_VALUE;
      int person = Math.min(low, listed);
      spell += low == person ? 1 : 0;
      while (row < lastRow && restricted.person(row) == person) {
        row++;
      }
      int looks = count(scene, person, mean, none);
      boolean isHere = scene.ground().isHome(person);
      if (looks > 0 && isHere && (low == person || isPosted(scene, person))) {
        for (int look = 0; look < looks; look++) {
          find(scene, person, look, slights);
        }
      }
    }
  }

  /// Returns a Poisson number of look-ups of a person; `none` is the chance of none.
  private static int count(Scene scene, int person, double mean, double none) {
    address(scene, 0, person);
    double rest = scene.draws().uniform(0);
    double term = none;
    int looks = 0;
    while (rest >= term && looks < MANY) {
      rest -= term;
      looks++;
      term *= mean / looks;
    }
    return looks;
  }

  /// Somebody finds the person, and keeps the tie or avoids it.
  private static void find(Scene scene, int person, int look, Slights slights) {
    int looker = looker(scene, person, look);
    if (looker == NOBODY) {
      return;
    }
    Behaviour.Regard regard = scene.world().behaviour().regard();
    int own = seen(scene, looker);
    int found = seen(scene, person);
    boolean isPeer = own == Tally.POSTED && found == Tally.POSTED;
    double chance = own < found ? regard.avoid() : isPeer ? regard.avoidPosted() : 0;
    address(scene, 1 + look * STEPS, person);
    int word = scene.draws().word(1);
    boolean isAvoided = scene.draws().uniform(0) < chance;
    scene.tally().look(own, found, isAvoided);
    if (scene.isHeard(person)) {
      boolean isNeighbour = looker / Households.BLOCK == person / Households.BLOCK;
      scene.tell(person, new LifeEvent.LookedUp(own, found, isNeighbour, isAvoided));
    }
    if (isAvoided) {
      scene.touch(person);
      scene.district().moveSocial(person, regard.standing(), word);
      slights.add(person, look);
    }
  }

  /// Returns an adult who looks: of the same block of neighbours, or of the same district. Other
  /// districts of the city live on their own for four weeks, so nobody looks from there.
  private static int looker(Scene scene, int person, int look) {
    Draws draws = scene.draws();
    Ground ground = scene.ground();
    Traits traits = scene.traits();
    int first = person - (person & Households.BLOCK - 1);
    int neighbours = Math.min(Households.BLOCK, ground.people() - first);
    double far = scene.world().behaviour().regard().cityShare();
    for (int proposal = 1; proposal <= PROPOSALS; proposal++) {
      address(scene, 1 + look * STEPS + proposal, person);
      boolean isFar = draws.uniform(0) < far;
      double u = draws.uniform(1);
      int who = isFar ? (int) (u * ground.people()) : first + (int) (u * neighbours);
      traits.read(ground, who);
      boolean isAdult = Ages.band(traits.weeks(scene.week())) >= Ages.FIRST_ADULT_BAND;
      if (who != person && isAdult && ground.isHome(who)) {
        return who;
      }
    }
    return NOBODY;
  }

  /// Returns what the public sees of somebody: a listing before anything else, then the tier.
  private static int seen(Scene scene, int person) {
    if (isPosted(scene, person)) {
      return Tally.POSTED;
    }
    Law law = scene.regime().law();
    if (!law.publicity().score()) {
      return 0;
    }
    double score = scene.district().score(person, scene.tick(), scene.world().memory());
    return Math.min(law.scale().tier(score), Tally.POSTED - 1);
  }

  private static boolean isPosted(Scene scene, int person) {
    if (!scene.regime().law().publicity().registers()
        || !scene.district().is(person, District.LISTED)) {
      return false;
    }
    Restricted restricted = scene.district().restricted();
    int row = restricted.firstRow(person);
    while (row < restricted.size() && restricted.person(row) == person) {
      if (scene.world().registers().get(restricted.register(row)).published()) {
        return true;
      }
      row++;
    }
    return false;
  }

  private static void address(Scene scene, int step, int person) {
    scene.draws().at(Purpose.LOOK_UP, step, scene.ground().index(), scene.tick(), person);
  }
}
