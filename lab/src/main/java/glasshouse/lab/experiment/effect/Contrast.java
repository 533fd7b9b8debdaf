// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.experiment.effect;

import glasshouse.lab.experiment.Outcome;
import glasshouse.lab.indicator.interval.Cities;
import glasshouse.lab.indicator.interval.Interval;
import glasshouse.lab.indicator.interval.Student;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;

/// One measure in two arms that had the same luck, seed by seed.
///
/// @param here by seed, in one arm
/// @param there by seed, in the other
/// @param elsewhere the same difference without each city; empty where cities are not in doubt
public record Contrast(double[] here, double[] there, double[] elsewhere) {

  /// Reads a part of an indicator from outcomes, one for each seed.
  public static Contrast of(
      List<Outcome> seeds, String indicator, String part, String arm, String base) {
    double[] here = seeds.stream().mapToDouble(each -> each.level(arm, indicator, part)).toArray();
    double[] there =
        seeds.stream().mapToDouble(each -> each.level(base, indicator, part)).toArray();
    List<SortedMap<String, Double>> of = new ArrayList<>();
    List<SortedMap<String, Double>> off = new ArrayList<>();
    var cities = new TreeSet<String>();
    for (Outcome seed : seeds) {
      of.add(seed.elsewhere(arm, indicator, part));
      off.add(seed.elsewhere(base, indicator, part));
      cities.addAll(of.getLast().keySet());
      cities.addAll(off.getLast().keySet());
    }
    double[] elsewhere =
        cities.stream()
            .mapToDouble(city -> {
              double sum = 0;
              for (int at = 0; at < here.length; at++) {
                sum += of.get(at).getOrDefault(city, here[at]);
                sum -= off.get(at).getOrDefault(city, there[at]);
              }
              return sum / here.length;
            })
            .toArray();
    return new Contrast(here, there, elsewhere);
  }

  /// Returns by seed the difference.
  public double[] differences() {
    var differences = new double[here.length];
    Arrays.setAll(differences, at -> here[at] - there[at]);
    return differences;
  }

  /// Returns the mean difference with its interval over seeds: chance alone.
  public Interval overSeeds() {
    return Student.of(differences());
  }

  /// Returns whether cities are in doubt here, and more than one of them.
  public boolean hasCities() {
    return elsewhere.length > 1;
  }

  /// Returns the mean difference with its interval over cities.
  public Interval overCities() {
    return Cities.of(overSeeds().estimate(), elsewhere);
  }

  /// Returns how many times more seeds two arms with luck of their own would need for the same
  /// interval: the sum of both variances over the variance of the difference. NaN with fewer than
  /// two seeds, or where nothing varies.
  public double varianceReduction() {
    double independent = variance(here) + variance(there);
    double paired = variance(differences());
    return independent == 0 && paired == 0 ? Double.NaN : independent / paired;
  }

  private static double variance(double[] values) {
    double mean = Arrays.stream(values).sum() / values.length;
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return squares / (values.length - 1);
  }
}
