// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.report;

import glasshouse.lab.Findings;
import glasshouse.lab.indicator.Estimates;
import glasshouse.lab.indicator.interval.Interval;
import glasshouse.lab.result.data.PublishedData;
import glasshouse.lab.scenario.Series;
import glasshouse.society.regime.Register;
import glasshouse.society.regime.Service;
import glasshouse.society.regime.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The model beside figures that were published. Counts of persons are turned into counts of
/// entries by the share of natural persons among entries; what was held out is said to be so.
public final class Published {
  private final Findings findings;
  private final Estimates estimates;

  /// Opens the books of a run.
  public Published(Findings findings, Estimates estimates) {
    this.findings = findings;
    this.estimates = estimates;
  }

  /// Returns every published series that the model can be held against.
  public List<PublishedData> all() {
    List<PublishedData> all = new ArrayList<>();
    for (Series series : findings.experiment().scenario().series()) {
      List<PublishedData.Curve> curves = curves(series);
      if (!curves.isEmpty()) {
        all.add(
            new PublishedData(
                series.series(),
                series.title(),
                "millions, cumulative: " + series.unit(),
                series.fitUntil(),
                series.points().stream().map(Published::point).toList(),
                curves));
      }
    }
    return all;
  }

  private static PublishedData.Point point(Series.Point point) {
    Double low = point.low();
    Double high = point.high();
    return new PublishedData.Point(
        point.date(),
        point.value() / 1e6,
        low == null ? null : low / 1e6,
        high == null ? null : high / 1e6,
        point.confidence().name(),
        point.sources().getFirst(),
        point.use().name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private List<PublishedData.Curve> curves(Series series) {
    List<PublishedData.Curve> curves = new ArrayList<>();
    List<String> arms = findings.experiment().arms();
    for (int arm = 1; arm < arms.size(); arm++) {
      Estimates.Counter counter = counter(series.series(), findings.worlds().get(arm));
      if (counter != null) {
        curves.add(curve(arms.get(arm), arm, counter));
      }
    }
    return curves;
  }

  private Estimates.@Nullable Counter counter(String series, World world) {
    return switch (series) {
      case "listings" -> {
        int register = debtors(world);
        yield register < 0 ? null : tally -> tally.listings(register);
      }
      case "flights-refused" -> refusals(world, 0);
      case "rail-refused" -> refusals(world, 1);
      default -> null;
    };
  }

  private static int debtors(World world) {
    for (Register register : world.registers()) {
      if (register.way() == Register.Way.DEBT) {
        return register.index();
      }
    }
    return -1;
  }

  private static Estimates.@Nullable Counter refusals(World world, int which) {
    List<Service> travel =
        world.services().stream()
            .filter(service -> service.gradient() == Service.Gradient.TRAVEL)
            .toList();
    if (travel.size() <= which || !world.isAnythingInForce()) {
      return null;
    }
    int service = travel.get(which).index();
    return tally -> tally.refusals(service);
  }

  private PublishedData.Curve curve(String id, int arm, Estimates.Counter counter) {
    List<LocalDate> dates = Curves.dates(findings);
    List<Double> mean = new ArrayList<>();
    List<Double> low = new ArrayList<>();
    List<Double> high = new ArrayList<>();
    double factor = 1 / findings.experiment().scenario().naturalShare();
    for (int quarter = 1; quarter <= dates.size(); quarter++) {
      Interval x = estimates.cumulative(arm, quarter, counter, factor);
      mean.add(x.estimate());
      low.add(x.low());
      high.add(x.high());
    }
    return new PublishedData.Curve(id, dates, mean, low, high);
  }
}
