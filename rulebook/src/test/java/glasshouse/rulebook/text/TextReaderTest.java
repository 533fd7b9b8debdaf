// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import glasshouse.rulebook.text.schema.Fallback;
import glasshouse.rulebook.text.schema.Id;
import glasshouse.rulebook.text.schema.Range;
import glasshouse.rulebook.text.schema.Size;
import glasshouse.rulebook.text.schema.Verbatim;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The generic reader: which text it takes for what, what it refuses, and where its limits lie.
class TextReaderTest {

  /// One of everything.
  public record Card(
      @Nullable @Id String name,
      @Nullable @Size(min = 1, max = 10) String note,
      @Nullable @Range(min = 0, max = 100) Integer count,
      @Nullable Long people,
      @Nullable @Range(min = 0, max = 1) Double share,
      @Nullable Boolean open,
      @Nullable LocalDate day,
      @Nullable Grade grade,
      @Nullable Speed speed,
      @Fallback("[]") List<Double> weights,
      @Fallback("{}") Map<String, Double> set) {
    /// Refuses a combination.
    public Card {
      if (note != null && note.equals("forbidden")) {
        throw new IllegalArgumentException("this note is forbidden");
      }
    }
  }

  /// Words as they are.
  @Verbatim
  public enum Grade {
    /// Good.
    A,
    /// Less good.
    B
  }

  /// Words in small letters.
  public enum Speed {
    /// Slow.
    VERY_SLOW,
    /// Fast.
    FAST
  }

  private static Card card(String text) throws RulebookException {
    return TextReader.read(Samples.source(text), Card.class, TextReader.Checks.NONE).value();
  }

  private static String refusal(String text) {
    return assertThrows(RulebookException.class, () -> card(text)).getMessage();
  }

  @Test
  void everyKindOfValueIsRead() throws RulebookException {
    Card card =
        card(
            """
            name: O1
            note: 'a: b'
            count: 100
            people: 1395000000
            share: 5e-2
            open: true
            day: 2014-01-06
            grade: B
            speed: very-slow
            weights: [-.8, +1, 0.25]
            set: {deterrence.omega: 1, b: 2}
            """);
    assertThat(card.name()).isEqualTo("O1");
    assertThat(card.note()).isEqualTo("a: b");
    assertThat(card.people()).isEqualTo(1_395_000_000L);
    assertThat(card.share()).isEqualTo(0.05);
    assertThat(card.open()).isTrue();
    assertThat(card.day()).isEqualTo(LocalDate.of(2014, 1, 6));
    assertThat(card.grade()).isEqualTo(Grade.B);
    assertThat(card.speed()).isEqualTo(Speed.VERY_SLOW);
    assertThat(card.weights()).containsExactly(-0.8, 1.0, 0.25);
    assertThat(card.set()).containsExactly(Map.entry("deterrence.omega", 1.0), Map.entry("b", 2.0));
  }

  /// The surprises of YAML: each is read as what it says or refused, never as something else.
  @ParameterizedTest
  @MethodSource("surprises")
  void nothingIsSilentlyAnotherValue(String line, String said) {
    if (said.isEmpty()) {
      assertThat(problemsOf(line)).isEmpty();
    } else {
      assertThat(problemsOf(line)).singleElement().asString().contains(said);
    }
  }

  private static List<String> problemsOf(String text) {
    try {
      card(text);
      return List.of();
    } catch (RulebookException e) {
      return e.problems().stream().map(Problem::toString).toList();
    }
  }

  static List<Arguments> surprises() {
    return List.of(
        row("name: no", ""),
        row("name: 'no'", ""),
        row("name: NO", ""),
        row("note: true", "which YAML takes for true or false; it must be a text; put it in quo"),
        row("note: 2016", "YAML takes for a number"),
        row("note: 012", "YAML takes for a number"),
        row("note: 0x1F", "YAML takes for a number"),
        row("note: .inf", "YAML takes for a number"),
        row("note: 12:30:45", ""),
        row("note: 2016-01-01", ""),
        row("note: ~", "has no value"),
        row("note:", "has no value"),
        row("note: null", "has no value"),
        row("note: ''", "card: note has 0 characters"),
        row("note: 12345678901", "YAML takes for a number"),
        row("note: abcdefghijk", "card: note has 11 characters"),
        row("note: forbidden", "this note is forbidden"),
        row("note: [a]", "note is a list; it must be a text"),
        row("note: {a: b}", "note is a map; it must be a text"),
        row("name: a b", "a name of letters, digits and hyphens"),
        row("name: -a", "a name of letters, digits and hyphens"),
        row("name: ../a", "a name of letters, digits and hyphens"),
        row("count: 012", "write it without the zero in front"),
        row("count: 1_0", "write 10"),
        row("count: '10'", "take the quotes away"),
        row("count: 10.0", "write all its digits, without point or exponent"),
        row("count: 1e1", "write all its digits, without point or exponent"),
        row("count: 0x1F", "write a number in digits"),
        row("count: -0", ""),
        row("count: +7", ""),
        row("count: 101", "a whole number from 0 to 100"),
        row("count: -1", "a whole number from 0 to 100"),
        row("count: 10 weeks", "write the number alone; its unit is part of the key"),
        row("count: 99999999999999999999", "a whole number from 0 to 100"),
        row("people: 9223372036854775807", ""),
        row("people: 9223372036854775808", "it must be a whole number"),
        row("people: 1 000 000", "write 1000000"),
        row("share: 60%", "write it as a share: 0.6"),
        row("share: 1.0000001", "a number from 0 to 1"),
        row("share: 1.", "write a number in digits"),
        row("share: .nan", "write a number in digits"),
        row("share: .inf", "write a number in digits"),
        row("share: 1e999", "too large for a number"),
        row("share: 1e-320", "too small to be told from 0; it must be a number from 0 to 1; wri"),
        row("share: -0.0", ""),
        row("share: 0,5", "it must be a number from 0 to 1"),
        row("share: 0.12345678901234567890123456789012", "it must be a number from 0 to 1"),
        row("open: yes", "write true or false in full"),
        row("open: True", "write true or false in full"),
        row("open: 'true'", "take the quotes away"),
        row("open: 1", "it must be true or false"),
        row("day: 2014-02-30", "there is no such day in the calendar"),
        row("day: 6.1.2014", "write year-month-day in digits"),
        row("day: 2014-1-6", "write year-month-day in digits"),
        row("grade: a", "one of A, B; did you mean \"A\"?"),
        row("grade: C", "one of A, B; choose one of them"),
        row("speed: very_slow", "did you mean \"very-slow\"?"),
        row("speed: light", "one of very-slow, fast; choose one of them"),
        row("weights: 1", "it must be a list; put it in [ ]"),
        row("weights: [a]", "an item of card: weights is \"a\"; it must be a number"),
        row("set: {a b: 1}", "a key is made of letters, digits, hyphens and dots"),
        row("set: [1]", "it must be a map from names to values"),
        row("Note: x", "unknown key \"Note\"; did you mean \"note\"?"),
        row("zzzzzz: x", "known keys are name, note, count"));
  }

  private static Arguments row(String line, String said) {
    return Arguments.of(line, said);
  }

  /// What of YAML itself is refused, and where.
  @ParameterizedTest
  @MethodSource("constructs")
  void onlyPlainYamlIsRead(String text, String said) {
    assertThat(refusal(text)).contains(said).doesNotContain("Exception");
  }

  static List<Arguments> constructs() {
    return List.of(
        row("note: &a x", "book.yaml:1:7: an anchor (&) is not read"),
        row("note: *a", "book.yaml:1:7: an alias (*) is not read"),
        row("note: !!javax.script.ScriptEngineManager x", "book.yaml:1:7: a tag (!) is not read"),
        row("note: !!binary aGk=", "book.yaml:1:7: a tag (!) is not read"),
        row("weights: !a [1]", "book.yaml:1:10: a tag (!) is not read"),
        row("note: !x!y z", "a tag (!) is not read"),
        row("<<: {note: a}", "book.yaml:1:1: a merge key (<<) is not read"),
        row("note: a\nshare: 1\nnote: b", "book.yaml:3:1: the key \"note\" is here a second time"),
        row("note: a\n\"note\": b", "the first is at book.yaml:1:1; keep one of them"),
        row("%YAML 1.2\n---\nnote: a", "a directive (%) is not read"),
        row("%TAG ! tag:x,2000:\n---\nnote: a", "a directive (%) is not read"),
        row("note: a\n---\nnote: b", "book.yaml:2:1: a second document begins here"),
        row("note: a\n...\nnote: b", "does not belong to the text above"),
        row("{\"note\": \"a\"} {", "does not belong to the text above"),
        row("? [a]\n: b", "a key must be one word"),
        row("? {a: b}\n: b", "a key must be one word"),
        row("'': b", "a key is empty"),
        row("note:\n\tx", "book.yaml:2:1: there is a tab here; indent with spaces"),
        row("note: a\tb", "book.yaml:1:8: there is a tab here"),
        row("note: \"a\\tb\"", "the text holds a tab"),
        row("note: \"a\\0b\"", "the text holds the control character U+0000"),
        row("note: \"a\\u202eb\"", "changes the direction of the line"),
        row("note: a\u202Eb", "book.yaml:1:8: there is the invisible character U+202E"),
        row("note: a\u0007b", "book.yaml:1:8: there is the control character U+0007"),
        row("note: a\uFEFFb", "book.yaml:1:8: there is a byte order mark"),
        row("note: a\rb", "there is the control character U+000D"),
        row("note: 'a", "a quote is opened and never closed"),
        row("note: a: b", "there is a second \": \" here; put the text in quotes"),
        row("note: @a", "a text cannot begin with this sign"),
        row("weights: [1, 2", "a \",\" or \"]\" is missing"),
        row("set: {a: 1", "a \",\" or \"}\" is missing"),
        row("note: a\n  share: 1", "there is a second \": \" here"),
        row("", "book.yaml:1:1: the file is empty"),
        row("# only a comment\n", "the file is empty"),
        row("---\n", "the file is empty"),
        row("- a", "the file is a list; it must be a map with the keys"),
        row("hello", "it must be a map with the keys"));
  }

  @Test
  void aMarkAtTheStartAndWindowsLinesAreHarmless() throws RulebookException {
    assertThat(card("\uFEFFnote: a\r\nname: b\r\n").name()).isEqualTo("b");
  }

  @Test
  void bytesThatAreNotUtf8AreRefusedWithTheirPlace() {
    byte[] bytes = "note: a\nname: bX\n".getBytes(StandardCharsets.US_ASCII);
    bytes[15] = (byte) 0xC3;
    assertThat(assertThrows(RulebookException.class, () -> SourceFile.of(Samples.FILE, bytes)))
        .hasMessageContaining("book.yaml:2:8: byte 15 of the file is not UTF-8");
    byte[] utf16 = "note: a".getBytes(StandardCharsets.UTF_16);
    assertThat(assertThrows(RulebookException.class, () -> SourceFile.of(Samples.FILE, utf16)))
        .hasMessageContaining("the file is in UTF-16; it must be in UTF-8");
  }

  @Test
  @Timeout(5)
  void anAliasBombIsRefusedAtItsFirstAnchor() {
    var bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
    for (char c = 'b'; c <= 'i'; c++) {
      String before = "*" + (char) (c - 1);
      bomb.append("%c: &%c [%s]\n".formatted(c, c, String.join(", ", List.of(before, before))));
    }
    assertThat(refusal(bomb.toString())).startsWith("book.yaml:1:1: card: unknown key");
    assertThat(refusal(bomb.toString())).contains("book.yaml:1:4: an anchor (&) is not read");
  }

  @ParameterizedTest
  @MethodSource("deep")
  @Timeout(5)
  void depthEndsAtTwentyFour(String opening, int levels) {
    assertThat(refusal(opening.repeat(levels))).contains("this is nested too deeply");
  }

  static List<Arguments> deep() {
    return List.of(
        Arguments.of("[", 25),
        Arguments.of("[", 200_000),
        Arguments.of("{a: ", 200_000),
        Arguments.of("- ", 200_000),
        Arguments.of("? ", 20_000));
  }

  @Test
  void twentyFourLevelsAreRead() {
    String deep = "note: " + "[".repeat(23) + "]".repeat(23);
    assertThat(refusal(deep)).doesNotContain("deep").contains("note is a list");
    assertThat(refusal("note: " + "[".repeat(24) + "]".repeat(24))).contains("nested too deeply");
  }

  @Test
  void limitsHoldOnBothSides() throws RulebookException {
    String list = "weights: [%s]";
    assertThat(card(list.formatted(ones(NodeReader.MAX_NODES - 3))).weights())
        .hasSize(NodeReader.MAX_NODES - 3);
    assertThat(refusal(list.formatted(ones(NodeReader.MAX_NODES - 2))))
        .contains("the file has too many values; at most 20000");

    assertThat(card("set: {%s}".formatted(keys(5000))).set()).hasSize(5000);
    assertThat(refusal("set: {%s}".formatted(keys(5001)))).contains("too many keys in one map");

    assertThat(refusal("%s: 1".formatted("k".repeat(129)))).contains("a key is too long");
    assertThat(refusal("%s: 1".formatted("k".repeat(128)))).contains("unknown key");

    assertThat(refusal("note: %s".formatted("n".repeat(4097)))).contains("this text is too long");
    assertThat(refusal("note: %s".formatted("n".repeat(4096)))).contains("has 4096 characters");

    String comment = "#".repeat(SourceFile.MAX_BYTES - 8);
    assertThat(card("note: a\n" + comment).note()).isEqualTo("a");
    assertThat(refusal("note: a\n#" + comment)).contains("the file is too large");

    assertThat(card("name: " + "n".repeat(64)).name()).hasSize(64);
    assertThat(refusal("name: " + "n".repeat(65))).contains("at most 64 characters");
  }

  private static String ones(int count) {
    return String.join(",", IntStream.range(0, count).mapToObj(_ -> "1").toList());
  }

  private static String keys(int count) {
    return String.join(",", IntStream.range(0, count).mapToObj(i -> "k" + i + ": 1").toList());
  }

  @Test
  void aFileIsNamedInItsProblems(@TempDir Path folder) throws IOException {
    Path missing = folder.resolve("missing.yaml");
    assertThat(refused(missing))
        .isEqualTo(missing + ":1:1: there is no such file; check the name and the folder");
    assertThat(refused(folder)).contains("this is a folder");
    Path empty = Files.createFile(folder.resolve("empty.yaml"));
    assertThat(refused(empty)).contains("the file is empty");
  }

  @Test
  @Timeout(2)
  void aDeviceIsNotReadForEver() {
    assertThat(refused(Path.of("/dev/zero"))).contains("this is not a regular file");
    assertThat(refused(Path.of("/proc/self/mem"))).contains("the file cannot be read");
  }

  private static String refused(Path file) {
    return assertThrows(RulebookException.class, () -> TextReader.read(file, Card.class))
        .getMessage();
  }

  @Test
  void aPointerLeadsToItsPlace(@TempDir Path folder) throws IOException, RulebookException {
    Path file = folder.resolve("card.yaml");
    Files.writeString(file, "note: a\nweights:\n  - 1\n  - 2\nset: {a.b: 3}\n");
    Places places = TextReader.read(file, Card.class).places();
    assertThat(places.of("/note")).isEqualTo(new Place(file, 1, 7));
    assertThat(places.of("/weights/1")).isEqualTo(new Place(file, 4, 5));
    assertThat(places.of("/set/a.b")).isEqualTo(new Place(file, 5, 12));
    assertThat(places.of("")).isEqualTo(new Place(file, 1, 1));
    assertThat(places.of("/set/gone/deeper")).isEqualTo(new Place(file, 5, 6));
    assertThat(places.of("/weights/99")).isEqualTo(new Place(file, 3, 3));
  }
}
