// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableTest {
  private static final String HOSTILE = "'; DROP TABLE result; --\u0000\u001b[31m=cmd()";

  @TempDir private Path folder;

  private static Table sample() {
    Table table = Table.of("sample").text("arm").longs("seed").doubles("share").dates("week");
    table.row("essay", 3L, 0.5, LocalDate.of(2014, 1, 6));
    table.row("none", 2, -3.5, LocalDate.of(2014, 1, 13));
    table.row(HOSTILE, null, Double.NaN, null);
    return table;
  }

  @Test
  void aFileHasTheMarkFirstAndTheRowsInOrder() throws Exception {
    Path file = folder.resolve("it's a file.parquet");
    try (Parquet parquet = Parquet.open()) {
      parquet.write(sample(), file);
    }
    try (var database = DriverManager.getConnection("jdbc:duckdb:");
        var statement = database.createStatement();
        ResultSet rows =
            statement.executeQuery("FROM '%s'".formatted(file.toString().replace("'", "''")))) {
      assertThat(rows.getMetaData().getColumnName(1)).isEqualTo("synthetic");
      assertThat(rows.getMetaData().getColumnTypeName(3)).isEqualTo("BIGINT");
      assertThat(rows.next()).isTrue();
      assertThat(rows.getLong(1)).isEqualTo(1);
      assertThat(rows.getString(2)).isEqualTo("essay");
      assertThat(rows.next()).isTrue();
      assertThat(rows.getLong(3)).isEqualTo(2);
      assertThat(rows.getDouble(4)).isEqualTo(-3.5);
      assertThat(rows.getDate(5).toLocalDate()).isEqualTo("2014-01-13");
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString(2)).isEqualTo(HOSTILE);
      assertThat(rows.getObject(3)).isNull();
      assertThat(rows.getObject(4)).isNull();
      assertThat(rows.next()).isFalse();
    }
  }

  @Test
  void theSameTableIsTheSameFile() throws Exception {
    try (Parquet parquet = Parquet.open();
        Parquet other = Parquet.open()) {
      parquet.write(sample(), folder.resolve("a"));
      parquet.write(large(), folder.resolve("b"));
      other.write(large(), folder.resolve("c"));
      other.write(sample(), folder.resolve("d"));
    }
    assertThat(folder.resolve("a")).hasSameBinaryContentAs(folder.resolve("d"));
    assertThat(folder.resolve("b")).hasSameBinaryContentAs(folder.resolve("c"));
    assertThat(Files.size(folder.resolve("b"))).isLessThan(2_000_000);
  }

  private static Table large() {
    Table table = Table.of("large").longs("n").doubles("root").text("word");
    for (int i = 0; i < 200_000; i++) {
      table.row(i, Math.sqrt(i), "word " + i % 17);
    }
    return table;
  }

  @Test
  void anEmptyTableIsAFileToo() throws Exception {
    try (Parquet parquet = Parquet.open()) {
      parquet.write(Table.of("empty").longs("n"), folder.resolve("empty"));
    }
    assertThat(folder.resolve("empty")).isNotEmptyFile();
  }

  @Test
  void aRowThatDoesNotFitIsRefused() {
    Table table = Table.of("sample").longs("n").doubles("share");
    assertThatThrownBy(() -> table.row(1)).hasMessageContaining("2 values, got 1");
    assertThatThrownBy(() -> table.row(1, "x")).hasMessageContaining("sample.share");
    assertThatThrownBy(() -> table.row(1, 2)).hasMessageContaining("sample.share");
    assertThatThrownBy(() -> table.longs("n")).hasMessageContaining("two n");
  }

  @Test
  void namesArePlain() {
    assertThatThrownBy(() -> Table.of("../x")).isInstanceOf(IllegalArgumentException.class);
    Table table = Table.of("sample");
    assertThatThrownBy(() -> table.longs("a\"b")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> table.longs("synthetic")).hasMessageContaining("not a column");
  }
}
