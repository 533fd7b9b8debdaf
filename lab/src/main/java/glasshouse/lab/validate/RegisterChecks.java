// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.validate;

import glasshouse.kernel.Draws;
import glasshouse.lab.indicator.interval.Moments;
import glasshouse.lab.validate.toy.Life;
import glasshouse.lab.validate.toy.ToyDeed;
import glasshouse.lab.validate.toy.ToyPeople;
import glasshouse.lab.validate.toy.ToyRule;
import glasshouse.lab.validate.toy.ToyScheme;
import glasshouse.lab.validate.toy.ToyWorld;
import glasshouse.society.Nation;
import glasshouse.society.people.District;
import glasshouse.society.people.Restricted;
import glasshouse.society.people.Traits;
import glasshouse.society.profile.Ages;
import glasshouse.society.profile.Households;
import glasshouse.society.profile.Population;
import glasshouse.society.regime.Exits;
import glasshouse.society.regime.Eyes;
import glasshouse.society.regime.Review;
import glasshouse.society.regime.Service;
import glasshouse.society.witness.Cause;
import glasshouse.society.witness.Count;
import glasshouse.society.witness.Tally;

/// Who is on a register, what closes to them, and who contests it: V3, V9, V15 and V20.
final class RegisterChecks {
  private static final double TICKS_PER_YEAR = 365.25 / 7;

  private RegisterChecks() {}

  static Check share() {
    return new Check("V3", "Share of people on a register", RegisterChecks::share);
  }

  private record Stream(double rate, int years) {
    int ticks() {
      return years * 52;
    }

    double perTick() {
      return rate / TICKS_PER_YEAR;
    }
  }

  /// M/G/infinity. A listing that falls into a running one extends it, so the listed share is that
  /// of terms that overlap freely; a debtor who is listed already is not listed again.
  private static void share(Bench bench, Comparisons comparisons) {
    int people = 60_000;
    int ticks = 21 * 13;
    Stream rare = new Stream(.004, 2);
    Stream frequent = new Stream(.02, 5);
    var world =
        new ToyWorld(people, bench.seed())
            .deed(ToyDeed.named("rare").rate(rare.rate()))
            .deed(ToyDeed.named("frequent").rate(frequent.rate()))
            .deed(ToyDeed.named("owed").rate(frequent.rate()))
            .exits(new Exits(0, 0, 0, 0, 0, 0, .2, 0))
            .arm("none", null)
            .arm(
                "lists",
                new ToyScheme()
                    .term(rare.ticks())
                    .term(frequent.ticks())
                    .debt()
                    .rule(ToyRule.list("rare", 0))
                    .rule(ToyRule.list("frequent", 1))
                    .rule(ToyRule.list("owed", 2)));
    try (Life life = world.live(ticks, bench.threads())) {
      terms(life, comparisons, 0, rare);
      terms(life, comparisons, 1, frequent);
      debts(life, comparisons, frequent, .2 / TICKS_PER_YEAR);
    }
    comparisons.note(
        "%,d people, %d weeks; terms of 104 and 260 whole weeks.".formatted(people, ticks)
            + " The third law, without re-listing, is that of debtors: a stationary 9.09 %,"
            + " here at its finite time in whole weeks.");
  }

  private static void terms(Life life, Comparisons comparisons, int register, Stream stream) {
    long people = life.nation().people();
    double load = stream.perTick() * stream.ticks();
    double entries = 0;
    int quarters = life.quarters().size();
    for (int quarter = quarters - stream.ticks() / 13; quarter < quarters; quarter++) {
      entries += life.quarters().get(quarter).tallies().get(1).entries(register, Cause.CORRECT);
    }
    String name = "%.3g a year for %d years: ".formatted(stream.rate(), stream.years());
    comparisons.chance(
        name + "running entries a head", load, entries / people, Math.sqrt(load / people));
    double listed = 1 - Math.exp(-load);
    comparisons.chance(
        name + "share listed",
        listed,
        life.last(1).stocks(register) / (double) people,
        Moments.shareError(listed, (double) people));
  }

  private static void debts(Life life, Comparisons comparisons, Stream stream, double leave) {
    long people = life.nation().people();
    double come = 1 - Math.exp(-stream.perTick());
    double share = 0;
    for (int tick = 0; tick < life.setup().ticks(); tick++) {
      share = (share + (1 - share) * come) * (1 - leave);
    }
    comparisons.chance(
        "debtors",
        share,
        life.last(1).stocks(2) / (double) people,
        Moments.shareError(share, (double) people));
  }

  static Check flights() {
    return new Check("V15", "Refused flights: person-times and persons", RegisterChecks::flights);
  }

  private static void flights(Bench bench, Comparisons comparisons) {
    int people = 30_000;
    int ticks = 8 * 13;
    double demand = .44;
    double repeat = 2.5;
    double covered = .6;
    var who = new ToyPeople().travel(1.5);
    var world =
        new ToyWorld(people, bench.seed())
            .people(who)
            .deed(ToyDeed.named("X").rate(.4))
            .service(demand, Service.Gradient.TRAVEL, repeat, 0)
            .service(1.44, Service.Gradient.NONE, 1, 0)
            .arm("none", null)
            .arm(
                "gates",
                new ToyScheme()
                    .term(10_000)
                    .rule(ToyRule.list("X", 0))
                    .gate(0, 0, covered)
                    .gate(1, 0, .115));
    try (Life life = world.live(ticks, bench.threads())) {
      Tally tally = life.total(1);
      double years = tally.of(Count.LISTED_TICKS) / TICKS_PER_YEAR;
      double rail = 1.44 * .115;
      comparisons.chance(
          "refused rail trips a listed person-year",
          rail,
          tally.refusals(1) / years,
          Math.sqrt(rail / years));
      Sums sums = sums(life, demand * repeat * covered);
      comparisons.chance(
          "refused flights", sums.expected, (double) tally.refusals(0), Math.sqrt(sums.expected));
      comparisons.chance(
          "persons refused a flight",
          sums.persons,
          (double) tally.of(Count.GROUNDED_PERSONS),
          Math.sqrt(sums.variance));
      double mean = sums.travel / sums.listed;
      double spread = Math.sqrt(Math.exp(1.5 * 1.5) - 1);
      comparisons.chance("mean travel appetite", 1, mean, spread / Math.sqrt((double) sums.listed));
    }
    comparisons.note(
        "%,d people; the expected numbers are summed over the listed with their own appetite and"
                .formatted(people)
            + " weeks on the list, as demand x repeat x coverage and 1 - exp(-that x time).");
  }

  /// What the listed are expected to meet, given who they are.
  private static final class Sums {
    private double expected;
    private double persons;
    private double variance;
    private double travel;
    private long listed;
  }

  private static Sums sums(Life life, double perYear) {
    var sums = new Sums();
    Traits traits = reader(life.setup());
    for (District district : life.nation().districts(1)) {
      Restricted restricted = district.restricted();
      for (int row = 0; row < restricted.size(); row++) {
        traits.read(district.ground(), restricted.person(row));
        traits.readMore(district.ground(), restricted.person(row));
        double years = (life.setup().ticks() - restricted.start(row)) / TICKS_PER_YEAR;
        double mean = perYear * traits.travel() * years;
        double hit = 1 - Math.exp(-mean);
        sums.expected += mean;
        sums.persons += hit;
        sums.variance += hit * (1 - hit);
        sums.travel += traits.travel();
        sums.listed++;
      }
    }
    return sums;
  }

  /// Returns a reader of everybody's traits, as the nation has them.
  static Traits reader(Nation.Setup setup) {
    Population population = setup.population();
    var draws = new Draws(setup.seed());
    Households households =
        Households.draw(population.householdShares(), population.childShares(), draws);
    return new Traits(population, Ages.fit(population.ageShares(), households), households, draws);
  }

  static Check children() {
    return new Check("V20", "Children of listed parents", RegisterChecks::children);
  }

  private static void children(Bench bench, Comparisons comparisons) {
    family(bench, comparisons, "two parents", 4, 2);
    family(bench, comparisons, "one parent", 2, 1);
    comparisons.note(
        "25,600 people a world, 52 weeks; every child asks every week, so it is refused once a"
            + " parent is listed. Brothers and sisters count as one.");
  }

  private static void family(
      Bench bench, Comparisons comparisons, String what, int size, int childrenEach) {
    int people = 25_600;
    int ticks = 4 * 13;
    double rate = .25;
    var world =
        new ToyWorld(people, bench.seed())
            .districtsOf(6_400)
            .people(
                new ToyPeople()
                    .families(size, childrenEach)
                    .ages(.40, .10, 0.0, .175, .225, .10, 0.0, 0.0))
            .deed(ToyDeed.named("X").rate(rate))
            .childService(100)
            .arm("none", null)
            .arm(
                "lists",
                new ToyScheme().term(10_000).rule(ToyRule.list("X", 0)).gate(0, 0, 1).family(1));
    int parents = size - childrenEach;
    double one = 1 - Math.exp(-rate * ticks / TICKS_PER_YEAR);
    double any = 1 - Math.pow(1 - one, parents);
    double households = people / (double) size;
    try (Life life = world.live(ticks, bench.threads())) {
      double barred = life.total(1).of(Count.BARRED_CHILDREN) / (double) childrenEach;
      comparisons.chance(what, any, barred / households, Moments.shareError(any, households));
    }
  }

  static Check appeals() {
    return new Check("V9", "Delay and outcome of appeals", RegisterChecks::appeals);
  }

  private static final double MEAN_WEEKS = 12;
  private static final double GRANTED = .45;
  private static final int LATE = 26;
  private static final int APPEAL_TICKS = 12 * 13;
  private static final int APPELLANTS = 40_000;

  /// Everybody files, every entry names the wrong person.
  private static ToyWorld appellants(Bench bench) {
    var review =
        new Review(
            true,
            false,
            new Review.Filing(1, 100, 0, 0, 0),
            new Review.Ruling(1 / MEAN_WEEKS, GRANTED, 0, LATE),
            new Review.Trust(0, 0, 0),
            0);
    return new ToyWorld(APPELLANTS, bench.seed())
        .districtsOf(APPELLANTS)
        .deed(ToyDeed.named("X").rate(.5))
        .arm("none", null)
        .arm(
            "appeals",
            new ToyScheme()
                .rule(ToyRule.points("X", -1))
                .seen(0, 1, 0, 0, 0)
                .errors(new Eyes.Errors(new double[2], new double[2], 1, 0, 0, 0, 1))
                .review(review));
  }

  /// Decisions are geometric, so an appeal that was filed `a` weeks before the end is decided with
  /// chance `1 - (11/12)^a`.
  private static void appeals(Bench bench, Comparisons comparisons) {
    double waits = 1 - 1 / MEAN_WEEKS;
    double expected = 0;
    double ticksWaited = 0;
    double inTime = 0;
    for (int age = 0; age < APPEAL_TICKS; age++) {
      expected += (1 - StrictMath.pow(waits, age)) / APPEAL_TICKS;
      inTime += (1 - StrictMath.pow(waits, Math.min(age, LATE))) / APPEAL_TICKS;
      for (int wait = 1; wait <= age; wait++) {
        ticksWaited += wait * StrictMath.pow(waits, wait - 1) / MEAN_WEEKS / APPEAL_TICKS;
      }
    }
    try (Life life = appellants(bench).live(APPEAL_TICKS, bench.threads())) {
      Tally tally = life.total(1);
      double filed = tally.of(Count.APPEALS);
      double overturned = tally.of(Count.OVERTURNED_WRONGFUL);
      double decided = overturned + tally.of(Count.UPHELD_WRONGFUL);
      comparisons.same("everybody files", tally.of(Count.PENALTIES), tally.of(Count.APPEALS));
      comparisons.chance(
          "share decided", expected, decided / filed, Moments.shareError(expected, filed));
      comparisons.chance(
          "mean weeks until decided",
          ticksWaited / expected,
          tally.of(Count.APPEAL_TICKS) / decided,
          MEAN_WEEKS / Math.sqrt(decided));
      comparisons.chance(
          "share overturned", GRANTED, overturned / decided, Moments.shareError(GRANTED, decided));
      comparisons.near("P(at most 26 weeks)", .8959, 1 - StrictMath.pow(waits, LATE), .0001);
      comparisons.chance(
          "overturned in 26 weeks, of filed",
          inTime * GRANTED,
          tally.of(Count.OVERTURNED_IN_TIME) / filed,
          Moments.shareError(inTime * GRANTED, filed));
    }
    comparisons.note(
        "%,d people, %d weeks; appeals of the last weeks are still waiting, which is reckoned with."
            .formatted(APPELLANTS, APPEAL_TICKS));
  }
}
