// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.result;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Properties;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/// Tables as Parquet files, by a database that lives in memory and loads nothing from outside.
///
/// One thread and appended order: the same table is the same file.
final class Parquet implements AutoCloseable {
  private final DuckDBConnection database;

  private Parquet(DuckDBConnection database) {
    this.database = database;
  }

  static Parquet open() throws IOException {
    var settings = new Properties();
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("threads", "1");
    settings.setProperty("temp_directory", "");
    try {
      return new Parquet((DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:", settings));
    } catch (SQLException e) {
      throw new IOException("the table writer does not start: " + e.getMessage(), e);
    }
  }

  void write(Table table, Path file) throws IOException {
    try {
      execute("CREATE OR REPLACE TABLE result (%s)".formatted(columns(table)));
      append(table);
      execute(
          "COPY result TO '%s' (FORMAT parquet, COMPRESSION zstd, KV_METADATA {synthetic: 'true'})"
              .formatted(file.toString().replace("'", "''")));
      execute("DROP TABLE result");
    } catch (SQLException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static String columns(Table table) {
    return table.columns().stream()
        .map(column -> "\"%s\" %s".formatted(column.name(), column.type().sql()))
        .collect(Collectors.joining(", ", "\"" + Table.MARK + "\" BIGINT, ", ""));
  }

  private void append(Table table) throws SQLException {
    try (DuckDBAppender appender = database.createAppender("main", "result")) {
      for (int row = 0; row < table.size(); row++) {
        appender.beginRow();
        appender.append(1L);
        for (int column = 0; column < table.columns().size(); column++) {
          append(appender, table.value(row, column));
        }
        appender.endRow();
      }
    }
  }

  private static void append(DuckDBAppender appender, @Nullable Object value) throws SQLException {
    switch (value) {
      case null -> appender.appendNull();
      case Long number -> appender.append(number.longValue());
      case Integer number -> appender.append(number.longValue());
      case Double number when !Double.isFinite(number) -> appender.appendNull();
      case Double number -> appender.append(number.doubleValue());
      case String text -> appender.append(text);
      case LocalDate date -> appender.append(date);
      case Object other -> throw new IllegalStateException("no column holds " + other);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(sql);
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
