// SPDX-License-Identifier: Apache-2.0
package glasshouse.bench.loop;

import glasshouse.society.profile.Ages;
import glasshouse.society.profile.Deed;
import glasshouse.society.profile.Group;
import glasshouse.society.regime.Clerk;
import glasshouse.society.regime.Eyes;
import glasshouse.society.regime.Regime;
import glasshouse.society.regime.World;
import glasshouse.society.witness.Cause;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Who sees an act, on whom it is pinned, whether an assessor sees a breach in it, and when it is
/// posted (model 7.6 to 7.8), in simple code.
final class Office {
  private static final int PROPOSALS = 4;
  private static final int SIZE_ONE = 32;
  private static final int SIZE_MOST = 127;
  private static final int CHANNELS = 5;

  private final World world;
  private final Regime[] regimes;
  private final Lives lives;
  private final RandomGenerator random;
  private final Outcome outcome;
  private final List<List<Case>> due = new ArrayList<>();
  private final int[] firstOfPlace;

  /// An entry on its way to the file.
  record Case(int who, int kind, int cause, double size) {}

  Office(Setting setting, Lives lives, RandomGenerator random, Outcome outcome) {
    world = setting.world();
    regimes = setting.regimes();
    this.lives = lives;
    this.random = random;
    this.outcome = outcome;
    for (int week = 0; week < setting.weeks() + SIZE_ONE; week++) {
      due.add(new ArrayList<>());
    }
    firstOfPlace = new int[regimes.length + 1];
    setting
        .grounds()
        .forEach(ground -> firstOfPlace[ground.place().index() + 1] += ground.people());
    for (int place = 0; place < regimes.length; place++) {
      firstOfPlace[place + 1] += firstOfPlace[place];
    }
  }

  /// Returns the entries that are posted this week.
  List<Case> due(int week) {
    return due.get(week);
  }

  /// Somebody did something.
  void act(int who, int kind, boolean inScope, int week) {
    outcome.act(kind, 1);
    boolean isAdult = Ages.band(lives.weeksAtStart(who) + week) >= Ages.FIRST_ADULT_BAND;
    if (!isAdult) {
      return;
    }
    Regime regime = regimes[lives.place(who)];
    boolean isSeen = regime.law().covers(kind) && sight(who, kind, inScope, week, regime);
    learn(who, kind, isSeen, week, regime);
  }

  private void learn(int who, int kind, boolean isSeen, int week, Regime regime) {
    Deed deed = world.deeds().get(kind);
    if (deed.type() == Deed.Type.PROHIBITED && regime.law().severity(kind) > 0) {
      var perception = world.behaviour().perception();
      double move =
          isSeen
              ? perception.ownRecord() * (1 - perception.controlSlope() * lives.control(who))
              : -perception.ownUnrecorded();
      lives.move(who, Quantity.RISK, move, week);
    }
  }

  /// Returns whether a record was made against whoever did it.
  private boolean sight(int who, int kind, boolean inScope, int week, Regime regime) {
    Eyes eyes = regime.eyes();
    int mask = regime.law().channels(kind);
    int first = -1;
    int captures = 0;
    double shared = random.nextDouble();
    for (int channel = 0; channel < CHANNELS; channel++) {
      if ((mask >>> channel & 1) != 0 && isCaptured(channel, who, kind, week, eyes, shared)) {
        captures++;
        first = first < 0 ? channel : first;
      }
    }
    if (captures == 0) {
      return false;
    }
    boolean isMissed = first == 0 && random.nextDouble() < eyes.errors().miss()[lives.group(who)];
    boolean isWrong = random.nextDouble() < wrong(first, isMissed, who, eyes.errors());
    if (isMissed && !isWrong) {
      return false;
    }
    boolean isCourt = first == 3;
    if (isWrong) {
      judge(other(who, week, regime), kind, inScope, Cause.WRONG_PERSON, isCourt, week);
      return false;
    }
    Deed deed = world.deeds().get(kind);
    Cause truth = inScope ? Cause.CORRECT : deed.scope() == 0 ? Cause.UNABLE : Cause.OUT_OF_SCOPE;
    boolean isSeen = judge(who, kind, inScope, truth, isCourt, week);
    if (captures > 1 && random.nextDouble() < eyes.noise().duplicate()) {
      isSeen |= judge(who, kind, inScope, Cause.DUPLICATE, false, week);
    }
    boolean isInferable = first == 1 && deed.group() == Group.LAWFUL;
    if (isInferable && random.nextDouble() < eyes.noise().inference()) {
      isSeen |= judge(who, kind, inScope, Cause.FABRICATED, true, week);
    }
    return isSeen;
  }

  private boolean isCaptured(int channel, int who, int kind, int week, Eyes eyes, double shared) {
    return switch (channel) {
      case 0 -> random.nextDouble() < eyes.camera()[kind] * eyes.coverage()[lives.urbanicity(who)];
      case 1 -> {
        boolean isGood = world.deeds().get(kind).type() == Deed.Type.GOOD;
        double rural = lives.urbanicity(who) == 2 && isGood ? eyes.ruralGood() : 1;
        yield lives.visibility(who) < eyes.users()
            && random.nextDouble() < eyes.feed()[kind] * rural;
      }
      case 2 -> shared < eyes.gate()[kind];
      case 3 ->
          shared < eyes.court()[kind] * (eyes.isRamped()[kind] ? world.calendar().ramp(week) : 1);
      default -> random.nextDouble() < eyes.report()[kind];
    };
  }

  private double wrong(int channel, boolean isMissed, int who, Eyes.Errors errors) {
    return switch (channel) {
      case 0 -> isMissed ? errors.falseMatch()[lives.group(who)] : 0;
      case 1 -> errors.feed();
      case 2 -> errors.gate();
      case 3 -> errors.court();
      default -> errors.report();
    };
  }

  private int other(int who, int week, Regime regime) {
    int place = lives.place(who);
    int from = firstOfPlace[place];
    int found = who;
    for (int proposal = 0; proposal < PROPOSALS; proposal++) {
      found = from + random.nextInt(firstOfPlace[place + 1] - from);
      boolean isAlike =
          lives.sex(found) == lives.sex(who)
              && lives.group(found) == lives.group(who)
              && Ages.band(lives.weeksAtStart(found) + week)
                  == Ages.band(lives.weeksAtStart(who) + week);
      if (isAlike || random.nextDouble() < regime.eyes().errors().otherClass()) {
        break;
      }
    }
    return found;
  }

  /// An assessor reads a case; returns whether it goes on file.
  private boolean judge(
      int who, int kind, boolean inScope, Cause cause, boolean isCertain, int week) {
    Regime regime = regimes[lives.place(who)];
    double size =
        isCertain ? 1 : size(who, kind, inScope, regime.law().vagueness(kind), regime.clerk());
    if (size > 0) {
      file(who, kind, cause, size, week, regime.clerk());
    }
    return size > 0;
  }

  private double size(int who, int kind, boolean inScope, double vagueness, Clerk clerk) {
    double half = clerk.discriminability() * (1 - vagueness) / 2;
    double evidence = (inScope ? half : -half) + random.nextGaussian();
    double harshness = clerk.harshness()[random.nextInt(clerk.harshness().length)];
    double bias = lives.group(who) == 1 ? clerk.groupBias() * vagueness : 0;
    double lean = bias + clerk.spread() * vagueness * harshness;
    boolean isGood = world.deeds().get(kind).type() == Deed.Type.GOOD;
    if (evidence + (isGood ? -lean : lean) <= clerk.criterion()) {
      return 0;
    }
    double spread = clerk.sizeSpread() * vagueness;
    return Math.exp(spread * random.nextGaussian() - spread * spread / 2);
  }

  private void file(int who, int kind, Cause cause, double size, int week, Clerk clerk) {
    int wait = 0;
    double[] delays = clerk.delays();
    double u = random.nextDouble();
    while (wait < delays.length - 1 && u >= delays[wait]) {
      wait++;
    }
    double rounded =
        Math.min(Math.max((int) (size * SIZE_ONE + .5), 1), SIZE_MOST) / (double) SIZE_ONE;
    due.get(week + wait).add(new Case(who, kind, cause.code(), rounded));
  }

  /// Operators make records up, and people report each other falsely.
  void invent(int week) {
    double years = world.calendar().tickYears();
    for (int place = 0; place < regimes.length; place++) {
      Eyes.Noise noise = regimes[place].eyes().noise();
      double people = firstOfPlace[place + 1] - firstOfPlace[place];
      for (int left = count(noise.spurious() * people * years); left > 0; left--) {
        invent(place, noise.spuriousKinds(), true, week);
      }
      for (int left = count(noise.falseReports() * people * years); left > 0; left--) {
        invent(place, noise.reportKinds(), false, week);
      }
    }
  }

  /// Returns a whole number with a mean.
  int count(double mean) {
    return (int) (mean + random.nextDouble());
  }

  private void invent(int place, double[] kinds, boolean isCertain, int week) {
    int people = firstOfPlace[place + 1] - firstOfPlace[place];
    int who = firstOfPlace[place] + random.nextInt(people);
    double u = random.nextDouble();
    int kind = 0;
    while (kind < kinds.length && u >= kinds[kind]) {
      kind++;
    }
    boolean isAdult = Ages.band(lives.weeksAtStart(who) + week) >= Ages.FIRST_ADULT_BAND;
    if (kind == kinds.length || !isAdult) {
      return;
    }
    Regime regime = regimes[place];
    double vagueness = regime.eyes().noise().reportVagueness();
    double size = isCertain ? 1 : size(who, kind, false, vagueness, regime.clerk());
    if (size > 0) {
      file(who, kind, Cause.FABRICATED, size, week, regime.clerk());
    }
  }
}
