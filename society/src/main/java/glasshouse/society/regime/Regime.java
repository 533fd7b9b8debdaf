// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.regime;

/// A rulebook as applied in a place: the law, what is seen, how it is judged, which doors close.
///
/// @param law compiled provisions
/// @param eyes channels
/// @param clerk assessors
/// @param doors gates
/// @param review how an entry can be contested
/// @param office who works for it
/// @param isLocal whether a city runs it, rather than only the national layer
/// @param startTick when this scheme was announced here
/// @param leaksPerYear leak events of the operator
public record Regime(
    Law law,
    Eyes eyes,
    Clerk clerk,
    Doors doors,
    Review review,
    Office office,
    boolean isLocal,
    int startTick,
    double leaksPerYear) {

  /// Returns the same regime with an office that posts at once.
  public Regime withoutDelay() {
    return new Regime(
        law, eyes, clerk.withoutDelay(), doors, review, office, isLocal, startTick, leaksPerYear);
  }

  /// Who works for it, in jobs (model 7.20). Counted for what it costs; nobody acts on it.
  ///
  /// @param perEntry job-years of assessors for an entry
  /// @param perAppeal job-years of reviewers for an appeal
  /// @param collectors jobs per resident of people who note what others do
  /// @param staff other jobs per resident
  /// @param watchers jobs per resident behind cameras that are linked to names
  /// @param cameraCost wages per resident and year for these cameras
  public record Office(
      double perEntry,
      double perAppeal,
      double collectors,
      double staff,
      double watchers,
      double cameraCost) {
    /// Nobody is paid.
    public static final Office NONE = new Office(0, 0, 0, 0, 0, 0);
  }

  /// Returns the same operator and assessors under another text.
  public Regime withLaw(Law other) {
    return new Regime(other, eyes, clerk, doors, review, office, isLocal, startTick, leaksPerYear);
  }
}
