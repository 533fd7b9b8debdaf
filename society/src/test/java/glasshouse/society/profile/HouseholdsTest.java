// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glasshouse.kernel.Draws;
import glasshouse.society.TestSeed;
import java.util.List;
import org.junit.jupiter.api.Test;

class HouseholdsTest {
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
      Households.draw(SIZES, CHILDREN, new Draws(TestSeed.fresh("households")));

  private interface Look {
    void at(int pattern, int first, int size);
  }

  private void forEach(Look look) {
    for (int pattern = 0; pattern < Households.PATTERNS; pattern++) {
      for (int first = 0; first < Households.BLOCK; first += households.size(pattern, first)) {
        look.at(pattern, first, households.size(pattern, first));
      }
    }
  }

  private int count(int pattern, int first, int size, Role role) {
    int count = 0;
    for (int member = first; member < first + size; member++) {
      count += households.role(pattern, member) == role.code() ? 1 : 0;
    }
    return count;
  }

  @Test
  void aBlockIsCutIntoHouseholdsWithoutRest() {
    forEach((pattern, first, size) -> {
      assertThat(size).isBetween(1, 6);
      assertThat(first + size).isLessThanOrEqualTo(Households.BLOCK);
      for (int member = first; member < first + size; member++) {
        assertThat(households.first(pattern, member)).isEqualTo(first);
        assertThat(households.size(pattern, member)).isEqualTo(size);
      }
    });
  }

  @Test
  void noChildLivesWithoutAParentAndNoParentWithoutAChild() {
    forEach((pattern, first, size) -> {
      int children = count(pattern, first, size, Role.CHILD);
      int parents = count(pattern, first, size, Role.PARENT);
      assertThat(parents).isBetween(children > 0 ? 1 : 0, children > 0 ? 2 : 0);
    });
  }

  @Test
  void parentsComeFirstSoThatTheHeadOfAFamilyIsAParent() {
    forEach((pattern, first, size) -> {
      int parents = count(pattern, first, size, Role.PARENT);
      for (int member = first; member < first + parents; member++) {
        assertThat(households.role(pattern, member)).isEqualTo(Role.PARENT.code());
      }
    });
  }

  @Test
  void twoAdultsOfAFamilyAreBothParents() {
    forEach((pattern, first, size) -> {
      int children = count(pattern, first, size, Role.CHILD);
      if (children > 0 && size - children >= 2) {
        assertThat(count(pattern, first, size, Role.PARENT)).isEqualTo(2);
      }
    });
  }

  @Test
  void sharesAreThoseOfTheProfile() {
    var sizes = new double[7];
    double[] all = {0};
    forEach((pattern, first, size) -> {
      boolean isCutShort = first + 6 > Households.BLOCK;
      sizes[size] += isCutShort ? 0 : 1;
      all[0] += isCutShort ? 0 : 1;
    });
    for (int size = 1; size <= 6; size++) {
      assertThat(sizes[size] / all[0]).isCloseTo(SIZES.get(size - 1), within(.02));
    }
    assertThat(households.share(Role.CHILD)).isCloseTo(.204, within(.015));
    double sum = 0;
    for (Role role : Role.values()) {
      sum += households.share(role);
    }
    assertThat(sum).isCloseTo(1, within(1e-12));
  }

  @Test
  void theSameSeedDrawsTheSameHouseholds() {
    Households one = Households.draw(SIZES, CHILDREN, new Draws(5));
    Households two = Households.draw(SIZES, CHILDREN, new Draws(5));
    for (int pattern = 0; pattern < Households.PATTERNS; pattern++) {
      for (int member = 0; member < Households.BLOCK; member++) {
        assertThat(two.role(pattern, member)).isEqualTo(one.role(pattern, member));
        assertThat(two.first(pattern, member)).isEqualTo(one.first(pattern, member));
      }
    }
  }
}
