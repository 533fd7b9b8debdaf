// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.rescore;

import glasshouse.kernel.Draws;
import glasshouse.kernel.Purpose;
import glasshouse.society.people.District;
import glasshouse.society.people.Ground;
import glasshouse.society.regime.Regime;
import glasshouse.society.regime.World;
import glasshouse.society.witness.Stage;
import java.lang.foreign.Arena;
import java.util.Arrays;
import java.util.List;

/// Scores a panel again and again under an arm, each time with some stages kept and all others
/// drawn anew: pick-freeze (Sobol 1993) on the sources of luck. Nothing feeds back, nobody is
/// listed, and the office posts at once.
///
/// Not thread-safe.
final class Rescoring {
  /// Any salt; it must differ from zero.
  private static final long OTHER_LUCK = 1;

  private final Scorer scorer;

  /// Creates a scorer for an arm.
  Rescoring(World world, Tools tools) {
    scorer = new Scorer(world, tools.traits(), tools.others());
  }

  /// Returns draws that keep the luck of some stages only.
  static Draws keeping(int kept, long seed) {
    return new Draws(seed, Stage.redrawn(kept), OTHER_LUCK);
  }

  /// Returns the regimes that a panel may be scored under when a set of stages is kept: those of
  /// its own place, or of others that are drawn by lot.
  ///
  /// @param regimes of all panels
  static Regime mix(int own, List<Regime> regimes, int kept, Draws draws) {
    draws.at(Purpose.SAMPLE, kept, own, 0, 0);
    int text = Stage.RULEBOOK.isIn(kept) ? own : (int) (draws.uniform(0) * regimes.size());
    int operator = Stage.OPERATOR.isIn(kept) ? own : (int) (draws.uniform(1) * regimes.size());
    return regimes.get(operator).withLaw(regimes.get(text).law()).withoutDelay();
  }

  /// Returns the scores of a panel's adults, in points from the base.
  ///
  /// @param draws from [#keeping]
  double[] score(Panel panel, Regime regime, int kept, Draws draws, Span span) {
    Histories history = panel.conduct().get(Stage.CONDUCT.isIn(kept) ? 0 : 1);
    try (Arena arena = Arena.ofConfined()) {
      var district = new District(panel.ground(), arena);
      int row = 0;
      for (int tick = span.from(); tick < span.until(); tick++) {
        row = scorer.take(history, row, tick, panel.ground(), regime);
        scorer.live(district, regime, draws, tick, true);
      }
      return read(district, span.until());
    }
  }

  private double[] read(District district, int tick) {
    Ground ground = district.ground();
    var scores = new double[ground.people()];
    int adults = 0;
    for (int person = 0; person < scores.length; person++) {
      if (scorer.isAdult(ground, person, tick)) {
        scores[adults++] = scorer.points(district, person, tick);
      }
    }
    return Arrays.copyOf(scores, adults);
  }
}
