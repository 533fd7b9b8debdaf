// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.result.data;

import java.time.LocalDate;
import java.util.List;

/// An indicator through time, one band for each arm.
public record SeriesData(
    String id,
    String title,
    String unit,
    String indicator,
    List<LocalDate> dates,
    List<Band> arms) {

  public SeriesData {
    dates = List.copyOf(dates);
    arms = List.copyOf(arms);
  }

  /// Mean and interval at each date.
  public record Band(String arm, List<Double> mean, List<Double> low, List<Double> high) {}
}
