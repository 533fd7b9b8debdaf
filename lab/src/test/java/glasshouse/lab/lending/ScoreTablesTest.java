// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.lending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import glasshouse.lab.scenario.ScenarioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Invented tables in the form of the published ones.
class ScoreTablesTest {
  @TempDir Path folder;

  private void write(String totals, String shares, String defaults) throws IOException {
    Files.writeString(folder.resolve("totals.csv"), totals);
    Files.writeString(folder.resolve("transrisk_cdf_by_race_ssa.csv"), shares);
    Files.writeString(folder.resolve("transrisk_performance_by_race_ssa.csv"), defaults);
  }

  @Test
  void groupsAreReadWithSharesAndChances() throws IOException, ScenarioException {
    write(
        "Kind,one,two\nSSA,10,30\n",
        "Score,one,two\n0,50,20\n100,100,100\n",
        "Score,one,two\n0,80,70\n100,10,5\n");
    List<Applicants> groups = ScoreTables.read(folder);
    assertThat(groups).extracting(Applicants::name).containsExactly("one", "two");
    assertThat(groups.getLast().weight()).isEqualTo(30);
    assertThat(groups.getLast().levels().getFirst().share()).isEqualTo(.2);
    assertThat(groups.getFirst().levels().getLast().repays()).isEqualTo(.9);
  }

  @Test
  void percentilesBecomeScores() {
    assertThat(ScoreTables.score(0)).isEqualTo(300);
    assertThat(ScoreTables.score(100)).isEqualTo(850);
    assertThat(ScoreTables.score(2.1)).isEqualTo(350);
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() throws IOException {
    write("Kind,one\nSSA,x\n", "Score,one\n0,fifty\n100,100,3\n", "");
    assertThatThrownBy(() -> ScoreTables.read(folder))
        .isInstanceOf(ScenarioException.class)
        .hasMessageContaining("totals.csv:2:5: \"x\" is no number")
        .hasMessageContaining("cdf_by_race_ssa.csv:2:3: \"fifty\" is no number")
        .hasMessageContaining("cdf_by_race_ssa.csv:3:1: 3 cells, not 2")
        .hasMessageContaining("performance_by_race_ssa.csv:1:1: there is no table");
  }

  @Test
  void tablesThatDisagreeAreRefused() throws IOException {
    write("Kind,one\nSSA,4\n", "Score,one\n0,60\n50,40\n100,100\n", "Score,two\n0,80\n");
    assertThatThrownBy(() -> ScoreTables.read(folder))
        .hasMessageContaining("the groups are not those of")
        .hasMessageContaining("other scores than in");
  }
}
