// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.compile;

import dev.cel.common.CelIssue;
import glasshouse.rulebook.text.schema.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Says what is wrong with a condition in the words of its author.
final class CelFaults {
  private static final Pattern TOKENS =
      Pattern.compile(
          "(?<text>\"[^\"\n]*\"|'[^'\n]*')|(?<word>[A-Za-z_][A-Za-z_0-9.]*)"
              + "|(?<sign>==|!=|<=|>=|<>|=>|=|&&?|\\|\\|?|\\S)|\\s");
  private static final Pattern MACRO =
      Pattern.compile("(.*\\.)?(exists|exists_one|all|map|filter|has)");
  private static final Pattern OVERLOAD =
      Pattern.compile("found no matching overload for '([^']*)' applied to '\\(([^)]*)\\)'.*");
  private static final Pattern RESULT = Pattern.compile("expected type 'bool' but found '(.*)'");
  private static final Pattern UNEXPECTED =
      Pattern.compile("(?:mismatched|extraneous) input '(.*)' expecting .*", Pattern.DOTALL);

  private CelFaults() {}

  /// Finds the slips that the parser would answer with its grammar.
  static List<Fault> slips(String text) {
    List<Fault> faults = new ArrayList<>();
    Matcher token = TOKENS.matcher(text);
    while (token.find()) {
      String remedy = "";
      String found = token.group();
      if (token.group("word") != null) {
        remedy =
            switch (found) {
              case "and", "AND" -> "write && for \"and\"";
              case "or", "OR" -> "write || for \"or\"";
              case "not", "NOT" -> "write ! for \"not\"";
              default ->
                  MACRO.matcher(found).matches()
                      ? "conditions have no such function: compare the attributes one by one"
                      : "";
            };
      } else if (token.group("sign") != null) {
        remedy =
            switch (found) {
              case "=" -> "write == to compare";
              case "<>" -> "write != for \"is not\"";
              case "=>" -> "write >= for \"at least\"";
              case "&" -> "write && for \"and\"";
              case "|" -> "write || for \"or\"";
              default -> "";
            };
      }
      if (!remedy.isEmpty()) {
        faults.add(at(text, token.start(), "\"%s\" is not part of a condition", found, remedy));
      }
    }
    return faults;
  }

  private static Fault at(String text, int index, String what, String found, String remedy) {
    String before = text.substring(0, index);
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    return new Fault(line, index - before.lastIndexOf('\n'), what.formatted(found), remedy);
  }

  /// Translates what CEL found. After a broken grammar only the first finding means something.
  static List<Fault> inWords(String text, List<CelIssue> issues) {
    List<Fault> faults = new ArrayList<>();
    for (CelIssue issue : issues) {
      int line = Math.max(1, issue.getSourceLocation().getLine());
      int column = Math.max(0, issue.getSourceLocation().getColumn());
      String message = issue.getMessage();
      Fault fault = undeclared(text, line, column, message);
      if (fault == null) {
        fault = types(line, column, message);
      }
      if (fault == null) {
        faults.add(grammar(line, column, message));
        break;
      }
      faults.add(fault);
    }
    return faults;
  }

  private static @Nullable Fault undeclared(String text, int line, int column, String message) {
    if (!message.startsWith("undeclared reference") && !message.startsWith("undefined field")) {
      return null;
    }
    String source = text.lines().skip(line - 1L).findFirst().orElse("");
    int start = Math.min(column, source.length());
    Matcher word = Pattern.compile("[A-Za-z_][A-Za-z_0-9.]*").matcher(source);
    String name = word.find(start) ? word.group() : source.substring(start);
    return new Fault(
        line,
        column + 1,
        "\"%s\" is nothing that an institution can observe".formatted(name),
        nearest(name));
  }

  private static String nearest(String name) {
    return Spelling.advice(name, Attribute.paths());
  }

  private static @Nullable Fault types(int line, int column, String message) {
    Matcher overload = OVERLOAD.matcher(message);
    if (overload.matches()) {
      String sign = overload.group(1).replace("_", "").replace("@", "");
      String types = overload.group(2);
      boolean mixed = types.contains("int") && types.contains("double");
      return new Fault(
          line,
          column + 1,
          "\"%s\" cannot take %s".formatted(sign, types.replace(", ", " and ")),
          mixed
              ? "attributes are whole numbers: write 3, not 3.0"
              : "compare numbers with numbers; attributes such as person.adult are true or false");
    }
    Matcher result = RESULT.matcher(message);
    if (result.matches()) {
      return new Fault(
          1,
          1,
          "the condition is a value of type %s".formatted(result.group(1)),
          "a condition is true or false: compare it with something");
    }
    return null;
  }

  private static Fault grammar(int line, int column, String message) {
    Matcher unexpected = UNEXPECTED.matcher(message);
    if (unexpected.matches()) {
      String found = unexpected.group(1);
      return found.equals("<EOF>")
          ? new Fault(line, column + 1, "the condition stops too early", "complete it")
          : new Fault(
              line,
              column + 1,
              "\"%s\" does not belong here".formatted(found),
              "take it out, or join two comparisons with && or ||");
    }
    String first = message.lines().findFirst().orElse("this cannot be read");
    return new Fault(line, column + 1, first, "write comparisons such as person.age_band >= 2");
  }

  /// The fault of a condition that has no answer for some people.
  static Fault undecided(String values, String message) {
    return new Fault(
        1,
        1,
        "the condition has no answer for %s (%s)".formatted(values, message),
        "write it so that it is true or false for everybody");
  }
}
