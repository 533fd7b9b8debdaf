// SPDX-License-Identifier: Apache-2.0
package glasshouse.society;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CamerasTest {
  @Test
  void withoutFeedbackNoCameraMoves() {
    assertThat(Cameras.weight(7, 10, 10, 60, 0)).isEqualTo(1);
    assertThat(Cameras.weight(0, 20, 10, 60, 0)).isEqualTo(1);
  }

  @Test
  void whereTwiceAsMuchIsOnRecordForEachResidentThereAreTwiceAsManyCameras() {
    assertThat(Cameras.weight(40, 100, 60, 200, 1)).isEqualTo(4 / 3.0);
    assertThat(Cameras.weight(20, 100, 60, 200, 1)).isEqualTo(2 / 3.0);
    assertThat(Cameras.weight(40, 200, 60, 300, 1)).isEqualTo(1);
  }

  @Test
  void theirNumberStaysTheSame() {
    int[] people = {1_000, 4_000, 2_500};
    long[] records = {90, 11, 34};
    double cameras = 0;
    for (int at = 0; at < people.length; at++) {
      cameras += people[at] * Cameras.weight(records[at], people[at], 135, 7_500, .6);
    }
    assertThat(cameras).isCloseTo(7_500, within(1e-9));
  }

  @Test
  void nothingOnRecordMovesNothing() {
    assertThat(Cameras.weight(0, 5, 0, 11, 1)).isEqualTo(1);
  }
}
