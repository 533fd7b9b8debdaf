// SPDX-License-Identifier: Apache-2.0
package glasshouse.bench.loop;

import glasshouse.kernel.HalfLife;
import glasshouse.society.people.Memory;

/// What a person's state consists of, with the bounds that the engine's columns have.
enum Quantity {
  /// Deviation of the score, in sixteenths of a point.
  SCORE(-32_768, 32_767),
  /// Own deviation of perceived risk, in logits.
  RISK(-4, 127 / 32.0),
  /// Own chill.
  CHILL(0, 255 / 64.0),
  /// Own deviation of legitimacy.
  LEGITIMACY(-.5, 127 / 256.0),
  /// Shortfall of log income.
  HARDSHIP(0, .693_147_180_559_945_3);

  private final double least;
  private final double most;

  Quantity(double least, double most) {
    this.least = least;
    this.most = most;
  }

  double clip(double value) {
    return Math.min(Math.max(value, least), most);
  }

  HalfLife halfLife(Memory memory) {
    return switch (this) {
      case SCORE -> memory.score();
      case RISK -> memory.risk();
      case CHILL -> memory.chill();
      case LEGITIMACY -> memory.legitimacy();
      case HARDSHIP -> memory.hardship();
    };
  }
}
