// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glasshouse.lab.experiment.design.Axis;
import glasshouse.lab.experiment.design.Designs;
import glasshouse.lab.experiment.design.Trajectories;
import glasshouse.lab.experiment.effect.Box;
import glasshouse.lab.experiment.effect.Contrast;
import glasshouse.lab.experiment.effect.ElementaryEffects;
import glasshouse.lab.experiment.effect.Shapley;
import glasshouse.lab.experiment.effect.Variance;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Designs and effects whose outcome is known by hand.
class MethodsTest {
  private static final long SEED = 20260101;

  @Test
  void aGridMeetsEveryLevelOfEachFactorWithEveryLevelOfTheOthers() {
    double[][] grid = Designs.grid(3, 3);
    assertThat(grid).hasDimensions(27, 3);
    assertThat(Arrays.stream(grid).map(Arrays::toString).distinct()).hasSize(27);
    assertThat(grid[0]).containsExactly(0, 0, 0);
    assertThat(grid[26]).containsExactly(1, 1, 1);
  }

  @Test
  void aHypercubeAndASequenceMeetEveryStratumOnce() {
    for (double[][] points :
        List.of(Designs.latinHypercube(5, 64, SEED), Designs.sobol(5, 64, SEED, 3))) {
      for (int axis = 0; axis < 5; axis++) {
        int own = axis;
        assertThat(Arrays.stream(points).map(point -> (int) (point[own] * 64)).distinct())
            .hasSize(64);
      }
    }
  }

  @Test
  void aFactorNeverLeavesItsRange() {
    for (boolean isLog : new boolean[] {false, true}) {
      var track = new Axis.Track("key", .3, .9, isLog);
      for (int step = 0; step <= 1_000; step++) {
        assertThat(track.at(step / 1_000.0 * (1 + 1e-16))).isBetween(.3, .9);
      }
      assertThat(track.at(1)).isCloseTo(.9, within(1e-15));
    }
  }

  @Test
  void trajectoriesMoveEachFactorOnceAndStayInside() {
    Trajectories walks = Trajectories.draw(6, 20, 4, SEED);
    for (int walk = 0; walk < 20; walk++) {
      assertThat(walks.moved()[walk]).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5);
      for (double[] point : walks.points()[walk]) {
        assertThat(Arrays.stream(point)).allMatch(x -> x >= 0 && x <= 1 + 1e-12);
      }
    }
  }

  @Test
  void elementaryEffectsOfAStraightLineAreItsSlopes() {
    Trajectories walks = Trajectories.draw(3, 8, 4, SEED);
    var values = new double[8][];
    for (int walk = 0; walk < 8; walk++) {
      values[walk] =
          Arrays.stream(walks.points()[walk]).mapToDouble(x -> 5 * x[0] - 2 * x[1]).toArray();
    }
    ElementaryEffects[] effects = ElementaryEffects.of(walks, values, SEED);
    assertThat(effects[0].mean()).isCloseTo(5, within(1e-12));
    assertThat(effects[1].mean()).isCloseTo(-2, within(1e-12));
    assertThat(effects[1].absolute()).isCloseTo(2, within(1e-12));
    assertThat(effects[1].spread()).isCloseTo(0, within(1e-12));
    assertThat(effects[2].absolute()).isZero();
    assertThat(effects[0].low()).isGreaterThan(effects[1].high());
  }

  @Test
  void sharesOfTwoSafeguardsAddUpToBoth() {
    double[] neither = {10, 11, 12};
    double[] one = {8, 9.5, 10};
    double[] other = {7, 8, 9.5};
    double[] both = {6, 7, 8};
    Shapley shapley = Shapley.of(neither, one, other, both);
    assertThat(shapley.first().estimate() + shapley.second().estimate())
        .isCloseTo(shapley.both().estimate(), within(1e-12));
    assertThat(shapley.both().estimate()).isEqualTo(-4);
    assertThat(shapley.interplay().estimate()).as("they overlap").isGreaterThan(0);
  }

  @Test
  void aPlantedBoxIsFound() {
    List<double[]> points = Arrays.asList(Designs.sobol(4, 512, SEED, 0));
    var isHarm = new boolean[512];
    for (int at = 0; at < 512; at++) {
      isHarm[at] = points.get(at)[1] > .6 && points.get(at)[3] < .5;
    }
    Box box = Box.find(points, isHarm);
    assertThat(box.density()).isGreaterThan(.85);
    assertThat(box.coverage()).isGreaterThan(.85);
    assertThat(box.low()[1]).isCloseTo(.6, within(.1));
    assertThat(box.high()[3]).isCloseTo(.5, within(.1));
  }

  @Test
  void nothingIsFoundWhereNothingIs() {
    List<double[]> points = Arrays.asList(Designs.sobol(2, 64, SEED, 0));
    assertThat(Box.find(points, new boolean[64]).bounds()).isEmpty();
  }

  @Test
  void luckAndParametersAreToldApart() {
    double[] seeds = {-1, 0, 1};
    double[][][] values =
        IntStream.range(0, 5)
            .mapToObj(point ->
                new double[][] {Arrays.stream(seeds).map(luck -> 10 * point + luck).toArray()})
            .toArray(double[][][]::new);
    Variance variance = Variance.of(values, 0);
    assertThat(variance.mean()).isEqualTo(20);
    assertThat(variance.within()).isCloseTo(1, within(1e-12));
    assertThat(variance.between()).isCloseTo(Math.sqrt(250), within(1e-9));
  }

  @Test
  void sharedLuckIsWorthWhatItTakesOff() {
    double[] here = {11, 14, 12, 15};
    double[] there = {1, 4.1, 2, 4.9};
    var contrast = new Contrast(here, there, new double[0]);
    assertThat(contrast.overSeeds().estimate()).isCloseTo(10, within(1e-12));
    assertThat(contrast.varianceReduction()).isGreaterThan(100);
    assertThat(contrast.hasCities()).isFalse();
  }
}
