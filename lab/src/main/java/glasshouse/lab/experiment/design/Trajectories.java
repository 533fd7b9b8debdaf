// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.experiment.design;

/// Walks through the levels of the unit cube that move one axis at a time, each axis once: Morris
/// (1991), Factorial sampling plans for preliminary computational experiments, Technometrics 33.
///
/// @param points by trajectory, then its steps: one more than there are axes
/// @param moved by trajectory and step, which axis moved to reach the next point
/// @param steps by trajectory and step, how far: plus or minus levels / (2 (levels - 1))
public record Trajectories(double[][][] points, int[][] moved, double[][] steps) {

  /// Draws trajectories.
  ///
  /// @param levels an even number
  public static Trajectories draw(int axes, int count, int levels, long seed) {
    var luck = new Luck(seed, Luck.PATH);
    var points = new double[count][axes + 1][axes];
    var moved = new int[count][];
    var steps = new double[count][axes];
    double size = levels / (2.0 * (levels - 1));
    for (int walk = 0; walk < count; walk++) {
      moved[walk] = luck.order(axes, 2 * walk + 1);
      double[] at = points[walk][0];
      for (int axis = 0; axis < axes; axis++) {
        at[axis] = luck.below(levels, axis, 2 * walk) / (levels - 1.0);
      }
      for (int step = 0; step < axes; step++) {
        int axis = moved[walk][step];
        double[] next = points[walk][step].clone();
        steps[walk][step] = next[axis] < .5 ? size : -size;
        next[axis] += steps[walk][step];
        points[walk][step + 1] = next;
      }
    }
    return new Trajectories(points, moved, steps);
  }
}
