// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.experiment.calibration;

import glasshouse.lab.experiment.design.Luck;
import glasshouse.lab.scenario.ScenarioException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleBounds;
import org.hipparchus.optim.SimpleValueChecker;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.Well19937c;

/// Walks to a point whose misfit is small: covariance matrix adaptation (Hansen 2006), as
/// Hipparchus has it. What it draws comes from the seed and every member is kept, so a search that
/// was stopped walks the same way again and runs nothing twice.
///
/// @param point where the misfit was smallest
/// @param distance the misfit there
/// @param runs points that were looked at
public record Search(double[] point, double distance, int runs) {
  private static final double REACH = .25;
  private static final double SMALL = 1e-10;
  private static final int LEAST_OFFSPRING = 4;
  private static final int FOREVER = 1_000_000;

  /// Searches from a point of the unit cube.
  ///
  /// @param stream which of many independent searches
  public static Search from(double[] start, Misfit misfit, int runs, long seed, int stream)
      throws ScenarioException, IOException {
    var walk = new Walk(misfit, start);
    int axes = start.length;
    int offspring = LEAST_OFFSPRING + (int) (3 * StrictMath.log(axes));
    var sigma = new double[axes];
    Arrays.fill(sigma, REACH);
    var high = new double[axes];
    Arrays.fill(high, 1);
    try {
      new CMAESOptimizer(
              FOREVER,
              0,
              true,
              0,
              1,
              generator(seed, stream),
              false,
              new SimpleValueChecker(SMALL, SMALL))
          .optimize(
              new ObjectiveFunction(walk::distance),
              GoalType.MINIMIZE,
              new MaxEval(runs),
              new InitialGuess(start),
              new SimpleBounds(new double[axes], high),
              new CMAESOptimizer.Sigma(sigma),
              new CMAESOptimizer.PopulationSize(offspring));
    } catch (MathIllegalStateException _) {
      // as many runs as allowed: the best point so far is the answer
    } catch (Stopped stopped) {
      throw stopped.refused;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return new Search(walk.best, walk.least, walk.runs);
  }

  /// The library walks with a generator that takes turns; where it starts has an address.
  private static RandomGenerator generator(long seed, int stream) {
    var luck = new Luck(seed, Luck.SEARCH);
    return new Well19937c(IntStream.range(0, 8).map(row -> luck.word(row, stream)).toArray());
  }

  /// A refusal on its way through a library that knows no such exception.
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient ScenarioException refused;

    Stopped(ScenarioException refused) {
      super(refused);
      this.refused = refused;
    }
  }

  /// Remembers the best point.
  private static final class Walk {
    private final Misfit misfit;
    private double[] best;
    private double least = Double.MAX_VALUE;
    private int runs;

    Walk(Misfit misfit, double[] start) {
      this.misfit = misfit;
      best = start.clone();
    }

    double distance(double[] point) {
      try {
        double distance = misfit.at(List.of(point.clone()))[0];
        runs++;
        if (distance < least) {
          least = distance;
          best = point.clone();
        }
        return distance;
      } catch (ScenarioException e) {
        throw new Stopped(e);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
