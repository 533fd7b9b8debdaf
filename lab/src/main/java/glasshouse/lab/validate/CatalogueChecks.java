// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.validate;

import glasshouse.kernel.Crew;
import glasshouse.kernel.Normal;
import glasshouse.lab.scenario.Scenario;
import glasshouse.lab.validate.toy.Life;
import glasshouse.lab.validate.toy.Order;
import glasshouse.lab.validate.toy.Watcher;
import glasshouse.society.Nation;
import glasshouse.society.PlaceCount;
import glasshouse.society.people.District;
import glasshouse.society.people.Ground;
import glasshouse.society.people.Traits;
import glasshouse.society.profile.Ages;
import glasshouse.society.profile.Deed;
import glasshouse.society.profile.Group;
import glasshouse.society.profile.Mind;
import glasshouse.society.profile.Propensity;
import glasshouse.society.regime.World;
import java.util.List;

/// How often the kinds of deeds of the scenario happen when nobody watches: V1.
final class CatalogueChecks {
  private static final int PEOPLE = 40_000;
  private static final int WEEKS = 52;
  private static final int QUARTER = 13;

  private CatalogueChecks() {}

  static Check counts() {
    return new Check("V1", "Acts without a regime are Poisson", CatalogueChecks::counts);
  }

  private static void counts(Bench bench, Comparisons comparisons) {
    Scenario scenario = Order.largest(bench.scenarios());
    if (scenario == null) {
      comparisons.skip("There is no folder of scenarios.");
      return;
    }
    Nation.Setup setup =
        Order.of(List.of("none"), PEOPLE, WEEKS, bench.seed())
            .switches(new World.Switches(false, false, true))
            .setup(scenario);
    List<Deed> deeds = setup.worlds().getFirst().deeds();
    comparisons.near("acts a person-year, by integration", 4.13, integral(setup), .008);
    try (Crew crew = new Crew(bench.threads());
        Life life = Life.of(setup, crew, Watcher.NOBODY)) {
      Means means = means(life);
      double all = 0;
      double got = 0;
      for (Deed deed : deeds) {
        double acts = life.total(0).acts(deed.index());
        all += means.byKind[deed.index()];
        got += acts;
      }
      comparisons.chance("all acts", all, got, Math.sqrt(all));
      dispersion(life, means, comparisons);
      for (Deed deed : deeds) {
        double mean = means.byKind[deed.index()];
        comparisons.chance(
            deed.id(), mean, (double) life.total(0).acts(deed.index()), Math.sqrt(mean));
      }
      comparisons.note(
          "%,d people, %d weeks, everybody eligible within the age bands. Expected numbers are"
                  .formatted(PEOPLE, WEEKS)
              + " summed over these very people, so the rest is Poisson; %.3f acts a head and year."
                  .formatted(got / PEOPLE * 365.25 / 7 / WEEKS));
    }
  }

  /// Counts against their means, given who lives where.
  private static final class Means {
    private final double[] byKind;
    private final double[][] offences;

    Means(int kinds, int places) {
      byKind = new double[kinds];
      offences = new double[places][WEEKS / QUARTER];
    }
  }

  private static Means means(Life life) {
    Nation.Setup setup = life.setup();
    List<Deed> deeds = setup.worlds().getFirst().deeds();
    var propensity = new Propensity(deeds, setup.population().mind());
    Traits traits = RegisterChecks.reader(setup);
    double tickYears = setup.worlds().getFirst().calendar().tickYears();
    var means = new Means(deeds.size(), setup.places().size());
    for (District district : life.nation().districts(0)) {
      Ground ground = district.ground();
      for (int person = 0; person < ground.people(); person++) {
        traits.read(ground, person);
        for (int quarter = 0; quarter < WEEKS / QUARTER; quarter++) {
          double[] offences = means.offences[ground.place().index()];
          for (Deed deed : deeds) {
            double acts = acts(deed, traits, propensity, quarter) * tickYears;
            means.byKind[deed.index()] += acts;
            offences[quarter] += deed.group() == Group.OFFENCE ? acts : 0;
          }
        }
      }
    }
    return means;
  }

  /// Yearly rates summed over the weeks of a quarter, in which a person may enter another band.
  private static double acts(Deed deed, Traits traits, Propensity propensity, int quarter) {
    int from = quarter * QUARTER;
    int first = Ages.band(traits.weeks(from));
    int last = Ages.band(traits.weeks(from + QUARTER - 1));
    if (first == last) {
      return QUARTER * rate(deed, traits, propensity, first);
    }
    double sum = 0;
    for (int week = from; week < from + QUARTER; week++) {
      sum += rate(deed, traits, propensity, Ages.band(traits.weeks(week)));
    }
    return sum;
  }

  private static double rate(Deed deed, Traits traits, Propensity propensity, int band) {
    double multiple = propensity.of(deed.index(), traits.mind(), band);
    return deed.base() * Math.min(multiple, deed.ceiling());
  }

  /// Variance over mean of offences by place and quarter.
  private static void dispersion(Life life, Means means, Comparisons comparisons) {
    double sum = 0;
    double variance = 0;
    int cells = 0;
    for (int place = 0; place < means.offences.length; place++) {
      for (int quarter = 0; quarter < WEEKS / QUARTER; quarter++) {
        double mean = means.offences[place][quarter];
        double got = life.quarters().get(quarter).at(0, place, PlaceCount.OFFENCES);
        sum += (got - mean) * (got - mean) / mean;
        variance += 2 + 1 / mean;
        cells++;
      }
    }
    comparisons.chance(
        "variance over mean of offences in %d places and quarters".formatted(cells),
        1,
        sum / cells,
        Math.sqrt(variance) / cells);
  }

  /// Acts a person-year of a society of this profile at its start, without drawing anybody: the log
  /// of a rate is normal within a group, and one integral does.
  static double integral(Nation.Setup setup) {
    double sum = 0;
    for (Deed deed : setup.worlds().getFirst().deeds()) {
      sum += deed.base() * mean(deed, setup);
    }
    return sum;
  }

  /// Mean multiple of the base rate over everybody, at the start.
  static double mean(Deed deed, Nation.Setup setup) {
    Mind mind = setup.population().mind();
    double[][] sigma = mind.correlations();
    double variance = 0;
    for (int row = 0; row < Mind.TRAITS; row++) {
      for (int column = 0; column < Mind.TRAITS; column++) {
        variance += deed.loadings().get(row) * sigma[row][column] * deed.loadings().get(column);
      }
    }
    double lift = 0;
    for (int group = 0; group < 2; group++) {
      lift += share(mind, group) * Math.exp(deed.loadings().get(3) * mind.resourcesShift(group));
    }
    double sum = 0;
    for (int group = 0; group < 2; group++) {
      double level =
          deed.truncation()
              * Math.exp(deed.loadings().get(3) * mind.resourcesShift(group) - variance / 2)
              / lift;
      for (int band = 0; band < Ages.BANDS; band++) {
        double weight = share(mind, group) * setup.population().ageShares().get(band);
        sum += weight * cut(level * deed.ages().get(band), Math.sqrt(variance), deed.ceiling());
      }
    }
    return sum;
  }

  private static double share(Mind mind, int group) {
    return group == 1 ? mind.groupShare() : 1 - mind.groupShare();
  }

  /// Mean of min(level e^(spread z), most) for normal z, in closed form.
  static double cut(double level, double spread, double most) {
    if (level == 0) {
      return 0;
    }
    if (spread == 0) {
      return Math.min(level, most);
    }
    double edge = Math.log(most / level) / spread;
    return level * Math.exp(spread * spread / 2) * Normal.phi(edge - spread)
        + most * (1 - Normal.phi(edge));
  }
}
