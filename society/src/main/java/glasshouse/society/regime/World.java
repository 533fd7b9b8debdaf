// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.regime;

import glasshouse.society.people.Memory;
import glasshouse.society.profile.Deed;
import java.util.List;

/// One arm as the society lives it: everything that is in force, and how people react to it.
/// Candidates, traits and places are not here: arms share them.
///
/// @param arm name of the arm
/// @param deeds catalogue of deeds
/// @param behaviour constants of behaviour
/// @param reactions the same by kind
/// @param memory half-lives
/// @param services what people ask for
/// @param registers all registers of the arm
/// @param exits hazards of leaving a debtors' register
/// @param jurisdictions by place
/// @param oraclePoints by kind, points of an error-free, uniform reading, at scale 1
/// @param calendar ticks, the ramp of the courts and of joint punishment
/// @param switches departures for verification
public record World(
    String arm,
    List<Deed> deeds,
    Behaviour behaviour,
    Reactions reactions,
    Memory memory,
    List<Service> services,
    List<Register> registers,
    Exits exits,
    List<Jurisdiction> jurisdictions,
    int[] oraclePoints,
    Schedule calendar,
    Switches switches) {

  public World {
    deeds = List.copyOf(deeds);
    services = List.copyOf(services);
    registers = List.copyOf(registers);
    jurisdictions = List.copyOf(jurisdictions);
  }

  /// Returns whether anything is ever in force in this arm.
  public boolean isAnythingInForce() {
    return jurisdictions.stream().anyMatch(place -> !place.changes().isEmpty());
  }

  /// Departures from the ordinary run, for verification only.
  ///
  /// @param isClimateFrozen the climate stays as it was set
  /// @param isEager everybody is touched every tick
  /// @param everybodyEligible eligibility beyond age is ignored
  public record Switches(boolean isClimateFrozen, boolean isEager, boolean everybodyEligible) {
    /// The ordinary run.
    public static final Switches NONE = new Switches(false, false, false);
  }

  /// What goes by the calendar.
  ///
  /// @param ticksPerWeek 1, or 2 to check that the length of a tick does not matter
  /// @param startYear decimal year of tick 0
  /// @param rampCentre decimal year at which the courts list half of what they will
  /// @param rampScale years of the ramp
  /// @param jointStart level of joint punishment at `jointFromYear`, 0 to 1
  /// @param jointEnd level at and after `jointToYear`
  /// @param jointFromYear decimal year
  /// @param jointToYear decimal year
  public record Schedule(
      int ticksPerWeek,
      double startYear,
      double rampCentre,
      double rampScale,
      double jointStart,
      double jointEnd,
      double jointFromYear,
      double jointToYear) {
    /// Weeks between two updates of the climate.
    public static final int EPOCH_WEEKS = 4;

    /// Weeks between two rank tables and reports.
    public static final int QUARTER_WEEKS = 13;

    private static final double WEEKS_PER_YEAR = 365.25 / 7;

    /// Returns the length of a tick in years.
    public double tickYears() {
      return 1 / ticksPerYear();
    }

    /// Returns how many ticks a year has.
    public double ticksPerYear() {
      return WEEKS_PER_YEAR * ticksPerWeek;
    }

    /// Returns the whole week of a tick.
    public int week(int tick) {
      return tick / ticksPerWeek;
    }

    /// Returns the decimal year of a tick.
    public double year(int tick) {
      return startYear + tick / ticksPerYear();
    }

    /// Returns how far the courts have come, 0 to 1.
    public double ramp(int tick) {
      return 1 / (1 + StrictMath.exp(-(year(tick) - rampCentre) / rampScale));
    }

    /// Returns how far joint punishment has come, 0 to 1.
    public double joint(int tick) {
      double share = (year(tick) - jointFromYear) / (jointToYear - jointFromYear);
      return jointStart + (jointEnd - jointStart) * Math.min(Math.max(share, 0), 1);
    }
  }
}
