// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.report;

import glasshouse.lab.scenario.DeedKind;
import glasshouse.lab.scenario.Scenario;
import glasshouse.society.witness.Count;
import glasshouse.society.witness.Tally;
import java.util.List;

/// Something that is followed through time: one quarter of an arm beside the same quarter of the
/// base arm. Reports draw it at the end, the studio while a run is on its way.
public final class Curve {
  private static final double YEARS = 13 * 7 / 365.25;
  private static final double FIXED = 65_536;
  private static final double PER_1000 = 1_000;

  private final String id;
  private final String title;
  private final String unit;
  private final String indicator;
  private final Formula formula;

  private Curve(String id, String title, String unit, String indicator, Formula formula) {
    this.id = id;
    this.title = title;
    this.unit = unit;
    this.indicator = indicator;
    this.formula = formula;
  }

  private interface Formula {
    double of(Tally arm, Tally base);
  }

  /// Returns the curves of a run.
  ///
  /// @param people synthetic people in each arm
  public static List<Curve> all(Scenario scenario, long people) {
    return List.of(
        new Curve(
            "wrongful",
            "Wrongful penalties",
            "per 1,000 adults and year",
            "I5",
            (t, _) -> t.of(Count.WRONGFUL) / (t.of(Count.ADULTS) * YEARS) * PER_1000),
        new Curve(
            "offences",
            "True offences",
            "per 1,000 people and year",
            "I18",
            (t, _) -> offences(scenario, t) / (people * YEARS) * PER_1000),
        new Curve(
            "forgone",
            "Lawful acts forgone",
            "per 1,000 people and year",
            "I19",
            (t, _) -> t.of(Count.LAWFUL_FORGONE) / (people * YEARS) * PER_1000),
        new Curve(
            "listed",
            "Adults on a register",
            "per 1,000 adults",
            "I14",
            (t, _) -> t.of(Count.LISTED) / (double) t.of(Count.ADULTS) * PER_1000),
        new Curve(
            "legitimacy",
            "Legitimacy, against no regime",
            "difference, scale 0 to 1",
            "I21",
            (t, base) -> trust(t) - trust(base)),
        new Curve(
            "low-tier",
            "Adults in a low tier",
            "per 1,000 adults",
            "I13",
            (t, _) -> t.of(Count.LOW) / (double) t.of(Count.ADULTS) * PER_1000));
  }

  private static double offences(Scenario scenario, Tally tally) {
    double sum = 0;
    List<DeedKind> kinds = scenario.deeds();
    for (int kind = 0; kind < kinds.size(); kind++) {
      sum += kinds.get(kind).group() == DeedKind.Group.O ? tally.acts(kind) : 0;
    }
    return sum;
  }

  private static double trust(Tally tally) {
    return tally.of(Count.LEGITIMACY) / FIXED / tally.of(Count.ADULTS);
  }

  /// Returns the value of a quarter.
  ///
  /// @param arm counts of the quarter in an arm
  /// @param base counts of the same quarter in the base arm
  public double of(Tally arm, Tally base) {
    return formula.of(arm, base);
  }

  /// Returns the name by which programs know it.
  public String id() {
    return id;
  }

  /// Returns the name for people.
  public String title() {
    return title;
  }

  /// Returns the unit.
  public String unit() {
    return unit;
  }

  /// Returns the indicator that sums it up over the run.
  public String indicator() {
    return indicator;
  }
}
