// SPDX-License-Identifier: Apache-2.0

package glasshouse.lab.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glasshouse.lab.scenario.Series.Point;
import glasshouse.lab.scenario.Series.Use;
import glasshouse.rulebook.Effect;
import glasshouse.rulebook.Rule;
import glasshouse.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// The numbers of the large scenario against the totals they were published with.
class ChinaTest {
  private final Scenario china = China.SCENARIO;

  @Test
  void provincesAddUpToTheCensusWithoutTheForces() {
    assertThat(china.provinces()).hasSize(31);
    assertThat(china.provinces().stream().mapToLong(Province::people).sum())
        .isEqualTo(1_411_778_724L - 2_000_000);
    assertThat(china.provinces().stream().mapToInt(Province::prefectures).sum()).isEqualTo(337);
    assertThat(china.provinces().stream().mapToDouble(each -> each.people() * each.urban()).sum())
        .isCloseTo(901_991_162 - 2_000_000, within(50_000.0));
  }

  @Test
  void theTwelveDemonstrationCitiesHoldSevenPercentOfThePopulation() {
    assertThat(china.cities()).hasSize(12);
    double people = china.cities().stream().mapToLong(City::people).sum();
    assertThat(people / 1_411_778_724L).isCloseTo(.067, within(.001));
  }

  @Test
  void deedsHaveTheCandidatesAndActsOfTheModelPaper() {
    assertThat(china.deeds()).hasSize(27);
    double candidates =
        china.deeds().stream().mapToDouble(deed -> deed.base() * deed.ceiling()).sum();
    double acts =
        china.deeds().stream().mapToDouble(deed -> deed.base() * eligible(deed.profile())).sum();
    assertThat(candidates).isCloseTo(23.0, within(.05));
    assertThat(acts).isCloseTo(4.13, within(.008));
  }

  private double eligible(String curve) {
    List<Double> weights = china.profile().ageWeights(curve);
    List<Double> shares = china.profile().ageShares();
    double share = 0;
    for (int band = 0; band < weights.size(); band++) {
      share += weights.get(band) > 0 ? shares.get(band) : 0;
    }
    return share;
  }

  @Test
  void courtListingsReachThePublishedFlow() {
    double perYear = 0;
    for (DeedKind deed : china.deeds()) {
      perYear += deed.base() * eligible(deed.profile()) * listingChance("documented-courts", deed);
    }
    double entries = perYear * china.realPeople() / china.naturalShare();
    assertThat(entries).isCloseTo(3.49e6, within(.02e6));
  }

  private double listingChance(String rulebook, DeedKind deed) {
    double chance = 0;
    for (Rule rule : book(rulebook).rules()) {
      for (Effect effect : rule.effects()) {
        if (rule.deed().equals(deed.deed())
            && effect instanceof Effect.Enlist(String register, double each, boolean _)
            && register.equals("court-debtors")) {
          chance += each;
        }
      }
    }
    return chance;
  }

  @Test
  void onlyGamesAndPurchasesAreHypothetical() {
    assertThat(china.deeds().stream().filter(DeedKind::hypothetical).map(DeedKind::deed))
        .containsExactly("L1", "L2");
    assertThat(book("essay").rules().stream().filter(Rule::hypothetical).map(Rule::deed))
        .containsExactly("L1", "L2");
    assertThat(book("documented-city").rules().stream().map(Rule::deed))
        .hasSize(25)
        .doesNotContain("L1", "L2");
  }

  @Test
  void theNationalLayerKnowsNeitherCamerasNorLawfulConduct() {
    assertThat(book("essay-national").rules())
        .allSatisfy(rule -> {
          assertThat(rule.deed()).matches("[OTJF][0-9]|G1");
          assertThat(rule.channels()).doesNotContain("camera", "report");
        });
  }

  @Test
  void goodDeedsEarnAndAllOthersCost() {
    for (Rule rule : book("essay").rules()) {
      for (Effect effect : rule.effects()) {
        if (effect instanceof Effect.Points(int points)) {
          assertThat(points > 0).isEqualTo(rule.deed().startsWith("G"));
        }
      }
    }
  }

  @Test
  void aLocalRulebookKeepsTheRegistersOfTheNationalOneInTheirOrder() {
    for (ArmText arm : china.arms().values()) {
      if (arm.national() != null && arm.local() != null) {
        assertThat(book(arm.local()).registers()).isEqualTo(book(arm.national()).registers());
      }
    }
  }

  private Rulebook book(String id) {
    return Objects.requireNonNull(china.rulebooks().get(id), id);
  }

  @Test
  void nothingAfterSeptember2018ServedToFitListingsOrRefusals() {
    for (Series series : china.series()) {
      if (series.series().endsWith("refused") || series.series().equals("listings")) {
        for (Point point : series.points()) {
          boolean late = point.date().isAfter(LocalDate.of(2018, 9, 30));
          assertThat(point.use()).isNotEqualTo(late ? Use.FIT : Use.HOLD_OUT);
        }
      }
    }
  }

  @Test
  void runningTotalsDoNotFall() {
    for (Series series : china.series()) {
      double before = 0;
      for (Point point : series.points()) {
        if (series.cumulative() && point.use() != Use.CONTEXT) {
          double high = point.high() == null ? point.value() : point.high();
          assertThat(high).as(series.series() + " " + point.date()).isGreaterThanOrEqualTo(before);
          before = point.low() == null ? point.value() : point.low();
        }
      }
    }
  }

  @Test
  void honestyAndResourcesAreUncorrelatedByStipulation() {
    assertThat(china.profile().correlationMatrix())
        .isDeepEqualTo(
            new double[][] {
              {1, .4, .4, 0, 0},
              {.4, 1, .2, 0, .1},
              {.4, .2, 1, 0, .1},
              {0, 0, 0, 1, .5},
              {0, .1, .1, .5, 1}
            });
  }
}
