// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.validate;

import glasshouse.lab.indicator.interval.Moments;
import glasshouse.lab.validate.toy.Life;
import glasshouse.lab.validate.toy.ToyDeed;
import glasshouse.lab.validate.toy.ToyPeople;
import glasshouse.lab.validate.toy.ToyRule;
import glasshouse.lab.validate.toy.ToyScheme;
import glasshouse.lab.validate.toy.ToyTown;
import glasshouse.lab.validate.toy.ToyWorld;
import glasshouse.lab.validate.toy.Watcher;
import glasshouse.society.Nation;
import glasshouse.society.regime.Clerk;
import glasshouse.society.regime.Eyes;
import glasshouse.society.regime.Service;
import glasshouse.society.witness.Tally;
import java.util.Locale;

/// Where there is nothing, nothing is found: V7 and V21.
final class NullChecks {
  private NullChecks() {}

  static Check regime() {
    return new Check("V7", "A regime of nothing is no regime", NullChecks::regime);
  }

  /// Compares two arms' states after every epoch.
  private static final class Comparison implements Watcher {
    private int epochs;
    private int equal;

    @Override
    public void lived(Nation nation, int tick) {
      String none = nation.state(0);
      epochs += 2;
      equal += none.equals(nation.state(1)) ? 1 : 0;
      equal += none.equals(nation.state(2)) ? 1 : 0;
    }
  }

  private static void regime(Bench bench, Comparisons comparisons) {
    for (int ticks : new int[] {1, 2, 3, 104}) {
      ToyScheme idle = new ToyScheme().seen(0, 0, 0, 0, 0);
      for (String deed : ToyTown.DEEDS) {
        idle.rule(ToyRule.points(deed, 0));
      }
      var world = ToyTown.of(6_000, bench.seed()).oracle().arm("none", null).arm("zero", idle);
      world.arm("empty", new ToyScheme());
      var comparison = new Comparison();
      try (Life life = world.live(ticks, bench.threads(), comparison)) {
        comparisons.same(
            "equal states in %d weeks".formatted(ticks), comparison.epochs, comparison.equal);
        comparisons.same("last state", life.nation().digest(0), life.nation().digest(1));
        if (ticks == 104) {
          comparisons.same("acts of debt", life.total(0).acts(4), life.total(1).acts(4));
        }
      }
    }
    comparisons.note(
        "6,000 people who react to everything; one arm with rules of 0 points that nobody watches,"
            + " one with a book without rules. Compared after every epoch, and after 1, 2 and 3"
            + " weeks.");
  }

  static Check group() {
    return new Check("V21", "No gap between groups without a reason for one", NullChecks::group);
  }

  private static final int SEEDS = 10;

  private static void group(Bench bench, Comparisons comparisons) {
    double[][] ratios = new double[3][SEEDS];
    var alike = new double[SEEDS];
    for (int seed = 0; seed < SEEDS; seed++) {
      try (Life life = town(bench.seed() + seed, 1).live(8 * 13, bench.threads())) {
        Tally tally = life.total(1);
        ratios[0][seed] = ratio(tally, Tally.Cell.PENALTIES);
        ratios[1][seed] = ratio(tally, Tally.Cell.WRONGFUL);
        ratios[2][seed] = ratio(tally, Tally.Cell.REFUSALS);
      }
      try (Life life = town(bench.seed() + seed, .2).live(4 * 13, bench.threads())) {
        alike[seed] = ratio(life.total(1), Tally.Cell.WRONGFUL);
      }
    }
    String[] names = {"penalties", "wrongful penalties", "refusals"};
    for (int what = 0; what < names.length; what++) {
      Moments moments = Moments.of(ratios[what]);
      comparisons.chance(names[what], 1, moments.mean(), moments.meanError());
    }
    Moments moments = Moments.of(alike);
    comparisons.note(
        "10 worlds of 12,000 people, 104 weeks; anybody may be mistaken for anybody. If mistakes"
            + " prefer people who look alike (chance .2 otherwise), the ratio of wrongful"
            + String.format(
                Locale.ROOT, " penalties is %.2f (se %.2f)", moments.mean(), moments.meanError())
            + " here and .93 in a large run: four proposals rarely find a member of a small group,"
            + " so mistakes fall on the large one. That is the model's rule.");
  }

  private static ToyWorld town(long seed, double otherClass) {
    var errors =
        new Eyes.Errors(new double[] {.2, .2}, new double[] {.05, .05}, .05, 0, 0, .02, otherClass);
    double[] harshness = {-1.2, -.6, -.1, .3, .8, 1.4};
    var scheme =
        new ToyScheme()
            .term(40)
            .rule(new ToyRule("theft", -10, .5, 0, .3, "true"))
            .seen(.3, .4, 0, 0, .1)
            .errors(errors)
            .fakes(new ToyScheme.Fakes(.02, .02, .1))
            .clerk(new Clerk(5, 0, 1, .6, 0, .5, harshness, new double[] {.5, 1}))
            .gate(0, 0, 1);
    return new ToyWorld(12_000, seed)
        .districtsOf(6_000)
        .people(new ToyPeople().group(.3))
        .deed(ToyDeed.named("theft").rate(.5).scope(.7).spread(5, -.6, 0.0, 0.0, 0.0, 0.0))
        .service(2, Service.Gradient.INCOME, 1, 0)
        .halfLives(2, 1)
        .oracle(-10)
        .arm("none", null)
        .arm("scheme", scheme);
  }

  /// The disparity given conduct, indicator I11, over deciles of the error-free score.
  private static double ratio(Tally tally, Tally.Cell what) {
    var rate = new double[2];
    double total = 0;
    for (int decile = 0; decile < Tally.DECILES; decile++) {
      double[] adults = new double[2];
      double[] events = new double[2];
      for (int group = 0; group < 2; group++) {
        for (int fifth = 0; fifth < Tally.FIFTHS; fifth++) {
          adults[group] += tally.cellCount(decile, group, fifth, Tally.Cell.ADULTS);
          events[group] += tally.cellCount(decile, group, fifth, what);
        }
      }
      if (adults[0] == 0 || adults[1] == 0) {
        continue;
      }
      double weight = adults[0] + adults[1];
      total += weight;
      rate[0] += weight * events[0] / adults[0];
      rate[1] += weight * events[1] / adults[1];
    }
    return total == 0 ? Double.NaN : rate[1] / rate[0];
  }
}
