// SPDX-License-Identifier: Apache-2.0
package glasshouse.society;

import glasshouse.society.profile.Deed;
import glasshouse.society.regime.Behaviour;

/// How far anybody's state can raise a rate above what traits and age make of it.
final class Reach {
  private static final double MOST_HARDSHIP = 0.693_147_180_559_945_3;

  /// A climate can shift legitimacy further than a person's own column; both are bounded by this.
  private static final double MOST_DISTRUST = 1;

  private static final double MOST_ENCOURAGED = 2;

  private Reach() {}

  /// Returns the highest multiplier for a kind.
  static double of(Deed deed, double hardship, Behaviour.Stake stake) {
    double poor = StrictMath.max(StrictMath.exp(hardship * MOST_HARDSHIP), 1);
    return switch (deed.type()) {
      case PROHIBITED ->
          poor
              * StrictMath.exp(stake.legitimacy() * MOST_DISTRUST + stake.standing())
              * (1 + stake.label());
      case DISFAVOURED -> poor;
      case GOOD -> poor * MOST_ENCOURAGED;
    };
  }
}
