// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.indicator.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {
  @Test
  void replicatesHaveTheIntervalOfStudent() {
    Interval x = Student.of(1, 2, 3, 4, 5);
    assertThat(x.estimate()).isEqualTo(3);
    assertThat(x.high() - x.estimate()).isCloseTo(2.776_445 * .707_107, within(1e-5));
    assertThat(x.n()).isEqualTo(5);
    assertThat(x.method()).isEqualTo(Method.STUDENT);
  }

  @Test
  void oneReplicateHasNoInterval() {
    Interval x = Student.of(7);
    assertThat(x.estimate()).isEqualTo(7);
    assertThat(x.low()).isNaN();
    assertThat(x.isAbove(0)).isFalse();
    assertThat(x.isBelow(10)).isFalse();
  }

  /// Newcombe (1998), Two-sided confidence intervals for the single proportion, table I, method 3.
  @ParameterizedTest
  @CsvSource({
    "81, 263, .2553, .3662",
    "15, 148, .0624, .1605",
    "0, 20, 0, .1611",
    "1, 29, .0061, .1718",
    "29, 29, .8830, 1"
  })
  void sharesHaveTheIntervalOfWilson(long hits, long trials, double low, double high) {
    Interval x = Wilson.of(hits, trials);
    assertThat(x.low()).isCloseTo(low, within(5e-5));
    assertThat(x.high()).isCloseTo(high, within(5e-5));
    assertThat(x.method()).isEqualTo(Method.WILSON);
  }

  @Test
  void noneAndAllReachTheEndsExactly() {
    for (long trials = 1; trials < 1_000; trials++) {
      assertThat(Wilson.of(0, trials).low()).isZero();
      assertThat(Wilson.of(trials, trials).high()).isEqualTo(1);
    }
  }

  @Test
  void whatIsNoShareHasNoInterval() {
    assertThat(Wilson.of(0, 0).estimate()).isNaN();
    assertThat(Wilson.of(3, 2).estimate()).isEqualTo(1.5);
    assertThat(Wilson.of(3, 2).high()).isNaN();
  }

  /// Remission of 21 patients on 6-mercaptopurine (Freireich and others 1963), the table of
  /// Kaplan-Meier estimates of Klein and Moeschberger (2003), 4.2: times of an end 6, 7, 10, 13,
  /// 16, 22, 23.
  private static Greenwood remission() {
    double[] ended = {3, 1, 1, 1, 1, 1, 1};
    double[] exposed = {21, 17, 15, 12, 11, 7, 6};
    return new Greenwood(ended, exposed, 21);
  }

  @ParameterizedTest
  @CsvSource({
    "1, .8571, .0764",
    "2, .8067, .0869",
    "3, .7529, .0963",
    "4, .6902, .1068",
    "5, .6275, .1141",
    "6, .5378, .1282",
    "7, .4482, .1346"
  })
  void survivalHasTheErrorOfGreenwood(int bins, double survival, double error) {
    Interval x = remission().survival(bins);
    assertThat(x.estimate()).isCloseTo(survival, within(5e-5));
    // Back from log(-log S), where the interval is symmetric, to the error of S.
    double half = Math.log(Math.log(x.low()) / Math.log(x.high())) / 2;
    double back = half / Interval.Z * -Math.log(survival) * survival;
    assertThat(back).isCloseTo(error, within(1e-4));
    assertThat(x.n()).isEqualTo(21);
    assertThat(x.method()).isEqualTo(Method.GREENWOOD);
  }

  /// The log(-log) interval at 6 weeks that statistical packages print for these data.
  @Test
  void survivalStaysWithinItsInterval() {
    Interval x = remission().survival(1);
    assertThat(x.low()).isCloseTo(.620, within(5e-4));
    assertThat(x.high()).isCloseTo(.952, within(5e-4));
  }

  @Test
  void survivalOfAllOrNoneHasNoInterval() {
    double[] none = {0, 0};
    double[] four = {4, 4};
    assertThat(new Greenwood(none, four, 4).survival(2).estimate()).isEqualTo(1);
    assertThat(new Greenwood(none, four, 4).survival(2).low()).isNaN();
    assertThat(new Greenwood(four, four, 4).survival(2).high()).isNaN();
    assertThat(new Greenwood(none, none, 0).survival(2).estimate()).isNaN();
  }

  /// Without censoring the mean of a cut length is a plain mean, and Greenwood's variance of it the
  /// plain variance over n.
  @Test
  void meanOfUncensoredSpellsIsAPlainMean() {
    double[] ended = {2, 5, 1};
    double[] exposed = {10, 8, 3};
    Interval x = new Greenwood(ended, exposed, 10).mean(4);
    double[] lengths = {4, 4, 8, 8, 8, 8, 8, 12, 12, 12};
    double mean = Arrays.stream(lengths).average().orElseThrow();
    double variance = Arrays.stream(lengths).map(l -> (l - mean) * (l - mean)).sum() / 10;
    assertThat(x.estimate()).isCloseTo(mean, within(1e-12));
    assertThat(x.high() - mean).isCloseTo(Interval.Z * Math.sqrt(variance / 10), within(1e-12));
  }

  /// For a mean of equal cities the jackknife is Student's interval over cities.
  @Test
  void equalCitiesHaveTheIntervalOfStudent() {
    double[] values = {3, 1, 4, 1, 5, 9, 2, 6};
    double sum = Arrays.stream(values).sum();
    Interval x = Cities.of(sum / 8, Arrays.stream(values).map(v -> (sum - v) / 7).toArray());
    assertThat(x.low()).isCloseTo(Student.of(values).low(), within(1e-12));
    assertThat(x.high()).isCloseTo(Student.of(values).high(), within(1e-12));
    assertThat(x.n()).isEqualTo(8);
    assertThat(x.method()).isEqualTo(Method.CITIES);
  }

  @Test
  void oneCityHasNoInterval() {
    assertThat(Cities.of(2, 0.5).low()).isNaN();
    assertThat(Cities.of(2).high()).isNaN();
  }

  /// Events per person in cities of unequal size whose rates differ: an interval over people would
  /// cover the common rate in a tenth of draws.
  @ParameterizedTest
  @CsvSource({"6", "12", "48"})
  void citiesCoverTheRateTheyShare(int cities) {
    var random = new SplittableRandom(20_260_101);
    int rounds = 2_000;
    int covered = 0;
    for (int round = 0; round < rounds; round++) {
      var people = new double[cities];
      var events = new double[cities];
      for (int city = 0; city < cities; city++) {
        people[city] = 1_000 * (1 + random.nextInt(4));
        events[city] = people[city] * (.1 + .03 * random.nextGaussian());
      }
      Interval x = rate(people, events);
      covered += x.low() <= .1 && .1 <= x.high() ? 1 : 0;
    }
    assertThat(covered / (double) rounds).isBetween(.90, .99);
  }

  private static Interval rate(double[] people, double[] events) {
    double all = Arrays.stream(people).sum();
    double hits = Arrays.stream(events).sum();
    var without = new double[people.length];
    Arrays.setAll(without, city -> (hits - events[city]) / (all - people[city]));
    return Cities.of(hits / all, without);
  }

  /// With equal prices a ratio of sums is a mean, whose interval Student's t knows.
  @Test
  void aMeanDrawnAgainHasNearlyTheIntervalOfStudent() {
    double[] values = new SplittableRandom(7).doubles(30).toArray();
    Interval drawn =
        Bootstrap.of(30, 1, rows -> Arrays.stream(rows).mapToDouble(row -> values[row]).sum() / 30);
    Interval known = Student.of(values);
    assertThat(drawn.estimate()).isCloseTo(known.estimate(), within(1e-12));
    assertThat(drawn.low()).isCloseTo(known.low(), within(.02));
    assertThat(drawn.high()).isCloseTo(known.high(), within(.02));
    assertThat(drawn.method()).isEqualTo(Method.BOOTSTRAP);
    assertThat(drawn.n()).isEqualTo(30);
  }

  /// The interval of a ratio of uniform sums covers the ratio of the means about as often as it
  /// says.
  @Test
  void aRatioIsCoveredAboutAsOftenAsItSays() {
    var random = new SplittableRandom(11);
    int covered = 0;
    int trials = 200;
    for (int trial = 0; trial < trials; trial++) {
      double[] gains = random.doubles(10, 50, 150).toArray();
      double[] prices = random.doubles(10, 5, 15).toArray();
      Interval x =
          Bootstrap.of(
              10,
              trial,
              rows ->
                  Arrays.stream(rows).mapToDouble(row -> gains[row]).sum()
                      / Arrays.stream(rows).mapToDouble(row -> prices[row]).sum());
      covered += x.low() < 10 && 10 < x.high() ? 1 : 0;
    }
    assertThat(covered / (double) trials).isBetween(.9, .995);
  }

  @Test
  void tooFewReplicatesCannotBeDrawnAgain() {
    assertThat(Bootstrap.of(4, 1, rows -> rows[0]).high()).isNaN();
    assertThat(Bootstrap.of(5, 1, rows -> rows[0] == 2 ? Double.NaN : 1).high()).isNaN();
    assertThat(Bootstrap.of(5, 1, _ -> 3).high()).isEqualTo(3);
  }

  @Test
  void theSameSeedDrawsTheSameAgain() {
    Interval x = Bootstrap.of(6, 9, rows -> rows[0] + rows[1] * .1);
    assertThat(Bootstrap.of(6, 9, rows -> rows[0] + rows[1] * .1)).isEqualTo(x);
  }
}
