// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.regime;

/// A rulebook as applied in a place: the law, what is seen, how it is judged, which doors close.
///
/// @param law compiled provisions
/// @param eyes channels
/// @param clerk assessors
/// @param doors gates
/// @param review how an entry can be contested
/// @param isLocal whether a city runs it, rather than only the national layer
/// @param startTick when this scheme was announced here
/// @param leaksPerYear leak events of the operator
public record Regime(
    Law law,
    Eyes eyes,
    Clerk clerk,
    Doors doors,
    Review review,
    boolean isLocal,
    int startTick,
    double leaksPerYear) {

  /// Returns the same regime with an office that posts at once.
  public Regime withoutDelay() {
    return new Regime(
        law, eyes, clerk.withoutDelay(), doors, review, isLocal, startTick, leaksPerYear);
  }
}
