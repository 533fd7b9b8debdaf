// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.author;

import glasshouse.app.terminal.Console;
import glasshouse.app.terminal.ExitCode;
import glasshouse.rulebook.lint.Finding;
import glasshouse.rulebook.lint.Lint;
import glasshouse.rulebook.lint.ScoreCard;
import glasshouse.rulebook.lint.Severity;
import glasshouse.rulebook.text.Problem;
import glasshouse.rulebook.text.RulebookException;
import glasshouse.rulebook.text.RulebookReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `glasshouse lint`: a rulebook against norms of due process.
@Command(
    name = "lint",
    description = "Hold rulebooks against twenty-five tests of due process, with their norms.",
    footer = {
      "",
      "Findings are printed as file:line:column: severity, test, clause: what; what to change.",
      "\"not stated\" means that the text is silent, which is neither good nor bad news.",
      "Findings are results: the exit code is 0 unless --fail-on says otherwise."
    })
public final class LintCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      paramLabel = "RULEBOOK",
      arity = "1..*",
      description = "Rulebook files, or folders that hold some.")
  private List<String> targets = new ArrayList<>();

  @Option(
      names = "--on",
      paramLabel = "DATE",
      description = "The text as it stood on this day. Default: with all amendments.")
  private @Nullable LocalDate on;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, json or sarif. Default: text.")
  private Format format = Format.text;

  @Option(names = "--json", description = "The same as --format json.")
  private boolean json;

  @Option(names = "--card", description = "Print the score card alone.")
  private boolean card;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description =
          "End with exit code 65 from this severity on: never, warning, error."
              + " Default: never.")
  private Threshold failOn = Threshold.never;

  /// How findings are printed.
  enum Format {
    text,
    json,
    sarif
  }

  /// From when on findings are a failure.
  enum Threshold {
    never,
    warning,
    error
  }

  /// A command that prints here.
  public LintCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws RulebookException {
    List<ScoreCard> cards = read();
    switch (json ? Format.json : format) {
      case json -> console.json(LintJson.of(cards));
      case sarif -> console.json(Sarif.of(cards));
      case text -> console.result(LintText.of(cards, card));
    }
    return fails(cards) ? ExitCode.BAD_INPUT.code() : ExitCode.OK.code();
  }

  private List<ScoreCard> read() throws RulebookException {
    List<Path> files =
        Texts.find(targets, Texts.Kind.RULEBOOK, "name a rulebook or a folder that holds one");
    List<ScoreCard> cards = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Path file : files) {
      try {
        cards.add(Lint.of(RulebookReader.readAlone(file), on == null ? LocalDate.MAX : on));
      } catch (RulebookException e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new RulebookException(problems);
    }
    return cards;
  }

  private boolean fails(List<ScoreCard> cards) {
    Severity least =
        switch (failOn) {
          case never -> null;
          case warning -> Severity.WARNING;
          case error -> Severity.ERROR;
        };
    return least != null
        && cards.stream()
            .flatMap(one -> one.findings().stream())
            .map(Finding::severity)
            .anyMatch(severity -> severity.compareTo(least) <= 0);
  }
}
