// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.experiment.effect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A box of the unit cube in which something is the case more often than elsewhere: the patient
/// rule induction method of Friedman and Fisher (1999), Statistics and Computing 9, as Bryant and
/// Lempert (2010) use it to find scenarios.
///
/// From the whole cube, the slice of a twentieth of the points whose loss raises the share most is
/// cut off, again and again, while a share of all points is left; of all boxes on the way the one
/// with the best share times cover is kept.
///
/// @param low by axis
/// @param high by axis
/// @param points inside
/// @param cases inside, of those that are the case
/// @param allCases anywhere
public record Box(double[] low, double[] high, int points, int cases, int allCases) {
  private static final double SLICE = .05;
  private static final double LEAST = .1;
  private static final int FEWEST = 5;

  /// Returns the share of points inside that are the case.
  public double density() {
    return cases / (double) points;
  }

  /// Returns the share of all cases that are inside.
  public double coverage() {
    return cases / (double) allCases;
  }

  private double worth() {
    return density() * coverage();
  }

  /// Finds a box; the whole cube where nothing or everything is the case.
  public static Box find(List<double[]> points, boolean[] isCase) {
    int axes = points.getFirst().length;
    var low = new double[axes];
    var high = new double[axes];
    Arrays.fill(high, 1);
    Box now = count(points, isCase, low, high);
    Box best = now;
    if (now.allCases() == 0 || now.allCases() == points.size()) {
      return best;
    }
    int least = Math.max(FEWEST, (int) (LEAST * points.size()));
    while (now.points() > least) {
      Box next = peel(points, isCase, now);
      if (next.points() == now.points()) {
        break;
      }
      now = next;
      best = now.worth() > best.worth() ? now : best;
    }
    return best;
  }

  private static Box peel(List<double[]> points, boolean[] isCase, Box box) {
    Box best = box;
    double most = -1;
    for (int axis = 0; axis < box.low().length; axis++) {
      double[] inside = inside(points, box, axis);
      int slice = Math.max(1, (int) (SLICE * inside.length));
      if (inside.length <= slice) {
        continue;
      }
      double[] low = box.low().clone();
      low[axis] = (inside[slice - 1] + inside[slice]) / 2;
      double[] high = box.high().clone();
      high[axis] = (inside[inside.length - slice] + inside[inside.length - slice - 1]) / 2;
      for (Box cut :
          List.of(count(points, isCase, low, box.high()), count(points, isCase, box.low(), high))) {
        if (cut.points() < box.points() && cut.points() > 0 && cut.density() > most) {
          most = cut.density();
          best = cut;
        }
      }
    }
    return best;
  }

  private static double[] inside(List<double[]> points, Box box, int axis) {
    return points.stream()
        .filter(point -> holds(point, box.low(), box.high()))
        .mapToDouble(point -> point[axis])
        .sorted()
        .toArray();
  }

  private static Box count(List<double[]> points, boolean[] isCase, double[] low, double[] high) {
    int inside = 0;
    int cases = 0;
    int all = 0;
    for (int at = 0; at < points.size(); at++) {
      boolean isIn = holds(points.get(at), low, high);
      inside += isIn ? 1 : 0;
      cases += isIn && isCase[at] ? 1 : 0;
      all += isCase[at] ? 1 : 0;
    }
    return new Box(low, high, inside, cases, all);
  }

  private static boolean holds(double[] point, double[] low, double[] high) {
    for (int axis = 0; axis < point.length; axis++) {
      if (point[axis] < low[axis] || point[axis] > high[axis]) {
        return false;
      }
    }
    return true;
  }

  /// Returns the axes that bound the box.
  public List<Integer> bounds() {
    List<Integer> bounds = new ArrayList<>();
    for (int axis = 0; axis < low.length; axis++) {
      if (low[axis] > 0 || high[axis] < 1) {
        bounds.add(axis);
      }
    }
    return bounds;
  }
}
