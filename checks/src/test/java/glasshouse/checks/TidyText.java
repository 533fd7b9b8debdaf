// SPDX-License-Identifier: Apache-2.0

package glasshouse.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Rules about lines and words, for every Java file.
final class TidyText {
  private static final String SPDX = "// SPDX-License-Identifier: Apache-2.0";
  private static final int LINE = 100;
  private static final int FILE = 500;
  private static final Pattern LONG_BY_NATURE = Pattern.compile("^import |^package |https?://");
  private static final Pattern LEFTOVER = Pattern.compile("\\b(?:T[O]DO|F[I]XME|X{3}|H[A]CK)\\b");
  private static final Pattern IMPORT =
      Pattern.compile("^import (?:static )?[\\w.]+\\.(\\w+|\\*);$");
  private static final Pattern PRINTED =
      Pattern.compile("\\.printStackTrace\\(\\)|System\\.exit\\(");
  private static final Pattern IGNORED = Pattern.compile("@[D]isabled\\b|Thread\\.sleep\\(");

  private TidyText() {}

  static List<SourceRule> rules() {
    return List.of(
        new SourceRule(
            "the first line is the licence", TidyText::licence, "package a;\n\nclass Breach {}\n"),
        new SourceRule(
            "a line has at most 100 columns",
            TidyText::width,
            "class Breach {\n  // " + "wide ".repeat(20) + "\n}\n"),
        new SourceRule("a file has at most 500 lines", TidyText::length, "\n".repeat(FILE + 1)),
        new SourceRule(
            "nothing is left for later",
            file -> file.find(LEFTOVER, "'%s': do it now, or open an issue"),
            "class Breach {\n  // TO" + "DO later\n}\n"),
        new SourceRule(
            "nothing prints a trace or ends the JVM from within",
            TidyText::ends,
            "class Breach {\n  void x(Exception e) { e.printStack" + "Trace(); }\n}\n"),
        new SourceRule(
            "an import is one name that the file uses",
            TidyText::imports,
            "import java.util.List;\nclass Breach {}\n"));
  }

  /// Rules for tests alone.
  static List<SourceRule> testRules() {
    return List.of(
        new SourceRule(
            "no test sleeps or is switched off",
            TidyText::idle,
            "class BreachTest {\n  @Dis" + "abled void x() {}\n}\n"));
  }

  private static List<Finding> ends(SourceFile file) {
    return file.name().endsWith("Main.java")
        ? List.of()
        : file.find(PRINTED, "'%s': throw, and let the command answer with an exit code");
  }

  private static List<Finding> idle(SourceFile file) {
    return file.name().endsWith("Test.java")
        ? file.find(IGNORED, "'%s': wait for the thing itself, or assume with a reason")
        : List.of();
  }

  private static List<Finding> licence(SourceFile file) {
    return file.text().startsWith(SPDX + "\n")
        ? List.of()
        : List.of(file.finding(1, "start the file with: " + SPDX));
  }

  private static List<Finding> width(SourceFile file) {
    List<Finding> findings = new ArrayList<>();
    List<String> lines = file.lines();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      int columns = line.codePointCount(0, line.length());
      if (columns > LINE && !LONG_BY_NATURE.matcher(line).find()) {
        findings.add(file.finding(i + 1, columns + " columns; break the line at " + LINE));
      }
    }
    return findings;
  }

  private static List<Finding> length(SourceFile file) {
    int lines = file.lines().size();
    return lines <= FILE
        ? List.of()
        : List.of(file.finding(FILE, lines + " lines; split the file, " + FILE + " is the limit"));
  }

  private static List<Finding> imports(SourceFile file) {
    List<Finding> findings = new ArrayList<>();
    List<String> lines = file.lines();
    String rest = String.join("\n", lines.stream().filter(l -> !l.startsWith("import ")).toList());
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      var matcher = IMPORT.matcher(line);
      if (line.startsWith("import module ") || line.endsWith(".*;")) {
        findings.add(file.finding(i + 1, "import each name: the list is the file's friends"));
      } else if (matcher.matches()
          && !Pattern.compile("\\b" + matcher.group(1) + "\\b").matcher(rest).find()) {
        findings.add(file.finding(i + 1, "'%s' is not used".formatted(matcher.group(1))));
      }
    }
    return findings;
  }
}
