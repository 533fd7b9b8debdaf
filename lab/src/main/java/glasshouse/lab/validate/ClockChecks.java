// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.validate;

import glasshouse.kernel.HalfLife;
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
import glasshouse.society.people.Memory;
import glasshouse.society.profile.Deed;
import glasshouse.society.profile.Group;
import glasshouse.society.regime.Behaviour;
import glasshouse.society.regime.Climate;
import glasshouse.society.regime.Law;
import glasshouse.society.regime.Service;
import glasshouse.society.regime.World;
import java.util.ArrayList;
import java.util.List;

/// Time: what is forgotten between touches, what adds up all the same, and how a climate follows.
/// V12, V16 and V22.
final class ClockChecks {
  private ClockChecks() {}

  static Check hardship() {
    return new Check("V12", "Hardship of steady refusals", ClockChecks::hardship);
  }

  /// Shot noise once more: 1.5 refusals a year, each a twentieth of log income, half of it
  /// forgotten in a year. Everybody comes on the register in time and stays.
  private static void hardship(Bench bench, Comparisons comparisons) {
    int people = 12_000;
    int ticks = 36 * 13;
    double refusals = 1.5 / TICKS_PER_YEAR;
    double step = .05;
    var world =
        new ToyWorld(people, bench.seed())
            .deed(ToyDeed.named("X").rate(4))
            .service(1.5, Service.Gradient.NONE, 1, step)
            .halfLives(2, 1)
            .minds(new ToyMinds().hardship(new Behaviour.Hardship(0, 1, 0, 1)))
            .arm("none", null)
            .arm("gates", new ToyScheme().term(10_000).rule(ToyRule.list("X", 0)).gate(0, 0, 1));
    double keep = StrictMath.pow(2, -1 / TICKS_PER_YEAR);
    var found = new double[people];
    double expected = 0;
    int at = 0;
    try (Life life = world.live(ticks, bench.threads())) {
      Memory memory = life.setup().worlds().get(1).memory();
      for (District district : life.nation().districts(1)) {
        for (int row = 0; row < district.restricted().size(); row++) {
          int person = district.restricted().person(row);
          int weeks = ticks - district.restricted().start(row);
          found[at++] = district.hardship(person, ticks, memory);
          expected += refusals * step * keep * (1 - Math.pow(keep, weeks)) / (1 - keep);
        }
      }
      comparisons.same("people on the register", people, at);
      Moments moments = Moments.of(found);
      comparisons.chance("mean", expected / people, moments.mean(), moments.meanError());
      double spread = step * Math.sqrt(refusals * keep * keep / (1 - keep * keep));
      comparisons.chance("sd", spread, moments.spread(), moments.spreadError());
      double smooth = 1.5 * step / Math.log(2);
      comparisons.near("mean against q dh / kappa", smooth, moments.mean(), .02 * smooth);
    }
    comparisons.note(
        "%,d people, %d weeks; q dh / kappa is .1082, and whole weeks take .7 %% off."
            .formatted(people, ticks));
  }

  private static final double TICKS_PER_YEAR = 365.25 / 7;

  static Check lazy() {
    return new Check("V16", "Touching people lazily or every week", ClockChecks::lazy);
  }

  /// A column as a person has it at a tick, in units of its last bit.
  private interface Column {
    double of(District district, int person, int tick, Memory memory);
  }

  private record Named(String name, Column column) {}

  private static final List<Named> COLUMNS =
      List.of(
          new Named("score", District::score),
          new Named(
              "risk",
              (d, person, tick, memory) -> d.risk(person, tick, memory) * District.RISK_UNIT),
          new Named(
              "chill",
              (d, person, tick, memory) -> d.chill(person, tick, memory) * District.CHILL_UNIT),
          new Named(
              "legitimacy",
              (d, person, tick, memory) ->
                  d.legitimacy(person, tick, memory) * District.LEGITIMACY_UNIT),
          new Named(
              "hardship",
              (d, person, tick, memory) ->
                  d.hardship(person, tick, memory) * District.HARDSHIP_UNIT));

  private static void lazy(Bench bench, Comparisons comparisons) {
    int people = 12_000;
    int ticks = 8 * 13;
    var world =
        new ToyWorld(people, bench.seed())
            .districtsOf(6_000)
            .people(new ToyPeople())
            .deed(ToyDeed.named("theft").rate(.8).scope(.7))
            .deed(ToyDeed.named("post").of(Group.LAWFUL, Deed.Type.DISFAVOURED).rate(.5))
            .service(2, Service.Gradient.INCOME, 1, .01)
            .halfLives(2, 1)
            .oracle(-5, -5)
            .minds(restless())
            .arm("none", null)
            .arm("lazy", scheme())
            .arm("eager", scheme(), new World.Switches(false, true, false));
    try (Life life = world.live(ticks, bench.threads())) {
      comparisons.same("acts", life.total(1).acts(0), life.total(2).acts(0));
      for (Named column : COLUMNS) {
        compare(life, column, comparisons);
      }
    }
    double worst = 0;
    HalfLife halfLife = HalfLife.ofTicks(52.18);
    for (int first = 0; first < 512; first++) {
      for (int second = 0; second < 512; second++) {
        double once = halfLife.factor(first + second);
        worst = Math.max(worst, Math.abs(halfLife.factor(first) * halfLife.factor(second) - once));
      }
    }
    comparisons.near("two steps of forgetting against one", 0, worst, 1e-9);
    comparisons.note(
        "%,d people, %d weeks, means in units of the last bit; the same acts in both arms, for"
                .formatted(people, ticks)
            + " these people react to nothing.");
  }

  private static ToyMinds restless() {
    return new ToyMinds()
        .deterrence(new Behaviour.Deterrence(.25, 10, 12, 20, 100))
        .chill(new Behaviour.Chill(0, 0, 0, 0, .2, .05, .1, 0, 0, 1))
        .perception(new Behaviour.Perception(0, 0, 1, 0, 1, .3, .05, .2))
        .legitimacy(new Behaviour.Legitimacy(-.01, -.02, 4, -.03, -.08, .003, 0, 0, 0, 1))
        .hardship(new Behaviour.Hardship(.04, 1, 0, 1));
  }

  private static ToyScheme scheme() {
    return new ToyScheme()
        .term(26)
        .rule(new ToyRule("theft", -5, .2, 0, .3, "true"))
        .rule(ToyRule.points("post", -3))
        .seen(0, .5, 0, 0, 0)
        .publicity(new Law.Publicity(true, true, true, false))
        .gate(0, 0, 1);
  }

  private static void compare(Life life, Named column, Comparisons comparisons) {
    int ticks = life.setup().ticks();
    Memory memory = life.setup().worlds().get(1).memory();
    var differences = new double[Math.toIntExact(life.nation().people())];
    double mean = 0;
    int at = 0;
    List<District> eager = life.nation().districts(2);
    for (District lazy : life.nation().districts(1)) {
      District other = eager.get(lazy.ground().index());
      for (int person = 0; person < lazy.ground().people(); person++) {
        double value = column.column().of(lazy, person, ticks, memory);
        mean += value / differences.length;
        differences[at++] = column.column().of(other, person, ticks, memory) - value;
      }
    }
    Moments moments = Moments.of(differences);
    comparisons.chance(column.name(), mean, mean + moments.mean(), moments.meanError());
    comparisons.near(column.name() + ", a touch", 0, moments.mean() / ticks, .01);
  }

  static Check filter() {
    return new Check("V22", "The climate follows a step", ClockChecks::filter);
  }

  private static final int EPOCHS = 13;

  /// Reads one climate after every epoch; what the observer sees is before the climate moves.
  private static final class Reader implements Watcher {
    private final List<double[]> read = new ArrayList<>();

    @Override
    public void lived(Nation nation, int tick) {
      if (tick % World.Schedule.EPOCH_WEEKS == 0) {
        Climate climate = nation.climate(1, 0);
        read.add(
            new double[] {climate.chill(), climate.watched(), climate.risk(Group.OFFENCE.code())});
      }
    }
  }

  private static void filter(Bench bench, Comparisons comparisons) {
    var minds =
        new ToyMinds()
            .aware(1)
            .deterrence(new Behaviour.Deterrence(.25, 0, 12, 20, 100))
            .chill(new Behaviour.Chill(.5, .5, 0, .15, 0, 0, 0, 0, 0, 0))
            .perception(
                new Behaviour.Perception(.15, 1, .7, .1, Double.POSITIVE_INFINITY, 0, 0, 0));
    var scheme = new ToyScheme().rule(ToyRule.points("X", -5)).seen(0, 0, 0, 0, 0).linked(.8);
    var reader = new Reader();
    var world =
        new ToyWorld(1_000, bench.seed())
            .deed(ToyDeed.named("X").rate(.1))
            .minds(minds)
            .arm("none", null)
            .arm("step", scheme);
    try (Life life = world.live(4 * EPOCHS, bench.threads(), reader)) {
      double announced = .1;
      double cameras = .5 * .8;
      double[] targets = {cameras + announced, cameras, announced};
      String[] names = {"chill", "cameras' part", "perceived risk"};
      for (int what = 0; what < targets.length; what++) {
        double worst = 0;
        for (int epoch = 0; epoch < reader.read.size(); epoch++) {
          double law = targets[what] * (1 - Math.pow(1 - .15, epoch));
          worst = Math.max(worst, Math.abs(reader.read.get(epoch)[what] - law));
        }
        comparisons.near(names[what] + ", worst of %d epochs".formatted(EPOCHS), 0, worst, 1e-12);
      }
      comparisons.near(
          "chill after 13 epochs",
          targets[0] * (1 - Math.pow(1 - .15, EPOCHS)),
          life.nation().climate(1, 0).chill(),
          1e-12);
    }
    comparisons.note(
        "Cameras linked to .8 of names from week 0, and an announcement that never fades.");
  }
}
