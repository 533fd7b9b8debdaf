// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.result.query;

import glasshouse.lab.result.Manifest;
import glasshouse.lab.result.ManifestException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// The tables of a finished run in a database that lives in memory.
///
/// Once the tables are in, the database is locked: a query reads them and nothing else, writes no
/// file and loads nothing.
public final class Archive implements AutoCloseable {
  private static final String SUFFIX = ".parquet";

  private final Connection database;
  private final Path folder;
  private final Manifest manifest;
  private final List<String> names = new ArrayList<>();

  private Archive(Connection database, Path folder, Manifest manifest) {
    this.database = database;
    this.folder = folder;
    this.manifest = manifest;
  }

  /// What a query found.
  ///
  /// @param columns names
  /// @param rows cells: null, a number, a truth or a text
  public record Rows(List<String> columns, List<List<@Nullable Object>> rows) {}

  /// Opens a finished run: reads its manifest and all its tables.
  public static Archive open(Path folder) throws IOException, ManifestException {
    Manifest manifest = Manifest.read(folder);
    var settings = new Properties();
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("threads", "1");
    settings.setProperty("temp_directory", "");
    try {
      var archive =
          new Archive(DriverManager.getConnection("jdbc:duckdb:", settings), folder, manifest);
      archive.load();
      return archive;
    } catch (SQLException e) {
      throw new IOException(
          "the tables of %s cannot be read: %s".formatted(folder, e.getMessage()), e);
    }
  }

  private void load() throws SQLException {
    try (Statement statement = database.createStatement()) {
      for (Manifest.FileEntry file : manifest.files()) {
        if (file.name().startsWith("tables/") && file.name().endsWith(SUFFIX)) {
          String name = file.name().substring("tables/".length());
          String table = name.substring(0, name.length() - SUFFIX.length()).replace('-', '_');
          statement.execute(
              "CREATE TABLE \"%s\" AS SELECT * FROM read_parquet('%s')"
                  .formatted(table, quoted(folder.resolve(file.name()))));
          names.add(table);
        }
      }
    }
  }

  private static String quoted(Path path) {
    return path.toAbsolutePath().toString().replace("'", "''");
  }

  /// Returns the names of the tables.
  public List<String> names() {
    return List.copyOf(names);
  }

  /// Returns what was run.
  public Manifest manifest() {
    return manifest;
  }

  /// Returns where the run lies.
  public Path folder() {
    return folder;
  }

  /// Answers a query. From the first one on the database can neither read nor write files.
  public Rows query(String sql) throws QueryException {
    try (Statement statement = database.createStatement()) {
      statement.execute("SET enable_external_access = false");
      statement.execute("SET lock_configuration = true");
    } catch (SQLException _) {
      // locked already by an earlier query
    }
    try (Statement statement = database.createStatement()) {
      if (!statement.execute(sql)) {
        return new Rows(List.of(), List.of());
      }
      try (ResultSet found = statement.getResultSet()) {
        return rows(found);
      }
    } catch (SQLException e) {
      String message = String.valueOf(e.getMessage()).strip();
      throw new QueryException(message + "\ntables: " + String.join(", ", names));
    }
  }

  private static Rows rows(ResultSet found) throws SQLException {
    ResultSetMetaData about = found.getMetaData();
    List<String> columns = new ArrayList<>();
    for (int column = 1; column <= about.getColumnCount(); column++) {
      columns.add(about.getColumnLabel(column));
    }
    List<List<@Nullable Object>> rows = new ArrayList<>();
    while (found.next()) {
      List<@Nullable Object> row = new ArrayList<>();
      for (int column = 1; column <= columns.size(); column++) {
        row.add(cell(found.getObject(column)));
      }
      rows.add(row);
    }
    return new Rows(columns, rows);
  }

  private static @Nullable Object cell(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Long number -> number;
      case Integer number -> number.longValue();
      case Double number -> number;
      case Float number -> number.doubleValue();
      case BigDecimal number -> number.doubleValue();
      case Boolean truth -> truth;
      case Object other -> other.toString();
    };
  }

  /// Writes a table as a CSV file, with a comma, a line of names, and full stops in numbers.
  void csv(String table, Path file) throws IOException {
    try (Statement statement = database.createStatement()) {
      statement.execute(
          String.format(
              Locale.ROOT,
              "COPY \"%s\" TO '%s' (FORMAT csv, HEADER, NULLSTR '')",
              table,
              quoted(file)));
    } catch (SQLException e) {
      throw new IOException("cannot write %s: %s".formatted(file, e.getMessage()), e);
    }
    if (!Files.exists(file)) {
      throw new IOException("cannot write " + file);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      database.close();
    } catch (SQLException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
