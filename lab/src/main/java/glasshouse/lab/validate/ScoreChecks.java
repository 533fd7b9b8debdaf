// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.validate;

import glasshouse.kernel.Crew;
import glasshouse.kernel.Normal;
import glasshouse.lab.indicator.interval.Moments;
import glasshouse.lab.validate.toy.Life;
import glasshouse.lab.validate.toy.ToyDeed;
import glasshouse.lab.validate.toy.ToyMinds;
import glasshouse.lab.validate.toy.ToyPeople;
import glasshouse.lab.validate.toy.ToyRule;
import glasshouse.lab.validate.toy.ToyScheme;
import glasshouse.lab.validate.toy.ToyTown;
import glasshouse.lab.validate.toy.ToyWorld;
import glasshouse.society.people.District;
import glasshouse.society.profile.Deed;
import glasshouse.society.profile.Group;
import glasshouse.society.regime.Behaviour;
import glasshouse.society.regime.Clerk;
import glasshouse.society.regime.Eyes;
import glasshouse.society.regime.Law;
import glasshouse.society.witness.Cause;
import glasshouse.society.witness.Count;
import glasshouse.society.witness.Tally;
import glasshouse.society.witness.Validity;
import java.util.Arrays;
import java.util.List;

/// What becomes of a stream of acts on its way to a score: V2, V4, V8, V10 and V11.
final class ScoreChecks {
  private static final double TICKS_PER_YEAR = 365.25 / 7;

  private ScoreChecks() {}

  static Check path() {
    return new Check("V2", "Score path of one deed", ScoreChecks::path);
  }

  /// Shot noise, Campbell's theorem (model appendix B), in whole weeks.
  private static void path(Bench bench, Comparisons comparisons) {
    int people = 40_000;
    int ticks = 20 * 13;
    double rate = 2 * .3 / TICKS_PER_YEAR;
    double points = 5;
    var world =
        new ToyWorld(people, bench.seed())
            .deed(ToyDeed.named("X").rate(2))
            .halfLives(2, 5)
            .arm("none", null)
            .arm("points", new ToyScheme().rule(ToyRule.points("X", -5)).seen(0, .3, 0, 0, 0));
    try (Life life = world.live(ticks, bench.threads())) {
      double[] scores = life.scores(1);
      var moments =
          Moments.of(Arrays.stream(scores).map(score -> score / District.SCORE_UNIT).toArray());
      double keep = StrictMath.pow(2, -1 / (2 * TICKS_PER_YEAR));
      double mean = -rate * points * keep * (1 - Math.pow(keep, ticks)) / (1 - keep);
      double square = keep * keep;
      double variance =
          rate * points * points * square * (1 - Math.pow(square, ticks)) / (1 - square);
      comparisons.chance("mean after 260 weeks", mean, moments.mean(), moments.meanError());
      comparisons.chance("sd", Math.sqrt(variance), moments.spread(), moments.spreadError());
      double kappa = Math.log(2) / 2;
      double years = ticks / TICKS_PER_YEAR;
      double smooth = -2 * .3 * points / kappa * (1 - Math.exp(-kappa * years));
      comparisons.near("exact mean against the integral", smooth, mean, -.0034 * smooth);
    }
    comparisons.note(
        "%,d people. Entries are posted at the end of a week, so the exact mean is a sum over whole"
                .formatted(people)
            + " weeks; it differs from the integral -7.126 at 5 years by kappa dt / 2 = .33 %.");
  }

  static Check ranks() {
    return new Check("V8", "Points of another size change nothing else", ScoreChecks::ranks);
  }

  /// Every number that is a number of points, once and twice: points of rules, bounds, edges,
  /// bands, the fine, and what a sanction is weighed by. Nothing is forgotten and nobody's
  /// discretion stretches points, so that doubling is exact to the last bit.
  private static void ranks(Bench bench, Comparisons comparisons) {
    double forever = Double.POSITIVE_INFINITY;
    try (Life one = sized(1, forever, bench);
        Life two = sized(2, forever, bench)) {
      for (int arm = 0; arm < 2; arm++) {
        comparisons.same("deeds", deeds(one.total(arm)), deeds(two.total(arm)));
      }
      Tally before = one.total(1);
      Tally after = two.total(1);
      for (int register = 0; register < 3; register++) {
        comparisons.same("listings", before.listings(register), after.listings(register));
        comparisons.same("releases", before.releases(register), after.releases(register));
      }
      comparisons.same("refusals", before.refusals(0), after.refusals(0));
      comparisons.same("spells", before.of(Count.SPELLS_OPENED), after.of(Count.SPELLS_OPENED));
      double[] once = one.scores(1);
      double[] twice = two.scores(1);
      long exact = 0;
      for (int person = 0; person < once.length; person++) {
        exact += twice[person] == 2 * once[person] ? 1 : 0;
      }
      comparisons.same("people whose score is exactly doubled", (long) once.length, exact);
      comparisons.same("anybody has one", true, Arrays.stream(once).anyMatch(score -> score < 0));
    }
    try (Life one = sized(1, 2, bench);
        Life two = sized(2, 2, bench)) {
      double mean = Moments.of(one.scores(1)).mean();
      Moments doubled = Moments.of(two.scores(1));
      comparisons.chance("mean, with forgetting", 2 * mean, doubled.mean(), doubled.meanError());
    }
    comparisons.note(
        "6,000 people who react to everything, with a register of the lowest 5 %; 104 weeks. With"
            + " forgetting, scores are rounded by lot, so only their mean doubles.");
  }

  private static long deeds(Tally tally) {
    return tally.of(Count.DEEDS);
  }

  private static Life sized(int size, double scoreYears, Bench bench) {
    int unit = size * District.SCORE_UNIT;
    var clerk = new Clerk(5, 0, 1, .6, .4, 0, new double[] {-1, 0, 1}, new double[] {.4, .7, 1});
    int[] edges = {30 * unit, -40 * unit, -100 * unit};
    var scale = new Law.Scale(16, -600 * unit, 200 * unit, edges, -40 * unit, 30 * unit, 20 * unit);
    var minds =
        ToyTown.minds()
            .deterrence(new Behaviour.Deterrence(.25, 10 * size, 12, 20 * size, 100 * size))
            .gaming(new Behaviour.Gaming(.3, .02, 1, .3, .05, 20 * size, 0));
    return ToyTown.of(6_000, bench.seed())
        .minds(minds)
        .halfLives(scoreYears, 1)
        .arm("none", null)
        .arm("scheme", ToyTown.scheme(size, 1).clerk(clerk).scale(scale).rank(.05).gate(1, 2, .5))
        .live(8 * 13, bench.threads());
  }

  static Check wrongRecords() {
    return new Check("V4", "Records about the wrong person and about nothing", ScoreChecks::wrong);
  }

  private static void wrong(Bench bench, Comparisons comparisons) {
    int people = 40_000;
    int ticks = 8 * 13;
    var scheme =
        new ToyScheme()
            .rule(ToyRule.points("X", -1))
            .seen(0, .8, 0, 0, 0)
            .errors(new Eyes.Errors(new double[2], new double[2], .01, 0, 0, 0, 1))
            .fakes(new ToyScheme.Fakes(.01, 0, 0));
    var world =
        new ToyWorld(people, bench.seed())
            .districtsOf(people)
            .deed(ToyDeed.named("X").rate(.5))
            .oracle(-1)
            .arm("none", null)
            .arm("records", scheme);
    try (Life life = world.live(ticks, bench.threads())) {
      Tally tally = life.total(1);
      double stranger = tally.entries(0, Cause.WRONG_PERSON);
      double nothing = tally.entries(0, Cause.FABRICATED);
      double all = tally.of(Count.PENALTIES);
      double share = (.5 * .8 * .01 + .01) / (.5 * .8 + .01);
      comparisons.chance(
          "wrong share", share, (stranger + nothing) / all, Moments.shareError(share, all));
      double personYears = people * ticks / TICKS_PER_YEAR;
      double rate = .01 + .01 * .5 * .8;
      comparisons.chance(
          "wrong records a person-year",
          rate,
          (stranger + nothing) / personYears,
          Math.sqrt(rate / personYears));
      Tally last = life.last(1);
      double innocent = last.of(Count.INNOCENT);
      double hit = 1 - Math.exp(-rate * ticks / TICKS_PER_YEAR);
      comparisons.chance(
          "innocents hit in two years",
          hit,
          last.of(Count.INNOCENT_WRONGED) / innocent,
          Moments.shareError(hit, innocent));
    }
    comparisons.note(
        "%,d people, 104 weeks; anybody in town may be mistaken for the doer.".formatted(people));
  }

  static Check reliability() {
    return new Check("V11", "Reliability of a score", ScoreChecks::reliability);
  }

  /// Two arms share every act and notice it through channels with luck of their own: the two scores
  /// measure the same conduct twice.
  private static void reliability(Bench bench, Comparisons comparisons) {
    int people = 40_000;
    double sigma = Math.sqrt(Math.log(1 + .76 * .76));
    double ceiling = 16;
    double spread = twice(bench, comparisons, people, sigma, ceiling);
    twice(bench, comparisons, people, 0, 1);
    comparisons.note(
        "%,d people, 52 weeks, 5 acts a year, .3 of them seen. The spread of rates is %.4f"
                .formatted(people, spread)
            + " (traits have 12 bits and rates a ceiling); with .76 the law gives .625.");
  }

  private static double twice(
      Bench bench, Comparisons comparisons, int people, double sigma, double ceiling) {
    int ticks = 4 * 13;
    double seen = .3;
    var world =
        new ToyWorld(people, bench.seed())
            .deed(
                ToyDeed.named("X")
                    .rate(5 * TICKS_PER_YEAR / ticks)
                    .spread(ceiling, -sigma, 0.0, 0.0, 0.0, 0.0))
            .people(new ToyPeople())
            .arm("none", null)
            .arm("feed", new ToyScheme().rule(ToyRule.points("X", -1)).seen(0, seen, 0, 0, 0))
            .arm("report", new ToyScheme().rule(ToyRule.points("X", -1)).seen(0, 0, 0, 0, seen));
    double mean = 0;
    double square = 0;
    for (int cell = 0; cell < 4096; cell++) {
      double rate =
          Math.min(Math.exp(sigma * Normal.quantile12(cell) - sigma * sigma / 2), ceiling);
      mean += rate / 4096;
      square += rate * rate / 4096;
    }
    double variation = square / (mean * mean) - 1;
    double count = 5 * mean;
    double counted = seen * (1 + count * variation);
    double law = counted / (counted + 1 - seen);
    try (Life life = world.live(ticks, bench.threads())) {
      double[] first = life.scores(1);
      double[] second = life.scores(2);
      String what = sigma == 0 ? "pure Poisson, law d" : "rates with spread";
      comparisons.chance(
          what,
          law,
          Moments.correlation(first, second, 0, people),
          Moments.correlationError(first, second));
    }
    return Math.sqrt(variation);
  }

  static Check validity() {
    return new Check("V10", "Validity of a count", ScoreChecks::validity);
  }

  /// A mixed Poisson count and the trait behind it (model appendix B).
  private static void validity(Bench bench, Comparisons comparisons) {
    double sigma = .8;
    double[] means = {.1, .5, 1, 3, 10};
    double[] published = {.242, .470, .581, .721, .801};
    double spread = Math.exp(sigma * sigma) - 1;
    for (int at = 0; at < means.length; at++) {
      double mean = means[at];
      double law = mean * sigma / Math.sqrt(mean + mean * mean * spread);
      comparisons.near("law at mean " + mean, published[at], law, .001);
      Validity lived = live(bench, mean, sigma);
      comparisons.chance(
          "mean " + mean,
          law,
          Moments.correlation(lived.score(), lived.honesty(), 0, lived.score().length),
          Moments.correlationError(lived.score(), lived.honesty()));
    }
    comparisons.note(
        "40,000 people, 52 weeks, every act seen; a quarter of them sampled. Rates have a ceiling"
            + " of 16 times the mean.");
  }

  private static Validity live(Bench bench, double mean, double sigma) {
    int people = 40_000;
    int ticks = 4 * 13;
    var world =
        new ToyWorld(people, bench.seed())
            .deed(
                ToyDeed.named("X")
                    .rate(mean * TICKS_PER_YEAR / ticks)
                    .spread(16, -sigma, 0.0, 0.0, 0.0, 0.0))
            .people(new ToyPeople())
            .arm("none", null)
            .arm("feed", new ToyScheme().rule(ToyRule.points("X", -1)).seen(0, 1, 0, 0, 0));
    try (Life life = world.live(ticks, bench.threads());
        Crew crew = new Crew(bench.threads())) {
      return life.nation().validity(crew, List.of(0)).get(1);
    }
  }

  static Check gaming() {
    return new Check("V27", "Good deeds that are bought, and audits of them", ScoreChecks::gaming);
  }

  private static final int GAMING_YEARS = 4;

  private static void gaming(Bench bench, Comparisons comparisons) {
    int people = 20_000;
    int weeks = GAMING_YEARS * 52;
    double rate = 3;
    double audit = .05;
    var plain = new Behaviour.Gaming(rate, .02, 1, 0, 0, 20, 0);
    var audited = new Behaviour.Gaming(rate, .02, 1, 0, audit, 20, 0);
    double knowHow = 0;
    for (int week = 0; week < weeks; week++) {
      knowHow += plain.knowHow(week * 7 / 365.25) * 7 / 365.25;
    }
    double motive = .4;
    double means = .5;
    double bought = people * rate * motive * means * knowHow;
    try (Life life = gamers(people, bench.seed(), plain).live(weeks, bench.threads())) {
      long awards = life.total(1).of(Count.AWARDS);
      comparisons.chance("bought good deeds", bought, (double) awards, Math.sqrt(bought));
      comparisons.same("fines without an audit", 0L, life.total(1).of(Count.FINES));
      comparisons.same("bought without a regime", 0L, life.total(0).of(Count.AWARDS));
    }
    try (Life life = gamers(people, bench.seed(), audited).live(weeks, bench.threads())) {
      double fines = life.total(1).of(Count.FINES);
      double all = fines + life.total(1).of(Count.AWARDS);
      double error = Math.sqrt(audit * (1 - audit) / all);
      comparisons.chance("share found out", audit, fines / all, error);
    }
    comparisons.note(
        "20,000 people who do nothing good of their own; means and skill are symmetric, so half of"
            + " the wish remains on average. Know-how is logistic from .02 at 1 a year.");
  }

  private static ToyWorld gamers(int people, long seed, Behaviour.Gaming gaming) {
    var minds = new ToyMinds().aware(1).gaming(gaming);
    return new ToyWorld(people, seed)
        .deed(ToyDeed.named("gift").of(Group.GOOD, Deed.Type.GOOD).rate(1e-9))
        .minds(minds)
        .arm("none", null)
        .arm("points", new ToyScheme().rule(ToyRule.points("gift", 5)));
  }
}
