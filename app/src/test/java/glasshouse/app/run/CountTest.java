// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class CountTest {
  @Test
  void aCountIsReadAsPeopleTypeIt() {
    assertThat(new Count().convert("1000000")).isEqualTo(1_000_000L);
    assertThat(new Count().convert("1_000_000")).isEqualTo(1_000_000L);
    assertThat(new Count().convert("1,000,000")).isEqualTo(1_000_000L);
    assertThat(new Count().convert("14e8")).isEqualTo(1_400_000_000L);
    assertThat(new Count().convert("-5")).isEqualTo(-5L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "many", "1.5", "1e99", "0x1F", "99999999999999999999", "1e", "NaN"})
  void whatIsNoCountIsRefused(String typed) {
    assertThatThrownBy(() -> new Count().convert(typed))
        .isInstanceOf(TypeConversionException.class);
  }
}
