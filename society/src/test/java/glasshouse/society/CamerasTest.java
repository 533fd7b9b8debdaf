// SPDX-License-Identifier: Apache-2.0
package glasshouse.society;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CamerasTest {
  @Test
  void withoutFeedbackNoCameraMoves() {
    assertThat(Cameras.weights(new long[] {7, 0, 3}, new int[] {10, 20, 30}, 0))
        .containsExactly(1, 1, 1);
  }

  @Test
  void whereTwiceAsMuchIsOnRecordForEachResidentThereAreTwiceAsManyCameras() {
    assertThat(Cameras.weights(new long[] {40, 20}, new int[] {100, 100}, 1))
        .containsExactly(4 / 3.0, 2 / 3.0);
    assertThat(Cameras.weights(new long[] {40, 20}, new int[] {200, 100}, 1)).containsExactly(1, 1);
  }

  @Test
  void theirNumberStaysTheSame() {
    int[] people = {1_000, 4_000, 2_500, 0};
    double[] weights = Cameras.weights(new long[] {90, 11, 34, 5}, people, .6);
    double cameras = 0;
    for (int at = 0; at < people.length; at++) {
      cameras += people[at] * weights[at];
    }
    assertThat(cameras).isCloseTo(7_500, within(1e-9));
    assertThat(weights[3]).isEqualTo(1);
  }

  @Test
  void nothingOnRecordMovesNothing() {
    assertThat(Cameras.weights(new long[2], new int[] {5, 6}, 1)).containsExactly(1, 1);
  }
}
