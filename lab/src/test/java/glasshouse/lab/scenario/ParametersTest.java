// SPDX-License-Identifier: Apache-2.0

package glasshouse.lab.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Presets, arms and settings of the command line.
class ParametersTest {
  private final Scenario china = China.SCENARIO;

  @Test
  void presetsReadTheirOwnColumn() {
    assertThat(Parameters.of(china, Preset.ESSAY).value("camera.link")).isEqualTo(1);
    assertThat(Parameters.of(china, Preset.DOCUMENTED).value("camera.link")).isEqualTo(.1);
  }

  @Test
  void anArmChangesItsPreset() {
    ArmText arm = Objects.requireNonNull(china.arms().get("no-cameras"));

    Parameters parameters = Parameters.of(china, arm);

    assertThat(parameters.value("camera.link")).isZero();
    assertThat(parameters.value("joint.end")).isEqualTo(.8);
  }

  @Test
  void overridesWithinTheRangeAreTaken() throws Exception {
    Parameters parameters = Parameters.of(china, Preset.ESSAY);

    assertThat(parameters.with(Map.of("camera.link", .5)).value("camera.link")).isEqualTo(.5);
    assertThat(parameters.with(List.of("joint.end = 0.25")).value("joint.end")).isEqualTo(.25);
    assertThat(parameters.value("joint.end")).isEqualTo(.8);
  }

  @Test
  void everyBadSettingIsNamedInOnePass() {
    assertThatThrownBy(() ->
            Parameters.of(china, Preset.ESSAY)
                .with(List.of("camera.lnik=0", "camera.link=2", "joint.end", "joint.end=NaN")))
        .isInstanceOf(ScenarioException.class)
        .hasMessage(
            """
            --set:1:1: there is no parameter "camera.lnik"; did you mean "camera.link"?; \
            correct the key; parameters.yaml lists them
            --set:2:1: camera.link is set to 2; it may be 0 to 1; choose a value in this range
            --set:3:1: "joint.end" sets no number; write key=number, such as camera.link=0.1; \
            correct the number
            --set:4:1: joint.end is set to NaN; it may be 0 to 1; choose a value in this range\
            """);
  }

  @Test
  void aKeyTheModelMadeUpIsOurMistake() {
    assertThatThrownBy(() -> Parameters.of(china, Preset.NONE).value("camera.colour"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
