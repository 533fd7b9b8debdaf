// SPDX-License-Identifier: Apache-2.0
package glasshouse.bench.loop;

import glasshouse.kernel.Normal;
import glasshouse.rulebook.compile.Attributes;
import glasshouse.society.profile.Ages;
import glasshouse.society.profile.Deed;
import glasshouse.society.profile.Group;
import glasshouse.society.profile.Role;
import glasshouse.society.regime.Behaviour;
import glasshouse.society.regime.Doors;
import glasshouse.society.regime.Exits;
import glasshouse.society.regime.Law;
import glasshouse.society.regime.Regime;
import glasshouse.society.regime.Register;
import glasshouse.society.regime.Service;
import glasshouse.society.regime.World;
import glasshouse.society.witness.Cause;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Points, tiers, registers, closed gates and what they do to people (model 7.9 to 7.16), in simple
/// code.
final class Registry {
  private static final int MOST_REQUESTS = 12;
  private static final int SCORES = 32_768;

  private final World world;
  private final Regime[] regimes;
  private final Lives lives;
  private final RandomGenerator random;
  private final Outcome outcome;
  private final Map<Integer, List<Listing>> listings = new LinkedHashMap<>();
  private double enterBelow = Double.NEGATIVE_INFINITY;
  private double leaveAbove = Double.NEGATIVE_INFINITY;

  private static final class Listing {
    final Register register;
    final int cause;
    final int since;
    int until;
    boolean hasComplied;

    Listing(Register register, int cause, int since) {
      this.register = register;
      this.cause = cause;
      this.since = since;
    }
  }

  Registry(Setting setting, Lives lives, RandomGenerator random, Outcome outcome) {
    world = setting.world();
    regimes = setting.regimes();
    this.lives = lives;
    this.random = random;
    this.outcome = outcome;
  }

  /// Posts an entry: points, tier, register, and how it feels.
  void post(Office.Case entry, int week) {
    int who = entry.who();
    Law law = regimes[lives.place(who)].law();
    if (!law.covers(entry.kind())) {
      return;
    }
    int attributes = attributes(entry, law, week);
    double points = 0;
    boolean doesApply = false;
    for (int rule : law.rulesOf(entry.kind())) {
      if (law.applies(rule, attributes)) {
        points += law.points(rule);
        doesApply = true;
      }
    }
    if (!doesApply) {
      return;
    }
    if (points != 0) {
      double before = lives.now(who, Quantity.SCORE, week);
      double after = before + points * law.scale().factor() * entry.size();
      after = Math.min(Math.max(after, law.scale().floor()), law.scale().ceiling());
      lives.move(who, Quantity.SCORE, after - before, week);
    }
    boolean isConfirmed = points != 0;
    for (int rule : law.rulesOf(entry.kind())) {
      Register register = law.register(rule);
      if (register.index() >= 0
          && week >= register.fromTick()
          && law.applies(rule, attributes)
          && random.nextDouble() < (law.isRamped(rule) ? 1 : law.listingChance(rule))) {
        list(who, register, entry.cause(), week);
        isConfirmed = true;
      }
    }
    if (points < 0) {
      listByRank(who, entry.cause(), law, week);
    }
    if (isConfirmed) {
      outcome.post(entry.kind(), 1);
      feel(entry, law, week);
    }
  }

  private int attributes(Office.Case entry, Law law, int week) {
    int who = entry.who();
    double z = lives.resources(who);
    int fifth = z < -.841_621 ? 0 : z < -.253_347 ? 1 : z < .253_347 ? 2 : z < .841_621 ? 3 : 4;
    return Attributes.index(
        Ages.band(lives.weeksAtStart(who) + week),
        lives.group(who),
        lives.urbanicity(who) == 2 ? 1 : 0,
        fifth,
        Math.min(law.scale().tier(lives.now(who, Quantity.SCORE, week)), 7),
        lives.isListed(who) ? 1 : 0,
        entry.size() < .8 ? 0 : entry.size() < 1.5 ? 1 : 2);
  }

  private void feel(Office.Case entry, Law law, int week) {
    Deed deed = world.deeds().get(entry.kind());
    Law.Publicity publicity = law.publicity();
    Behaviour.Legitimacy legitimacy = world.behaviour().legitimacy();
    boolean isTold = publicity.isNotified() || publicity.score();
    boolean isGood = deed.type() == Deed.Type.GOOD;
    boolean isListable = !isGood && publicity.registers() && law.listing(entry.kind()) > 0;
    if (!isTold && !isListable) {
      return;
    }
    lives.makeAware(entry.who());
    if (isGood) {
      lives.move(entry.who(), Quantity.LEGITIMACY, legitimacy.reward(), week);
      return;
    }
    boolean isWrongful = Cause.isWrongful(entry.cause());
    double move =
        isWrongful
            ? legitimacy.unexplained() * legitimacy.asymmetry()
            : publicity.isExplained() ? legitimacy.explained() : legitimacy.unexplained();
    lives.move(entry.who(), Quantity.LEGITIMACY, move, week);
    Behaviour.Chill chill = world.behaviour().chill();
    double cold =
        (deed.group() == Group.LAWFUL ? chill.ownPenalty() : 0)
            + (isWrongful ? chill.wrongful() : 0);
    lives.move(entry.who(), Quantity.CHILL, cold, week);
  }

  private void listByRank(int who, int cause, Law law, int week) {
    for (Register register : law.registers()) {
      if (register.way() == Register.Way.RANK
          && week >= register.fromTick()
          && lives.now(who, Quantity.SCORE, week) < enterBelow) {
        list(who, register, cause, week);
      }
    }
  }

  private void list(int who, Register register, int cause, int week) {
    List<Listing> own = listings.computeIfAbsent(who, _ -> new ArrayList<>(1));
    int until = week + register.termTicks();
    for (Listing listing : own) {
      if (listing.register.index() == register.index()) {
        listing.until = Math.max(listing.until, until);
        return;
      }
    }
    var listing = new Listing(register, cause, week);
    listing.until = until;
    own.add(listing);
    lives.list(who, true);
    outcome.list(1);
  }

  /// Ranks all adults, and lists those at the bottom.
  void rank(int week) {
    var histogram = new int[SCORES * 2];
    for (int who = 0; who < lives.people(); who++) {
      if (isAdult(who, week)) {
        double score = lives.now(who, Quantity.SCORE, week);
        histogram[(int) Math.floor(score) + SCORES]++;
      }
    }
    for (Register register : world.registers()) {
      if (register.way() == Register.Way.RANK) {
        enterBelow = cut(histogram, register.rankBelow());
        leaveAbove = cut(histogram, register.rankBelow() * register.hysteresis());
      }
    }
    for (int who = 0; who < lives.people(); who++) {
      if (lives.now(who, Quantity.SCORE, week) < enterBelow && isAdult(who, week)) {
        listByRank(who, Cause.CORRECT.code(), regimes[lives.place(who)].law(), week);
      }
    }
  }

  private static double cut(int[] histogram, double share) {
    long total = 0;
    for (int count : histogram) {
      total += count;
    }
    long below = 0;
    int bin = 0;
    while (bin < histogram.length - 1 && below + histogram[bin] <= share * total) {
      below += histogram[bin++];
    }
    return bin - SCORES;
  }

  private boolean isAdult(int who, int week) {
    return Ages.band(lives.weeksAtStart(who) + week) >= Ages.FIRST_ADULT_BAND;
  }

  /// A week of everybody on a register: leaving, asking, being refused; once an epoch, its cost.
  void visit(int week, boolean isEpoch) {
    double years = world.calendar().tickYears();
    listings
        .entrySet()
        .removeIf(each -> {
          int who = each.getKey();
          each.getValue().removeIf(listing -> !stays(who, listing, week, years));
          boolean isFree = each.getValue().isEmpty();
          if (isFree) {
            lives.list(who, false);
          }
          return isFree;
        });
    for (Map.Entry<Integer, List<Listing>> each : listings.entrySet()) {
      ask(each.getKey(), each.getValue(), week, years);
      askForChildren(each.getKey(), each.getValue(), week, years);
      if (isEpoch) {
        Behaviour.Hardship hardship = world.behaviour().hardship();
        double cost = hardship.listing() * hardship.multiplier() * years * 4;
        lives.move(each.getKey(), Quantity.HARDSHIP, cost, week);
      }
    }
  }

  private boolean stays(int who, Listing listing, int week, double years) {
    return switch (listing.register.way()) {
      case TERM -> week < listing.until;
      case RANK -> lives.now(who, Quantity.SCORE, week) < leaveAbove;
      case DEBT -> owes(who, listing, week, years);
    };
  }

  private boolean owes(int who, Listing listing, int week, double years) {
    Exits exits = world.exits();
    boolean isUnable = listing.cause == Cause.UNABLE.code();
    double hardship = lives.now(who, Quantity.HARDSHIP, week);
    double pays =
        isUnable
            ? exits.complyUnable()
            : Math.min(
                exits.complyAble() * 4,
                exits.complyAble()
                    * Math.exp(
                        exits.incomeSlope() * lives.resources(who)
                            - exits.hardshipSlope() * hardship));
    double other = isUnable ? exits.otherUnable() : exits.otherAble();
    return !listing.hasComplied
        && random.nextDouble() >= pays * years
        && random.nextDouble() >= other * years;
  }

  private void ask(int who, List<Listing> own, int week, double years) {
    Doors doors = regimes[lives.place(who)].doors();
    int age = Ages.years(lives.weeksAtStart(who) + week);
    for (Service service : world.services()) {
      if (service.use() != Service.Use.OWN || age < service.fromAge() || age > service.toAge()) {
        continue;
      }
      double mean = service.demand() * service.repeat() * gradient(service, who) * years;
      int requests = poisson(mean);
      for (int request = 0; request < requests; request++) {
        if (random.nextDouble() < doors.coverage()[service.index()]
            && isClosed(doors, service, own, week)) {
          refuse(who, service, own, week);
        }
      }
    }
  }

  private int poisson(double mean) {
    double u = random.nextDouble();
    double term = Math.exp(-mean);
    int count = 0;
    while (u >= term && count < MOST_REQUESTS) {
      u -= term;
      count++;
      term *= mean / count;
    }
    return count;
  }

  private double gradient(Service service, int who) {
    return switch (service.gradient()) {
      case NONE -> 1;
      case TRAVEL -> lives.travel(who);
      case INCOME -> .5 + Normal.phi(lives.resources(who));
      case VOICE -> .5 + Normal.phi(lives.voice(who));
    };
  }

  private boolean isClosed(Doors doors, Service service, List<Listing> own, int week) {
    double joint = world.calendar().joint(week);
    for (Listing listing : own) {
      if (doors.isClosed(service.index(), listing.register.index(), joint, week - listing.since)) {
        return true;
      }
    }
    return false;
  }

  private void refuse(int who, Service service, List<Listing> own, int week) {
    outcome.refuse(1);
    Behaviour behaviour = world.behaviour();
    double cost = service.hardship() * behaviour.hardship().multiplier();
    lives.move(who, Quantity.HARDSHIP, cost, week);
    lives.move(who, Quantity.CHILL, behaviour.chill().denial(), week);
    lives.move(who, Quantity.LEGITIMACY, behaviour.legitimacy().denial(), week);
    Exits exits = world.exits();
    double u = random.nextDouble();
    for (Listing listing : own) {
      boolean isUnable = listing.cause == Cause.UNABLE.code();
      boolean isDebt = listing.register.way() == Register.Way.DEBT;
      listing.hasComplied |= isDebt && u < (isUnable ? exits.denialUnable() : exits.denialAble());
    }
  }

  private void askForChildren(int who, List<Listing> own, int week, double years) {
    Doors doors = regimes[lives.place(who)].doors();
    int head = lives.head(who);
    boolean isSecond =
        who != head && lives.role(head) == Role.PARENT.code() && lives.isListed(head);
    if (lives.role(who) != Role.PARENT.code() || isSecond) {
      return;
    }
    int end = Math.min(head + lives.householdSize(who), lives.people());
    for (int child = head; child < end; child++) {
      int age = Ages.years(lives.weeksAtStart(child) + week);
      for (Service service : world.services()) {
        boolean isFor =
            lives.role(child) == Role.CHILD.code() && service.use() == Service.Use.CHILD;
        if (isFor && age >= service.fromAge() && age <= service.toAge()) {
          double rate = service.demand() * gradient(service, child) * years;
          double reach = doors.coverage()[service.index()] * doors.childFamily();
          if (random.nextDouble() < rate * reach && isClosed(doors, service, own, week)) {
            refuseChild(who, service, week);
          }
        }
      }
    }
  }

  private void refuseChild(int who, Service service, int week) {
    outcome.refuse(1);
    Behaviour behaviour = world.behaviour();
    double cost = service.hardship() * behaviour.hardship().multiplier();
    lives.move(who, Quantity.HARDSHIP, cost, week);
    lives.move(who, Quantity.CHILL, behaviour.chill().denial(), week);
    lives.move(who, Quantity.LEGITIMACY, behaviour.legitimacy().childDenied(), week);
  }

  /// People in a rewarded tier draw rewards.
  void reward(int week) {
    for (Service service : world.services()) {
      if (service.use() == Service.Use.REWARD) {
        Regime regime = regimes[0];
        double coverage = regime.doors().coverage()[service.index()];
        double years = world.calendar().tickYears();
        int count =
            (int) (service.demand() * coverage * lives.people() * years + random.nextDouble());
        for (int event = 0; event < count; event++) {
          int who = random.nextInt(lives.people());
          if (lives.now(who, Quantity.SCORE, week) >= regime.law().scale().rewardEdge()) {
            double move = world.behaviour().legitimacy().reward();
            lives.move(who, Quantity.LEGITIMACY, move, week);
          }
        }
      }
    }
  }
}
