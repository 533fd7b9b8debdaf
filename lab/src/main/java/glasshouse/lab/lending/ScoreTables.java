// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.lending;

import glasshouse.lab.lending.Applicants.Level;
import glasshouse.lab.scenario.ScenarioException;
import glasshouse.rulebook.text.Place;
import glasshouse.rulebook.text.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads a user's own copy of the published score tables: how many people of each group have at
/// most a score, how many of them default, and how large the groups are. The tables hold groups,
/// never people, and may not be shipped with the project.
public final class ScoreTables {
  private static final String TOTALS = "totals.csv";
  private static final String SHARES = "transrisk_cdf_by_race_ssa.csv";
  private static final String DEFAULTS = "transrisk_performance_by_race_ssa.csv";
  private static final double PERCENT = 100;

  /// The scale starts at 300 points, and this percentage of everybody lies in each 50 points above
  /// it; between, scores are spread evenly.
  private static final double[] BINS = {2.1, 4.2, 5.4, 6.5, 7.9, 9.6, 12.0, 13.8, 17.0, 15.8, 5.7};

  private static final double LOWEST = 300;
  private static final double BIN = 50;
  private static final double NEARLY = 1e-9;

  private final List<Problem> problems = new ArrayList<>();

  private ScoreTables() {}

  /// Reads the groups in a folder, or throws all that is wrong with its files.
  public static List<Applicants> read(Path folder) throws ScenarioException {
    var tables = new ScoreTables();
    Table totals = tables.table(folder.resolve(TOTALS));
    Table shares = tables.table(folder.resolve(SHARES));
    Table defaults = tables.table(folder.resolve(DEFAULTS));
    tables.agree(totals, shares, defaults);
    List<Applicants> groups =
        tables.problems.isEmpty() ? tables.groups(totals, shares, defaults) : List.of();
    if (!tables.problems.isEmpty()) {
      throw new ScenarioException(tables.problems);
    }
    return groups;
  }

  /// Returns the score that belongs to a percentile, 300 to 850.
  public static double score(double percentile) {
    double below = 0;
    for (int bin = 0; bin < BINS.length; bin++) {
      if (percentile <= below + BINS[bin] + NEARLY) {
        return LOWEST + BIN * (bin + (percentile - below) / BINS[bin]);
      }
      below += BINS[bin];
    }
    return LOWEST + BIN * BINS.length;
  }

  /// A file: names of columns, and rows of numbers under them.
  private record Table(Path file, List<String> names, List<double[]> rows) {}

  private Table table(Path file) {
    List<double[]> rows = new ArrayList<>();
    List<String> names = List.of();
    try {
      List<String> lines = Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
      if (lines.size() < 2) {
        report(file, 1, 1, "there is no table here", "put the three published files in the folder");
        return new Table(file, names, rows);
      }
      names = List.of(lines.getFirst().split(",", -1));
      boolean isNamed = file.endsWith(TOTALS);
      for (int at = 1; at < lines.size(); at++) {
        if (!lines.get(at).isBlank()) {
          rows.add(row(file, at + 1, lines.get(at), names.size(), isNamed));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Table(file, names, rows);
  }

  private double[] row(Path file, int line, String text, int width, boolean isNamed) {
    String[] cells = text.split(",", -1);
    var row = new double[width];
    if (cells.length != width) {
      report(file, line, 1, "%d cells, not %d".formatted(cells.length, width), "correct the row");
      return row;
    }
    int column = 1;
    for (int at = 0; at < width; at++) {
      if (at > 0 || !isNamed) {
        try {
          row[at] = Double.parseDouble(cells[at]);
        } catch (NumberFormatException _) {
          report(file, line, column, "\"%s\" is no number".formatted(cells[at]), "write a number");
        }
      }
      column += cells[at].length() + 1;
    }
    return row;
  }

  private void agree(Table totals, Table shares, Table defaults) {
    if (!problems.isEmpty()) {
      return;
    }
    List<String> names = groupsOf(shares);
    for (Table other : List.of(totals, defaults)) {
      if (!groupsOf(other).equals(names)) {
        report(other.file(), 1, 1, "the groups are not those of " + SHARES, "name the same groups");
      }
    }
    if (defaults.rows().size() != shares.rows().size()) {
      report(defaults.file(), 1, 1, "other scores than in " + SHARES, "give a row to each score");
    }
    for (Table table : List.of(shares, defaults)) {
      for (int at = 0; at < table.rows().size(); at++) {
        for (double value : table.rows().get(at)) {
          if (!(value >= 0 && value <= PERCENT)) {
            report(table.file(), at + 2, 1, value + " is no percentage", "write 0 to 100");
          }
        }
      }
    }
  }

  private static List<String> groupsOf(Table table) {
    return table.names().subList(1, table.names().size());
  }

  private List<Applicants> groups(Table totals, Table shares, Table defaults) {
    List<Applicants> groups = new ArrayList<>();
    for (int column = 1; column < shares.names().size(); column++) {
      List<Level> levels = new ArrayList<>();
      double below = 0;
      for (int at = 0; at < shares.rows().size(); at++) {
        double upTo = shares.rows().get(at)[column];
        if (upTo < below) {
          report(shares.file(), at + 2, 1, "fewer people than a row above", "correct the row");
        }
        double repays = 1 - defaults.rows().get(at)[column] / PERCENT;
        double score = score(shares.rows().get(at)[0]);
        levels.add(new Level(score, Math.max(upTo - below, 0) / PERCENT, repays));
        below = upTo;
      }
      if (below != PERCENT) {
        report(shares.file(), shares.rows().size() + 1, 1, "does not end at 100", "add the rest");
      }
      if (problems.isEmpty()) {
        double size = totals.rows().getFirst()[column];
        groups.add(new Applicants(shares.names().get(column), size, levels));
      }
    }
    return groups;
  }

  private void report(Path file, int line, int column, String what, String remedy) {
    problems.add(new Problem(new Place(file, line, column), what, "", remedy));
  }
}
