// SPDX-License-Identifier: Apache-2.0
package glasshouse.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import glasshouse.app.terminal.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  @Test
  void aLocalClusterHasExecutorsOfOneProcessorAndKeepsToThisMachine() {
    var settings = Settings.of("local-cluster");
    assertThat(settings.get("spark.master")).matches("local-cluster\\[\\d+,1,1024]");
    assertThat(settings.get("spark.driver.bindAddress")).isEqualTo("127.0.0.1");
    assertThat(settings.get("spark.ui.enabled")).isEqualTo("false");
  }

  @Test
  void aRealClusterFindsTheDriverByItself() {
    var settings = Settings.of("spark://host:7077");
    assertThat(settings.get("spark.master")).isEqualTo("spark://host:7077");
    assertThat(settings.contains("spark.driver.host")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"locl", "local-cluster[2]", "http://host", "mesos://host:5050"})
  void anUnknownMasterIsRefused(String master) {
    assertThatThrownBy(() -> Settings.of(master))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("no master \"" + master + "\"")
        .hasMessageContaining("local-cluster[EXECUTORS,CORES,MEGABYTES]");
  }
}
