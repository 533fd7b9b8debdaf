// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.report;

import glasshouse.lab.Experiment;
import glasshouse.lab.Findings;
import glasshouse.lab.Replicate;
import glasshouse.lab.indicator.interval.Interval;
import glasshouse.lab.indicator.interval.Student;
import glasshouse.lab.result.data.SeriesData;
import glasshouse.society.witness.Tally;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Indicators quarter by quarter, one band for each arm.
final class Curves {
  private final Findings findings;
  private final Experiment experiment;

  Curves(Findings findings) {
    this.findings = findings;
    experiment = findings.experiment();
  }

  List<SeriesData> all() {
    List<SeriesData> series = new ArrayList<>();
    for (Curve curve : Curve.all(experiment.scenario(), experiment.people())) {
      series.add(series(curve));
    }
    return series;
  }

  private SeriesData series(Curve curve) {
    List<SeriesData.Band> bands = new ArrayList<>();
    for (int arm = 0; arm < experiment.arms().size(); arm++) {
      List<Double> mean = new ArrayList<>();
      List<Double> low = new ArrayList<>();
      List<Double> high = new ArrayList<>();
      for (int quarter = 0; quarter < quarters(); quarter++) {
        Interval x = at(arm, quarter, curve);
        mean.add(x.estimate());
        low.add(x.low());
        high.add(x.high());
      }
      bands.add(new SeriesData.Band(experiment.arms().get(arm), mean, low, high));
    }
    return new SeriesData(
        curve.id(), curve.title(), curve.unit(), curve.indicator(), dates(findings), bands);
  }

  private int quarters() {
    return findings.replicates().getFirst().quarters().size();
  }

  private Interval at(int arm, int quarter, Curve curve) {
    List<Replicate> replicates = findings.replicates();
    var values = new double[replicates.size()];
    for (int at = 0; at < values.length; at++) {
      List<Tally> tallies = replicates.get(at).quarters().get(quarter).tallies();
      values[at] = curve.of(tallies.get(arm), tallies.getFirst());
    }
    return Student.of(values);
  }

  /// Returns the last day of each quarter.
  static List<LocalDate> dates(Findings findings) {
    LocalDate start = findings.experiment().scenario().start();
    return findings.replicates().getFirst().quarters().stream()
        .map(quarter -> start.plusWeeks(quarter.tick()))
        .toList();
  }
}
