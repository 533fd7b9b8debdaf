// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.author;

import glasshouse.app.terminal.Console;
import glasshouse.app.terminal.ExitCode;
import glasshouse.rulebook.clause.Clauses;
import glasshouse.rulebook.text.Place;
import glasshouse.rulebook.text.Problem;
import glasshouse.rulebook.text.RulebookException;
import glasshouse.rulebook.text.trial.Coverage;
import glasshouse.rulebook.text.trial.Trial;
import glasshouse.rulebook.text.trial.VignetteReader;
import glasshouse.rulebook.vignette.Mismatch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `glasshouse test`: small cases with a known outcome.
@Command(
    name = "test",
    description = "Try vignettes: small cases, and what a rulebook must make of them.",
    footer = {
      "",
      "A failure says what was expected, what came of it, and the clauses that made it so.",
      "A case that fails ends the command with exit code 65."
    })
public final class TestCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      paramLabel = "FILE|DIR",
      arity = "1..*",
      description = "Files of vignettes, or folders that hold some.")
  private List<String> targets = new ArrayList<>();

  @Option(names = "--json", description = "Print one JSON object and nothing else.")
  private boolean json;

  /// A command that prints here.
  public TestCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws RulebookException {
    SequencedMap<Path, List<Trial>> tried = read();
    List<Trial> all = tried.values().stream().flatMap(List::stream).toList();
    if (json) {
      console.json(json(all));
    } else {
      console.result(text(tried, all));
    }
    return (all.stream().allMatch(Trial::holds) ? ExitCode.OK : ExitCode.BAD_INPUT).code();
  }

  private SequencedMap<Path, List<Trial>> read() throws RulebookException {
    List<Path> files =
        Texts.find(targets, Texts.Kind.VIGNETTES, "docs/author.md shows how to write some");
    SequencedMap<Path, List<Trial>> tried = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (Path file : files) {
      try {
        tried.put(file, VignetteReader.read(file));
      } catch (RulebookException e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new RulebookException(problems.stream().distinct().toList());
    }
    return tried;
  }

  private static String text(SequencedMap<Path, List<Trial>> tried, List<Trial> all) {
    var lines = new StringJoiner("\n");
    tried.forEach((file, trials) -> {
      long held = trials.stream().filter(Trial::holds).count();
      String verdict = held == trials.size() ? "ok   " : "FAILS";
      lines.add("%s  %s: %d of %d hold".formatted(verdict, file, held, trials.size()));
      trials.stream().filter(trial -> !trial.holds()).forEach(trial -> failure(lines, trial));
    });
    for (Coverage coverage : Coverage.of(all)) {
      lines.add("");
      lines.add(
          "%s: %d of %d clauses have a vignette"
              .formatted(coverage.file(), coverage.covered(), coverage.clauses()));
      coverage
          .missing()
          .forEach((clause, place) -> lines.add("  none for %s (%s)".formatted(clause, place)));
    }
    return lines.toString();
  }

  private static void failure(StringJoiner lines, Trial trial) {
    lines.add("  %s: %s".formatted(trial.place(), trial.vignette().name()));
    for (Mismatch mismatch : trial.mismatches()) {
      lines.add(
          "    %s: expected %s, got %s"
              .formatted(mismatch.key(), mismatch.expected(), mismatch.got()));
      if (mismatch.clauses().isEmpty()) {
        lines.add("      no clause had a say");
      }
      mismatch
          .clauses()
          .forEach(clause -> lines.add("      %s (%s)".formatted(clause, place(trial, clause))));
    }
  }

  private static Place place(Trial trial, String clause) {
    return trial.book().places().of(Clauses.of(trial.book().value()).pointer(clause));
  }

  private static SequencedMap<String, Object> json(List<Trial> trials) {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("ok", trials.stream().allMatch(Trial::holds));
    json.put("held", trials.stream().filter(Trial::holds).count());
    json.put("vignettes", trials.stream().map(TestCommand::json).toList());
    json.put("coverage", Coverage.of(trials).stream().map(TestCommand::json).toList());
    return json;
  }

  private static SequencedMap<String, Object> json(Trial trial) {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("name", trial.vignette().name());
    json.put("file", trial.place().file().toString());
    json.put("line", trial.place().line());
    json.put("rulebook", trial.file().toString());
    json.put("holds", trial.holds());
    json.put("mismatches", trial.mismatches().stream().map(TestCommand::json).toList());
    return json;
  }

  private static SequencedMap<String, Object> json(Mismatch mismatch) {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("key", mismatch.key());
    json.put("expected", mismatch.expected());
    json.put("got", mismatch.got());
    json.put("clauses", mismatch.clauses());
    return json;
  }

  private static SequencedMap<String, Object> json(Coverage coverage) {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("rulebook", coverage.file().toString());
    json.put("clauses", coverage.clauses());
    json.put("covered", coverage.covered());
    json.put("missing", List.copyOf(coverage.missing().keySet()));
    return json;
  }
}
