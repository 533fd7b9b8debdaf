// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.regime;

/// The constants of how people react (model 7.1 to 7.16). Each comes from a parameter of the
/// scenario with a source, a range and an evidence mark; none is set in code.
///
/// @param stake what people have to lose
/// @param deterrence reaction to sanctions
/// @param chill reaction to being watched
/// @param incentive reaction to rewards
/// @param perception how perceived risk is learnt
/// @param awareness who knows of the scheme
/// @param legitimacy what moves trust in the institution
/// @param hardship what refusals cost
/// @param regard what people make of what they look up
/// @param gaming how the score is played
/// @param opinion what people are told of the scheme, and what they say of it
public record Behaviour(
    Stake stake,
    Deterrence deterrence,
    Chill chill,
    Incentive incentive,
    Perception perception,
    Awareness awareness,
    Legitimacy legitimacy,
    Hardship hardship,
    Regard regard,
    Gaming gaming,
    Opinion opinion) {

  /// Creates constants for people who never learn more of the scheme than it shows.
  public Behaviour(
      Stake stake,
      Deterrence deterrence,
      Chill chill,
      Incentive incentive,
      Perception perception,
      Awareness awareness,
      Legitimacy legitimacy,
      Hardship hardship,
      Regard regard,
      Gaming gaming) {
    this(
        stake,
        deterrence,
        chill,
        incentive,
        perception,
        awareness,
        legitimacy,
        hardship,
        regard,
        gaming,
        Opinion.NONE);
  }

  /// One day everybody may be told what the scheme does; and what people say when asked may differ
  /// from what they think (model 7.16).
  ///
  /// @param year decimal year in which they are told; 0 for never
  /// @param shock what it does to trust in the institution
  /// @param voiced chance that somebody who does not approve says so all the same
  public record Opinion(double year, double shock, double voiced) {
    /// Nobody is told, and everybody says what they think.
    public static final Opinion NONE = new Opinion(0, 0, 0);

    /// Returns whether people are told in a span of years.
    public boolean isToldWithin(double from, double until) {
      return year != 0 && from < year && year <= until;
    }
  }

  /// Stake in conformity (model 7.1).
  ///
  /// @param legitimacy psi: fall of offending per unit of legitimacy
  /// @param standing s_Q: rise of offending with lost standing
  /// @param label mu_lab: rise of offending once publicly listed
  public record Stake(double legitimacy, double standing, double label) {}

  /// Deterrence (model 7.3).
  ///
  /// @param severityExponent omega
  /// @param shamePoints U_pub, in points
  /// @param epsilonCap highest weight of certainty
  /// @param pointsReference points at which severity weighs 1
  /// @param listingPoints points that a certain listing is worth
  public record Deterrence(
      double severityExponent,
      double shamePoints,
      double epsilonCap,
      double pointsReference,
      double listingPoints) {}

  /// Chilling (model 7.4, 7.15).
  ///
  /// @param watched k1, weight of linked cameras
  /// @param feed k2, weight of platform feeds
  /// @param penalty k3, weight of visible penalties
  /// @param learning share of the gap that the climate closes in four weeks
  /// @param ownPenalty rise after an own penalty for a lawful kind
  /// @param denial rise after a refusal
  /// @param wrongful rise after a wrongful penalty
  /// @param floor least severity while anybody is watched by name
  /// @param supporterSlope how much more supporters conform
  /// @param multiplier scales the whole mechanism; 0 switches it off
  public record Chill(
      double watched,
      double feed,
      double penalty,
      double learning,
      double ownPenalty,
      double denial,
      double wrongful,
      double floor,
      double supporterSlope,
      double multiplier) {}

  /// Reaction to rewards (model 7.5).
  ///
  /// @param base reaction of everybody who is aware
  /// @param nearEdge extra reaction near a tier edge
  /// @param crowding what reward takes from the most prosocial
  public record Incentive(double base, double nearEdge, double crowding) {}

  /// Perceived certainty (model 7.15).
  ///
  /// @param learning rho_P, share of the gap closed in four weeks
  /// @param salience weight of visible records
  /// @param localWeight weight of the own district against the nation
  /// @param announcement jump at an announcement
  /// @param announcementHalfLifeYears how fast it fades
  /// @param ownRecord a_up, logits after an own record
  /// @param ownUnrecorded a_dn, logits after an own act that went unrecorded
  /// @param controlSlope how much less the self-controlled update
  public record Perception(
      double learning,
      double salience,
      double localWeight,
      double announcement,
      double announcementHalfLifeYears,
      double ownRecord,
      double ownUnrecorded,
      double controlSlope) {}

  /// Awareness of the scheme (model 2.4, 7.15).
  ///
  /// @param start share aware where the scheme runs, at its start
  /// @param elsewhere share aware where it does not run
  /// @param growth rise when all residents are newly affected; less in proportion
  public record Awareness(double start, double elsewhere, double growth) {}

  /// Legitimacy (model 7.16). Increments to a person's own level, 0 to 1.
  ///
  /// @param explained after a correct, explained penalty
  /// @param unexplained after a correct, unexplained penalty
  /// @param asymmetry how many times more a wrongful penalty weighs
  /// @param denial after a refusal
  /// @param childDenied after a child's refusal
  /// @param reward after a reward
  /// @param amendment climate: unexplained amendment, per 5 % of residents moved
  /// @param crimeDrop climate: per 10 % fall of true offences
  /// @param leak climate: per leak event
  /// @param climateYears half-life of the climate
  public record Legitimacy(
      double explained,
      double unexplained,
      double asymmetry,
      double denial,
      double childDenied,
      double reward,
      double amendment,
      double crimeDrop,
      double leak,
      double climateYears) {}

  /// Hardship (model 7.13).
  ///
  /// @param listing log income lost per year on a register
  /// @param multiplier scales every increment
  /// @param headWeight weight of the household head's hardship in shared shocks
  /// @param earnings income of an adult, in wages of a job; turns lost income into jobs
  public record Hardship(double listing, double multiplier, double headWeight, double earnings) {}

  /// Public look-ups (model 7.14).
  ///
  /// @param rate mu_look: look-ups a year of whoever is public in a low tier or on a list
  /// @param cityShare share of lookers who live farther away than the neighbours
  /// @param avoid a_Q: chance that somebody of better standing avoids the tie
  /// @param avoidPosted the same where both are on a public list
  /// @param standing rise of lost standing with each tie that is avoided
  /// @param hardship log income lost with it
  public record Regard(
      double rate,
      double cityShare,
      double avoid,
      double avoidPosted,
      double standing,
      double hardship) {
    /// Nobody looks anybody up.
    public static final Regard NONE = new Regard(0, 0, 0, 0, 0, 0);
  }

  /// Playing the score (model 7.17): people buy good deeds and step out of sight, officials give
  /// more for less.
  ///
  /// @param rate good deeds bought a year with every means and reason, once everybody knows how
  /// @param start share of the know-how that is there when a scheme begins
  /// @param growth rate at which know-how spreads, per year
  /// @param evasion share of camera sightings that the most skilled escape once all know how
  /// @param audit chance that a bought good deed is found out
  /// @param fine points that this costs, at scale 1
  /// @param leniency yearly growth of the chance of an award and of the points it brings
  public record Gaming(
      double rate,
      double start,
      double growth,
      double evasion,
      double audit,
      double fine,
      double leniency) {
    /// Nobody plays.
    public static final Gaming NONE = new Gaming(0, 0, 0, 0, 0, 0, 0);

    /// Returns how much of the know-how there is, 0 to 1, some years after a scheme began.
    public double knowHow(double years) {
      return start == 0 ? 0 : 1 / (1 + (1 / start - 1) * StrictMath.exp(-growth * years));
    }

    /// Returns what awards have grown to since a scheme began, as a multiple.
    public double generosity(double years) {
      return leniency == 0 ? 1 : StrictMath.pow(1 + leniency, years);
    }
  }
}
