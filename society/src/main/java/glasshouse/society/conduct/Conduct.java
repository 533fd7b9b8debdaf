// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.conduct;

import glasshouse.kernel.ExpTable;
import glasshouse.kernel.Normal;
import glasshouse.society.people.Candidates;
import glasshouse.society.people.Deeds;
import glasshouse.society.people.District;
import glasshouse.society.people.Memory;
import glasshouse.society.people.Traits;
import glasshouse.society.profile.Deed;
import glasshouse.society.profile.Group;
import glasshouse.society.regime.Behaviour;
import glasshouse.society.regime.Law;
import glasshouse.society.regime.Reactions;
import glasshouse.society.scene.Scene;
import glasshouse.society.witness.Count;
import glasshouse.society.witness.LifeEvent;
import glasshouse.society.witness.Tally;

/// Turns candidates into deeds: a candidate happens if the person's state raises or lowers the
/// static rate enough (model equations 1, 2, 4 and 5). By Lewis and Shedler (1979) what remains is
/// a Poisson process with the person's own rate.
///
/// Not thread-safe: every worker has its own.
public final class Conduct {
  private double[] multiplier = new double[0];
  private int[] doubts = new int[0];

  /// The base arm without any regime: what the traits and the state alone make happen.
  public void actFreely(Candidates candidates, Scene scene, Deeds deeds, boolean isBase) {
    for (Deed deed : scene.world().deeds()) {
      int kind = deed.index();
      boolean isLoan = deed.eligibility() == Deed.Eligibility.BORROWER;
      for (int row = candidates.start(kind); row < candidates.end(kind); row++) {
        boolean happens = candidates.need(row) < 1 && (!isLoan || owes(candidates, row, scene));
        if (isBase) {
          candidates.inBase(row, happens);
        }
        if (happens) {
          add(candidates, row, deed, scene, deeds, 0);
        }
        countLawful(scene, deed, candidates, row, happens);
      }
    }
  }

  /// An arm with a regime.
  ///
  /// What the state alone does is computed first: sanctions and watching only ever lower a rate,
  /// and by no more than the share that can be moved, so that many candidates are settled without
  /// looking at who the person is.
  public void act(Candidates candidates, Scene scene, Deeds deeds) {
    double users = scene.regime().eyes().users();
    reserve(candidates.size());
    for (Deed deed : scene.world().deeds()) {
      int from = candidates.start(deed.index());
      int until = candidates.end(deed.index());
      weigh(deed, candidates, scene);
      int doubtful = sift(deed, candidates, scene);
      decide(deed, doubtful, candidates, scene);
      boolean isLoan = deed.eligibility() == Deed.Eligibility.BORROWER;
      for (int row = from; row < until; row++) {
        boolean happens =
            candidates.need(row) < multiplier[row] && (!isLoan || owes(candidates, row, scene));
        if (happens) {
          add(candidates, row, deed, scene, deeds, users);
        }
        countLawful(scene, deed, candidates, row, happens);
      }
    }
  }

  /// Where there are lenders, an arm itself says who has a loan to default on; elsewhere the
  /// candidates do.
  private static boolean owes(Candidates candidates, int row, Scene scene) {
    District district = scene.district();
    return !district.hasCredit() || district.owes(candidates.person(row));
  }

  /// Fills the multipliers of a kind with what the state alone does (equation 1). Most people are
  /// at rest, and for them it is the same number.
  private void weigh(Deed deed, Candidates candidates, Scene scene) {
    District district = scene.district();
    boolean isForbidden = deed.type() == Deed.Type.PROHIBITED;
    double stake = scene.world().behaviour().stake().legitimacy();
    double calm = isForbidden ? ExpTable.exp(-stake * scene.climate().legitimacy()) : 1;
    boolean isShared = deed.householdShock();
    int until = candidates.end(deed.index());
    for (int row = candidates.start(deed.index()); row < until; row++) {
      int person = candidates.person(row);
      boolean inScope = candidates.inScope(row);
      multiplier[row] =
          !isShared && district.isAtRest(person)
              ? isForbidden && inScope ? calm : 1
              : state(deed, person, inScope, scene);
    }
  }

  /// Lists the rows of a kind that the regime can still turn, and returns how many.
  private int sift(Deed deed, Candidates candidates, Scene scene) {
    double least = 1 - scene.world().reactions().share(deed.index());
    boolean isGood = deed.type() == Deed.Type.GOOD;
    int until = candidates.end(deed.index());
    int count = 0;
    for (int row = candidates.start(deed.index()); row < until; row++) {
      double need = candidates.need(row);
      boolean isOpen = need < multiplier[row] && need >= multiplier[row] * least;
      doubts[count] = row;
      count += isGood || isOpen ? 1 : 0;
    }
    return count;
  }

  private void decide(Deed deed, int doubtful, Candidates candidates, Scene scene) {
    double severity = scene.regime().law().severity(deed.index());
    for (int at = 0; at < doubtful; at++) {
      int row = doubts[at];
      candidates.read(scene.ground(), row, scene.traits());
      boolean inScope = candidates.inScope(row);
      multiplier[row] *= reaction(deed, severity, candidates.person(row), inScope, scene);
    }
  }

  private void reserve(int rows) {
    if (multiplier.length < rows) {
      multiplier = new double[rows + rows / 2];
      doubts = new int[rows + rows / 2];
    }
  }

  /// Returns what hardship and stake in conformity multiply the static rate by (equation 1).
  private static double state(Deed deed, int person, boolean inScope, Scene scene) {
    District district = scene.district();
    Memory memory = scene.world().memory();
    int tick = scene.tick();
    double hardening = scene.world().reactions().hardship(deed.index());
    double log = hardening == 0 ? 0 : hardening * hardship(deed, person, scene);
    if (deed.type() != Deed.Type.PROHIBITED || !inScope) {
      return log == 0 ? 1 : ExpTable.exp(log);
    }
    Behaviour.Stake stake = scene.world().behaviour().stake();
    double trust = scene.climate().legitimacy() + district.legitimacy(person, tick, memory);
    log -= stake.legitimacy() * trust;
    log += stake.standing() * district.social(person, tick, memory);
    boolean isLabelled =
        district.is(person, District.LISTED) && scene.regime().law().publicity().registers();
    double label = isLabelled ? 1 + stake.label() : 1;
    return (log == 0 ? 1 : ExpTable.exp(log)) * label;
  }

  /// Returns what the regime multiplies the rate by.
  private static double reaction(
      Deed deed, double severity, int person, boolean inScope, Scene scene) {
    return switch (deed.type()) {
      case PROHIBITED ->
          inScope
              ? deterred(deed, severity, person, scene)
              : chilled(deed, severity, person, false, scene);
      case DISFAVOURED -> chilled(deed, severity, person, inScope, scene);
      case GOOD -> encouraged(deed, person, scene);
    };
  }

  /// Deterrence, model equation 2: certainty dominates, severity counts little.
  private static double deterred(Deed deed, double severity, int person, Scene scene) {
    Traits traits = scene.traits();
    if (severity == 0 || !isAware(person, scene)) {
      return 1;
    }
    Reactions reactions = scene.world().reactions();
    int group = deed.group().code();
    double own = scene.district().risk(person, scene.tick(), scene.world().memory());
    double certainty = ExpTable.expit(scene.climate().logit(group) + own);
    double weight = reactions.epsilon(deed.index()) * traits.risk() * certainty * severity;
    double share = reactions.share(deed.index());
    return 1 - share + share * ExpTable.exp(-weight);
  }

  /// Chilling, model equation 4: it concerns acts that the law does not forbid.
  private static double chilled(
      Deed deed, double severity, int person, boolean inScope, Scene scene) {
    Behaviour.Chill chill = scene.world().behaviour().chill();
    double share = scene.world().reactions().share(deed.index());
    if (share == 0 || chill.multiplier() == 0) {
      return 1;
    }
    Law law = scene.regime().law();
    boolean isAware = isAware(person, scene);
    double felt = isAware ? severity : 0;
    double watch = scene.climate().watched();
    felt = Math.max(felt, watch > 0 ? chill.floor() : 0);
    if (felt == 0) {
      return 1;
    }
    double level =
        isAware
            ? scene.climate().chill()
                + scene.district().chill(person, scene.tick(), scene.world().memory())
            : watch;
    double width = inScope ? 1 : Math.max(law.vagueness(deed.index()), 0);
    double trust = trust(person, scene);
    double support = 1 + chill.supporterSlope() * (trust - .7);
    double weight = scene.traits().chill() * support * width * felt * level * chill.multiplier();
    return 1 - share + share * ExpTable.exp(-weight);
  }

  /// Incentive and crowding out, model equation 5.
  private static double encouraged(Deed deed, int person, Scene scene) {
    Law law = scene.regime().law();
    if (law.plainPoints(deed.index()) <= 0 || !isAware(person, scene)) {
      return 1;
    }
    Behaviour.Incentive incentive = scene.world().behaviour().incentive();
    double score = scene.district().score(person, scene.tick(), scene.world().memory());
    double motive = incentive.base() + (law.scale().isNearEdge(score) ? incentive.nearEdge() : 0);
    Traits traits = scene.traits();
    double response = .5 + Normal.phi(traits.voice());
    double crowding = traits.prosociality() > 1 ? incentive.crowding() * motive : 0;
    double gain = scene.world().reactions().gain(deed.index()) * response * motive;
    return Math.min(Math.max(1 + gain - crowding, .5), 2);
  }

  private static double hardship(Deed deed, int person, Scene scene) {
    District district = scene.district();
    Memory memory = scene.world().memory();
    double own = district.hardship(person, scene.tick(), memory);
    if (!deed.householdShock()) {
      return own;
    }
    int head = scene.traits().householdHead(scene.ground(), person);
    if (head == person) {
      return own;
    }
    double weight = scene.world().behaviour().hardship().headWeight();
    return (1 - weight) * own + weight * district.hardship(head, scene.tick(), memory);
  }

  private static boolean isAware(int person, Scene scene) {
    return scene.traits().awareness() < scene.climate().awareness()
        || scene.district().is(person, District.AWARE);
  }

  private static double trust(int person, Scene scene) {
    double level =
        scene.traits().legitimacy()
            + scene.climate().legitimacy()
            + scene.district().legitimacy(person, scene.tick(), scene.world().memory());
    return Math.min(Math.max(level, 0), 1);
  }

  private static void add(
      Candidates candidates, int row, Deed deed, Scene scene, Deeds deeds, double users) {
    int person = candidates.person(row);
    int group = candidates.group(row);
    boolean isAdult = candidates.isAdult(row);
    boolean inScope = candidates.inScope(row);
    var doer = Deeds.Doer.of(group, isAdult, candidates.visibility(row) < users);
    deeds.add(person, deed.index(), candidates.event(row), inScope, doer);
    Tally tally = scene.tally();
    tally.act(deed.index(), inScope, group);
    if (scene.isHeard(person)) {
      scene.tell(
          person, new LifeEvent.Did(deed.index(), candidates.event(row), inScope, group, isAdult));
    }
    tally.add(Count.DEEDS, 1);
    if (isAdult) {
      tally.add(Count.ADULT_DEEDS, 1);
    }
  }

  private static void countLawful(
      Scene scene, Deed deed, Candidates candidates, int row, boolean happens) {
    boolean isLawful =
        deed.group() == Group.LAWFUL || (deed.group() == Group.CIVIL && !candidates.inScope(row));
    if (!isLawful) {
      return;
    }
    Tally tally = scene.tally();
    boolean before = candidates.inBase(row);
    int person = candidates.person(row);
    if ((before || happens) && scene.isHeard(person)) {
      scene.tell(person, new LifeEvent.Chose(deed.index(), candidates.event(row), before, happens));
    }
    if (before) {
      tally.add(Count.LAWFUL_IN_BASE, 1);
    }
    if (before != happens) {
      tally.add(before ? Count.LAWFUL_FORGONE : Count.LAWFUL_GAINED, 1);
    }
  }
}
