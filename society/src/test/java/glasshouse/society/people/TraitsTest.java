// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glasshouse.kernel.Blocks;
import glasshouse.kernel.Draws;
import glasshouse.society.TestSeed;
import glasshouse.society.profile.Ages;
import glasshouse.society.profile.Households;
import glasshouse.society.profile.Mind;
import glasshouse.society.profile.Place;
import glasshouse.society.profile.Population;
import glasshouse.society.profile.Role;
import glasshouse.society.profile.Sheet;
import glasshouse.society.profile.Turnover;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/// Statistics of 60,000 people at a fixed seed.
class TraitsTest {
  private static final int PEOPLE = 60_000;
  private static final long BELOW_BAND = (1L << 61) - 1;
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
          .2,
          Turnover.NONE);

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
        int head = traits.householdHead(ground, person);
        assertThat(traits.roleOf(ground, head)).isEqualTo(Role.PARENT.code());
        assertThat(head).isLessThan(person);
        traits.read(ground, head);
        assertThat(Ages.years(traits.weeks(0))).isGreaterThanOrEqualTo(18);
      }
    }
  }

  @Test
  void aSettledReaderSeesThePeopleThatAVisitorSees() {
    var settled = Traits.copyOf(traits, POPULATION);
    settled.settle(ground, 30);
    for (int person : new int[] {5, PEOPLE - 1, 0, 77, 1_024}) {
      traits.read(ground, person);
      settled.read(ground, person);
      assertThat(settled.mind() & BELOW_BAND).isEqualTo(traits.mind() & BELOW_BAND);
      assertThat(settled.weeks(30)).isEqualTo(traits.weeks(30));
      assertThat(settled.group()).isEqualTo(traits.group());
      assertThat(settled.sex()).isEqualTo(traits.sex());
      assertThat(settled.role()).isEqualTo(traits.role());
      assertThat(settled.awareness()).isEqualTo(traits.awareness());
      long mind = settled.sheet().mind(person);
      assertThat(Sheet.band(mind)).isEqualTo(Ages.band(traits.weeks(30)));
      assertThat(Sheet.group(mind)).isEqualTo(traits.group());
    }
  }

  @Test
  void manySecondBlocksAtOnceAreTheSameAsOneByOne() {
    int[] people = {5, PEOPLE - 1, 0, 5, 77};
    var more = new Blocks();
    traits.fetchMore(ground, people, people.length, more);
    for (int at = 0; at < people.length; at++) {
      traits.read(ground, people[at]);
      traits.readMore(ground, people[at]);
      double risk = traits.risk();
      double travel = traits.travel();
      traits.decodeMore(more.words(0)[at], more.words(1)[at], more.words(2)[at], more.words(3)[at]);
      assertThat(traits.risk()).isEqualTo(risk);
      assertThat(traits.travel()).isEqualTo(travel);
    }
    traits.fetchMore(ground, 5, 1, more);
    traits.readMore(ground, 5);
    double visibility = traits.visibility();
    traits.decodeMore(more.words(0)[0], more.words(1)[0], more.words(2)[0], more.words(3)[0]);
    assertThat(traits.visibility()).isEqualTo(visibility);
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
