// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.text;

import glasshouse.rulebook.text.Node.Scalar;
import glasshouse.rulebook.text.schema.Names;
import glasshouse.rulebook.text.schema.Shape;
import glasshouse.rulebook.text.schema.Spelling;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads one word as a text, a number, a truth, a day or a choice. Nothing is ever guessed: what is
/// not written in its one form is refused, with the form.
record Words(List<Problem> problems) {
  private static final Pattern ID = Pattern.compile(Shape.ID_PATTERN);
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Set<String> TRUTHS =
      Set.of("yes", "no", "on", "off", "y", "n", "True", "False", "TRUE", "FALSE", "Yes", "No");

  /// Returns the value, or null after reporting why there is none.
  @Nullable Object read(Scalar word, Shape shape, String name) {
    if (word.plain() && Literal.of(word.text()) == Literal.NULL) {
      return refuse(word, name + " has no value", shape, "write one, or leave the line out");
    }
    return switch (shape) {
      case Shape.Prose prose -> prose(word, prose, name);
      case Shape.Name _ -> id(word, shape, name);
      case Shape.Formula _ -> formula(word, shape, name);
      case Shape.Whole whole -> whole(word, whole, name);
      case Shape.Real real -> real(word, real, name);
      case Shape.Truth _ -> truth(word, shape, name);
      case Shape.Day _ -> day(word, shape, name);
      case Shape.Choice choice -> choice(word, choice, name);
      case Shape.Items _ -> refuse(word, shape, name, "put it in [ ]");
      case Shape.Fields _, Shape.Either _, Shape.Named _ ->
          refuse(word, shape, name, "write \"key: value\"");
    };
  }

  private @Nullable Object prose(Scalar word, Shape.Prose shape, String name) {
    if (!isText(word, name)) {
      return null;
    }
    int length = word.text().codePointCount(0, word.text().length());
    if (length < shape.min() || length > shape.max()) {
      String what = "%s has %d characters".formatted(name, length);
      String remedy = length < shape.min() ? "write some" : "at most %d".formatted(shape.max());
      return refuse(word, what, shape, remedy);
    }
    return word.text();
  }

  private boolean isText(Scalar word, String name) {
    Literal literal = word.plain() ? Literal.of(word.text()) : Literal.TEXT;
    if (literal != Literal.TEXT) {
      problems.add(
          new Problem(
              word.place(),
              "%s is %s, which YAML takes for %s".formatted(name, word.text(), literal.inWords()),
              "it must be a text",
              "put it in quotes"));
    }
    return literal == Literal.TEXT;
  }

  private @Nullable Object id(Scalar word, Shape shape, String name) {
    if (!isText(word, name)) {
      return null;
    }
    boolean fits = word.text().length() <= Shape.LONGEST_ID && ID.matcher(word.text()).matches();
    return fits ? word.text() : refuse(word, shape, name, "choose such a name");
  }

  private @Nullable Object formula(Scalar word, Shape shape, String name) {
    boolean truth = word.text().equals("true") || word.text().equals("false");
    if (truth || !word.plain() || Literal.of(word.text()) == Literal.TEXT) {
      return word.text();
    }
    return refuse(word, shape, name, "compare something, or write true");
  }

  private @Nullable Object whole(Scalar word, Shape.Whole shape, String name) {
    String text = word.text();
    if (!word.plain() || !Literal.isWhole(text)) {
      return refuse(word, shape, name, numberAdvice(word, true));
    }
    BigInteger value = new BigInteger(text.startsWith("+") ? text.substring(1) : text);
    if (value.compareTo(BigInteger.valueOf(shape.min())) < 0
        || value.compareTo(BigInteger.valueOf(shape.max())) > 0) {
      return refuse(word, shape, name, "choose a number in this range");
    }
    return shape.type() == int.class ? (Object) value.intValueExact() : value.longValueExact();
  }

  private @Nullable Object real(Scalar word, Shape.Real shape, String name) {
    if (!word.plain() || !Literal.isReal(word.text())) {
      return refuse(word, shape, name, numberAdvice(word, false));
    }
    double value = Double.parseDouble(word.text());
    if (Double.isInfinite(value)) {
      return refuse(word, name + " is too large for a number", shape, "choose a smaller number");
    }
    if (value != 0 && StrictMath.abs(value) < Double.MIN_NORMAL) {
      return refuse(word, name + " is too small to be told from 0", shape, "write 0");
    }
    if (value < shape.min() || value > shape.max()) {
      return refuse(word, shape, name, "choose a number in this range");
    }
    return value + 0.0; // there is no negative zero
  }

  private static String numberAdvice(Scalar word, boolean whole) {
    String text = word.text();
    if (!word.plain() && Literal.isReal(text)) {
      return "take the quotes away";
    }
    String bare = text.replaceFirst(" ?%$", "");
    if (!whole && text.endsWith("%") && Literal.isReal(bare)) {
      return "write it as a share: " + Names.number(Double.parseDouble(bare) / 100);
    }
    if (text.matches("[-+]?[0-9][0-9_, ]*[0-9]") && text.matches(".*[_, ].*")) {
      return "write " + text.replaceAll("[_, ]", "");
    }
    if (text.matches("[-+]?[.]?[0-9][0-9.]* *[A-Za-z/]+.*")
        && !text.matches("(0[xo]|.*[0-9][eE][-+0-9]).*")) {
      return "write the number alone; its unit is part of the key";
    }
    if (text.matches("[-+]?0[0-9]+(\\.[0-9]+)?")) {
      return "write it without the zero in front";
    }
    if (whole && Literal.isReal(text)) {
      return "write all its digits, without point or exponent";
    }
    return "write a number in digits, such as %s".formatted(whole ? "12" : "0.5");
  }

  private @Nullable Object truth(Scalar word, Shape shape, String name) {
    if (word.plain() && word.text().equals("true")) {
      return true;
    }
    if (word.plain() && word.text().equals("false")) {
      return false;
    }
    boolean quoted = word.text().equals("true") || word.text().equals("false");
    String spelled = TRUTHS.contains(word.text()) ? "write true or false in full" : "choose one";
    return refuse(word, shape, name, quoted ? "take the quotes away" : spelled);
  }

  private @Nullable Object day(Scalar word, Shape shape, String name) {
    if (!DAY.matcher(word.text()).matches()) {
      return refuse(word, shape, name, "write year-month-day in digits");
    }
    try {
      return LocalDate.parse(word.text());
    } catch (DateTimeException e) {
      return refuse(word, shape, name, "there is no such day in the calendar");
    }
  }

  private @Nullable Object choice(Scalar word, Shape.Choice shape, String name) {
    Object value = shape.words().get(word.text());
    if (value != null) {
      return value;
    }
    String remedy =
        Spelling.nearest(word.text(), shape.words().keySet())
            .map("did you mean \"%s\"?"::formatted)
            .orElse("choose one of them");
    return refuse(word, shape, name, remedy);
  }

  private @Nullable Object refuse(Scalar word, Shape shape, String name, String remedy) {
    return refuse(word, "%s is %s".formatted(name, Binder.quoted(word.text())), shape, remedy);
  }

  private @Nullable Object refuse(Scalar word, String what, Shape shape, String remedy) {
    problems.add(new Problem(word.place(), what, "it must be " + shape.inWords(), remedy));
    return null;
  }

  /// What YAML 1.2 (core schema) takes a word without quotes for.
  enum Literal {
    /// Nothing.
    NULL("an empty value", "|~|null|Null|NULL"),
    /// True or false.
    TRUTH("true or false", "true|True|TRUE|false|False|FALSE"),
    /// A number, also one in a form that we do not read.
    NUMBER(
        "a number",
        "[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?"
            + "|[-+]?(\\.inf|\\.Inf|\\.INF)|\\.nan|\\.NaN|\\.NAN"),
    /// Any other text.
    TEXT("a text", null);

    private static final int MAX_NUMBER = 32;
    private static final Pattern WHOLE = Pattern.compile("[-+]?(0|[1-9][0-9]*)");
    private static final Pattern REAL =
        Pattern.compile("[-+]?(0|[1-9][0-9]*|(0|[1-9][0-9]*)?\\.[0-9]+)([eE][-+]?[0-9]{1,4})?");

    private final String inWords;
    private final @Nullable Pattern pattern;

    Literal(String inWords, @Nullable String pattern) {
      this.inWords = inWords;
      this.pattern = pattern == null ? null : Pattern.compile(pattern);
    }

    /// Returns what a word without quotes is.
    static Literal of(String plain) {
      for (Literal literal : values()) {
        if (literal.pattern == null || literal.pattern.matcher(plain).matches()) {
          return literal;
        }
      }
      return TEXT;
    }

    String inWords() {
      return inWords;
    }

    static boolean isWhole(String word) {
      return word.length() <= MAX_NUMBER && WHOLE.matcher(word).matches();
    }

    static boolean isReal(String word) {
      return word.length() <= MAX_NUMBER && REAL.matcher(word).matches();
    }
  }
}
