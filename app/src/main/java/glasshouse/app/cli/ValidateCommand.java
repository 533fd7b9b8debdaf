// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.cli;

import glasshouse.app.laboratory.CheckOutcome;
import glasshouse.app.laboratory.CheckOutcome.Verdict;
import glasshouse.app.laboratory.CheckText;
import glasshouse.app.terminal.ExitCode;
import glasshouse.app.terminal.Quantity;
import glasshouse.app.terminal.Suggestion;
import glasshouse.app.terminal.TextTable;
import glasshouse.app.terminal.UserException;
import glasshouse.lab.scenario.ScenarioException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `glasshouse validate`: the model against answers that are known without it.
@Command(
    name = "validate",
    description = "Hold the model against known answers: expected, got, verdict.",
    footer = {"", "Ends with 70 if a check fails: then the program is wrong."})
final class ValidateCommand implements Callable<Integer> {
  private static final int WIDTH = 120;
  private static final int EXPECTED = 2;

  /// The check that reads score tables.
  private static final String DELAYED_IMPACT = "V23";

  private final Session session;

  @Parameters(
      paramLabel = "ID",
      arity = "0..*",
      description = "Checks to do, such as V2. Default: all.")
  private List<String> ids = new ArrayList<>();

  @Option(
      names = "--fico",
      paramLabel = "DIR",
      description = "Your copy of the score tables of Liu et al. 2018, which may not be shipped.")
  private @Nullable String fico;

  @Option(names = "--json", description = "Print one JSON object and nothing else.")
  private boolean json;

  ValidateCommand(Session session) {
    this.session = session;
  }

  private record Line(CheckText check, CheckOutcome outcome, double seconds) {}

  @Override
  public Integer call() throws ScenarioException {
    Path tables = tables();
    if (tables != null && session.laboratory().checks().stream().noneMatch(this::readsTables)) {
      session.console().note("no check of this release reads the tables of --fico");
    }
    List<Line> lines = new ArrayList<>();
    for (CheckText check : wanted()) {
      session.console().note("%s  %s".formatted(check.id(), check.title()));
      long start = System.nanoTime();
      CheckOutcome outcome = session.laboratory().validate(check.id(), tables);
      lines.add(new Line(check, outcome, (System.nanoTime() - start) / 1e9));
    }
    if (json) {
      session.console().json(Map.of("checks", lines.stream().map(ValidateCommand::json).toList()));
    } else {
      session.console().result(table(lines));
    }
    boolean fails = lines.stream().anyMatch(line -> line.outcome().verdict() == Verdict.FAILS);
    return fails ? ExitCode.OUR_BUG.code() : ExitCode.OK.code();
  }

  private boolean readsTables(CheckText check) {
    return check.id().equals(DELAYED_IMPACT);
  }

  private @Nullable Path tables() {
    if (fico == null) {
      return null;
    }
    Path folder = Shelf.path(fico);
    if (!Files.isDirectory(folder)) {
      throw new UserException(
          ExitCode.BAD_INPUT, "--fico takes a folder; there is none at " + folder);
    }
    return folder;
  }

  private List<CheckText> wanted() {
    List<CheckText> known = session.laboratory().checks();
    if (ids.isEmpty()) {
      return known;
    }
    List<String> names = known.stream().map(CheckText::id).toList();
    for (String id : ids) {
      if (!names.contains(id)) {
        throw new UserException(
            ExitCode.USAGE,
            "there is no check \"%s\"%s\n  checks: %s"
                .formatted(id, Suggestion.of(id, names), String.join(" ", names)));
      }
    }
    return known.stream().filter(check -> ids.contains(check.id())).toList();
  }

  private static String table(List<Line> lines) {
    var table =
        new TextTable(WIDTH, "id", "verdict", "expected", "got", "tolerance", "seed", "time")
            .limit(EXPECTED, 38)
            .limit(EXPECTED + 1, 30)
            .limit(EXPECTED + 2, 22);
    var notes = new TextTable(WIDTH, "id", "note");
    for (Line line : lines) {
      CheckOutcome outcome = line.outcome();
      table.row(
          line.check().id(),
          outcome.verdict().word(),
          outcome.expected(),
          outcome.got(),
          outcome.tolerance(),
          Long.toString(outcome.seed()),
          Quantity.duration(line.seconds()));
      if (!outcome.note().isBlank()) {
        notes.row(line.check().id(), outcome.note());
      }
    }
    return "%s%n%n%s%d of %d hold, %d fail, %d skipped"
        .formatted(
            table,
            notes.size() == 0 ? "" : notes + "\n\n",
            count(lines, Verdict.HOLDS),
            lines.size(),
            count(lines, Verdict.FAILS),
            count(lines, Verdict.SKIPPED));
  }

  private static long count(List<Line> lines, Verdict verdict) {
    return lines.stream().filter(line -> line.outcome().verdict() == verdict).count();
  }

  private static SequencedMap<String, Object> json(Line line) {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("id", line.check().id());
    json.put("title", line.check().title());
    json.put("expected", line.outcome().expected());
    json.put("got", line.outcome().got());
    json.put("tolerance", line.outcome().tolerance());
    json.put("verdict", line.outcome().verdict().word());
    json.put("seed", line.outcome().seed());
    json.put("seconds", line.seconds());
    json.put("note", line.outcome().note());
    return json;
  }
}
