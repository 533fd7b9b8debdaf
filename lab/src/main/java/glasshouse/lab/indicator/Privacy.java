// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.indicator;

import glasshouse.lab.scenario.ArmText;
import glasshouse.lab.scenario.OperatorProfile;
import glasshouse.lab.scenario.Parameters;
import glasshouse.lab.scenario.ScenarioException;
import glasshouse.lab.world.Geography;
import glasshouse.society.profile.Deed;
import glasshouse.society.profile.Place;
import glasshouse.society.regime.Law;
import glasshouse.society.regime.Regime;
import glasshouse.society.regime.Register;
import glasshouse.society.witness.Count;
import glasshouse.society.witness.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/// What becomes known of people by name. An account: nothing of it moves anybody.
///
/// Sighted deeds are counted in the run. Everyday passages before cameras are far too many to
/// simulate and change nothing, so their number is computed from coverage and links; so is what
/// operators may be expected to leak, and how many people share a public record.
final class Privacy {
  private static final double PER_1000 = 1_000;
  private static final double WEEKS_PER_YEAR = 365.25 / 7;

  private Privacy() {}

  static Indicator exposure() {
    return new Indicator(
        "I24",
        "Privacy exposure",
        "identified observations per person-year",
        "(deeds sighted and pinned on a name + passages before linked cameras) / person-years",
        "How often somebody is seen by name, and how little of it has to do with a breach.",
        List.of("K1"),
        true,
        false,
        List.of(
            Indicators.part("all", r -> seen(r) / r.personYears() + passages(r)),
            Indicators.part("deeds sighted", r -> seen(r) / r.personYears()),
            Indicators.part("share lawful", "share of observations", Privacy::lawful),
            Indicators.part(
                "share lawful among deeds",
                "share of sighted deeds",
                r -> Indicators.ratio(r.year().of(Count.SEEN_LAWFUL), (long) seen(r))),
            Indicators.part(
                "channels that may report on a person",
                "channels",
                r -> mean(r, regime -> channels(r, regime.law()))),
            Indicators.part(
                "look-ups of people in a low tier or on a public list",
                "per 1,000 person-years",
                r -> Sorting.looks(r.year()) / r.personYears() * PER_1000),
            Indicators.part("records expected to leak", "per 1,000 person-years", Privacy::leaked),
            Indicators.part(
                "people of the nation with the same public record",
                "thousand people, geometric mean",
                r -> r.people() * r.scale() / PER_1000 / StrictMath.pow(2, bits(r)))));
  }

  private static double seen(Reading r) {
    return r.year().of(Count.SEEN_LAWFUL) + r.year().of(Count.SEEN_BREACH);
  }

  private static double lawful(Reading r) {
    double passages = passages(r) * r.personYears();
    return Indicators.ratio(r.year().of(Count.SEEN_LAWFUL) + passages, seen(r) + passages);
  }

  /// Returns how often a year a linked camera names a person who only passes by.
  private static double passages(Reading r) {
    double weekly = parameters(r).value("privacy.passages");
    double sum = 0;
    for (Place place : r.places()) {
      Regime regime = r.regime(place.index());
      if (regime != null) {
        double[] coverage = regime.eyes().coverage();
        double core = Geography.CORE_SHARE;
        double covered = place.urban() * (core * coverage[0] + (1 - core) * coverage[1]);
        sum += place.people() * covered * regime.eyes().watch().link();
      }
    }
    return sum / r.people() * weekly * WEEKS_PER_YEAR;
  }

  private static Parameters parameters(Reading r) {
    ArmText arm = Objects.requireNonNull(r.experiment().scenario().arms().get(r.armId()));
    try {
      return Parameters.of(r.experiment().scenario(), arm).with(r.experiment().settings());
    } catch (ScenarioException e) {
      throw new IllegalStateException("the run has these settings already", e);
    }
  }

  /// Returns a mean over people of something that is 0 where nothing is in force.
  private static double mean(Reading r, ToDoubleFunction<Regime> what) {
    double sum = 0;
    for (Place place : r.places()) {
      Regime regime = r.regime(place.index());
      sum += regime == null ? 0 : place.people() * what.applyAsDouble(regime);
    }
    return sum / r.people();
  }

  private static int channels(Reading r, Law law) {
    int mask = 0;
    for (Deed deed : r.world().deeds()) {
      mask |= law.covers(deed.index()) ? law.channels(deed.index()) : 0;
    }
    return Integer.bitCount(mask);
  }

  /// Records are kept from the start; a leak shows a share of what the operator of a place holds.
  private static double leaked(Reading r) {
    long records = r.all().of(Count.PENALTIES) + r.all().of(Count.AWARDS);
    double local = 0;
    double national = 0;
    double shares = 0;
    for (OperatorProfile operator : r.experiment().scenario().operators()) {
      double leak = operator.leaks() * operator.leakShare();
      local += operator.share() * leak;
      shares += operator.share();
      national = operator.share() == 0 ? leak : national;
    }
    double localLeak = shares == 0 ? 0 : local / shares;
    double nationalLeak = national;
    double rate = mean(r, regime -> regime.isLocal() ? localLeak : nationalLeak);
    return records / (double) r.people() * rate * PER_1000;
  }

  /// Returns the entropy in bits of what the public may see of an adult: city, tier and list, as if
  /// tier and list were spread alike over cities. That makes it an upper bound.
  private static double bits(Reading r) {
    Tally tally = r.lastQuarter();
    List<Double> tiers = new ArrayList<>();
    for (int tier = 0; tier < Tally.WIDTH; tier++) {
      tiers.add((double) tally.tiers(tier));
    }
    List<Double> lists = new ArrayList<>();
    double free = tally.of(Count.ADULTS);
    for (Register register : r.world().registers()) {
      double stock = register.published() ? tally.stocks(register.index()) : 0;
      lists.add(stock);
      free -= stock;
    }
    lists.add(Math.max(free, 0));
    double bits = 0;
    double hidden = 0;
    for (Place place : r.places()) {
      double share = place.people() / (double) r.people();
      Regime regime = r.regime(place.index());
      boolean isShown = regime != null && isPublic(regime.law().publicity());
      if (regime == null || !isShown) {
        hidden += share;
        continue;
      }
      Law.Publicity publicity = regime.law().publicity();
      double within =
          (publicity.score() ? entropy(tiers) : 0) + (publicity.registers() ? entropy(lists) : 0);
      bits += share * within + surprise(share);
    }
    return bits + surprise(hidden);
  }

  private static boolean isPublic(Law.Publicity publicity) {
    return publicity.score() || publicity.registers();
  }

  /// Returns the entropy in bits of weights that need not add up to 1.
  static double entropy(List<Double> weights) {
    double total = weights.stream().mapToDouble(Double::doubleValue).sum();
    return total == 0 ? 0 : weights.stream().mapToDouble(each -> surprise(each / total)).sum();
  }

  private static double surprise(double share) {
    return share <= 0 ? 0 : -share * StrictMath.log(share) / StrictMath.log(2);
  }
}
