// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ReportPageTest {
  private static final String TEMPLATE =
      "<script type=\"application/json\">__GLASSHOUSE_DATA__</script>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "</script><script>alert(1)</script>",
        "<!-- <script>",
        "\"><img src=x onerror=alert(1)>",
        "&lt;script&gt;",
        "a\u2028b\u2029c",
        "${7*7} {{7*7}} $1 \\1",
        "__GLASSHOUSE_DATA__"
      })
  void hostileTextStaysText(String hostile) {
    String json = JsonText.line(java.util.Map.of("name", hostile));
    String page = ReportPage.of(TEMPLATE, json);
    String island =
        page.substring("<script type=\"application/json\">".length(), page.indexOf("</script>"));
    assertThat(page.indexOf("</script>")).isEqualTo(page.length() - "</script>".length());
    assertThat(island).doesNotContain("<", ">", "&", "\u2028", "\u2029");
    assertThat(JsonMapper.shared().readTree(island).get("name").asString()).isEqualTo(hostile);
  }

  @Test
  void aTemplateHasOnePlaceForTheData() {
    assertThatThrownBy(() -> ReportPage.of("<html></html>", "{}"))
        .hasMessageContaining("exactly once");
    assertThatThrownBy(() -> ReportPage.of(TEMPLATE + TEMPLATE, "{}"))
        .hasMessageContaining("exactly once");
  }
}
