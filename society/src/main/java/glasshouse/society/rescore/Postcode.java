// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.rescore;

import glasshouse.kernel.Draws;
import glasshouse.society.people.District;
import glasshouse.society.people.Ground;
import glasshouse.society.people.Traits;
import glasshouse.society.regime.Regime;
import glasshouse.society.regime.World;
import java.lang.foreign.Arena;

/// Scores fixed conduct histories under the regime of any place: same people, same acts, same luck,
/// another postcode (indicator I26). There is no feedback and no listing.
public final class Postcode {
  private final Draws draws;
  private final Scorer scorer;

  /// Creates a scorer for an arm.
  public Postcode(World world, Draws draws, Traits traits, Traits others) {
    this.draws = draws;
    scorer = new Scorer(world, traits, others);
  }

  /// Scores the sampled adults of a district under a regime.
  ///
  /// @param lastTick tick at which the scores are read
  /// @param sample receives the scores, in points from the base, one for each sampled adult
  public void score(
      Ground ground, Histories histories, Regime regime, int lastTick, Sample sample) {
    try (Arena arena = Arena.ofConfined()) {
      District district = new District(ground, arena);
      Regime prompt = regime.withoutDelay();
      int row = 0;
      while (row < histories.size()) {
        int tick = histories.tick(row);
        row = scorer.take(histories, row, tick, ground, regime);
        scorer.live(district, prompt, draws, tick, false);
      }
      for (int person = 0; person < ground.people(); person++) {
        boolean isHere = histories.isSampled(person) && ground.isHome(person);
        if (isHere && scorer.isAdult(ground, person, lastTick)) {
          sample.take(scorer.points(district, person, lastTick));
        }
      }
    }
  }

  /// Receives scores.
  public interface Sample {
    /// Takes the score of a sampled adult, in points from the base.
    void take(double points);
  }
}
