// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.web.run;

import glasshouse.app.web.http.Answer;
import glasshouse.app.web.http.Asked;
import glasshouse.app.web.http.Refusal;
import glasshouse.app.web.http.Route;
import glasshouse.lab.indicator.Indicator;
import glasshouse.lab.indicator.Indicators;
import glasshouse.lab.result.ManifestException;
import glasshouse.lab.result.ResultWriter;
import glasshouse.lab.result.query.Archive;
import glasshouse.lab.result.query.QueryException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// What a finished run has to say: the data of its report, its tables, two arms held together.
public final class ResultRoutes {
  private static final int USUAL = 1_000;
  private static final int MOST = 10_000;

  /// Indicators that compare groups, or ask whether a penalty was deserved and could be undone.
  private static final List<String> AUDIT =
      List.of("I6", "I7", "I11", "I12", "I10", "I14", "I13", "I25", "I30", "I26", "I2", "I4");

  private final Runs runs;
  private final Archives archives = new Archives();

  /// Routes to the results of these runs.
  public ResultRoutes(Runs runs) {
    this.runs = runs;
  }

  /// Returns the routes.
  public List<Route> all() {
    return List.of(
        Route.read("/api/runs/{run}/results", this::results),
        Route.read("/api/runs/{run}/report.html", this::report),
        Route.read("/api/runs/{run}/tables", this::tables),
        Route.read("/api/runs/{run}/tables/{table}", this::rows),
        Route.read("/api/runs/{run}/difference", this::difference),
        Route.read("/api/runs/{run}/audit", this::audit));
  }

  private Answer results(Asked asked) throws IOException {
    var file = runs.finished(asked.id("run")).resolve(ResultWriter.RESULTS);
    return new Answer.Text("application/json", Files.readString(file));
  }

  private Answer report(Asked asked) throws IOException {
    String run = asked.id("run");
    byte[] page = Files.readAllBytes(runs.finished(run).resolve(ResultWriter.REPORT));
    return new Answer.Download("text/html; charset=utf-8", run + ".html", page);
  }

  private SequencedMap<String, @Nullable Object> head(Asked asked) {
    SequencedMap<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("synthetic", true);
    json.put("run", asked.id("run"));
    return json;
  }

  private Answer tables(Asked asked) throws IOException, ManifestException, QueryException {
    synchronized (archives) {
      Archive archive = archives.open(runs.finished(asked.id("run")));
      List<Object> tables = new ArrayList<>();
      for (String name : archive.names()) {
        SequencedMap<String, Object> table = new LinkedHashMap<>();
        table.put("table", name);
        String none = "SELECT * FROM \"%s\" LIMIT 0".formatted(name);
        table.put("columns", archive.query(none).columns());
        tables.add(table);
      }
      SequencedMap<String, @Nullable Object> json = head(asked);
      json.put("tables", tables);
      return Answer.json(json);
    }
  }

  /// Rows come in the order of the file. Nothing that was typed becomes part of a query but the
  /// names of a table and an arm that are there.
  private Answer rows(Asked asked) throws IOException, ManifestException, QueryException {
    String run = asked.id("run");
    String table = asked.text("table");
    int offset = asked.number("offset", 0, 0, Integer.MAX_VALUE);
    int limit = asked.number("limit", USUAL, 1, MOST);
    Optional<String> arm = asked.word("arm").map(word -> arm(run, word));
    synchronized (archives) {
      Archive archive = archives.open(runs.finished(run));
      if (!archive.names().contains(table)) {
        throw Refusal.unknown(
            "run %s has no table \"%s\"; it has %s"
                .formatted(run, table, String.join(", ", archive.names())));
      }
      String where = arm.map(" WHERE arm = '%s'"::formatted).orElse("");
      Archive.Rows rows =
          archive.query(
              "SELECT * FROM \"%s\"%s LIMIT %d OFFSET %d"
                  .formatted(table, where, limit + 1, offset));
      boolean isMore = rows.rows().size() > limit;
      SequencedMap<String, @Nullable Object> json = head(asked);
      json.put("table", table);
      json.put("columns", rows.columns());
      json.put("rows", isMore ? rows.rows().subList(0, limit) : rows.rows());
      json.put("more", isMore);
      return Answer.json(json);
    }
  }

  private String arm(String run, String word) {
    List<String> arms = runs.run(run).plan().arms();
    if (!arms.contains(word)) {
      throw Refusal.wrong(
          "run %s has no arm \"%s\"; its arms: %s".formatted(run, word, String.join(", ", arms)));
    }
    return word;
  }

  private Answer difference(Asked asked) throws IOException, ManifestException, QueryException {
    String id = asked.id("run");
    Run run = runs.run(id);
    List<String> arms = run.plan().arms();
    Order.Change change = run.order().change();
    String first = change == null ? arms.getFirst() : change.arm();
    String base = arm(id, asked.word("base").orElse(first));
    String with = arm(id, asked.word("with").orElse(arms.getLast()));
    if (base.equals(with)) {
      throw Refusal.wrong("name two arms; %s is one".formatted(base));
    }
    boolean isTurned = arms.indexOf(base) > arms.indexOf(with);
    synchronized (archives) {
      Archive archive = archives.open(runs.finished(id));
      Archive.Rows found =
          archive.query(
              ("SELECT indicator, part, unit, base_estimate, arm_estimate, difference, low, high,"
                      + " n, method, period FROM differences WHERE base = '%s' AND arm = '%s'")
                  .formatted(isTurned ? with : base, isTurned ? base : with));
      SequencedMap<String, @Nullable Object> json = head(asked);
      json.put("base", base);
      json.put("with", with);
      json.put("seeds", run.plan().seeds());
      List<SequencedMap<String, @Nullable Object>> rows = new ArrayList<>();
      for (List<@Nullable Object> row : found.rows()) {
        rows.add(pair(row, isTurned));
      }
      json.put("rows", rows);
      return Answer.json(json);
    }
  }

  private static SequencedMap<String, @Nullable Object> pair(
      List<@Nullable Object> row, boolean isTurned) {
    Indicator indicator = Indicators.of(String.valueOf(row.getFirst()));
    SequencedMap<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("id", indicator.id());
    json.put("title", indicator.title());
    json.put("part", row.get(1));
    json.put("unit", row.get(2));
    json.put("base", row.get(isTurned ? 4 : 3));
    json.put("with", row.get(isTurned ? 3 : 4));
    json.put("difference", turned(row.get(5), isTurned));
    json.put("low", turned(row.get(isTurned ? 7 : 6), isTurned));
    json.put("high", turned(row.get(isTurned ? 6 : 7), isTurned));
    json.put("n", row.get(8));
    json.put("method", row.get(9));
    json.put("period", row.get(10));
    json.put("truth", indicator.needsTruth());
    return json;
  }

  private static @Nullable Object turned(@Nullable Object value, boolean isTurned) {
    return isTurned && value instanceof Double number ? Double.valueOf(-number) : value;
  }

  private Answer audit(Asked asked) throws IOException, ManifestException, QueryException {
    String id = asked.id("run");
    SequencedMap<String, List<Object>> rows = new LinkedHashMap<>();
    AUDIT.forEach(each -> rows.put(each, new ArrayList<>()));
    synchronized (archives) {
      Archive archive = archives.open(runs.finished(id));
      Archive.Rows found =
          archive.query(
              "SELECT indicator, arm, part, unit, estimate, low, high, n, method, period, base"
                  + " FROM indicators");
      for (List<@Nullable Object> row : found.rows()) {
        List<Object> known = rows.get(String.valueOf(row.getFirst()));
        if (known != null) {
          SequencedMap<String, @Nullable Object> json = new LinkedHashMap<>();
          for (int column = 1; column < found.columns().size(); column++) {
            json.put(found.columns().get(column), row.get(column));
          }
          known.add(json);
        }
      }
    }
    SequencedMap<String, @Nullable Object> json = head(asked);
    List<Object> indicators = new ArrayList<>();
    rows.forEach((indicator, all) -> indicators.add(indicator(Indicators.of(indicator), all)));
    json.put("indicators", indicators);
    return Answer.json(json);
  }

  private static SequencedMap<String, Object> indicator(Indicator indicator, List<Object> rows) {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("id", indicator.id());
    json.put("title", indicator.title());
    json.put("unit", indicator.unit());
    json.put("truth", indicator.needsTruth());
    json.put("meaning", indicator.meaning());
    json.put("formula", indicator.formula());
    json.put("rows", rows);
    return json;
  }
}
