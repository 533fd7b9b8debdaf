// SPDX-License-Identifier: Apache-2.0
package glasshouse.society;

import glasshouse.kernel.Crew;
import glasshouse.kernel.Digest;
import glasshouse.kernel.Draws;
import glasshouse.society.land.Answer;
import glasshouse.society.land.Order;
import glasshouse.society.people.District;
import glasshouse.society.people.Ground;
import glasshouse.society.people.Mail;
import glasshouse.society.profile.Group;
import glasshouse.society.profile.Place;
import glasshouse.society.regime.Climate;
import glasshouse.society.regime.Regime;
import glasshouse.society.regime.World;
import glasshouse.society.rescore.Histories;
import glasshouse.society.rescore.Postcode;
import glasshouse.society.rescore.Survey;
import glasshouse.society.rescore.Tools;
import glasshouse.society.rescore.Twinning;
import glasshouse.society.scene.Ranking;
import glasshouse.society.scene.Signals;
import glasshouse.society.witness.ConductTable;
import glasshouse.society.witness.Tally;
import glasshouse.society.witness.Witness;
import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Some districts of a nation, neighbours by number, living side by side in all arms. All that
/// changes is here; what it hears of the rest of the nation comes in orders. One region is a whole
/// nation, or there are many, on as many machines as one likes: their answers add up to the same.
///
/// ```
/// parts = 3   districts 0 1 2 3 | 4 5 6 | 7 8 9    cut so that people are shared out evenly
/// ```
///
/// Not thread-safe: one order at a time. It uses the threads of the crew that it was made for.
public final class Region {
  /// People of the nation whose conduct is kept for scoring under other rulebooks.
  private static final int SAMPLE = 10_000;

  private final Nation.Setup setup;
  private final Crew crew;
  private final Draws draws;
  private final int first;
  private final List<Ground> grounds = new ArrayList<>();
  private final List<List<Ground>> towns = new ArrayList<>();
  private final List<Ground> strangers = new ArrayList<>();
  private final District[][] districts;
  private final Climate[][] climates;
  private final Signals[][] signals;
  private final Ranking[] rankings;
  private final Histories[] histories;
  private final Weather[] weathers;
  private final Worker[] workers;

  /// Founds a region.
  ///
  /// @param crew that will live it
  /// @param part number of the region, 0 to `parts` - 1
  /// @param parts how many regions the nation is cut into; a part may be without districts
  /// @param arena for the columns of its people
  public Region(Nation.Setup setup, Crew crew, int part, int parts, Arena arena) {
    this.setup = setup;
    this.crew = crew;
    var founding = new Founding(setup);
    draws = founding.draws();
    first = layOut(founding, part, parts);
    int arms = setup.worlds().size();
    districts = new District[arms][grounds.size()];
    climates = new Climate[arms][grounds.size()];
    signals = new Signals[arms][grounds.size()];
    rankings = new Ranking[arms];
    weathers = new Weather[arms];
    for (int arm = 0; arm < arms; arm++) {
      rankings[arm] = Ranking.NONE;
      weathers[arm] = new Weather(setup, setup.worlds().get(arm));
      for (int at = 0; at < grounds.size(); at++) {
        districts[arm][at] = new District(grounds.get(at), arena);
        climates[arm][at] = new Climate();
        signals[arm][at] = new Signals();
      }
    }
    histories = new Histories[grounds.size()];
    int stride = (int) Math.max(1, setup.people() / SAMPLE);
    Arrays.setAll(
        histories,
        at -> new Histories(stride, grounds.get(at).index() % stride, setup.scoredFrom()));
    workers = founding.hire(crew.threads(), setup.worlds());
    for (int at = 0; at < grounds.size(); at++) {
      founding.openCredit(cast(at), workers[0].traits(), arena);
    }
  }

  /// Lays out the districts whose middle resident belongs to the part, and returns the first.
  private int layOut(Founding founding, int part, int parts) {
    long from = setup.people() * part / parts;
    long until = setup.people() * (part + 1) / parts;
    long before = 0;
    int number = 0;
    int lowest = -1;
    for (Place place : setup.places()) {
      if (before + place.people() > from && before < until) {
        List<Ground> town = founding.layOut(place, number);
        long start = before;
        for (Ground ground : town) {
          long middle = start + ground.people() / 2;
          if (middle >= from && middle < until) {
            grounds.add(ground);
            towns.add(town);
            lowest = lowest < 0 ? ground.index() : lowest;
          }
          start += ground.people();
        }
        town.stream().filter(ground -> !grounds.contains(ground)).forEach(strangers::add);
      }
      before += place.people();
      number += founding.districts(place);
    }
    return Math.max(lowest, 0);
  }

  private District[] cast(int at) {
    return Arrays.stream(districts).map(arm -> arm[at]).toArray(District[]::new);
  }

  /// Does what is ordered.
  public Answer obey(Order order) {
    return switch (order) {
      case Order.Live live -> live(live);
      case Order.Hear hear -> hear(hear);
      case Order.Count(int tick) -> count(tick);
      case Order.Rank(Ranking[] tables) -> rank(tables);
      case Order.MeasureAnew _ -> measureAnew();
      case Order.Move(int tick) -> move(tick);
      case Order.End(int tick) -> end(tick);
      case Order.Score score -> score(score);
    };
  }

  private Answer live(Order.Live order) {
    crew.forEach(grounds.size(), (task, worker) -> stay(task, worker, order));
    return order.until() % setup.epoch() == 0
        ? tell()
        : new Answer.Lived(new long[0][], new long[0][]);
  }

  private void stay(int task, int worker, Order.Live order) {
    var weather = Arrays.stream(climates).map(arm -> arm[task]).toArray(Climate[]::new);
    var shown = Arrays.stream(signals).map(arm -> arm[task]).toArray(Signals[]::new);
    var stay =
        new Worker.Stay(grounds.get(task), towns.get(task), cast(task), weather, shown, rankings);
    workers[worker].live(
        stay, order.from(), order.until(), order.isAfterCensus(), histories[task]);
  }

  /// What the others are to hear. Letters are gone from here once they are told of.
  private Answer tell() {
    int arms = districts.length;
    var shown = new long[arms][];
    var letters = new long[arms][];
    for (int arm = 0; arm < arms; arm++) {
      var sum = new Signals();
      for (Signals part : signals[arm]) {
        sum.add(part);
      }
      shown[arm] = Outside.words(sum);
      int size = Arrays.stream(districts[arm]).mapToInt(each -> each.outbox().size()).sum();
      letters[arm] = new long[size];
      int at = 0;
      for (District district : districts[arm]) {
        Mail outbox = district.outbox();
        for (int letter = 0; letter < outbox.size(); letter++) {
          letters[arm][at++] =
              (long) outbox.district(letter) << 32 | (outbox.entry(letter) & 0xFFFF_FFFFL);
        }
        outbox.clear();
      }
    }
    return new Answer.Lived(shown, letters);
  }

  private Answer hear(Order.Hear order) {
    double years = setup.epoch() / setup.worlds().getFirst().calendar().ticksPerYear();
    double offencesInBase = order.shown()[0][Group.PERCEIVED];
    for (int arm = 0; arm < districts.length; arm++) {
      for (long letter : order.letters()[arm]) {
        int to = (int) (letter >>> 32) - first;
        if (to >= 0 && to < grounds.size()) {
          districts[arm][to].pending().add(order.tick(), (int) letter);
        }
      }
      Signals shown = Outside.signals(order.shown()[arm]);
      var nation = weathers[arm].sum(shown, offencesInBase, years);
      for (int at = 0; at < grounds.size(); at++) {
        weathers[arm].move(
            climates[arm][at], grounds.get(at), signals[arm][at], order.tick(), nation, draws);
      }
    }
    return new Answer.Done();
  }

  private Answer count(int tick) {
    for (Worker worker : workers) {
      worker.census().clear();
    }
    crew.forEach(grounds.size(), (task, worker) -> count(tick, task, worker));
    Census all = workers[0].census();
    for (int at = 1; at < workers.length; at++) {
      all.add(workers[at].census());
    }
    int arms = districts.length;
    int from = grounds.isEmpty() ? 0 : grounds.getFirst().place().index();
    int until = grounds.isEmpty() ? 0 : grounds.getLast().place().index() + 1;
    var bins = new int[arms][];
    var tallies = new Tally[arms];
    var byPlace = new long[arms][setup.places().size() * PlaceCount.values().length];
    var conduct = new ConductTable[arms][];
    for (int arm = 0; arm < arms; arm++) {
      bins[arm] = all.counted(arm);
      tallies[arm] = new Tally(setup.worlds().getFirst().deeds().size());
      List<ConductTable> tables =
          Stream.generate(ConductTable::new).limit(setup.places().size()).toList();
      for (Worker worker : workers) {
        worker.handOver(arm, tallies[arm], byPlace[arm]);
        worker.handOver(arm, tables);
      }
      conduct[arm] = tables.subList(from, until).toArray(ConductTable[]::new);
    }
    return new Answer.Counted(bins, tallies, byPlace, from, conduct);
  }

  private void count(int tick, int task, int worker) {
    var parts = new Census.Part[districts.length];
    Ground ground = grounds.get(task);
    int place = ground.place().index();
    for (int arm = 0; arm < districts.length; arm++) {
      World world = setup.worlds().get(arm).at(tick - 1);
      parts[arm] =
          new Census.Part(
              arm,
              world,
              world.jurisdictions().get(place).at(tick - 1),
              districts[arm][task],
              rankings[arm],
              climates[arm][task].legitimacy(),
              workers[worker].tally(arm));
    }
    workers[worker].count(ground, tick, parts);
  }

  private Answer rank(Ranking[] tables) {
    System.arraycopy(tables, 0, rankings, 0, tables.length);
    return new Answer.Done();
  }

  /// Who is innocent and who was wronged is asked over the last five years.
  private Answer measureAnew() {
    for (District[] arm : districts) {
      for (District district : arm) {
        district.measureAnew();
      }
    }
    return new Answer.Done();
  }

  /// People come and go; also in districts of the same cities that are lived elsewhere, for anybody
  /// there may be taken for somebody here.
  private Answer move(int tick) {
    int own = grounds.size();
    crew.forEach(
        own + strangers.size(),
        (task, worker) -> {
          if (task < own) {
            workers[worker].move(grounds.get(task), cast(task), tick, histories[task]);
          } else {
            workers[worker].move(strangers.get(task - own), tick);
          }
        });
    return new Answer.Done();
  }

  private Answer end(int tick) {
    int arms = districts.length;
    var digests = new String[arms][grounds.size()];
    crew.forEach(
        grounds.size(),
        (task, _) -> {
          for (int arm = 0; arm < arms; arm++) {
            digests[arm][task] = digest(districts[arm][task]);
          }
        });
    var remainder = new Tally[arms];
    var twins = new long[arms][][];
    var sampled = new double[arms][][];
    long bytes = 0;
    List<Tools> tools = tools();
    List<World> worlds = setup.worlds().stream().map(world -> world.at(tick - 1)).toList();
    var survey = new Survey(worlds, draws, tools, tick);
    for (int arm = 0; arm < arms; arm++) {
      remainder[arm] = remainder(arm, tick);
      twins[arm] = twins(arm);
      List<double[]> rows = new ArrayList<>();
      for (int at = 0; at < grounds.size(); at++) {
        rows.addAll(survey.sample(arm, districts[arm][at], histories[at]));
        bytes += districts[arm][at].bytes();
      }
      sampled[arm] = rows.toArray(double[][]::new);
    }
    return new Answer.Ended(digests, remainder, twins, sampled, bytes);
  }

  /// Returns the fingerprint of a district's state.
  static String digest(District district) {
    var digest = new Digest();
    district.digest(digest);
    return digest.hex();
  }

  private Tally remainder(int arm, int tick) {
    int perWeek = setup.worlds().getFirst().calendar().ticksPerWeek();
    var tally = new Tally(setup.worlds().getFirst().deeds().size());
    for (District district : districts[arm]) {
      district
          .spells()
          .retain((person, start) -> {
            tally.spellOpen((tick - start) / perWeek);
            return true;
          });
    }
    return tally;
  }

  private long[][] twins(int arm) {
    var twins = new long[arm][Twinning.SORTS];
    for (int other = 0; other < arm; other++) {
      for (int at = 0; at < grounds.size(); at++) {
        Twinning.count(districts[arm][at], districts[other][at], twins[other]);
      }
    }
    return twins;
  }

  private Answer score(Order.Score order) {
    World world = setup.worlds().get(order.arm()).at(order.tick() - 1);
    int[] places = order.places();
    var parts = new double[places.length][grounds.size()][];
    crew.forEach(
        grounds.size(),
        (task, worker) -> {
          Postcode postcode = workers[worker].postcode(world);
          for (int at = 0; at < places.length; at++) {
            Regime regime = world.jurisdictions().get(places[at]).at(order.tick() - 1);
            List<Double> scores = new ArrayList<>();
            if (regime != null) {
              postcode.score(grounds.get(task), histories[task], regime, order.tick(), scores::add);
            }
            parts[at][task] = scores.stream().mapToDouble(Double::doubleValue).toArray();
          }
        });
    return new Answer.Scored(
        Arrays.stream(parts)
            .map(part -> Arrays.stream(part).flatMapToDouble(Arrays::stream).toArray())
            .toArray(double[][]::new));
  }

  /// Says who hears of single lives in an arm, by worker.
  void listen(int arm, IntFunction<@Nullable Witness> witness) {
    for (int worker = 0; worker < workers.length; worker++) {
      workers[worker].listen(arm, witness.apply(worker));
    }
  }

  /// Lends what a survey needs, by worker.
  List<Tools> tools() {
    return Arrays.stream(workers).map(Worker::tools).toList();
  }

  /// Returns an arm's districts.
  List<District> districts(int arm) {
    return List.of(districts[arm]);
  }

  /// Returns the climate of a district in an arm.
  Climate climate(int arm, int at) {
    return climates[arm][at];
  }
}
