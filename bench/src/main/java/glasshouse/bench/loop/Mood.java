// SPDX-License-Identifier: Apache-2.0
package glasshouse.bench.loop;

import glasshouse.kernel.Normal;
import glasshouse.society.profile.Deed;
import glasshouse.society.profile.Group;
import glasshouse.society.regime.Behaviour;
import glasshouse.society.regime.Climate;
import glasshouse.society.regime.Law;
import glasshouse.society.regime.Reactions;
import java.util.Arrays;

/// How one person reacts this week: what the state and the regime multiply the static rates by
/// (model equations 1, 2, 4 and 5).
final class Mood {
  private final Deed[] deeds;
  private final Reactions reactions;
  private final Behaviour behaviour;
  private final Law law;
  private final Climate climate;
  private final double[] certainty = new double[Group.PERCEIVED];

  private boolean isAware;
  private double responsiveness;
  private double sensitivity;
  private double hardship;
  private double sharedHardship;
  private double risk;
  private double doubt;
  private double chill;
  private double motive;
  private double voice;
  private double prosociality;

  Mood(Setting setting) {
    deeds = setting.deeds().toArray(new Deed[0]);
    reactions = setting.world().reactions();
    behaviour = setting.world().behaviour();
    law = setting.regimes()[0].law();
    climate = setting.climate();
  }

  /// Who it is: traits.
  void be(boolean aware, double ofRisk, double ofChill, double ofVoice, double ofOthers) {
    isAware = aware;
    responsiveness = ofRisk;
    sensitivity = ofChill;
    voice = ofVoice;
    prosociality = ofOthers;
    Arrays.fill(certainty, Double.NaN);
  }

  /// How it goes: state as of now, with the hardship of the head of the household.
  void feel(double poor, double poorHead, double perceived, double cold, double score) {
    hardship = poor;
    double weight = behaviour.hardship().headWeight();
    sharedHardship = (1 - weight) * poor + weight * poorHead;
    risk = perceived;
    chill = cold;
    Behaviour.Incentive incentive = behaviour.incentive();
    motive = incentive.base() + (law.scale().isNearEdge(score) ? incentive.nearEdge() : 0);
  }

  /// Where it stands: trust in the institution, and whether the registers name the person.
  void trust(double baseline, double own, boolean isListed) {
    Behaviour.Stake stake = behaviour.stake();
    double moved = climate.legitimacy() + own;
    boolean isLabelled = isListed && law.publicity().registers();
    doubt =
        (moved == 0 ? 1 : Math.exp(-stake.legitimacy() * moved))
            * (isLabelled ? 1 + stake.label() : 1);
    double trust = Math.min(Math.max(baseline + moved, 0), 1);
    Behaviour.Chill cold = behaviour.chill();
    sensitivity *= (1 + cold.supporterSlope() * (trust - .7)) * cold.multiplier();
  }

  /// Returns the multiplier of the static rate of a kind.
  double multiplier(int kind, boolean inScope) {
    Deed deed = deeds[kind];
    double weight = reactions.hardship(kind);
    double poor = deed.householdShock() ? sharedHardship : hardship;
    double state = weight == 0 || poor == 0 ? 1 : Math.exp(weight * poor);
    return switch (deed.type()) {
      case PROHIBITED ->
          inScope
              ? state * doubt * deterred(kind, deed.group().code())
              : state * chilled(kind, law.vagueness(kind));
      case DISFAVOURED -> state * chilled(kind, inScope ? 1 : law.vagueness(kind));
      case GOOD -> state * encouraged(kind);
    };
  }

  private double deterred(int kind, int group) {
    double severity = law.severity(kind);
    if (severity == 0 || !isAware) {
      return 1;
    }
    if (Double.isNaN(certainty[group])) {
      certainty[group] = 1 / (1 + Math.exp(-climate.logit(group) - risk));
    }
    double share = reactions.share(kind);
    double weight = reactions.epsilon(kind) * responsiveness * certainty[group] * severity;
    return 1 - share + share * Math.exp(-weight);
  }

  private double chilled(int kind, double width) {
    double share = reactions.share(kind);
    double watched = climate.watched();
    double felt = isAware ? law.severity(kind) : 0;
    felt = Math.max(felt, watched > 0 ? behaviour.chill().floor() : 0);
    if (share == 0 || felt == 0 || width <= 0) {
      return 1;
    }
    double level = isAware ? climate.chill() + chill : watched;
    return 1 - share + share * Math.exp(-sensitivity * width * felt * level);
  }

  private double encouraged(int kind) {
    if (law.plainPoints(kind) <= 0 || !isAware) {
      return 1;
    }
    double crowding = prosociality > 1 ? behaviour.incentive().crowding() * motive : 0;
    double gain = reactions.gain(kind) * (.5 + Normal.phi(voice)) * motive;
    return Math.min(Math.max(1 + gain - crowding, .5), 2);
  }
}
