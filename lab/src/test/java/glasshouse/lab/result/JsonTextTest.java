// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import glasshouse.lab.result.data.PlaceData;
import glasshouse.lab.result.data.Verdict;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class JsonTextTest {
  @Test
  void aRecordIsAnObjectInTheOrderOfItsComponents() {
    var place =
        new PlaceData(
            "north",
            10,
            null,
            "government",
            new TreeMap<>(Map.of("essay", new PlaceData.Rates(0.5, 2))));
    assertThat(JsonText.line(place))
        .isEqualTo(
            "{\"province\":\"north\",\"people\":10,\"adopted\":null,\"operator\":\"government\","
                + "\"arms\":{\"essay\":{\"listed_per_1000\":0.5,\"wrongful_per_1000\":2}}}");
  }

  @Test
  void aMapWithoutAnOrderIsSorted() {
    assertThat(JsonText.line(Map.of("c", 3, "a", 1, "b", 2)))
        .isEqualTo("{\"a\":1,\"b\":2,\"c\":3}");
  }

  @Test
  void numbersHaveTenDigitsAndNoNoise() {
    var numbers =
        Arrays.asList(0.1 + 0.2, 5.0, -0.0, 1e15, 1e16, 1.0 / 3, 1.25e-9, 2.5e-5, 123456.789);
    assertThat(JsonText.line(numbers))
        .isEqualTo("[0.3,5,0,1000000000000000,1E+16,0.3333333333,1.25E-9,0.000025,123456.789]");
  }

  @Test
  void whatIsNotFiniteIsNull() {
    assertThat(JsonText.line(Arrays.asList(Double.NaN, Double.POSITIVE_INFINITY, null)))
        .isEqualTo("[null,null,null]");
  }

  @Test
  void noLocaleChangesANumber() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      assertThat(JsonText.line(List.of(1.5, 1000))).isEqualTo("[1.5,1000]");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void wordsDatesAndTextAreStrings() {
    assertThat(
            JsonText.line(
                List.of(Verdict.NOT_YET_MEASURED, LocalDate.of(2014, 1, 6), "a\"b\u001b\n")))
        .isEqualTo("[\"not yet measured\",\"2014-01-06\",\"a\\\"b\\u001B\\n\"]");
  }

  @Test
  void aPageIsIndentedByLineFeedsOnly() {
    assertThat(JsonText.page(Map.of("a", List.of(1)))).endsWith("\n").doesNotContain("\r");
  }

  @Test
  void namesBecomeSnakeCase() {
    assertThat(JsonText.key("actsPer1000")).isEqualTo("acts_per_1000");
    assertThat(JsonText.key("nsPerCandidateCore")).isEqualTo("ns_per_candidate_core");
    assertThat(JsonText.key("n")).isEqualTo("n");
  }

  @Test
  void aTypeWithoutAJsonFormIsAMistakeOfOurs() {
    assertThatThrownBy(() -> JsonText.line(new Object()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
