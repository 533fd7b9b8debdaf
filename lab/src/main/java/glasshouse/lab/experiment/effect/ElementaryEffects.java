// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.experiment.effect;

import glasshouse.lab.experiment.design.Luck;
import glasshouse.lab.experiment.design.Trajectories;
import java.util.Arrays;

/// Elementary effects: by how much an output moves when one factor goes its whole way, measured at
/// many places. Morris (1991); the mean of absolute effects is Campolongo, Cariboni and Saltelli
/// (2007), Environmental Modelling and Software 22.
///
/// @param mean of effects: which way
/// @param absolute mean of absolute effects: how much
/// @param spread standard deviation of effects: how much it depends on the rest
/// @param low lower end of the interval of `absolute`, by resampling trajectories
/// @param high upper end
public record ElementaryEffects(
    double mean, double absolute, double spread, double low, double high) {
  private static final int RESAMPLES = 1_000;
  private static final double TAIL = .025;

  /// Returns the effects of every axis.
  ///
  /// @param values by trajectory and point
  public static ElementaryEffects[] of(Trajectories walks, double[][] values, long seed) {
    int axes = walks.steps()[0].length;
    var effects = new double[axes][values.length];
    for (int walk = 0; walk < values.length; walk++) {
      for (int step = 0; step < axes; step++) {
        double rise = values[walk][step + 1] - values[walk][step];
        effects[walks.moved()[walk][step]][walk] = rise / walks.steps()[walk][step];
      }
    }
    var all = new ElementaryEffects[axes];
    for (int axis = 0; axis < axes; axis++) {
      all[axis] = of(effects[axis], seed, axis);
    }
    return all;
  }

  private static ElementaryEffects of(double[] effects, long seed, int axis) {
    int count = effects.length;
    double mean = Variance.mean(effects);
    double squares = 0;
    for (double effect : effects) {
      squares += (effect - mean) * (effect - mean);
    }
    var luck = new Luck(seed, Luck.RESAMPLE);
    var resampled = new double[RESAMPLES];
    for (int sample = 0; sample < RESAMPLES; sample++) {
      double sum = 0;
      for (int at = 0; at < count; at++) {
        sum += Math.abs(effects[luck.below(count, sample, axis * count + at)]);
      }
      resampled[sample] = sum / count;
    }
    Arrays.sort(resampled);
    double absolute = Arrays.stream(effects).map(Math::abs).sum() / count;
    return new ElementaryEffects(
        mean,
        absolute,
        Math.sqrt(squares / (count - 1)),
        resampled[(int) (TAIL * RESAMPLES)],
        resampled[(int) ((1 - TAIL) * RESAMPLES)]);
  }
}
