// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.scene;

import glasshouse.kernel.Draws;
import glasshouse.society.people.District;
import glasshouse.society.people.Ground;
import glasshouse.society.people.Traits;
import glasshouse.society.regime.Climate;
import glasshouse.society.regime.Regime;
import glasshouse.society.regime.World;
import glasshouse.society.witness.LifeEvent;
import glasshouse.society.witness.Tally;
import glasshouse.society.witness.Witness;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One week in one district of one arm, as a stage sees it.
///
/// @param tick number of the tick
/// @param district whose people
/// @param town the grounds of all districts of the place
/// @param world the arm
/// @param inForce what is in force here, or null in an arm without any regime
/// @param climate what everybody knows
/// @param ranking the last rank table
/// @param draws the experiment's dice
/// @param traits a reader of traits
/// @param tally who counts
/// @param signals what the district shows the world
/// @param frequency counts of things that happen
/// @param witness who hears of single lives, or null when nobody asks
public record Scene(
    int tick,
    District district,
    List<Ground> town,
    World world,
    @Nullable Regime inForce,
    Climate climate,
    Ranking ranking,
    Draws draws,
    Traits traits,
    Tally tally,
    Signals signals,
    Frequency frequency,
    @Nullable Witness witness) {

  /// Returns what is in force here; the stages after conduct are only called when something is.
  public Regime regime() {
    return Objects.requireNonNull(inForce, "no regime is in force here");
  }

  /// Returns whether somebody wants to hear what befalls a person. Ask before telling.
  public boolean isHeard(int person) {
    return witness != null && witness.hears(person);
  }

  /// Tells what befell a person.
  public void tell(int person, LifeEvent event) {
    if (witness != null) {
      witness.hear(tick, person, event);
    }
  }

  /// Returns the ground of the district.
  public Ground ground() {
    return district.ground();
  }

  /// Returns the whole week of the tick.
  public int week() {
    return world.calendar().week(tick);
  }

  /// Returns the years since what is in force here was announced.
  public double yearsInForce() {
    return (tick - regime().startTick()) / world.calendar().ticksPerYear();
  }

  /// Brings a person up to date before a write.
  public void touch(int person) {
    district.touch(person, tick, world.memory(), draws);
  }
}
