// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.text;

import static org.assertj.core.api.Assertions.assertThat;

import glasshouse.rulebook.Rulebook;
import org.junit.jupiter.api.Test;

/// Text to records to text and back is the identity.
class TextWriterTest {

  @Test
  void aBookThatWasWrittenIsReadAsTheSameBook() throws RulebookException {
    Rulebook book = Samples.book();
    String written = TextWriter.write(book);
    assertThat(Samples.read(written)).isEqualTo(book);
    assertThat(TextWriter.write(Samples.read(written))).isEqualTo(written);
  }

  @Test
  void whatEqualsItsFallbackIsLeftOut() {
    assertThat(TextWriter.write(Samples.book()))
        .startsWith("rulebook: sample\ntitle: A sample\n")
        .contains("  - {tier: A, from: 960}\n")
        .contains("    effects: [{points: -5}, {enlist: debtors, chance: 0.6, ramp: true}]\n")
        .contains("    text: \"Dues paid late: 5 points, and a place on the list.\"\n")
        .contains("family: {child: 0.5, spouse: 0}\n")
        .contains("publicity: {score: true}\n")
        .doesNotContain("when: true")
        .doesNotContain("photo");
  }

  @Test
  void textsThatYamlWouldMisreadSurvive() throws RulebookException {
    for (String title :
        new String[] {
          "2016",
          "true",
          "~",
          " padded ",
          "a # b",
          "a: b",
          "- a",
          "\"x\\\"",
          "it's",
          "a\nb",
          "[a]",
          "<script>alert(1)</script>",
          "${7*7}",
          "é漢字",
          "x'",
          "'",
          "0x1F",
          "&a",
          "null"
        }) {
      String quoted = title.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
      Rulebook book =
          Samples.read(Samples.with("title: A sample", "title: \"%s\"".formatted(quoted)));
      assertThat(book.title()).isEqualTo(title);
      assertThat(Samples.read(TextWriter.write(book))).isEqualTo(book);
    }
  }
}
