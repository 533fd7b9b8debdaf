// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.experiment;

import glasshouse.lab.Findings;
import glasshouse.lab.Replicate;
import glasshouse.lab.Twins;
import glasshouse.lab.indicator.Doubt;
import glasshouse.lab.indicator.Estimates;
import glasshouse.lab.indicator.Indicator;
import glasshouse.lab.indicator.Indicators;
import glasshouse.lab.indicator.Reading;
import glasshouse.society.regime.Register;
import glasshouse.society.regime.Service;
import glasshouse.society.regime.World;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Reads everything a later question may ask from a run.
public final class Harvest {
  private final Findings findings;
  private final Replicate replicate;
  private final List<String> arms;
  private final SortedMap<String, Double> levels = new TreeMap<>();
  private final SortedMap<String, SortedMap<String, Double>> cities = new TreeMap<>();
  private final SortedMap<String, List<Double>> curves = new TreeMap<>();
  private final SortedMap<String, Long> twins = new TreeMap<>();
  private final SortedMap<String, String> digests = new TreeMap<>();

  private Harvest(Findings findings) {
    this.findings = findings;
    replicate = findings.replicates().getFirst();
    arms = findings.experiment().arms();
  }

  /// Returns what each seed of a run left.
  public static List<Outcome> seeds(Findings findings) {
    return findings.replicates().stream()
        .map(replicate ->
            of(
                new Findings(
                    findings.experiment(),
                    findings.geography(),
                    findings.worlds(),
                    List.of(replicate),
                    findings.seconds())))
        .toList();
  }

  /// Reads a run of one seed.
  static Outcome of(Findings findings) {
    return new Harvest(findings).gather();
  }

  private Outcome gather() {
    var estimates = new Estimates(findings);
    for (int arm = 0; arm < arms.size(); arm++) {
      String id = arms.get(arm);
      var reading = new Reading(findings, replicate, arm);
      for (Indicator indicator : Indicators.all()) {
        for (Indicator.Part part : indicator.parts()) {
          level(reading, Outcome.key(id, indicator.id(), part.name()), part);
        }
      }
      double offences = reading.offences(reading.year()) / reading.personYears();
      levels.put(Outcome.key(id, Outcome.OFFENCES, "all"), 1_000 * offences);
      dated(estimates, id);
      curves(arm);
      digests.put(id, replicate.digests().get(arm));
      for (int other = 0; other < arm; other++) {
        twins(id, arms.get(other), replicate.twins(arm, other));
      }
    }
    return new Outcome(levels, cities, curves, twins, digests, replicate.candidates());
  }

  private void level(Reading reading, String key, Indicator.Part part) {
    levels.put(key, part.formula().applyAsDouble(reading));
    if (part.doubt() instanceof Doubt.Cities(var without)) {
      SortedMap<String, Double> byCity = new TreeMap<>();
      without.apply(reading).forEach((city, level) -> byCity.put(String.valueOf(city), level));
      cities.put(key, byCity);
    }
  }

  /// What claims ask about the essay's date, where the scenario has flights at all.
  private void dated(Estimates estimates, String arm) {
    boolean flies =
        findings.worlds().get(arms.indexOf(arm)).services().stream()
            .anyMatch(service -> service.id().equals("flight"));
    if (flies) {
      for (var each : List.of(List.of("I9", "by March 2018"), List.of("I8", DATED))) {
        double level = estimates.level(each.getFirst(), each.getLast(), arm).estimate();
        levels.put(Outcome.key(arm, each.getFirst(), each.getLast()), level);
      }
    }
  }

  private static final String DATED = "flight by March 2018";

  private void curves(int arm) {
    World world = findings.worlds().get(arm);
    double factor = findings.scale() / findings.experiment().scenario().naturalShare();
    for (Register register : world.registers()) {
      if (register.way() == Register.Way.DEBT) {
        int index = register.index();
        curve(arm, "listings", factor, true, tally -> tally.listings(index));
        curve(arm, "left", factor, true, tally -> tally.releases(index));
        curve(arm, "stock", factor, false, tally -> tally.stocks(index));
      }
    }
    List<String> names = List.of("flights-refused", "rail-refused");
    List<Service> travel =
        world.services().stream()
            .filter(service -> service.gradient() == Service.Gradient.TRAVEL)
            .toList();
    for (int at = 0; at < Math.min(names.size(), travel.size()); at++) {
      int index = travel.get(at).index();
      curve(arm, names.get(at), factor, true, tally -> tally.refusals(index));
    }
  }

  private void curve(
      int arm, String series, double factor, boolean isCumulative, Estimates.Counter counter) {
    List<Double> curve = new ArrayList<>();
    double sum = 0;
    for (var quarter : replicate.quarters()) {
      double now = counter.of(quarter.tallies().get(arm)) * factor;
      sum = isCumulative ? sum + now : now;
      curve.add(sum);
    }
    curves.put(Outcome.key(arms.get(arm), series), curve);
  }

  private void twins(String arm, String other, Twins counted) {
    twins.put(Outcome.key(arm, other, "lives"), counted.lives());
    twins.put(Outcome.key(arm, other, "recorded"), counted.recorded());
    twins.put(Outcome.key(arm, other, "wronged"), counted.wronged());
    twins.put(Outcome.key(arm, other, "listed"), counted.listed());
    twins.put(Outcome.key(arm, other, "refused"), counted.refused());
  }
}
