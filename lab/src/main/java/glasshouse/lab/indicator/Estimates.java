// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.indicator;

import glasshouse.lab.Findings;
import glasshouse.lab.Replicate;
import glasshouse.lab.claim.Evidence;
import glasshouse.lab.indicator.interval.Bootstrap;
import glasshouse.lab.indicator.interval.Cities;
import glasshouse.lab.indicator.interval.Interval;
import glasshouse.lab.indicator.interval.Student;
import glasshouse.lab.indicator.interval.Wilson;
import glasshouse.society.Quarter;
import glasshouse.society.witness.Count;
import glasshouse.society.witness.Tally;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.function.Function;

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
  public Interval of(Indicator.Part part, int arm) {
    List<Reading> seeds = seeds(arm);
    return switch (part.doubt()) {
      case Doubt.Seeds() -> Student.of(values(part, seeds));
      case Doubt.Cities(var without) ->
          Cities.of(mean(values(part, seeds)), elsewhere(part, without, seeds));
      case Doubt.People people -> share(people, seeds);
      case Doubt.Spells(var read) -> read.apply(Spell.curve(seeds));
      case Doubt.Ratio ratio -> {
        var rate = new Rate(ratio, seeds);
        yield Bootstrap.of(seeds.size(), findings.experiment().seed(), rate::over);
      }
    };
  }

  /// Returns the difference of an arm from another, paired by seed or by city.
  public Interval difference(Indicator.Part part, int arm, int other) {
    double[] values = less(values(part, seeds(arm)), values(part, seeds(other)));
    return switch (part.doubt()) {
      case Doubt.Cities(var without) -> {
        double[] here = elsewhere(part, without, seeds(arm));
        double[] there = elsewhere(part, without, seeds(other));
        boolean isPaired = here.length == there.length;
        yield isPaired ? Cities.of(mean(values), less(here, there)) : Student.of(values);
      }
      case Doubt.Ratio ratio -> {
        var here = new Rate(ratio, seeds(arm));
        var there = new Rate(ratio, seeds(other));
        long seed = findings.experiment().seed();
        yield Bootstrap.of(values.length, seed, rows -> here.over(rows) - there.over(rows));
      }
      case Doubt.Seeds(), Doubt.People(_, _, _), Doubt.Spells(_) -> Student.of(values);
    };
  }

  /// A ratio of sums over seeds; a seed may be in it several times.
  private record Rate(double[] gains, double[] prices) {
    Rate(Doubt.Ratio ratio, List<Reading> seeds) {
      this(
          seeds.stream().mapToDouble(ratio.gain()).toArray(),
          seeds.stream().mapToDouble(ratio.price()).toArray());
    }

    double over(int[] rows) {
      double gain = 0;
      double price = 0;
      for (int row : rows) {
        gain += gains[row];
        price += prices[row];
      }
      return Indicators.ratio(gain, price);
    }
  }

  private List<Reading> seeds(int arm) {
    return readings.stream().map(replicate -> replicate.get(arm)).toList();
  }

  private static double[] values(Indicator.Part part, List<Reading> seeds) {
    return seeds.stream().mapToDouble(part.formula()).toArray();
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).sum() / values.length;
  }

  private static double[] less(double[] from, double[] what) {
    var less = new double[from.length];
    Arrays.setAll(less, at -> from[at] - what[at]);
    return less;
  }

  /// By city, the mean over seeds without it. A seed in which a city holds no data stays as it is.
  private static double[] elsewhere(
      Indicator.Part part,
      Function<Reading, SequencedMap<Integer, Double>> without,
      List<Reading> seeds) {
    var cities = new TreeSet<Integer>();
    List<SequencedMap<Integer, Double>> maps = new ArrayList<>();
    for (Reading seed : seeds) {
      maps.add(without.apply(seed));
      cities.addAll(maps.getLast().keySet());
    }
    double[] whole = values(part, seeds);
    return cities.stream()
        .mapToDouble(city -> {
          double sum = 0;
          for (int at = 0; at < whole.length; at++) {
            sum += maps.get(at).getOrDefault(city, whole[at]);
          }
          return sum / whole.length;
        })
        .toArray();
  }

  /// Where nothing is ever in force nobody can be hit, and that is certain.
  private static Interval share(Doubt.People people, List<Reading> seeds) {
    long hits = seeds.stream().mapToLong(people.hits()).sum();
    long trials = seeds.stream().mapToLong(people.trials()).sum();
    if (hits == 0 && !seeds.getFirst().hasRegime()) {
      return Wilson.never(trials);
    }
    return Wilson.of(hits, trials).times(people.factor().applyAsDouble(seeds.getFirst()));
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
    return Student.of(values);
  }

  /// Distinct persons ever refused a flight before a quarter, in millions of the nation.
  private Interval groundedUntil(int arm, int quarter) {
    long hits = 0;
    for (Replicate replicate : findings.replicates()) {
      int until = Math.min(quarter, replicate.quarters().size());
      hits += replicate.sum(arm, 0, until).of(Count.GROUNDED_PERSONS);
    }
    long people = findings.experiment().people();
    long trials = people * findings.replicates().size();
    return Wilson.of(hits, trials).times(people * findings.scale() / 1e6);
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
      return groundedUntil(index, ESSAY_QUARTER);
    }
    if (part.equals("flight by March 2018")) {
      int service = readings.getFirst().get(index).service("flight");
      double factor = 1 / findings.experiment().scenario().naturalShare();
      return cumulative(index, ESSAY_QUARTER, t -> t.refusals(service), factor);
    }
    Indicator found = Indicators.of(indicator);
    return of(part(found, part), index);
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
      case "I32" -> part.startsWith("people ") ? "last year" : "whole run";
      case "I3", "I4", "I7", "I26" -> "last five years";
      case "I30" -> part.startsWith("listings ") ? "whole run" : "last year";
      case "I1", "I2" -> "at the end";
      case "I29" -> "the year before the national date, and the last year";
      default -> "last year";
    };
  }

  @Override
  public boolean isDifference(String indicator) {
    return Indicators.of(indicator).isDifference();
  }
}
