// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.regime;

/// What the channels of a place can see and how often they are wrong (model 7.6, 7.7). All values
/// are chances per act, already multiplied by coverage and by what operators miss.
///
/// @param camera by kind, for a person under full coverage
/// @param coverage of cameras by urbanicity
/// @param feed by kind, for people the operator knows
/// @param gate by kind
/// @param court by kind
/// @param report by kind, before lost standing raises it
/// @param isRamped by kind: whether the court's chance follows the ramp of the courts
/// @param ruralGood multiplier of feeds for good deeds of rural people
/// @param users share of people the operator knows
/// @param errors how often an identity is wrong
/// @param noise records of things that did not happen
/// @param watch how much people notice that they are watched
public record Eyes(
    double[] camera,
    double[] coverage,
    double[] feed,
    double[] gate,
    double[] court,
    double[] report,
    boolean[] isRamped,
    double ruralGood,
    double users,
    Errors errors,
    Noise noise,
    Watch watch) {

  /// Identity errors.
  ///
  /// @param miss chance that a camera's match fails, by group
  /// @param falseMatch chance that a failed match names somebody else, by group
  /// @param feed wrong person in a feed
  /// @param gate wrong person at a gate
  /// @param court wrong person at court
  /// @param report wrong person in a report
  /// @param otherClass chance to accept somebody of another sex, age or group by mistake
  public record Errors(
      double[] miss,
      double[] falseMatch,
      double feed,
      double gate,
      double court,
      double report,
      double otherClass) {}

  /// Records without a deed.
  ///
  /// @param duplicate chance that a second capture survives
  /// @param spurious made-up records per person and year
  /// @param spuriousKinds cumulative shares of kinds among them
  /// @param falseReports false reports per person and year, before lost standing raises them
  /// @param reportKinds cumulative shares of kinds among them
  /// @param reportVagueness vagueness at which they are judged
  /// @param inference chance that a feed record of a lawful kind is inferred
  public record Noise(
      double duplicate,
      double spurious,
      double[] spuriousKinds,
      double falseReports,
      double[] reportKinds,
      double reportVagueness,
      double inference) {}

  /// What people notice of it.
  ///
  /// @param link share of cameras that are linked to names, 0 to 1
  /// @param lawfulFeed mean chance that a platform reports a lawful kind, 0 to 1
  /// @param feedback how far cameras are spread by what is on record, 0 to 1
  /// @param patrol inspectors
  public record Watch(double link, double lawfulFeed, double feedback, Patrol patrol) {
    /// Creates cameras that stay where they are.
    public Watch(double link, double lawfulFeed) {
      this(link, lawfulFeed, 0, Patrol.NONE);
    }
  }

  /// Inspectors: a channel of its own that goes where it is sent, week by week.
  ///
  /// @param sight by kind, chance that an inspector records an act where inspectors are spread
  ///   evenly
  /// @param beats of a district, between which inspectors are shared out
  /// @param feedback how far they follow records, 0 for a fixed plan to 1
  /// @param prior records that every beat starts with
  /// @param isCorrected whether a record counts by the inverse of how closely its beat is inspected
  /// @param reports how much a resident's report counts beside a record of an inspector, 0 or more
  public record Patrol(
      double[] sight,
      int beats,
      double feedback,
      double prior,
      boolean isCorrected,
      double reports) {
    /// Number of the channel.
    public static final int CHANNEL = 5;

    /// Nobody inspects.
    public static final Patrol NONE = new Patrol(new double[0], 1, 0, 1, false, 0);

    /// Returns whether anybody inspects.
    public boolean isOn() {
      return sight.length > 0;
    }
  }
}
