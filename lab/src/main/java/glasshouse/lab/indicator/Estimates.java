// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.indicator;

import glasshouse.lab.Findings;
import glasshouse.lab.Replicate;
import glasshouse.society.Quarter;
import glasshouse.society.witness.Count;
import glasshouse.society.witness.Tally;
import java.util.ArrayList;
import java.util.List;

/// All indicators of a run with their intervals, paired by replicate.
public final class Estimates implements Evidence {
  /// Quarters from the start of the run to the end of March of its fifth year, the essay's date.
  private static final int ESSAY_QUARTER = 17;

  private final Findings findings;
  private final List<List<Reading>> readings = new ArrayList<>();

  /// Opens the books of a run.
  public Estimates(Findings findings) {
    this.findings = findings;
    for (Replicate replicate : findings.replicates()) {
      List<Reading> arms = new ArrayList<>();
      for (int arm = 0; arm < arms().size(); arm++) {
        arms.add(new Reading(findings, replicate, arm));
      }
      readings.add(arms);
    }
  }

  private List<String> arms() {
    return findings.experiment().arms();
  }

  /// Returns a part of an indicator in an arm, with the interval that suits it.
  public Interval of(Indicator indicator, Indicator.Part part, int arm) {
    if (indicator.id().equals("I7") && part.name().equals("all")) {
      long hits = 0;
      long trials = 0;
      for (List<Reading> replicate : readings) {
        Tally last = replicate.get(arm).lastQuarter();
        hits += replicate.get(arm).hasRegime() ? last.of(Count.INNOCENT_WRONGED) : 0;
        trials += last.of(Count.INNOCENT);
      }
      return Interval.ofShare(hits, trials);
    }
    var values = new double[readings.size()];
    for (int at = 0; at < values.length; at++) {
      values[at] = part.formula().applyAsDouble(readings.get(at).get(arm));
    }
    return Interval.ofReplicates(values);
  }

  /// Returns the paired difference of an arm from the base arm.
  public Interval difference(Indicator.Part part, int arm, int other) {
    var values = new double[readings.size()];
    for (int at = 0; at < values.length; at++) {
      values[at] =
          part.formula().applyAsDouble(readings.get(at).get(arm))
              - part.formula().applyAsDouble(readings.get(at).get(other));
    }
    return Interval.ofReplicates(values);
  }

  /// Returns a cumulative count at a quarter, scaled to the nation, in millions.
  ///
  /// @param quarter number of quarters since the start
  public Interval cumulative(int arm, int quarter, Counter counter, double factor) {
    var values = new double[findings.replicates().size()];
    for (int at = 0; at < values.length; at++) {
      long sum = 0;
      List<Quarter> quarters = findings.replicates().get(at).quarters();
      for (int each = 0; each < Math.min(quarter, quarters.size()); each++) {
        sum += counter.of(quarters.get(each).tallies().get(arm));
      }
      values[at] = sum * findings.scale() * factor / 1e6;
    }
    return Interval.ofReplicates(values);
  }

  /// Reads one number from a tally.
  public interface Counter {
    /// Returns the number.
    long of(Tally tally);
  }

  @Override
  public boolean has(String arm) {
    return arms().contains(arm);
  }

  @Override
  public String base() {
    return arms().getFirst();
  }

  @Override
  public Interval level(String indicator, String part, String arm) {
    int index = arms().indexOf(arm);
    if (part.equals("by March 2018")) {
      return cumulative(index, ESSAY_QUARTER, t -> t.of(Count.GROUNDED_PERSONS), 1);
    }
    if (part.equals("flight by March 2018")) {
      int service = readings.getFirst().get(index).service("flight");
      double factor = 1 / findings.experiment().scenario().naturalShare();
      return cumulative(index, ESSAY_QUARTER, t -> t.refusals(service), factor);
    }
    Indicator found = Indicators.of(indicator);
    return of(found, part(found, part), index);
  }

  @Override
  public Interval difference(String indicator, String part, String arm, String other) {
    Indicator found = Indicators.of(indicator);
    return difference(part(found, part), arms().indexOf(arm), arms().indexOf(other));
  }

  private static Indicator.Part part(Indicator indicator, String name) {
    for (Indicator.Part part : indicator.parts()) {
      if (part.name().equals(name)) {
        return part;
      }
    }
    throw new IllegalArgumentException(indicator.id() + " has no part " + name);
  }

  @Override
  public String title(String indicator, String part) {
    String title = Indicators.of(indicator).title();
    return part.equals("all") ? title : title + ": " + part;
  }

  @Override
  public String unit(String indicator, String part) {
    Indicator found = Indicators.of(indicator);
    boolean isDated = part.endsWith("by March 2018");
    return isDated ? found.unit() : found.unitOf(part(found, part));
  }

  @Override
  public String period(String indicator, String part) {
    if (part.endsWith("by March 2018")) {
      return "start to March 2018";
    }
    return switch (indicator) {
      case "I10", "I13" ->
          part.startsWith("refusals ") || part.startsWith("share ") ? "last year" : "whole run";
      case "I8", "I9", "I27" -> "whole run";
      case "I7", "I26" -> "last five years";
      default -> "last year";
    };
  }

  @Override
  public boolean isDifference(String indicator) {
    return Indicators.of(indicator).isDifference();
  }
}
