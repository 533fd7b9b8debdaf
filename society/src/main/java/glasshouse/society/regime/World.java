// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.regime;

import glasshouse.society.people.Memory;
import glasshouse.society.profile.Deed;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
/// @param lender who gives loans, where the experiment has lenders
/// @param switches departures for verification
/// @param turn another world that takes over in the middle of history, or null
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
    Lender lender,
    Switches switches,
    @Nullable Turn turn) {

  public World {
    deeds = List.copyOf(deeds);
    services = List.copyOf(services);
    registers = List.copyOf(registers);
    jurisdictions = List.copyOf(jurisdictions);
  }

  /// Another world that takes over: the same places under the same history of regimes, with other
  /// constants.
  ///
  /// @param tick first tick of the other world, the start of an epoch
  /// @param world without a turn of its own
  public record Turn(int tick, World world) {}

  /// Returns the world of a tick: this one, or the one that has taken over.
  public World at(int tick) {
    return turn == null || tick < turn.tick() ? this : turn.world();
  }

  /// Returns whether another world takes over at a tick.
  public boolean turnsAt(int tick) {
    return turn != null && turn.tick() == tick;
  }

  /// Returns this world, until another takes over.
  public World until(Turn other) {
    return new World(
        arm,
        deeds,
        behaviour,
        reactions,
        memory,
        services,
        registers,
        exits,
        jurisdictions,
        oraclePoints,
        calendar,
        lender,
        switches,
        other);
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

  /// What a lender believes of an applicant's creditworthiness, a normal number; the mean hazard of
  /// a default falls with it exponentially. Signals are fused as if all were normal with
  /// independent errors.
  ///
  /// @param precision inverse variance
  /// @param weighted mean times precision
  /// @param spread standard deviation of creditworthiness among all
  /// @param isInformed whether there is any signal
  public record Belief(double precision, double weighted, double spread, boolean isInformed) {
    /// Returns what is believed of somebody of whom nothing is known.
    public static Belief none(double spread) {
      return new Belief(1 / (spread * spread), 0, spread, false);
    }

    /// Adds a signal: creditworthiness and an error with some standard deviation.
    public Belief and(double signal, double noise) {
      double weight = 1 / (noise * noise);
      return new Belief(precision + weight, weighted + weight * signal, spread, true);
    }

    /// Adds a number from a standard normal that is correlated with creditworthiness.
    ///
    /// @param correlation 0 to 1; 0 adds nothing
    public Belief with(double standing, double correlation) {
      if (correlation <= 0) {
        return this;
      }
      double rest = StrictMath.sqrt(1 - correlation * correlation);
      return and(spread * standing / correlation, spread * rest / correlation);
    }

    /// Returns the log of the expected chance of a default against that of everybody.
    ///
    /// @param news what the record says: one default moves a normal belief by its own variance
    public double log(double news) {
      double variance = 1 / precision;
      return -weighted / precision + variance * news + variance / 2 - spread * spread / 2;
    }

    /// Returns the expected chance of a default within a year.
    ///
    /// @param base that of everybody
    public double chance(double base, double news) {
      return base * StrictMath.exp(log(news));
    }
  }

  /// How a lender decides.
  public enum Policy {
    /// One cutoff for everybody, and nobody counts groups.
    PLAIN,
    /// One cutoff for everybody.
    THRESHOLD,
    /// Whatever brings the lender most.
    MOST_PROFIT,
    /// The same share of both groups, as many as bring the lender most.
    EQUAL_RATE,
    /// The same share of those in both groups who would repay, as many as bring the lender most.
    EQUAL_TRUE_POSITIVES
  }

  /// The lender of the society (model 7.18).
  ///
  /// @param isOpen whether this arm asks for a lender; if one arm does, all arms have theirs
  /// @param service index of the service that asks for a loan, or -1
  /// @param cutoff loans go to those whose expected chance of a default in a year is lower
  /// @param spread standard deviation of creditworthiness, as in the loadings of the default
  /// @param bureauNoise error of a credit file of thickness 1
  /// @param digitalNoise error of what accounts and platforms show
  /// @param accountFrom level of the reach of accounts from which somebody has one
  /// @param accountIncome how resources move that reach
  /// @param accountVoice how voice does
  /// @param maturity repayments a year of a running loan
  /// @param recovery ends of arrears a year
  /// @param thinShare adults without a loan who have no credit file at the start
  /// @param readsScore whether the lender may use the score
  /// @param readsDefaults whether it may see records of defaults
  /// @param lendsUnseen whether it lends to people without any signal
  /// @param refitQuarters quarters between two estimates of what the score is worth
  /// @param policy how it decides
  /// @param lossRatio what a default costs, in gains of one repaid loan
  /// @param repaidPoints points of the score that a repaid loan brings
  /// @param defaultPoints points of the score that a default costs
  public record Lender(
      boolean isOpen,
      int service,
      double cutoff,
      double spread,
      double bureauNoise,
      double digitalNoise,
      double accountFrom,
      double accountIncome,
      double accountVoice,
      double maturity,
      double recovery,
      double thinShare,
      boolean readsScore,
      boolean readsDefaults,
      boolean lendsUnseen,
      int refitQuarters,
      Policy policy,
      double lossRatio,
      int repaidPoints,
      int defaultPoints) {
    /// Nobody lends.
    public static final Lender NONE =
        new Lender(
            false, -1, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0, false, false, false, 4, Policy.PLAIN, 0, 0, 0);

    /// Returns whether loans that end move the score.
    public boolean movesScores() {
      return repaidPoints != 0 || defaultPoints != 0;
    }

    /// Returns the expected chance of a default from which a loan costs more than it brings.
    public double breakEven() {
      return 1 / (1 + lossRatio);
    }
  }
}
