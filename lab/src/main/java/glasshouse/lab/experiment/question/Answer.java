// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.experiment.question;

import glasshouse.kernel.Digest;
import glasshouse.lab.experiment.store.Campaign;
import glasshouse.lab.result.JsonText;
import glasshouse.lab.result.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// What an experiment found: tables for programs, sentences for people.
///
/// @param question `compare`, `sweep`, `sensitivity` or `calibrate`
/// @param tables in the order in which they should be read; the first are worth printing
/// @param printed how many of the tables are worth printing
/// @param sentences what a reader must know, the most important first
/// @param account how many members there were and what they took
public record Answer(
    String question,
    List<Table> tables,
    int printed,
    List<String> sentences,
    Campaign.Account account) {

  public Answer {
    tables = List.copyOf(tables);
    sentences = List.copyOf(sentences);
  }

  /// Returns the object for a script: the same for the same experiment, however it was run.
  public SequencedMap<String, Object> json() {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("synthetic", true);
    json.put("question", question);
    json.put("sentences", sentences);
    for (Table table : tables) {
      json.put(table.name().replace('-', '_'), rows(table));
    }
    return json;
  }

  /// Returns a digest of everything that was found.
  public String digest() {
    return new Digest().add(JsonText.line(json())).hex();
  }

  @SuppressWarnings("NullAway") // an empty cell is null in JSON too
  private static List<SequencedMap<String, Object>> rows(Table table) {
    List<SequencedMap<String, Object>> rows = new ArrayList<>();
    for (int row = 0; row < table.size(); row++) {
      SequencedMap<String, Object> cells = new LinkedHashMap<>();
      for (int column = 0; column < table.columns().size(); column++) {
        cells.put(table.columns().get(column).name(), table.value(row, column));
      }
      rows.add(cells);
    }
    return rows;
  }
}
