// SPDX-License-Identifier: Apache-2.0
package glasshouse.society;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import glasshouse.kernel.Crew;
import glasshouse.society.land.Answer;
import glasshouse.society.land.Land;
import glasshouse.society.land.Order;
import glasshouse.society.witness.Count;
import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A nation in pieces is the same nation, whatever the pieces are, and however often one of them
/// has to be made again.
class RegionTest {
  private static final int WEEKS = 39;

  private static Nation.Setup setup() {
    Village village = ConservationTest.contested("regions");
    village.places = 3;
    village.districtPeople = 1_000;
    return village.setup(WEEKS);
  }

  /// Regions in this process. Each of them may be lost and made again before an order.
  private static final class Pieces implements Land {
    private final Nation.Setup setup;
    private final Arena arena = Arena.ofShared();
    private final Crew crew = new Crew(1);
    private final List<Region> regions = new ArrayList<>();
    private final List<Order> told = new ArrayList<>();
    private final int loss;
    private int orders;

    /// @param loss every how many orders a region is lost; 0 for never
    Pieces(Nation.Setup setup, int parts, int loss) {
      this.setup = setup;
      this.loss = loss;
      for (int part = 0; part < parts; part++) {
        regions.add(new Region(setup, crew, part, parts, arena));
      }
    }

    @Override
    public List<Answer> obey(Order order) {
      orders++;
      if (loss > 0 && orders % loss == 0) {
        int lost = orders / loss % regions.size();
        var again = new Region(setup, crew, lost, regions.size(), arena);
        told.forEach(again::obey);
        regions.set(lost, again);
      }
      List<Answer> answers = regions.stream().map(region -> region.obey(order)).toList();
      if (order.isStep()) {
        told.add(order);
      }
      return answers;
    }

    @Override
    public void close() {
      crew.close();
      arena.close();
    }
  }

  /// Everything a nation tells, as text.
  private static String story(Nation nation, Crew crew) {
    var story = new StringBuilder();
    nation.live(
        new Observer() {
          @Override
          public void lived(double personYears) {
            story.append(personYears).append('\n');
          }

          @Override
          public void quarter(Quarter quarter) {
            for (int arm = 0; arm < 2; arm++) {
              story.append(Arrays.toString(quarter.tallies().get(arm).counts())).append('\n');
              story.append(Arrays.toString(quarter.byPlace().get(arm))).append('\n');
            }
          }

          @Override
          public void ended(Nation ended) {}
        });
    for (int arm = 0; arm < 2; arm++) {
      story.append(nation.digest(arm)).append('\n');
      story.append(Arrays.toString(nation.remainder(arm).counts())).append('\n');
      nation
          .scoreByPostcode(arm, List.of(0, 2))
          .forEach(each -> story.append(Arrays.toString(each)));
    }
    story.append(Arrays.toString(nation.twins(1, 0))).append('\n');
    story.append(Arrays.toString(nation.outside().bytes())).append('\n');
    story.append(Arrays.toString(nation.validity(crew, List.of(0, 1)).get(1).score()));
    story.append(nation.bytesPerPerson());
    return story.toString();
  }

  private static String whole(Nation.Setup setup) {
    try (Crew crew = new Crew(2);
        Nation nation = new Nation(setup, crew)) {
      return story(nation, crew);
    }
  }

  private static String pieces(Nation.Setup setup, int parts, int loss) {
    try (Crew crew = new Crew(1);
        Nation nation = new Nation(setup, new Pieces(setup, parts, loss))) {
      return story(nation, crew);
    }
  }

  @Test
  void howANationIsCutChangesNothing() {
    Nation.Setup setup = setup();
    String whole = whole(setup);
    for (int parts : new int[] {1, 2, 5, 16, 40}) {
      assertThat(pieces(setup, parts, 0)).as("%d parts", parts).isEqualTo(whole);
    }
  }

  @Test
  void aRegionThatWasLostIsMadeAgainFromWhatItWasTold() {
    Nation.Setup setup = setup();
    assertThat(pieces(setup, 3, 2)).isEqualTo(whole(setup));
  }

  @Test
  void lettersAndRanksReallyCrossTheBorders() {
    Nation.Setup setup = setup();
    try (Chronicle life = Chronicle.of(setup, 1)) {
      assertThat(life.nation().outside().letters()).isPositive();
      assertThat(life.count(Count.PENALTIES)).isPositive();
    }
  }

  @Test
  void whoLivesElsewhereCannotBeLookedAtHere() {
    Nation.Setup setup = setup();
    try (Nation nation = new Nation(setup, new Pieces(setup, 2, 0))) {
      assertThatThrownBy(() -> nation.districts(0)).hasMessageContaining("lived elsewhere");
      assertThatThrownBy(() -> nation.remainder(0)).hasMessageContaining("before it has");
    }
  }
}
