// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glasshouse.kernel.Draws;
import glasshouse.society.TestSeed;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgesTest {
  private static final List<Double> SHARES =
      List.of(.158, .047, .092, .165, .155, .224, .122, .037);
  private static final List<Double> SIZES = List.of(.155, .25, .265, .175, .095, .06);
  private static final List<List<Double>> CHILDREN =
      List.of(
          List.of(1.0),
          List.of(.94, .06),
          List.of(.32, .68),
          List.of(.26, .37, .37),
          List.of(.16, .37, .47),
          List.of(.08, .25, .67));

  private final Households households =
      Households.draw(SIZES, CHILDREN, new Draws(TestSeed.fresh("ages")));
  private final Ages ages = Ages.fit(SHARES, households);

  @Test
  void agesMatchTheProfileThoughRolesComeFirst() {
    var bands = new double[Ages.BANDS];
    for (Role role : Role.values()) {
      for (int bits = 0; bits < 4_096; bits++) {
        bands[Ages.band(ages.weeksAtStart(role.code(), bits))] += households.share(role) / 4_096;
      }
    }
    for (int band = 0; band < Ages.BANDS; band++) {
      assertThat(bands[band]).as("band %d", band).isCloseTo(SHARES.get(band), within(.015));
    }
  }

  @Test
  void childrenAreMinorsAndParentsAreAdults() {
    for (int bits = 0; bits < 4_096; bits++) {
      assertThat(Ages.band(ages.weeksAtStart(Role.CHILD.code(), bits))).isLessThan(2);
      assertThat(Ages.band(ages.weeksAtStart(Role.PARENT.code(), bits))).isBetween(3, 5);
      assertThat(Ages.band(ages.weeksAtStart(Role.ADULT.code(), bits))).isBetween(2, 7);
    }
  }

  @Test
  void bandsBeginOnBirthdays() {
    int[] edges = {0, 14, 18, 25, 35, 45, 60, 75};
    for (int band = 0; band < edges.length; band++) {
      int first = (int) Math.ceil(edges[band] * 365.25 / 7);
      assertThat(Ages.band(first)).isEqualTo(band);
      assertThat(Ages.years(first)).isEqualTo(edges[band]);
      if (band > 0) {
        assertThat(Ages.band(first - 1)).isEqualTo(band - 1);
      }
    }
  }

  @Test
  void theOldestStayInTheLastBand() {
    assertThat(Ages.band(6_500)).isEqualTo(7);
    assertThat(Ages.band(9_000)).isEqualTo(7);
  }

  @Test
  void aProfileWithoutChildrenHasOnlyAdults() {
    Households alone = Households.draw(List.of(1.0), List.of(List.of(1.0)), new Draws(1));
    Ages adults = Ages.fit(List.of(0.0, 0.0, .5, .5, 0.0, 0.0, 0.0, 0.0), alone);
    int young = 0;
    for (int bits = 0; bits < 4_096; bits++) {
      int band = Ages.band(adults.weeksAtStart(Role.ADULT.code(), bits));
      assertThat(band).isBetween(2, 3);
      young += band == 2 ? 1 : 0;
    }
    assertThat(young).isEqualTo(2_048);
  }
}
