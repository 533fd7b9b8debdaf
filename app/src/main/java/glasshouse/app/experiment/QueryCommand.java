// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.experiment;

import glasshouse.app.terminal.Console;
import glasshouse.app.terminal.ExitCode;
import glasshouse.app.terminal.Quantity;
import glasshouse.app.terminal.TextTable;
import glasshouse.app.terminal.UserException;
import glasshouse.lab.result.ManifestException;
import glasshouse.lab.result.query.Archive;
import glasshouse.lab.result.query.QueryException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `glasshouse query`: SQL over the tables of a run.
@Command(
    name = "query",
    description = "Ask the tables of a run, in SQL. Every file in tables/ is a table by its name.",
    footer = {
      "",
      "A query reads these tables and nothing else.",
      "",
      "Example",
      "  glasshouse query RUN \"SELECT arm, estimate FROM indicators WHERE part = 'all'\""
    })
public final class QueryCommand implements Callable<Integer> {
  private static final int WIDTH = 120;
  private static final int WIDEST = 40;

  private final Console console;

  @Parameters(index = "0", paramLabel = "RUN", description = "The folder of a finished run.")
  private String run = "";

  @Parameters(index = "1", paramLabel = "SQL", description = "A query, in quotes.")
  private String sql = "";

  @Option(names = "--json", description = "Print one JSON object and nothing else.")
  private boolean json;

  /// A command that prints here.
  public QueryCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, ManifestException {
    try (Archive archive = Archive.open(Options.path(run))) {
      Archive.Rows rows = archive.query(sql);
      if (json) {
        console.json(json(rows));
      } else if (!rows.columns().isEmpty()) {
        console.result(text(rows));
      }
      return ExitCode.OK.code();
    } catch (QueryException e) {
      throw new UserException(ExitCode.BAD_INPUT, String.valueOf(e.getMessage()));
    }
  }

  private static SequencedMap<String, Object> json(Archive.Rows rows) {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("synthetic", true);
    json.put("columns", rows.columns());
    json.put("rows", rows.rows());
    return json;
  }

  private static String text(Archive.Rows rows) {
    var table = new TextTable(WIDTH, rows.columns().toArray(String[]::new));
    for (int column = 0; column < rows.columns().size() - 1; column++) {
      table.limit(column, WIDEST);
    }
    for (List<@Nullable Object> row : rows.rows()) {
      table.row(row.stream().map(QueryCommand::cell).toArray(String[]::new));
    }
    return table.toString();
  }

  private static String cell(@Nullable Object value) {
    return switch (value) {
      case null -> "-";
      case Double number -> Quantity.number(number);
      case Object other -> other.toString();
    };
  }
}
