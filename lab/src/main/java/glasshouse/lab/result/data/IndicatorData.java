// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.result.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One indicator in every arm.
///
/// @param truth true where it needs the truth that only a simulation knows
public record IndicatorData(String id, String title, String unit, boolean truth, List<Row> rows) {

  public IndicatorData {
    rows = List.copyOf(rows);
  }

  /// One estimate: `part` is `all` for the whole, otherwise a cause, group or service; `n`
  /// counts what the `method` of the interval counts: seeds (`student`), `cities`, people (`wilson`)
  /// or spells (`greenwood`).
  public record Row(
      String arm,
      String part,
      String unit,
      double estimate,
      double low,
      double high,
      int n,
      String method,
      String period,
      @Nullable String base) {}
}
