// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.validate.toy;

import glasshouse.society.regime.Behaviour;

/// How people of a toy world react. Unless told otherwise, to nothing.
public final class ToyMinds {
  private Behaviour.Stake stake = new Behaviour.Stake(0, 0, 0);
  private Behaviour.Deterrence deterrence = new Behaviour.Deterrence(0, 0, 0, 20, 0);
  private Behaviour.Chill chill = new Behaviour.Chill(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  private Behaviour.Perception perception = new Behaviour.Perception(0, 0, 1, 0, 1, 0, 0, 0);
  private Behaviour.Awareness awareness = new Behaviour.Awareness(0, 0, 0);
  private Behaviour.Legitimacy legitimacy = new Behaviour.Legitimacy(0, 0, 1, 0, 0, 0, 0, 0, 0, 1);
  private Behaviour.Hardship hardship = new Behaviour.Hardship(0, 1, 0, 1);
  private Behaviour.Regard regard = Behaviour.Regard.NONE;
  private Behaviour.Gaming gaming = Behaviour.Gaming.NONE;

  /// People who react to nothing, and forget nothing they did not notice.
  public ToyMinds() {}

  /// Sets what people have to lose.
  public ToyMinds stake(Behaviour.Stake other) {
    stake = other;
    return this;
  }

  /// Sets how they weigh sanctions.
  public ToyMinds deterrence(Behaviour.Deterrence other) {
    deterrence = other;
    return this;
  }

  /// Sets how being watched chills them.
  public ToyMinds chill(Behaviour.Chill other) {
    chill = other;
    return this;
  }

  /// Sets how they learn the risk of a record.
  public ToyMinds perception(Behaviour.Perception other) {
    perception = other;
    return this;
  }

  /// Sets the share that knows of the scheme, everywhere alike.
  public ToyMinds aware(double share) {
    awareness = new Behaviour.Awareness(share, share, 0);
    return this;
  }

  /// Sets what moves their trust.
  public ToyMinds legitimacy(Behaviour.Legitimacy other) {
    legitimacy = other;
    return this;
  }

  /// Sets what listings and refusals cost.
  public ToyMinds hardship(Behaviour.Hardship other) {
    hardship = other;
    return this;
  }

  /// Sets what they make of whom they look up.
  public ToyMinds regard(Behaviour.Regard other) {
    regard = other;
    return this;
  }

  /// Sets how they play the score.
  public ToyMinds gaming(Behaviour.Gaming other) {
    gaming = other;
    return this;
  }

  Behaviour behaviour() {
    return new Behaviour(
        stake,
        deterrence,
        chill,
        new Behaviour.Incentive(.4, .6, 0),
        perception,
        awareness,
        legitimacy,
        hardship,
        regard,
        gaming);
  }
}
