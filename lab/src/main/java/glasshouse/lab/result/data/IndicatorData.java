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

  /// One estimate.
  ///
  /// @param part `all` for the whole, otherwise a cause, group or service
  /// @param n what the method counts: seeds, cities, people or spells
  /// @param method of the interval: `student`, `cities`, `wilson`, `greenwood` or `bootstrap`
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
