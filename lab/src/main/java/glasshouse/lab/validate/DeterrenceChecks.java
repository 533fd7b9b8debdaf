// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.validate;

import glasshouse.kernel.Draws;
import glasshouse.kernel.Purpose;
import glasshouse.lab.indicator.interval.Moments;
import glasshouse.lab.validate.toy.Life;
import glasshouse.lab.validate.toy.ToyDeed;
import glasshouse.lab.validate.toy.ToyMinds;
import glasshouse.lab.validate.toy.ToyPeople;
import glasshouse.lab.validate.toy.ToyRule;
import glasshouse.lab.validate.toy.ToyScheme;
import glasshouse.lab.validate.toy.ToyWorld;
import glasshouse.lab.validate.toy.Watcher;
import glasshouse.society.Cameras;
import glasshouse.society.Nation;
import glasshouse.society.people.District;
import glasshouse.society.profile.Deed;
import glasshouse.society.profile.Group;
import glasshouse.society.regime.Behaviour;
import glasshouse.society.regime.Climate;
import glasshouse.society.regime.World;
import glasshouse.society.witness.Count;

/// Harsher and keener arms: V6, V14, V18 and V26.
final class DeterrenceChecks {
  private static final double[] CERTAINTY = {.03, .10, .30, .10};
  private static final int[] POINTS = {-20, -20, -20, -80};
  private static final String[] NAMES = {"p .03", "p .10", "p .30", "p .10, points x 4"};

  private DeterrenceChecks() {}

  static Check coupling() {
    return new Check("V6", "Harsher arms keep a subset of the acts", DeterrenceChecks::coupling);
  }

  /// Counts acts by person and epoch, read off scores that forget nothing: every act is recorded.
  private static final class Acts implements Watcher {
    private final int[][] before;
    private long gained;

    Acts(int people) {
      before = new int[CERTAINTY.length][people];
    }

    @Override
    public void born(Nation nation) {
      for (int arm = 0; arm < CERTAINTY.length; arm++) {
        for (int at = 0; at < nation.districts(arm + 1).size(); at++) {
          Climate climate = nation.climate(arm + 1, at);
          climate.risk(Group.OFFENCE.code(), CERTAINTY[arm]);
          climate.awareness(1);
          climate.update();
        }
      }
    }

    @Override
    public void lived(Nation nation, int tick) {
      int first = 0;
      for (int at = 0; at < nation.districts(1).size(); at++) {
        int people = nation.districts(1).get(at).ground().people();
        for (int person = 0; person < people; person++) {
          var acts = new int[CERTAINTY.length];
          for (int arm = 0; arm < acts.length; arm++) {
            int score = nation.districts(arm + 1).get(at).score(person);
            int total = score / (POINTS[arm] * District.SCORE_UNIT);
            acts[arm] = total - before[arm][first + person];
            before[arm][first + person] = total;
          }
          gained += Math.max(acts[1] - acts[0], 0);
          gained += Math.max(acts[2] - acts[1], 0);
          gained += Math.max(acts[3] - acts[1], 0);
        }
        first += people;
      }
    }
  }

  static Check feedback() {
    return new Check("V14", "Cameras that follow their own records", DeterrenceChecks::feedback);
  }

  /// Polya's urn (model appendix B): each record goes to one of two like districts by the weights
  /// that all records so far have given them, ten and ten at the start.
  private static void feedback(Bench bench, Comparisons comparisons) {
    double[] followed = shares(bench, Input.WATCHED, 1);
    double[] frozen = shares(bench, Input.WATCHED, 0);
    double[] reported = shares(bench, Input.REPORTED, 1);
    Moments urn = Moments.of(followed);
    // Beta(10, 10) in the limit; after n records its variance is short by 1 in (n + 20) / n parts.
    double limit = 10.0 * 10 / (20 * 20 * 21.0);
    double law = Math.sqrt(limit * RECORDS / (RECORDS + 20.0));
    comparisons.chance("sd of the share of records", law, urn.spread(), urn.spreadError());
    comparisons.near("and in the limit", .109, Math.sqrt(limit), .0005);
    double luck = Math.sqrt(.25 * RECORDS) / (RECORDS + 20.0);
    Moments still = Moments.of(frozen);
    comparisons.chance("with cameras that stay", luck, still.spread(), still.spreadError());
    Moments told = Moments.of(reported);
    comparisons.chance("with reports alone", luck, told.spread(), told.spreadError());
    comparisons.note(
        "%,d pairs of districts with the same conduct, %,d records each; weights by the code that"
                .formatted(URNS, RECORDS)
            + " moves cameras in a run. Which district looks worse is luck that stays.");
  }

  private static final int URNS = 4_000;
  private static final int RECORDS = 1_500;

  /// Whether a record comes from cameras, or from people who see both districts alike.
  private enum Input {
    WATCHED,
    REPORTED
  }

  private static double[] shares(Bench bench, Input input, double feedback) {
    var draws = new Draws(bench.seed());
    var shares = new double[URNS];
    for (int urn = 0; urn < URNS; urn++) {
      long[] records = {10, 10};
      for (int at = 0; at < RECORDS; at++) {
        long all = records[0] + records[1];
        double here = Cameras.weight(records[0], 10_000, all, 20_000, feedback);
        double there = Cameras.weight(records[1], 10_000, all, 20_000, feedback);
        draws.at(Purpose.SAMPLE, 0, urn, 0, at);
        double first =
            switch (input) {
              case WATCHED -> here / (here + there);
              case REPORTED -> .5;
            };
        records[draws.uniform(0) < first ? 0 : 1]++;
      }
      shares[urn] = records[0] / (double) (records[0] + records[1]);
    }
    return shares;
  }

  static Check bounds() {
    return new Check("V18", "Higher ceilings leave the law of acts", DeterrenceChecks::bounds);
  }

  /// Twice the candidates, other draws: where no ceiling binds, acts follow the same law.
  private static void bounds(Bench bench, Comparisons comparisons) {
    try (Life low = ceiling(5, bench);
        Life high = ceiling(10, bench)) {
      for (int arm = 0; arm < 2; arm++) {
        double before = low.total(arm).acts(0);
        double after = high.total(arm).acts(0);
        String words = arm == 0 ? "acts without a regime" : "acts that remain";
        comparisons.chance(words, before, after, Math.sqrt(before + after));
      }
      double before = Moments.of(low.scores(1)).spread();
      Moments after = Moments.of(high.scores(1));
      double error = after.spreadError() * Math.sqrt(2);
      comparisons.chance("sd of scores", before, after.spread(), error);
      double ratio =
          high.total(0).of(Count.CANDIDATES) / (double) low.total(0).of(Count.CANDIDATES);
      comparisons.near("candidates", 2, ratio, .05);
    }
  }

  private static Life ceiling(double most, Bench bench) {
    var frozen = new World.Switches(true, false, false);
    var people = new ToyPeople().correlated();
    return new ToyWorld(30_000, bench.seed())
        .people(people)
        .deed(
            ToyDeed.named("theft")
                .rate(1)
                .spread(most, -.15, -.15, 0.0, -.1, 0.0)
                .response(new Deed.Response(.06, .30, .5, 0)))
        .minds(new ToyMinds().deterrence(new Behaviour.Deterrence(.25, 0, 100, 20, 100)))
        .arm("none", null)
        .arm("points", new ToyScheme().rule(ToyRule.points("theft", -20)), frozen)
        .live(4 * 13, bench.threads(), new Certain(new double[] {.1}));
  }

  /// Sets what people hold for the certainty of a record, arm by arm, and lets it stay.
  private record Certain(double[] certainty) implements Watcher {
    @Override
    public void born(Nation nation) {
      for (int arm = 0; arm < certainty.length; arm++) {
        for (int at = 0; at < nation.districts(arm + 1).size(); at++) {
          Climate climate = nation.climate(arm + 1, at);
          climate.risk(Group.OFFENCE.code(), certainty[arm]);
          climate.awareness(1);
          climate.update();
        }
      }
    }
  }

  static Check elasticity() {
    return new Check("V26", "Elasticities come out as they went in", DeterrenceChecks::elasticity);
  }

  private static final double USUAL = .06;
  private static final double ELASTICITY = .30;

  /// Certainty 10 % of the usual down and up, and sanctions 10 % down and up around it.
  private static void elasticity(Bench bench, Comparisons comparisons) {
    double middle = .1 * USUAL;
    double[] certainty = {middle, .001, 2 * middle - .001, USUAL, USUAL};
    int[] points = {-20, -20, -20, -18, -22};
    var frozen = new World.Switches(true, false, false);
    var world =
        new ToyWorld(40_000, bench.seed())
            .deed(deed("theft", ELASTICITY))
            .deed(deed("habit", 0))
            .minds(new ToyMinds().deterrence(new Behaviour.Deterrence(.25, 0, 100, 20, 100)))
            .arm("none", null);
    for (int arm = 0; arm < certainty.length; arm++) {
      var scheme =
          new ToyScheme()
              .rule(ToyRule.points("theft", points[arm]))
              .rule(ToyRule.points("habit", points[arm]));
      world.arm("arm-" + arm, scheme, frozen);
    }
    try (Life life = world.live(4 * 13, bench.threads(), new Certain(certainty))) {
      double step = (certainty[2] - certainty[1]) / USUAL;
      double sure = Math.log(acts(life, 3) / acts(life, 2)) / step;
      comparisons.near("certainty", -ELASTICITY, sure, .02);
      double harsh = Math.log(acts(life, 5) / acts(life, 4)) / Math.log(22 / 18.0);
      double here = Math.exp(-ELASTICITY / .5);
      double law = -.25 * ELASTICITY * here / (.5 + .5 * here);
      comparisons.near("severity", law, harsh, .01);
      comparisons.same("severity at most half of certainty", true, harsh > sure / 2);
      long habit = life.total(0).acts(1);
      for (int arm = 1; arm <= certainty.length; arm++) {
        comparisons.same("acts of elasticity 0", habit, life.total(arm).acts(1));
      }
    }
    reporting(bench, comparisons);
    comparisons.note(
        "40,000 people, 52 weeks, paired. The lever is the certainty that people perceive, added to"
            + " the usual one; there is no lever of police capacity. The curve bends, which takes"
            + " .01 off the elasticity of certainty.");
  }

  private static double acts(Life life, int arm) {
    return life.total(arm).acts(0);
  }

  private static ToyDeed deed(String name, double elasticity) {
    return ToyDeed.named(name).rate(3).response(new Deed.Response(USUAL, elasticity, .5, 0));
  }

  /// More of what happens is reported: records rise, and acts fall as people learn of it.
  private static void reporting(Bench bench, Comparisons comparisons) {
    var world =
        new ToyWorld(20_000, bench.seed())
            .deed(deed("theft", ELASTICITY))
            .minds(
                new ToyMinds()
                    .deterrence(new Behaviour.Deterrence(.25, 0, 100, 20, 100))
                    .perception(new Behaviour.Perception(.15, 1, .7, 0, 1, 0, 0, 0)))
            .arm("none", null);
    for (double chance : new double[] {.05, .2}) {
      var scheme = new ToyScheme().rule(ToyRule.points("theft", -20));
      world.arm("reported " + chance, scheme.seen(0, 0, 0, 0, chance));
    }
    try (Life life = world.live(4 * 13, bench.threads(), new Certain(new double[] {.05, .05}))) {
      long more = life.total(2).of(Count.PENALTIES) - life.total(1).of(Count.PENALTIES);
      comparisons.same("more reports, more on record", true, more > 0);
      long left = life.total(2).acts(0) - life.total(1).acts(0);
      comparisons.same("and fewer acts", true, left < 0);
    }
  }

  private static void coupling(Bench bench, Comparisons comparisons) {
    int people = 40_000;
    var world =
        new ToyWorld(people, bench.seed())
            .people(new ToyPeople().correlated())
            .deed(
                ToyDeed.named("theft")
                    .rate(1)
                    .spread(8, -.4, -.2, -.1, -.1, 0.0)
                    .response(new Deed.Response(.06, .30, .5, 0)))
            .minds(new ToyMinds().deterrence(new Behaviour.Deterrence(.25, 0, 100, 20, 100)))
            .arm("none", null);
    var frozen = new World.Switches(true, false, false);
    for (int arm = 0; arm < CERTAINTY.length; arm++) {
      world.arm(NAMES[arm], new ToyScheme().rule(ToyRule.points("theft", POINTS[arm])), frozen);
    }
    var acts = new Acts(people);
    try (Life life = world.live(4 * 13, bench.threads(), acts)) {
      comparisons.same("acts that only the harsher arm has", 0L, acts.gained);
      double base = life.total(0).acts(0);
      for (int arm = 0; arm < CERTAINTY.length; arm++) {
        double severity = Math.pow(-POINTS[arm] / 20.0, .25);
        double law = .5 + .5 * Math.exp(-10 * CERTAINTY[arm] * severity);
        double ratio = life.total(arm + 1).acts(0) / base;
        comparisons.chance(NAMES[arm], law, ratio, Moments.shareError(law, base));
      }
      comparisons.note(
          "%,d people, 52 weeks, %,.0f acts without a regime; pairs compared by person and epoch:"
                  .formatted(people, base)
              + " .03 with .10, .10 with .30, .10 with four times the points. More cameras act"
              + " through perceived certainty only, which is frozen here. Rates stay far below the"
              + " ceiling: where it binds, deterrence moves them less.");
    }
  }
}
