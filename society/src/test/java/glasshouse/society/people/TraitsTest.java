// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glasshouse.kernel.Draws;
import glasshouse.society.TestSeed;
import glasshouse.society.profile.Ages;
import glasshouse.society.profile.Households;
import glasshouse.society.profile.Mind;
import glasshouse.society.profile.Place;
import glasshouse.society.profile.Population;
import glasshouse.society.profile.Role;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/// Statistics of 60,000 people at a fixed seed.
class TraitsTest {
  private static final int PEOPLE = 60_000;
  private static final Mind MIND = new Mind(.4, .4, .2, 0, .5, .1, .1, .2, -.4);
  private static final Population POPULATION =
      new Population(
          MIND,
          List.of(.158, .047, .092, .165, .155, .224, .122, .037),
          List.of(.2, .3, .3, .2),
          List.of(List.of(1.0), List.of(.94, .06), List.of(.32, .68), List.of(.2, .4, .4)),
          .7,
          .5,
          .5,
          1.5,
          .72,
          .2);

  private final Draws draws = new Draws(TestSeed.fixed("traits"));
  private final Households households =
      Households.draw(POPULATION.householdShares(), POPULATION.childShares(), draws);
  private final Traits traits =
      new Traits(POPULATION, Ages.fit(POPULATION.ageShares(), households), households, draws);
  private final Ground ground =
      new Ground(0, new Place(0, "town", 0, PEOPLE, .6), PEOPLE, .7, draws);

  private double[] column(ToDoubleFunction<Traits> trait) {
    var column = new double[PEOPLE];
    for (int person = 0; person < PEOPLE; person++) {
      traits.read(ground, person);
      traits.readMore(ground, person);
      column[person] = trait.applyAsDouble(traits);
    }
    return column;
  }

  private static double mean(double[] x) {
    double sum = 0;
    for (double value : x) {
      sum += value;
    }
    return sum / x.length;
  }

  private static double correlation(double[] x, double[] y) {
    double mx = mean(x);
    double my = mean(y);
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int at = 0; at < x.length; at++) {
      xx += (x[at] - mx) * (x[at] - mx);
      yy += (y[at] - my) * (y[at] - my);
      xy += (x[at] - mx) * (y[at] - my);
    }
    return xy / Math.sqrt(xx * yy);
  }

  @Test
  void traitsCorrelateAsInTheProfile() {
    double[][] columns = {
      column(Traits::honesty),
      column(Traits::control),
      column(Traits::prosociality),
      column(each -> each.resources() - MIND.resourcesShift(each.group())),
      column(Traits::voice)
    };
    double[][] sigma = MIND.correlations();
    for (int row = 0; row < columns.length; row++) {
      assertThat(mean(columns[row])).isCloseTo(0, within(.02));
      for (int other = 0; other < columns.length; other++) {
        assertThat(correlation(columns[row], columns[other]))
            .isCloseTo(sigma[row][other], within(.02));
      }
    }
  }

  @Test
  void theGroupHasItsShareAndNoCharacterOfItsOwn() {
    double[] group = column(Traits::group);
    assertThat(mean(group)).isCloseTo(.2, within(.008));
    assertThat(correlation(group, column(Traits::honesty))).isCloseTo(0, within(.02));
    assertThat(correlation(group, column(Traits::control))).isCloseTo(0, within(.02));
    assertThat(correlation(group, column(Traits::prosociality))).isCloseTo(0, within(.02));
    assertThat(correlation(group, column(Traits::resources))).isCloseTo(-.158, within(.02));
  }

  @Test
  void sensitivitiesHaveMeanOneAndRiskIsCapped() {
    double[] risk = column(Traits::risk);
    assertThat(mean(risk)).isCloseTo(1, within(.02));
    for (double each : risk) {
      assertThat(each).isBetween(0.0, 3.0);
    }
    assertThat(mean(column(Traits::chill))).isCloseTo(1, within(.02));
  }

  @Test
  void someTravelFarMoreThanOthersAndTheRichMore() {
    double[] travel = column(Traits::travel);
    assertThat(mean(travel)).isCloseTo(1, within(.06));
    double[] log = new double[PEOPLE];
    for (int person = 0; person < PEOPLE; person++) {
      log[person] = Math.log(travel[person]);
    }
    assertThat(correlation(log, column(Traits::resources))).isCloseTo(.5, within(.02));
  }

  @Test
  void sharesOfBorrowersUsersAndAwarenessAreUniform() {
    assertThat(mean(column(each -> each.isBorrower() ? 1 : 0))).isCloseTo(.2, within(.008));
    assertThat(mean(column(Traits::visibility))).isCloseTo(.5, within(.006));
    assertThat(mean(column(Traits::awareness))).isCloseTo(.5, within(.006));
    assertThat(mean(column(Traits::sex))).isCloseTo(.5, within(.01));
  }

  @Test
  void legitimacyHasItsMeanAndItsBounds() {
    double[] trust = column(Traits::legitimacy);
    assertThat(mean(trust)).isCloseTo(.72, within(.004));
    for (double each : trust) {
      assertThat(each).isBetween(.05, .98);
    }
    assertThat(correlation(trust, column(Traits::voice))).isCloseTo(-.29, within(.02));
  }

  @Test
  void incomeFifthsAreFifths() {
    var counts = new double[5];
    for (double fifth : column(Traits::fifth)) {
      counts[(int) fifth]++;
    }
    for (double count : counts) {
      assertThat(count / PEOPLE).isCloseTo(.2, within(.01));
    }
  }

  @Test
  void agesOfPeopleMatchTheProfile() {
    var bands = new double[Ages.BANDS];
    for (double weeks : column(each -> each.weeks(0))) {
      bands[Ages.band((int) weeks)]++;
    }
    double minors = households.share(Role.CHILD);
    double written = .158 + .047;
    for (int band = 0; band < Ages.BANDS; band++) {
      double share = POPULATION.ageShares().get(band);
      double scaled = share * (band < 2 ? minors / written : (1 - minors) / (1 - written));
      assertThat(bands[band] / PEOPLE).as("band %d", band).isCloseTo(scaled, within(.012));
    }
  }

  @Test
  void everyChildHasAnAdultInItsHousehold() {
    for (int person = 0; person < PEOPLE; person++) {
      traits.read(ground, person);
      if (traits.role() == Role.CHILD.code()) {
        int head = person - (person & 63) + traits.householdHead(ground, person);
        assertThat(traits.roleOf(ground, head)).isEqualTo(Role.PARENT.code());
        assertThat(head).isLessThan(person);
        traits.read(ground, head);
        assertThat(Ages.years(traits.weeks(0))).isGreaterThanOrEqualTo(18);
      }
    }
  }

  @Test
  void manyBlocksAtOnceAreTheSameAsOneByOne() {
    int[] people = {5, 59_999, 0, 5, 77};
    var words = new int[4][people.length];
    traits.blocks(ground, 0, people, people.length, words);
    for (int at = 0; at < people.length; at++) {
      traits.read(ground, people[at]);
      double honesty = traits.honesty();
      double voice = traits.voice();
      int weeks = traits.weeks(0);
      traits.decode(ground, people[at], words[0][at], words[1][at], words[2][at], words[3][at]);
      assertThat(traits.honesty()).isEqualTo(honesty);
      assertThat(traits.voice()).isEqualTo(voice);
      assertThat(traits.weeks(0)).isEqualTo(weeks);
    }
  }

  @Test
  void urbanicityHasTheSharesOfThePlace() {
    var counts = new double[Ground.URBANICITIES];
    for (int person = 0; person < PEOPLE; person++) {
      counts[ground.urbanicity(person)]++;
    }
    assertThat(counts[0] / PEOPLE).isCloseTo(.42, within(.05));
    assertThat(counts[1] / PEOPLE).isCloseTo(.18, within(.05));
    assertThat(counts[2] / PEOPLE).isCloseTo(.40, within(.05));
  }
}
