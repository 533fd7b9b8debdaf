// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.adaptation;

import glasshouse.kernel.Draws;
import glasshouse.kernel.Purpose;
import glasshouse.society.people.Deeds;
import glasshouse.society.people.District;
import glasshouse.society.people.Entries;
import glasshouse.society.people.Refusals;
import glasshouse.society.people.Restricted;
import glasshouse.society.people.Traits;
import glasshouse.society.profile.Deed;
import glasshouse.society.profile.Group;
import glasshouse.society.regime.Behaviour;
import glasshouse.society.regime.Law;
import glasshouse.society.regime.Review;
import glasshouse.society.regime.Service;
import glasshouse.society.scene.Reckoning;
import glasshouse.society.scene.Ruling;
import glasshouse.society.scene.Scene;
import glasshouse.society.scene.Slights;
import glasshouse.society.witness.Cause;
import glasshouse.society.witness.Count;
import glasshouse.society.witness.LifeEvent;
import glasshouse.society.witness.Tally;
import java.util.List;

/// What was lived moves tomorrow: perceived risk, chill, legitimacy and hardship (model 7.13, 7.15,
/// 7.16). The only writer of these columns.
public final class Adaptation {
  private static final int RISK = 100;
  private static final int ENTRY = 101;
  private static final int REFUSAL = 102;
  private static final int LISTED = 103;
  private static final int RULING = 104;
  private static final int SLIGHT = 105;

  private Adaptation() {}

  /// Own deeds that were recorded raise perceived risk; deeds that were not lower it.
  public static void learn(Deeds deeds, Scene scene) {
    Law law = scene.regime().law();
    Behaviour.Perception perception = scene.world().behaviour().perception();
    District district = scene.district();
    for (int row = 0; row < deeds.size(); row++) {
      Deed deed = scene.world().deeds().get(deeds.kind(row));
      boolean isRisky = deed.type() == Deed.Type.PROHIBITED && deeds.isAdult(row);
      if (!isRisky || law.severity(deed.index()) == 0) {
        continue;
      }
      int person = deeds.person(row);
      double move = -perception.ownUnrecorded();
      if (deeds.isSeen(row)) {
        scene.traits().read(scene.ground(), person);
        double control = scene.traits().control();
        move = perception.ownRecord() * (1 - perception.controlSlope() * control);
      }
      scene.touch(person);
      dice(scene, RISK, person + deeds.kind(row) * 65_536);
      district.moveRisk(person, move, scene.draws().word(0));
    }
  }

  /// Penalties and rewards move legitimacy, chill and awareness.
  public static void feel(Entries entries, Scene scene) {
    for (int row = 0; row < entries.size(); row++) {
      int entry = entries.entry(row);
      if (!entries.isConfirmed(row)) {
        continue;
      }
      Deed deed = scene.world().deeds().get(Entries.kind(entry));
      if (deed.type() == Deed.Type.GOOD && !Entries.isFine(entry)) {
        rewarded(entry, scene);
      } else {
        penalised(entry, deed, scene);
      }
    }
  }

  private static void rewarded(int entry, Scene scene) {
    int person = Entries.person(entry);
    Law.Publicity publicity = scene.regime().law().publicity();
    if (publicity.isNotified() || publicity.score()) {
      realise(person, scene);
      dice(scene, ENTRY, entry);
      scene
          .district()
          .moveLegitimacy(
              person, scene.world().behaviour().legitimacy().reward(), scene.draws().word(0));
    }
  }

  private static void penalised(int entry, Deed deed, Scene scene) {
    int person = Entries.person(entry);
    District district = scene.district();
    if (!isFelt(deed, scene.regime().law())) {
      return;
    }
    realise(person, scene);
    dice(scene, ENTRY, entry);
    Draws draws = scene.draws();
    Behaviour.Chill chill = scene.world().behaviour().chill();
    boolean isWrongful = Cause.isWrongful(Entries.cause(entry));
    district.moveLegitimacy(person, lost(isWrongful, scene), draws.word(0));
    double cold =
        (deed.group() == Group.LAWFUL ? chill.ownPenalty() : 0)
            + (isWrongful ? chill.wrongful() : 0);
    if (cold > 0) {
      district.moveChill(person, cold, draws.word(1));
    }
  }

  /// Whether a penalty for a deed reaches the person: by notice, a public score or a public list.
  private static boolean isFelt(Deed deed, Law law) {
    Law.Publicity publicity = law.publicity();
    return publicity.isNotified()
        || publicity.score()
        || (publicity.registers() && law.listing(deed.index()) > 0);
  }

  /// How far a penalty moves legitimacy.
  private static double lost(boolean isWrongful, Scene scene) {
    Behaviour.Legitimacy legitimacy = scene.world().behaviour().legitimacy();
    if (isWrongful) {
      return legitimacy.unexplained() * legitimacy.asymmetry();
    }
    boolean isExplained = scene.regime().law().publicity().isExplained();
    return isExplained ? legitimacy.explained() : legitimacy.unexplained();
  }

  /// Appeals won or lost, and those left without an answer, move legitimacy.
  public static void settle(List<Ruling> rulings, Scene scene) {
    Review.Trust trust = scene.regime().review().trust();
    for (Ruling ruling : rulings) {
      int entry = ruling.entry();
      Deed deed = scene.world().deeds().get(Entries.kind(entry));
      boolean wasFelt = isFelt(deed, scene.regime().law());
      double loss = wasFelt ? lost(Cause.isWrongful(Entries.cause(entry)), scene) : 0;
      double move =
          switch (ruling.outcome()) {
            case FILED -> 0;
            case OVERTURNED -> trust.won() - trust.returned() * loss;
            case UPHELD, LATE -> trust.lost();
          };
      if (move != 0) {
        scene.touch(Entries.person(entry));
        dice(scene, RULING, entry);
        scene.district().moveLegitimacy(Entries.person(entry), move, scene.draws().word(0));
      }
    }
  }

  private static void realise(int person, Scene scene) {
    if (!scene.district().is(person, District.AWARE)) {
      scene.district().set(person, District.AWARE);
      scene.signals().affect();
    }
  }

  /// Refusals cost income and trust.
  public static void suffer(Refusals refusals, Scene scene) {
    Behaviour behaviour = scene.world().behaviour();
    District district = scene.district();
    for (int row = 0; row < refusals.size(); row++) {
      int person = refusals.person(row);
      Service service = scene.world().services().get(refusals.service(row));
      boolean forChild = refusals.child(row) >= 0;
      scene.touch(person);
      dice(scene, REFUSAL, person + 65_536 * service.index());
      Draws draws = scene.draws();
      double cost = service.hardship() * behaviour.hardship().multiplier();
      if (cost > 0) {
        district.moveHardship(person, cost, draws.word(0));
      }
      district.moveChill(person, behaviour.chill().denial(), draws.word(1));
      Behaviour.Legitimacy legitimacy = behaviour.legitimacy();
      district.moveLegitimacy(
          person, forChild ? legitimacy.childDenied() : legitimacy.denial(), draws.word(2));
      if (!forChild) {
        audit(person, scene);
      }
    }
  }

  private static void audit(int person, Scene scene) {
    Traits traits = scene.traits();
    traits.read(scene.ground(), person);
    double oracle = scene.district().oracle(person, scene.tick(), scene.world().memory());
    Reckoning.audit(person, scene.ranking().decile(oracle), Tally.Cell.REFUSALS, scene);
  }

  /// Whoever is avoided earns less: work, custom and favours go by acquaintance.
  public static void isolate(Slights slights, Scene scene) {
    Behaviour behaviour = scene.world().behaviour();
    double cost = behaviour.regard().hardship() * behaviour.hardship().multiplier();
    if (cost == 0) {
      return;
    }
    for (int row = 0; row < slights.size(); row++) {
      int person = slights.person(row);
      scene.touch(person);
      dice(scene, SLIGHT, person + 65_536 * slights.look(row));
      scene.district().moveHardship(person, cost, scene.draws().word(0));
    }
  }

  /// Being on a register costs income as time passes; called once an epoch.
  ///
  /// @param years time since the last call
  public static void bear(Scene scene, double years) {
    Behaviour.Hardship hardship = scene.world().behaviour().hardship();
    double cost = hardship.listing() * hardship.multiplier() * years;
    Restricted restricted = scene.district().restricted();
    if (cost == 0) {
      return;
    }
    int last = -1;
    for (int row = 0; row < restricted.size(); row++) {
      int person = restricted.person(row);
      if (person != last && restricted.isInEffect(row)) {
        scene.touch(person);
        dice(scene, LISTED, person);
        scene.district().moveHardship(person, cost, scene.draws().word(0));
        last = person;
      }
    }
  }

  /// People in a rewarded tier draw rewards and think better of the scheme.
  public static void enjoy(Scene scene, Service reward) {
    Law.Scale scale = scene.regime().law().scale();
    double coverage = scene.regime().doors().coverage()[reward.index()];
    double years = scene.world().calendar().tickYears();
    double demand = reward.demandAfter(scene.tick() * years);
    double mean = demand * coverage * scene.ground().people() * years;
    if (mean <= 0 || scale.rewardEdge() > scale.ceiling()) {
      return;
    }
    Draws draws = scene.draws();
    draws.at(Purpose.REWARD, 0, scene.ground().index(), scene.tick(), 0);
    int count = scene.frequency().count(mean, draws);
    for (int event = 0; event < count; event++) {
      draws.at(Purpose.REWARD, 1, scene.ground().index(), scene.tick(), event);
      int person = (int) (draws.uniform(0) * scene.ground().people());
      double score = scene.district().score(person, scene.tick(), scene.world().memory());
      if (score >= scale.rewardEdge() && scene.ground().isHome(person)) {
        int word = draws.word(1);
        scene.touch(person);
        scene.tally().add(Count.REWARDS, 1);
        if (scene.isHeard(person)) {
          scene.tell(person, new LifeEvent.Rewarded(reward.index()));
        }
        scene
            .district()
            .moveLegitimacy(person, scene.world().behaviour().legitimacy().reward(), word);
      }
    }
  }

  private static void dice(Scene scene, int what, int event) {
    scene.draws().at(Purpose.ROUND, what, scene.ground().index(), scene.tick(), event);
  }
}
