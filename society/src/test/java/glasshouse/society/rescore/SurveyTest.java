// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.rescore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glasshouse.kernel.Crew;
import glasshouse.society.Chronicle;
import glasshouse.society.Nation;
import glasshouse.society.Village;
import glasshouse.society.witness.Stage;
import glasshouse.society.witness.Validity;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SurveyTest {
  private static final int WEEKS = 52;
  private static final int ALL = Stage.SETS - 1;
  private static final int UNMEASURED =
      Stage.CONDUCT.bit() | Stage.RULEBOOK.bit() | Stage.OPERATOR.bit();

  private static Village village(int seen) {
    var village = new Village();
    village.people = 4_000;
    village.districtPeople = 1_000;
    village.places = 4;
    village.seed = 7;
    village.offence("X", 4).points("X", -1);
    village.seen[Village.FEED] = seen / 100.0;
    return village;
  }

  private static List<Validity> ask(Village village, int threads) {
    Nation.Setup setup = village.setup(WEEKS);
    try (Crew crew = new Crew(threads);
        Chronicle life = Chronicle.of(setup, crew)) {
      return life.nation().validity(crew, List.of(0, 1, 2, 3));
    }
  }

  @Test
  void anArmWithoutARegimeHasNothingToAsk() {
    assertThat(ask(village(100), 1).getFirst()).isSameAs(Validity.NONE);
    assertThat(Validity.NONE.share(ALL)).isNaN();
    assertThat(Validity.NONE.correlation(ALL)).isNaN();
  }

  @Test
  void withoutAnyErrorTheSameLifeGetsTheSameScore() {
    Validity perfect = ask(village(100), 1).getLast();
    assertThat(perfect.panelPeople()).isGreaterThan(2_000);
    assertThat(perfect.correlation(UNMEASURED)).isCloseTo(1, within(1e-12));
    assertThat(perfect.share(Stage.CONDUCT.bit())).isCloseTo(1, within(1e-12));
    assertThat(perfect.shapley(Stage.CAPTURE)).isCloseTo(0, within(1e-12));
  }

  /// People are alike here, so living again says nothing, and of a pure Poisson count a channel
  /// that sees a share `d` of acts keeps reliability `d` (model V11). Luck in being noticed works
  /// on acts alone, so the rest is their interaction, and each gets half of it.
  @Test
  void whatIsOverlookedIsNoise() {
    Validity half = ask(village(50), 1).getLast();
    assertThat(half.correlation(UNMEASURED)).isCloseTo(.5, within(.06));
    assertThat(half.correlation(0)).isCloseTo(0, within(.06));
    assertThat(half.shapley(Stage.CAPTURE)).isCloseTo(.25, within(.06));
    assertThat(half.shapley(Stage.CONDUCT)).isCloseTo(.75, within(.06));
    assertThat(half.shapley(Stage.RULEBOOK)).isCloseTo(0, within(1e-12));
  }

  @Test
  void sharesOfAllSourcesAddUpToOne() {
    Village village = village(60);
    village.clerk = Village.clerk(2, 0, 1);
    Validity noisy = ask(village, 1).getLast();
    double sum = noisy.share(0);
    for (Stage stage : Stage.values()) {
      sum += noisy.shapley(stage);
    }
    assertThat(sum).isCloseTo(1, within(1e-12));
    assertThat(noisy.share(ALL)).isEqualTo(1);
  }

  @Test
  void threadsChangeNoBit() {
    Validity one = ask(village(50), 1).getLast();
    Validity seven = ask(village(50), 7).getLast();
    assertThat(seven.covariance()).isEqualTo(one.covariance());
    assertThat(seven.score()).isEqualTo(one.score());
  }

  @Test
  void everySampledAdultHasTheErrorFreeScoreToo() {
    Village village = village(100);
    village.oracle = new int[] {-1};
    Validity perfect = ask(village, 1).getLast();
    assertThat(perfect.score().length).isGreaterThan(2_000);
    assertThat(perfect.score()).isEqualTo(perfect.oracle());
    assertThat(Arrays.stream(perfect.score()).sum()).isNegative();
  }
}
