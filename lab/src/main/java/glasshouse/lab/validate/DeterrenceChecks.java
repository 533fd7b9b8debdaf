// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.validate;

import glasshouse.lab.indicator.interval.Moments;
import glasshouse.lab.validate.toy.Life;
import glasshouse.lab.validate.toy.ToyDeed;
import glasshouse.lab.validate.toy.ToyMinds;
import glasshouse.lab.validate.toy.ToyPeople;
import glasshouse.lab.validate.toy.ToyRule;
import glasshouse.lab.validate.toy.ToyScheme;
import glasshouse.lab.validate.toy.ToyWorld;
import glasshouse.lab.validate.toy.Watcher;
import glasshouse.society.Nation;
import glasshouse.society.people.District;
import glasshouse.society.profile.Deed;
import glasshouse.society.profile.Group;
import glasshouse.society.regime.Behaviour;
import glasshouse.society.regime.Climate;
import glasshouse.society.regime.World;

/// Harsher arms lose acts and gain none: V6.
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
