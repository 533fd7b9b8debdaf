// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.report;

import glasshouse.lab.Experiment;
import glasshouse.lab.Findings;
import glasshouse.lab.Replicate;
import glasshouse.lab.indicator.interval.Interval;
import glasshouse.lab.indicator.interval.Student;
import glasshouse.lab.result.data.SeriesData;
import glasshouse.society.profile.Deed;
import glasshouse.society.profile.Group;
import glasshouse.society.witness.Count;
import glasshouse.society.witness.Tally;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Indicators quarter by quarter, one band for each arm.
final class Curves {
  private static final double YEARS = 13 * 7 / 365.25;
  private static final double FIXED = 65_536;
  private static final double PER_1000 = 1_000;

  private final Findings findings;
  private final Experiment experiment;

  Curves(Findings findings) {
    this.findings = findings;
    experiment = findings.experiment();
  }

  /// One quarter of an arm beside the same quarter of the base arm.
  private interface Formula {
    double of(Tally arm, Tally base);
  }

  List<SeriesData> all() {
    double people = experiment.people();
    return List.of(
        curve(
            "wrongful",
            "Wrongful penalties",
            "per 1,000 adults and year",
            "I5",
            (t, _) -> t.of(Count.WRONGFUL) / (t.of(Count.ADULTS) * YEARS) * PER_1000),
        curve(
            "offences",
            "True offences",
            "per 1,000 people and year",
            "I18",
            (t, _) -> offences(t) / (people * YEARS) * PER_1000),
        curve(
            "forgone",
            "Lawful acts forgone",
            "per 1,000 people and year",
            "I19",
            (t, _) -> t.of(Count.LAWFUL_FORGONE) / (people * YEARS) * PER_1000),
        curve(
            "listed",
            "Adults on a register",
            "per 1,000 adults",
            "I14",
            (t, _) -> t.of(Count.LISTED) / (double) t.of(Count.ADULTS) * PER_1000),
        curve(
            "legitimacy",
            "Legitimacy, against no regime",
            "difference, scale 0 to 1",
            "I21",
            (t, base) -> trust(t) - trust(base)),
        curve(
            "low-tier",
            "Adults in a low tier",
            "per 1,000 adults",
            "I13",
            (t, _) -> t.of(Count.LOW) / (double) t.of(Count.ADULTS) * PER_1000));
  }

  private double offences(Tally tally) {
    double sum = 0;
    for (Deed deed : findings.worlds().getFirst().deeds()) {
      sum += deed.group() == Group.OFFENCE ? tally.acts(deed.index()) : 0;
    }
    return sum;
  }

  private static double trust(Tally tally) {
    return tally.of(Count.LEGITIMACY) / FIXED / tally.of(Count.ADULTS);
  }

  private SeriesData curve(
      String id, String title, String unit, String indicator, Formula formula) {
    List<SeriesData.Band> bands = new ArrayList<>();
    for (int arm = 0; arm < experiment.arms().size(); arm++) {
      List<Double> mean = new ArrayList<>();
      List<Double> low = new ArrayList<>();
      List<Double> high = new ArrayList<>();
      for (int quarter = 0; quarter < quarters(); quarter++) {
        Interval x = at(arm, quarter, formula);
        mean.add(x.estimate());
        low.add(x.low());
        high.add(x.high());
      }
      bands.add(new SeriesData.Band(experiment.arms().get(arm), mean, low, high));
    }
    return new SeriesData(id, title, unit, indicator, dates(findings), bands);
  }

  private int quarters() {
    return findings.replicates().getFirst().quarters().size();
  }

  private Interval at(int arm, int quarter, Formula formula) {
    List<Replicate> replicates = findings.replicates();
    var values = new double[replicates.size()];
    for (int at = 0; at < values.length; at++) {
      List<Tally> tallies = replicates.get(at).quarters().get(quarter).tallies();
      values[at] = formula.of(tallies.get(arm), tallies.getFirst());
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
