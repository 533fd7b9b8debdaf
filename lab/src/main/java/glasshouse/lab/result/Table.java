// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.result;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Named, typed columns and rows in the order they were appended.
///
/// ```java
/// Table refusals = Table.of("refusals").text("arm").longs("week").doubles("share");
/// refusals.row("essay", 12L, 0.04);
/// ```
public final class Table {
  /// The column every file of results begins with.
  static final String MARK = "synthetic";

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,63}");
  private static final Pattern COLUMN = Pattern.compile("[a-z][a-z0-9_]{0,63}");

  /// What a column holds.
  public enum Type {
    LONG("BIGINT"),
    DOUBLE("DOUBLE"),
    TEXT("VARCHAR"),
    DATE("DATE");

    private final String sql;

    Type(String sql) {
      this.sql = sql;
    }

    String sql() {
      return sql;
    }

    private boolean takes(@Nullable Object value) {
      return switch (this) {
        case LONG -> value == null || value instanceof Long || value instanceof Integer;
        case DOUBLE -> value == null || value instanceof Double;
        case TEXT -> value == null || value instanceof String;
        case DATE -> value == null || value instanceof LocalDate;
      };
    }
  }

  /// A column's name and type.
  public record Column(String name, Type type) {}

  private final String name;
  private final List<Column> columns = new ArrayList<>();
  private final List<@Nullable Object[]> rows = new ArrayList<>();

  private Table(String name) {
    this.name = name;
  }

  /// Returns an empty table without columns; its file will be `tables/NAME.parquet`.
  public static Table of(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not a table name: " + name);
    }
    return new Table(name);
  }

  public Table longs(String column) {
    return column(column, Type.LONG);
  }

  public Table doubles(String column) {
    return column(column, Type.DOUBLE);
  }

  public Table text(String column) {
    return column(column, Type.TEXT);
  }

  public Table dates(String column) {
    return column(column, Type.DATE);
  }

  private Table column(String column, Type type) {
    if (!COLUMN.matcher(column).matches() || column.equals(MARK)) {
      throw new IllegalArgumentException("not a column name: " + column);
    }
    if (columns.stream().anyMatch(known -> known.name().equals(column))) {
      throw new IllegalArgumentException("the table %s has two %s".formatted(name, column));
    }
    if (!rows.isEmpty()) {
      throw new IllegalStateException("columns come before rows");
    }
    columns.add(new Column(column, type));
    return this;
  }

  /// Appends one row, a value for each column; null where there is none.
  public void row(@Nullable Object... values) {
    if (values.length != columns.size()) {
      throw new IllegalArgumentException(
          "a row of %s has %d values, got %d".formatted(name, columns.size(), values.length));
    }
    for (int i = 0; i < values.length; i++) {
      if (!columns.get(i).type().takes(values[i])) {
        throw new IllegalArgumentException(
            "%s.%s does not hold %s".formatted(name, columns.get(i).name(), values[i]));
      }
    }
    rows.add(Arrays.copyOf(values, values.length));
  }

  /// Writes this table alone into a Parquet file, marked like every file of results.
  public void write(Path file) throws IOException {
    try (Parquet parquet = Parquet.open()) {
      parquet.write(this, file);
    }
  }

  public String name() {
    return name;
  }

  public List<Column> columns() {
    return Collections.unmodifiableList(columns);
  }

  /// Returns how many rows were appended.
  public int size() {
    return rows.size();
  }

  /// Returns one value as it was appended.
  public @Nullable Object value(int row, int column) {
    return rows.get(row)[column];
  }
}
