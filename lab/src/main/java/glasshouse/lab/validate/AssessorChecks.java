// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.validate;

import glasshouse.kernel.Normal;
import glasshouse.lab.indicator.interval.Moments;
import glasshouse.lab.validate.toy.Life;
import glasshouse.lab.validate.toy.ToyDeed;
import glasshouse.lab.validate.toy.ToyPeople;
import glasshouse.lab.validate.toy.ToyRule;
import glasshouse.lab.validate.toy.ToyScheme;
import glasshouse.lab.validate.toy.ToyWorld;
import glasshouse.society.people.District;
import glasshouse.society.regime.Clerk;
import glasshouse.society.witness.Cause;
import glasshouse.society.witness.Tally;

/// The assessor as a detector of signals: V5.
final class AssessorChecks {
  private static final double[] VAGUENESS = {0, .05, .25, .5, .8, 1};

  /// Model table 7.8, by vagueness: breach if covered, if lawful, if lawful and of the group.
  private static final double[][] TABLE = {
    {.994, .006, .006},
    {.991, .009, .009},
    {.966, .034, .043},
    {.868, .132, .174},
    {.652, .348, .444},
    {.500, .500, .611}
  };

  private static final double[] KAPPA = {.98, .97, .90, .66, .30, .19};
  private static final double BIAS = .4;
  private static final double SHARED = .6;

  private AssessorChecks() {}

  static Check table() {
    return new Check("V5", "Assessors and vagueness", AssessorChecks::table);
  }

  private static void table(Bench bench, Comparisons comparisons) {
    verdicts(bench, comparisons, 0);
    verdicts(bench, comparisons, 1);
    for (int row = 0; row < VAGUENESS.length; row++) {
      for (int column = 0; column < 3; column++) {
        double law = breach(VAGUENESS[row], column == 0, column == 2);
        comparisons.near("table", TABLE[row][column], law, .003);
      }
    }
    comparisons.near(
        "group ratio of clear rules", 1, breach(0, false, true) / breach(0, false, false), 1e-12);
    twoAssessors(bench, comparisons);
    comparisons.note(
        "Rows of six vaguenesses; 20,000 people a world, about 60,000 verdicts a row. For the two"
            + " assessors, what each brings to a case (occasion and habit) is put into lists of"
            + " harshness that are independent between two arms, while the case's own luck is"
            + " shared.");
  }

  /// Model equation 7.
  private static double breach(double vagueness, boolean inScope, boolean isGroup) {
    double half = 5 * (1 - vagueness) / 2;
    double x = (inScope ? half : -half) + (isGroup ? BIAS * vagueness : 0);
    return Normal.phi(x / Math.sqrt(1 + vagueness * vagueness));
  }

  private static void verdicts(Bench bench, Comparisons comparisons, int group) {
    var harshness = new double[4096];
    for (int at = 0; at < harshness.length; at++) {
      harshness[at] = Normal.quantile12(at);
    }
    var clerk = new Clerk(5, 0, 1, SHARED, BIAS, .5, harshness, new double[] {1});
    var scheme = new ToyScheme().clerk(clerk);
    var world =
        new ToyWorld(20_000, bench.seed() + group)
            .districtsOf(5_000)
            .people(new ToyPeople().group(group));
    for (double vagueness : VAGUENESS) {
      world.deed(ToyDeed.named("v" + vagueness).rate(12).scope(.5));
      scheme.rule(ToyRule.vague("v" + vagueness, -1, vagueness));
    }
    try (Life life = world.arm("none", null).arm("judged", scheme).live(13, bench.threads())) {
      Tally tally = life.total(1);
      for (int kind = 0; kind < VAGUENESS.length; kind++) {
        double covered = tally.acts(kind, true, group);
        double lawful = tally.acts(kind, false, group);
        double in = breach(VAGUENESS[kind], true, group == 1);
        double out = breach(VAGUENESS[kind], false, group == 1);
        String name = "vagueness %.2g%s ".formatted(VAGUENESS[kind], group == 1 ? ", group" : "");
        comparisons.chance(
            name + "covered",
            in,
            tally.entries(kind, Cause.CORRECT) / covered,
            Moments.shareError(in, covered));
        comparisons.chance(
            name + "lawful",
            out,
            tally.entries(kind, Cause.OUT_OF_SCOPE) / lawful,
            Moments.shareError(out, lawful));
      }
    }
  }

  /// Two arms judge the same cases; a third counts them.
  private static void twoAssessors(Bench bench, Comparisons comparisons) {
    int people = 40_000;
    var world = new ToyWorld(people, bench.seed()).deed(ToyDeed.named("X").rate(4).scope(.5));
    world
        .arm("none", null)
        .arm("cases", judged(new Clerk(0, -99, 0, 1, 0, 0, new double[] {0}, new double[] {1})));
    for (double vagueness : VAGUENESS) {
      world
          .arm("first", judged(assessor(vagueness, 0)))
          .arm("second", judged(assessor(vagueness, 8)));
    }
    try (Life life = world.live(13, bench.threads())) {
      double[] cases = life.scores(1);
      for (int row = 0; row < VAGUENESS.length; row++) {
        kappa(comparisons, row, cases, life.scores(2 + 2 * row), life.scores(3 + 2 * row));
      }
    }
  }

  private static ToyScheme judged(Clerk clerk) {
    return new ToyScheme().rule(ToyRule.vague("X", -1, .5)).clerk(clerk);
  }

  /// An assessor whose comparisons is the case alone, in units of its spread; occasion and habit
  /// are in the list of harshness, of which each arm reads eight bits of its own.
  private static Clerk assessor(double vagueness, int shift) {
    double unit = Math.sqrt(SHARED);
    double own = Math.sqrt(1 - SHARED + vagueness * vagueness) / unit;
    var harshness = new double[1 << 16];
    double square = 0;
    for (int at = 0; at < harshness.length; at++) {
      double sum = 0;
      int cell = at >>> shift & 0xFF;
      for (int part = 0; part < 16; part++) {
        sum += Normal.quantile12(cell * 16 + part) / 16;
      }
      harshness[at] = sum;
      square += sum * sum / harshness.length;
    }
    for (int at = 0; at < harshness.length; at++) {
      harshness[at] *= own / Math.sqrt(square) / .5;
    }
    double discriminability = 5 * (1 - vagueness) / unit / (1 - .5);
    return new Clerk(discriminability, 0, 1, 1, 0, 0, harshness, new double[] {1});
  }

  private static void kappa(
      Comparisons comparisons, int row, double[] cases, double[] first, double[] second) {
    int single = 0;
    int agreed = 0;
    int breaches = 0;
    for (int person = 0; person < cases.length; person++) {
      if (cases[person] == -District.SCORE_UNIT) {
        single++;
        agreed += first[person] == second[person] ? 1 : 0;
        breaches += (first[person] < 0 ? 1 : 0) + (second[person] < 0 ? 1 : 0);
      }
    }
    double share = breaches / (2.0 * single);
    double byChance = share * share + (1 - share) * (1 - share);
    double kappa = (agreed / (double) single - byChance) / (1 - byChance);
    double law = kappa(VAGUENESS[row]);
    double error = 2 * Moments.shareError((1 + law) / 2, single);
    String name = "kappa at %.2g".formatted(VAGUENESS[row]);
    comparisons.chance(name, law, kappa, error);
    comparisons.near(name + ", table", KAPPA[row], law, .01);
  }

  /// Chance-corrected agreement on half covered, half lawful cases, by summing over the case.
  private static double kappa(double vagueness) {
    double half = 5 * (1 - vagueness) / 2;
    double own = Math.sqrt(1 - SHARED + vagueness * vagueness);
    double agree = 0;
    int cells = 4096;
    for (int cell = 0; cell < cells; cell++) {
      double shared = Math.sqrt(SHARED) * Normal.quantile((cell + .5) / cells);
      double in = Normal.phi((half + shared) / own);
      double out = Normal.phi((-half + shared) / own);
      agree += (in * in + (1 - in) * (1 - in) + out * out + (1 - out) * (1 - out)) / 2 / cells;
    }
    return 2 * agree - 1;
  }
}
