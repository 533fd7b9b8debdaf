// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.validate;

import glasshouse.kernel.Crew;
import glasshouse.lab.indicator.interval.Moments;
import glasshouse.lab.scenario.Scenario;
import glasshouse.lab.validate.toy.Life;
import glasshouse.lab.validate.toy.Order;
import glasshouse.lab.validate.toy.ToyTown;
import glasshouse.lab.validate.toy.Watcher;
import glasshouse.society.Nation;
import glasshouse.society.profile.Deed;
import glasshouse.society.profile.Group;
import glasshouse.society.regime.Service;
import glasshouse.society.witness.Count;
import glasshouse.society.witness.Tally;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;

/// The length of a tick must not matter: V17.
final class TickChecks {
  private static final int SEEDS = 8;
  private static final int PEOPLE = 8_192;
  private static final int WEEKS = 104;

  private TickChecks() {}

  static Check halving() {
    return new Check("V17", "Half ticks move no indicator", TickChecks::halving);
  }

  private static void halving(Bench bench, Comparisons comparisons) {
    compare(
        "toy",
        bench,
        (seed, ticks) ->
            ToyTown.of(PEOPLE, seed)
                .ticksPerWeek(ticks)
                .arm("none", null)
                .arm("scheme", ToyTown.scheme(1, ticks))
                .setup(WEEKS * ticks),
        comparisons);
    Scenario scenario = Order.largest(bench.scenarios());
    if (scenario == null) {
      comparisons.skip("There is no folder of scenarios: toy town only.");
      return;
    }
    List<String> arms = List.of("none", scenario.defaultArms().get(1));
    compare(
        scenario.id(),
        bench,
        (seed, ticks) ->
            Order.of(arms, PEOPLE, WEEKS, seed)
                .ticksPerWeek(ticks)
                .settings(Map.of("amendment.rate", 0.0))
                .setup(scenario),
        comparisons);
    comparisons.note(
        "%d seeds of %,d people, %d weeks; other ticks draw other luck, so the error is that of the"
                .formatted(SEEDS, PEOPLE, WEEKS)
            + " mean difference between seeds or Poisson, whichever is larger. City amendments are"
            + " off: their dates are drawn by tick.");
  }

  /// Makes a nation with a seed and a number of ticks a week.
  private interface Founder {
    Nation.Setup found(long seed, int ticksPerWeek);
  }

  private static void compare(String what, Bench bench, Founder founder, Comparisons comparisons) {
    SequencedMap<String, double[][]> values = new LinkedHashMap<>();
    try (Crew crew = new Crew(bench.threads())) {
      for (int seed = 0; seed < SEEDS; seed++) {
        for (int ticks = 1; ticks <= 2; ticks++) {
          Nation.Setup setup = founder.found(bench.seed() + seed, ticks);
          try (Life life = Life.of(setup, crew, Watcher.NOBODY)) {
            for (Map.Entry<String, Double> each : indicators(life).entrySet()) {
              values.computeIfAbsent(each.getKey(), _ -> new double[2][SEEDS])[ticks - 1][seed] =
                  each.getValue();
            }
          }
        }
      }
    }
    values.forEach((name, both) -> difference(what + ", " + name, both, comparisons));
  }

  private static void difference(String name, double[][] both, Comparisons comparisons) {
    var differences = new double[SEEDS];
    double sum = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      differences[seed] = both[1][seed] - both[0][seed];
      sum += both[0][seed] + both[1][seed];
    }
    double whole = Moments.of(both[0]).mean();
    Moments moments = Moments.of(differences);
    double poisson = name.endsWith("mean") ? 0 : Math.sqrt(sum) / SEEDS;
    if (sum > 0) {
      comparisons.chance(
          name, whole, whole + moments.mean(), Math.max(moments.meanError(), poisson));
    }
  }

  private static SequencedMap<String, Double> indicators(Life life) {
    SequencedMap<String, Double> values = new LinkedHashMap<>();
    Tally tally = life.total(1);
    for (Group group : Group.values()) {
      double acts = 0;
      for (Deed deed : life.setup().worlds().getFirst().deeds()) {
        acts += deed.group() == group ? tally.acts(deed.index()) : 0;
      }
      values.put("acts " + group.letter(), acts);
    }
    List<Count> counts =
        new ArrayList<>(
            List.of(
                Count.PENALTIES,
                Count.WRONGFUL,
                Count.AWARDS,
                Count.GROUNDED_PERSONS,
                Count.BARRED_CHILDREN,
                Count.COMPLIED));
    for (Count count : counts) {
      values.put(count.name().replace('_', ' ').toLowerCase(Locale.ROOT), (double) tally.of(count));
    }
    for (int register = 0; register < life.setup().worlds().get(1).registers().size(); register++) {
      values.put("listings %d".formatted(register), (double) tally.listings(register));
    }
    for (Service service : life.setup().worlds().get(1).services()) {
      values.put("refusals " + service.id(), (double) tally.refusals(service.index()));
    }
    Tally last = life.last(1);
    double adults = last.of(Count.ADULTS);
    values.put("listed share, mean", last.of(Count.LISTED) / adults);
    values.put("trust, mean", last.of(Count.LEGITIMACY) / adults / 65_536);
    values.put("hardship, mean", last.of(Count.HARDSHIP) / adults / 65_536);
    return values;
  }
}
