// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import glasshouse.app.terminal.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {
  @Test
  void localIsHere() {
    assertThat(Place.of("local")).isEqualTo(new Place.Here());
  }

  @ParameterizedTest
  @CsvSource({
    "spark, ''",
    "spark:local-cluster, local-cluster",
    "'spark:local-cluster[2,1,1024]', 'local-cluster[2,1,1024]'",
    "spark:yarn, yarn",
    "spark://host:7077, spark://host:7077",
    "spark:spark://host:7077, spark://host:7077"
  })
  void whatFollowsSparkIsTheMaster(String typed, String master) {
    assertThat(Place.of(typed)).isEqualTo(new Place.OnSpark(master));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "cloud", "spark:", "sparks", "Spark"})
  void anythingElseIsRefused(String typed) {
    assertThatThrownBy(() -> Place.of(typed))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("--on takes local, spark or spark:MASTER")
        .hasMessageContaining("got \"" + typed + "\"");
  }
}
