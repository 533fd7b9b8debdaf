// SPDX-License-Identifier: Apache-2.0
package glasshouse.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Draws: one block for one address, and no address shares its block.
class DrawsTest {
  private static final long SEED = 0x1234_5678_9ABC_DEF0L;

  private record Address(Purpose purpose, int kind, int district, int tick, int event) {
    void goTo(Draws draws) {
      draws.at(purpose, kind, district, tick, event);
    }
  }

  @Test
  void theAddressLiesInTheCounterAsDocumented() {
    var random = new SplittableRandom(TestSeed.fresh("theAddressLiesInTheCounter"));
    int[] expected = new int[4];
    for (int trial = 0; trial < 5000; trial++) {
      long seed = random.nextLong();
      var draws = new Draws(seed);
      Address address = any(random);
      address.goTo(draws);
      int question = (address.purpose().code() << 24) | (address.kind() << 16) | address.tick();
      Philox.block(
          address.event(),
          address.district(),
          question,
          0,
          (int) seed,
          (int) (seed >>> 32),
          expected);
      assertThat(block(draws)).containsExactly(expected);
    }
  }

  @Test
  void noTwoAddressesShareABlock() {
    var random = new SplittableRandom(TestSeed.fresh("noTwoAddressesShareABlock"));
    Set<Address> addresses = new HashSet<>();
    for (Purpose purpose : Purpose.values()) {
      for (int corner = 0; corner < 256; corner++) {
        addresses.add(
            new Address(
                purpose,
                pick(corner, 0, 1, 128, 255),
                pick(corner >> 2, 0, 1, -1, Integer.MIN_VALUE),
                pick(corner >> 4, 0, 1, 256, 65_535),
                pick(corner >> 6, 0, 1, -1, Integer.MIN_VALUE)));
      }
    }
    for (int i = 0; i < 200_000; i++) {
      addresses.add(any(random));
    }
    var draws = new Draws(random.nextLong());
    Set<List<Integer>> blocks = new HashSet<>();
    for (Address address : addresses) {
      address.goTo(draws);
      blocks.add(List.of(draws.word(0), draws.word(1), draws.word(2), draws.word(3)));
    }
    assertThat(blocks).hasSameSizeAs(addresses);
  }

  @Test
  void changingOneBitOfOneFieldChangesTheBlock() {
    var random = new SplittableRandom(TestSeed.fresh("changingOneBitOfOneField"));
    var draws = new Draws(random.nextLong());
    Address base = any(random);
    Set<List<Integer>> blocks = new HashSet<>();
    int made = 0;
    for (int bit = 0; bit < 32; bit++) {
      draws.at(base.purpose(), base.kind(), base.district() ^ (1 << bit), base.tick(), 7);
      made += add(blocks, draws);
      draws.at(base.purpose(), base.kind(), base.district(), base.tick(), 7 ^ (1 << bit));
      made += add(blocks, draws);
    }
    for (int bit = 0; bit < 16; bit++) {
      draws.at(base.purpose(), base.kind(), base.district(), base.tick() ^ (1 << bit), 7);
      made += add(blocks, draws);
    }
    for (int bit = 0; bit < 8; bit++) {
      draws.at(base.purpose(), base.kind() ^ (1 << bit), base.district(), base.tick(), 7);
      made += add(blocks, draws);
    }
    for (Purpose purpose : Purpose.values()) {
      draws.at(purpose, base.kind(), base.district(), base.tick(), 7);
      made += add(blocks, draws);
    }
    assertThat(blocks).hasSize(made).hasSize(32 + 32 + 16 + 8 + Purpose.values().length);
  }

  @Test
  void theOrderOfTheQuestionsDoesNotMatter() {
    var random = new SplittableRandom(TestSeed.fresh("theOrderOfTheQuestions"));
    var draws = new Draws(SEED);
    Address first = any(random);
    Address second = any(random);
    first.goTo(draws);
    int[] before = block(draws);
    second.goTo(draws);
    first.goTo(draws);
    assertThat(block(draws)).containsExactly(before);
  }

  @Test
  void reKeyingChangesOnlyTheMaskedPurposes() {
    var random = new SplittableRandom(TestSeed.fresh("reKeyingChangesOnly"));
    for (int trial = 0; trial < 50; trial++) {
      long seed = random.nextLong();
      long mask = random.nextLong();
      var plain = new Draws(seed);
      var rekeyed = new Draws(seed, mask, random.nextLong());
      for (Purpose purpose : Purpose.values()) {
        plain.at(purpose, 1, 2, 3, 4);
        rekeyed.at(purpose, 1, 2, 3, 4);
        boolean masked = ((mask >>> purpose.code()) & 1) == 1;
        assertThat(Arrays.equals(block(plain), block(rekeyed))).isEqualTo(!masked);
      }
      assertThat(rekeyed.seed()).isEqualTo(seed);
    }
  }

  @Test
  void everySaltGivesOtherLuckEvenZero() {
    Set<List<Integer>> blocks = new HashSet<>();
    for (long salt = -50; salt < 50; salt++) {
      var draws = new Draws(SEED, -1L, salt);
      draws.at(Purpose.BASE, 0, 0, 0, 0);
      add(blocks, draws);
    }
    var plain = new Draws(SEED);
    plain.at(Purpose.BASE, 0, 0, 0, 0);
    add(blocks, plain);
    assertThat(blocks).hasSize(101);
  }

  @Test
  void aCopyDrawsTheSameAndKeepsItsOwnBlock() {
    var draws = new Draws(SEED, 1L << Purpose.JUDGE.code(), 9);
    draws.at(Purpose.JUDGE, 1, 1, 1, 1);
    int[] before = block(draws);
    Draws copy = draws.copy();
    copy.at(Purpose.JUDGE, 1, 1, 1, 1);
    assertThat(block(copy)).containsExactly(before);
    copy.at(Purpose.BASE, 1, 1, 1, 1);
    assertThat(block(draws)).containsExactly(before);
    assertThat(copy.seed()).isEqualTo(SEED);
  }

  @Test
  void aUniformNumberIsTheCentreOfItsCellAndNeverZeroOrOne() {
    var draws = new Draws(SEED);
    for (int event = 0; event < 1000; event++) {
      draws.at(Purpose.SIZE, 0, 0, 0, event);
      for (int lane = 0; lane < 4; lane++) {
        double expected = (Integer.toUnsignedLong(draws.word(lane)) + 0.5) / 4_294_967_296.0;
        assertThat(draws.uniform(lane)).isEqualTo(expected).isBetween(0x1p-33, 1 - 0x1p-33);
      }
    }
  }

  @Test
  void uniformNumbersFillTheUnitIntervalEvenlyInEveryLane() {
    var draws = new Draws(TestSeed.fixed("uniformNumbersFillTheUnitInterval"));
    int bins = 256;
    int n = 400_000;
    for (int lane = 0; lane < 4; lane++) {
      long[] counts = new long[bins];
      for (int event = 0; event < n; event++) {
        draws.at(Purpose.BASE, 3, 14, 15, event);
        counts[(int) (draws.uniform(lane) * bins)]++;
      }
      double[] expected = new double[bins];
      Arrays.fill(expected, (double) n / bins);
      assertThat(ChiSquare.probability(counts, expected)).as("lane %d", lane).isGreaterThan(1e-4);
    }
  }

  /// Neighbouring addresses must not be correlated, whichever field makes them neighbours.
  @Test
  void neighboursInEveryFieldAreUncorrelated() {
    var draws = new Draws(TestSeed.fixed("neighboursInEveryField"));
    int n = 60_000;
    double[][] u = new double[5][n];
    for (int i = 0; i < n; i++) {
      draws.at(Purpose.BASE, 10, 77, 100, i);
      u[0][i] = draws.uniform(0);
      draws.at(Purpose.BASE, 11, 77, 100, i);
      u[1][i] = draws.uniform(0);
      draws.at(Purpose.BASE, 10, 78, 100, i);
      u[2][i] = draws.uniform(0);
      draws.at(Purpose.BASE, 10, 77, 101, i);
      u[3][i] = draws.uniform(0);
      draws.at(Purpose.CAPTURE, 10, 77, 100, i);
      u[4][i] = draws.uniform(0);
    }
    for (int other = 1; other < 5; other++) {
      double sum = 0;
      for (int i = 0; i < n; i++) {
        sum += (u[0][i] - 0.5) * (u[other][i] - 0.5);
      }
      double correlation = 12 * sum / n;
      assertThat(Math.abs(correlation)).as("field %d", other).isLessThan(4.5 / Math.sqrt(n));
    }
  }

  @Test
  void fieldsThatDoNotFitAreRefused() {
    var draws = new Draws(SEED);
    assertThatThrownBy(() -> draws.at(Purpose.BASE, 256, 0, 0, 0))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("kind");
    assertThatThrownBy(() -> draws.at(Purpose.BASE, -1, 0, 0, 0))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> draws.at(Purpose.BASE, 0, 0, 65_536, 0))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("tick");
    assertThatThrownBy(() -> draws.word(4)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  /// The codes are part of every address ever drawn: this list may grow, and nothing else.
  @Test
  void codesOfPurposesAreUniqueAndNeverChange() {
    assertThat(Arrays.stream(Purpose.values()).map(Purpose::code))
        .doesNotHaveDuplicates()
        .allMatch(code -> code > 0 && code < 64);
    assertThat(Arrays.stream(Purpose.values()).map(p -> p + "=" + p.code()))
        .startsWith(
            "COUNT=1",
            "BASE=2",
            "CAPTURE=3",
            "IDENTITY=4",
            "TARGET=5",
            "JUDGE=6",
            "SIZE=7",
            "POST=8",
            "LIST=9",
            "APPEAL=10",
            "ROUND=11",
            "TRAIT=12",
            "HOUSEHOLD=13",
            "SERVICE=14",
            "EXIT=15",
            "SPURIOUS=16",
            "REPORT=17",
            "AMENDMENT=18",
            "OPERATOR=19",
            "ASSESSOR=20",
            "LEAK=21",
            "PLACE=22",
            "LAG=23",
            "REWARD=24",
            "SAMPLE=25",
            "FAMILY=26",
            "BOOTSTRAP=27",
            "CREDIT=28",
            "LOOK_UP=29",
            "GAMING=30");
  }

  private static Address any(SplittableRandom random) {
    Purpose[] purposes = Purpose.values();
    return new Address(
        purposes[random.nextInt(purposes.length)],
        random.nextInt(256),
        random.nextInt(),
        random.nextInt(65_536),
        random.nextInt());
  }

  private static int pick(int corner, int... values) {
    return values[corner & 3];
  }

  private static int add(Set<List<Integer>> blocks, Draws draws) {
    blocks.add(List.of(draws.word(0), draws.word(1), draws.word(2), draws.word(3)));
    return 1;
  }

  private static int[] block(Draws draws) {
    return new int[] {draws.word(0), draws.word(1), draws.word(2), draws.word(3)};
  }
}
