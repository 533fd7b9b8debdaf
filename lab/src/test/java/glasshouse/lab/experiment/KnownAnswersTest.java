// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import glasshouse.lab.experiment.design.Saltelli;
import glasshouse.lab.experiment.effect.SobolIndices;
import glasshouse.lab.experiment.function.Functions;
import glasshouse.lab.experiment.function.Outputs;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Indices of functions that have them in closed form.
class KnownAnswersTest {
  private static final double NEAR = .02;

  /// Of 34 intervals at 95 % hardly ever all hold the truth. With this seed they do; how often each
  /// does is the business of the tests of coverage.
  private static final long SEED = 20260104;

  private static final Known ISHIGAMI =
      new Known(
          "ishigami", new double[] {.313905, .442411, 0}, new double[] {.557589, .442411, .243684});
  private static final Known G_8 =
      new Known(
          "g-function-8",
          new double[] {.716192, .179048, .023676, .007162, .000072, .000072, .000072, .000072},
          new double[] {.787144, .242198, .034317, .010460, .000105, .000105, .000105, .000105});
  private static final Known G_6 =
      new Known(
          "g-function-6",
          new double[] {.000276, .010195, .765743, .191436, .000179, .001490},
          new double[] {.000329, .012143, .795970, .220313, .000214, .001778});
  private static final List<Known> ALL = List.of(ISHIGAMI, G_8, G_6);

  /// A function with its exact indices.
  private record Known(String id, double[] first, double[] total) {
    SobolIndices[] indices(int points, long seed) {
      Outputs function = Objects.requireNonNull(Functions.find(id));
      Saltelli design = Saltelli.lay(first.length, points, seed);
      double[] values =
          design.rows().stream()
              .mapToDouble(row -> {
                var x = new double[row.length];
                for (int at = 0; at < x.length; at++) {
                  Outputs.Input input = function.inputs().get(at);
                  x[at] = input.low() + row[at] * (input.high() - input.low());
                }
                return function.apply(x).firstEntry().getValue();
              })
              .toArray();
      return SobolIndices.of(design, values, 200, seed);
    }
  }

  @Test
  void indicesAreWithinTheirIntervalsAndTwoHundredths() {
    for (Known known : ALL) {
      SobolIndices[] indices = known.indices(4096, SEED);
      for (int axis = 0; axis < indices.length; axis++) {
        var first = indices[axis].first();
        var total = indices[axis].total();
        String where = "%s, x%d, seed %d".formatted(known.id, axis + 1, SEED);
        assertThat(first.covers(known.first[axis])).as("%s: %s", where, first).isTrue();
        assertThat(total.covers(known.total[axis])).as("%s: %s", where, total).isTrue();
        assertThat(Math.abs(first.estimate() - known.first[axis])).as(where).isLessThan(NEAR);
        assertThat(Math.abs(total.estimate() - known.total[axis])).as(where).isLessThan(NEAR);
      }
    }
  }

  @Test
  void whatMattersOnlyWithOthersIsTold() {
    SobolIndices x3 = ISHIGAMI.indices(1024, SEED)[2];
    assertThat(x3.first().isIndistinguishableFromZero()).isTrue();
    assertThat(x3.total().isIndistinguishableFromZero()).isFalse();
  }

  @Test
  void intervalsOfAFewPointsCoverAsOftenAsTheySay() {
    assertThat(coverage(ISHIGAMI, 128, 50)).isBetween(.90, .99);
  }

  /// A hundred repeats of each function at full size; the record is in docs/model/evidence.md.
  @Test
  @Tag("nightly")
  void intervalsOfManyPointsCoverAsOftenAsTheySay() {
    for (Known known : ALL) {
      assertThat(coverage(known, 4096, 100)).as(known.id).isBetween(.90, .99);
    }
  }

  /// The share of intervals, over all axes, both indices and all repeats, that hold the truth.
  private static double coverage(Known known, int points, int repeats) {
    int held = 0;
    for (int repeat = 1; repeat <= repeats; repeat++) {
      SobolIndices[] indices = known.indices(points, SEED + repeat);
      for (int axis = 0; axis < indices.length; axis++) {
        held += indices[axis].first().covers(known.first[axis]) ? 1 : 0;
        held += indices[axis].total().covers(known.total[axis]) ? 1 : 0;
      }
    }
    return held / (2.0 * known.first.length * repeats);
  }
}
