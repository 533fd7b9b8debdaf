// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.world;

import glasshouse.society.people.District;
import glasshouse.society.regime.Law;

/// How far a city's text has drifted from the book it adopted (model 7.21).
final class Drift {
  private final double[] points;
  private final double[] listing;
  private final double[] wording;
  private final double[] edges;

  Drift(Law law) {
    int rules = law.provisions().points().length;
    points = new double[rules];
    listing = new double[rules];
    wording = new double[rules];
    edges = new double[law.scale().edges().length];
  }

  /// Multiplies the points of a rule.
  void scalePoints(int rule, double factor) {
    points[rule] += StrictMath.log(factor);
  }

  /// Multiplies the chance of a listing.
  void scaleListing(int rule, double factor) {
    listing[rule] += StrictMath.log(factor);
  }

  /// Makes the wording of a rule vaguer.
  void reword(int rule, double vaguer) {
    wording[rule] += vaguer;
  }

  /// Moves a tier edge by points.
  void moveEdge(int edge, double by) {
    edges[edge] += by;
  }

  /// Pulls everything a share of the way back to the book.
  void converge(double share) {
    for (double[] each : new double[][] {points, listing, wording, edges}) {
      for (int at = 0; at < each.length; at++) {
        each[at] *= 1 - share;
      }
    }
  }

  /// Returns the law as it has drifted.
  Law applyTo(Law law) {
    Law.Provisions book = law.provisions();
    int rules = points.length;
    var newPoints = new double[rules];
    var newListing = new double[rules];
    var newVagueness = new double[rules];
    for (int rule = 0; rule < rules; rule++) {
      newPoints[rule] = book.points()[rule] * StrictMath.exp(points[rule]);
      newListing[rule] = Math.min(book.listing()[rule] * StrictMath.exp(listing[rule]), 1);
      newVagueness[rule] = Math.min(Math.max(book.vagueness()[rule] + wording[rule], 0), 1);
    }
    Law.Scale scale = law.scale();
    int[] moved = scale.edges().clone();
    for (int edge = 0; edge < moved.length; edge++) {
      moved[edge] += (int) Math.round(edges[edge] * District.SCORE_UNIT);
    }
    sortDescending(moved);
    int low = shifted(scale, moved, scale.lowEdge());
    int reward = shifted(scale, moved, scale.rewardEdge());
    return law.amended(
        new Law.Provisions(newPoints, newListing, newVagueness, book.register()),
        new Law.Scale(
            scale.factor(), scale.floor(), scale.ceiling(), moved, low, reward, scale.near()));
  }

  private static void sortDescending(int[] edges) {
    for (int edge = 1; edge < edges.length; edge++) {
      edges[edge] = Math.min(edges[edge], edges[edge - 1]);
    }
  }

  private static int shifted(Law.Scale before, int[] moved, int edge) {
    for (int at = 0; at < moved.length; at++) {
      if (before.edges()[at] == edge) {
        return moved[at];
      }
    }
    return edge;
  }
}
