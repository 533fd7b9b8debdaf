// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class IntervalTest {
  @Test
  void replicatesHaveTheIntervalOfStudent() {
    Interval x = Interval.ofReplicates(new double[] {1, 2, 3, 4, 5});
    assertThat(x.estimate()).isEqualTo(3);
    assertThat(x.high() - x.estimate()).isCloseTo(2.776_445 * .707_107, within(1e-5));
    assertThat(x.n()).isEqualTo(5);
  }

  @Test
  void oneReplicateHasNoInterval() {
    Interval x = Interval.ofReplicates(new double[] {7});
    assertThat(x.estimate()).isEqualTo(7);
    assertThat(x.low()).isNaN();
    assertThat(x.isAbove(0)).isFalse();
    assertThat(x.isBelow(10)).isFalse();
  }

  @Test
  void sharesHaveWilsonsInterval() {
    Interval x = Interval.ofShare(10, 100);
    assertThat(x.low()).isCloseTo(.0552, within(1e-4));
    assertThat(x.high()).isCloseTo(.1744, within(1e-4));
    assertThat(Interval.ofShare(0, 0).estimate()).isNaN();
  }
}
