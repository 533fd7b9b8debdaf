// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PrivacyTest {
  @Test
  void entropyCountsTheQuestionsThatNameAGroup() {
    assertThat(Privacy.entropy(List.of(5.0, 5.0))).isCloseTo(1, within(1e-12));
    assertThat(Privacy.entropy(List.of(1.0, 1.0, 1.0, 1.0))).isCloseTo(2, within(1e-12));
    assertThat(Privacy.entropy(List.of(9.0, 0.0))).isZero();
    assertThat(Privacy.entropy(List.of(0.0, 0.0))).isZero();
    assertThat(Privacy.entropy(List.of(.9, .1))).isCloseTo(.468_995_6, within(1e-6));
  }
}
