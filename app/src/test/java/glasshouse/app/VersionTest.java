// SPDX-License-Identifier: Apache-2.0
package glasshouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import glasshouse.lab.result.data.Version;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class VersionTest {
  @Test
  void theProgramStatesTheVersionOfTheBuild() {
    assertThat(Path.of("pom.xml"))
        .content()
        .contains("<version>%s</version>".formatted(Version.NUMBER));
  }
}
