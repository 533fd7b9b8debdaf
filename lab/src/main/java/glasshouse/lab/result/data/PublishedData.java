// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.result.data;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A published series and what the model says beside it.
///
/// @param fitUntil the last day used for fitting; what comes later was held out
public record PublishedData(
    String id,
    String title,
    String unit,
    LocalDate fitUntil,
    List<Point> points,
    List<Curve> arms) {

  public PublishedData {
    points = List.copyOf(points);
    arms = List.copyOf(arms);
  }

  /// A published figure; `use` is `fit` or `hold-out`.
  public record Point(
      LocalDate date,
      double value,
      @Nullable Double low,
      @Nullable Double high,
      String confidence,
      String source,
      String use) {}

  /// The model at its own dates.
  public record Curve(
      String arm, List<LocalDate> dates, List<Double> mean, List<Double> low, List<Double> high) {}
}
