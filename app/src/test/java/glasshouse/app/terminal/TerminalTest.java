// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TerminalTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void whatActsOnATerminalIsShown() {
    assertThat(VisibleText.line("a\u001b[31m\u0007\r\n\u0085\u202e\u2066\u200f\u2028b"))
        .isEqualTo("a\\u001b[31m\\u0007\\u000d\\u000a\\u0085\\u202e\\u2066\\u200f\\u2028b");
    assertThat(VisibleText.lines("two\nlines")).isEqualTo("two\nlines");
    assertThat(VisibleText.line("\u4e2d\u00e9 \ud83d\ude00"))
        .isEqualTo("\u4e2d\u00e9 \ud83d\ude00");
    assertThat(VisibleText.line("\ud83d")).isEqualTo("\\ud83d");
    assertThat(VisibleText.line("a" + "\u0301".repeat(10_000))).contains("\\u0301");
  }

  @Test
  void aSuggestionIsNearOrNotMade() {
    List<String> words = List.of("essay", "documented", "none");
    assertThat(Suggestion.of("esay", words)).isEqualTo("; did you mean \"essay\"?");
    assertThat(Suggestion.of("DOCUMENTD", words)).contains("documented");
    assertThat(Suggestion.of("zzzzzzz", words)).isEmpty();
    assertThat(Suggestion.distance("rnu", "run")).isEqualTo(1);
  }

  @Test
  void quantitiesReadTheSameInEveryLocale() {
    Locale before = Locale.getDefault();
    try {
      for (String tag : List.of("de-DE", "tr-TR", "ar-EG", "en-US")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(Quantity.count(1_234_567)).isEqualTo("1,234,567");
        assertThat(Quantity.number(0.01234)).isEqualTo("0.0123");
        assertThat(Quantity.number(12_345.6)).isEqualTo("12,346");
        assertThat(Quantity.number(-0.0)).isEqualTo("0");
        assertThat(Quantity.number(Double.NaN)).isEqualTo("-");
        assertThat(Quantity.number(1.5e-7)).isEqualTo("1.50e-07");
        assertThat(Quantity.bytes(36e12)).isEqualTo("36 TB");
        assertThat(Quantity.bytes(512)).isEqualTo("512 bytes");
        assertThat(Quantity.large(2.3e9)).isEqualTo("2.3 billion");
        assertThat(Quantity.duration(71)).isEqualTo("1 min 11 s");
        assertThat(Quantity.duration(1.25)).isEqualTo("1.3 s");
        assertThat(Quantity.duration(Double.POSITIVE_INFINITY)).isEqualTo("endless years");
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aTableWrapsItsLastColumnAndShowsWhatActs() {
    var table = new TextTable(30, "id", "what");
    table.row("K1", "a claim that is too long for one line of this table");
    table.row("K\u001b", "x");
    assertThat(table.toString())
        .isEqualTo(
            """
            id       what
            K1       a claim that is too
                     long for one line of
                     this table
            K\\u001b  x\
            """);
  }

  @Test
  void aColumnWithALimitWrapsToo() {
    var table = new TextTable(40, "id", "expected", "note").limit(1, 9);
    table.row("V1", "four and a bit", "one");
    assertThat(table.toString())
        .isEqualTo(
            """
            id  expected   note
            V1  four and   one
                a bit\
            """);
  }

  @Test
  void aPersonSeesOneLineThatIsDrawnAgain() {
    var clock = new AtomicLong();
    var console = new Console(OutputStream.nullOutputStream(), err, true);
    try (var progress = new ProgressLine(console, 10e6, clock::get)) {
      progress.stage("arm essay, seed 1 of 2\u001b");
      progress.advance(5e6);
      clock.set(2_000_000_000L);
      progress.draw();
    }
    assertThat(err())
        .startsWith("\r[########........]  50 %  2.50 million person-years/s  2.0 s left  arm ess")
        .endsWith("\u001b[K\r\u001b[K")
        .doesNotContain("\n");
  }

  @Test
  void aLogGetsFewLines() {
    var clock = new AtomicLong();
    var console = new Console(OutputStream.nullOutputStream(), err, false);
    try (var progress = new ProgressLine(console, 1000, clock::get)) {
      for (int i = 0; i < 1000; i++) {
        progress.advance(1);
        clock.addAndGet(1_000_000L);
        progress.draw();
      }
    }
    assertThat(err().lines()).hasSize(10).allMatch(line -> line.startsWith("["));
    assertThat(err()).doesNotContain("\r", "\u001b");
  }

  @Test
  void aClockThatGoesBackIsNoMatter() {
    var clock = new AtomicLong(5_000_000_000L);
    var console = new Console(OutputStream.nullOutputStream(), err, false);
    try (var progress = new ProgressLine(console, 100, clock::get)) {
      clock.set(0);
      assertThat(progress.line(-3)).contains("0.00 million").doesNotContain("-3", "-0");
      progress.advance(1e9);
      assertThat(progress.line(1)).contains("100 %");
    }
  }

  @Test
  void afterItsLastWordTheProgramIsSilent() {
    var out = new ByteArrayOutputStream();
    var console = new Console(out, err, false);
    console.fallSilent("stopped");
    console.note("x");
    console.result("y");
    assertThat(err()).isEqualTo("stopped\n");
    assertThat(out.size()).isZero();
  }
}
