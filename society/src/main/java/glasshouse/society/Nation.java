// SPDX-License-Identifier: Apache-2.0
package glasshouse.society;

import glasshouse.kernel.Crew;
import glasshouse.kernel.Digest;
import glasshouse.kernel.Draws;
import glasshouse.society.people.District;
import glasshouse.society.people.Ground;
import glasshouse.society.people.Mail;
import glasshouse.society.profile.Deed;
import glasshouse.society.profile.Place;
import glasshouse.society.profile.Population;
import glasshouse.society.regime.Climate;
import glasshouse.society.regime.Regime;
import glasshouse.society.regime.World;
import glasshouse.society.rescore.Histories;
import glasshouse.society.rescore.Panel;
import glasshouse.society.rescore.Postcode;
import glasshouse.society.rescore.Survey;
import glasshouse.society.rescore.Tools;
import glasshouse.society.scene.Ranking;
import glasshouse.society.scene.Signals;
import glasshouse.society.witness.ConductTable;
import glasshouse.society.witness.Count;
import glasshouse.society.witness.Tally;
import glasshouse.society.witness.Validity;
import glasshouse.society.witness.Witness;
import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All districts of one experiment seed, in all arms, living side by side with the same luck.
///
/// Districts live an epoch of four weeks at once and alone; between epochs letters are delivered
/// and the climate moves. Every thirteen weeks a census makes the rank table. Only integers are
/// added across districts, so the number of threads and the order of districts cannot matter.
public final class Nation implements AutoCloseable {
  private final Setup setup;
  private final Arena arena = Arena.ofShared();
  private final Draws draws;
  private final List<Ground> grounds = new ArrayList<>();
  private final List<List<Ground>> towns = new ArrayList<>();
  private final District[][] districts;
  private final Climate[][] climates;
  private final Signals[][] signals;
  private final Ranking[] rankings;
  private final Histories[] histories;
  private final Weather[] weathers;
  private final Book[] books;
  private final Worker[] workers;
  private final Outside outside;
  private final long people;
  private int tick;

  /// What a nation is made of.
  ///
  /// @param places cities
  /// @param districtPeople most people in a district, 1,000 to 65,536
  /// @param population aggregates that people are computed from
  /// @param worlds arms; the first is the base arm that others are paired with
  /// @param seed of the experiment
  /// @param ticks length of the run
  public record Setup(
      List<Place> places,
      int districtPeople,
      Population population,
      List<World> worlds,
      long seed,
      int ticks) {
    public Setup {
      places = List.copyOf(places);
      worlds = List.copyOf(worlds);
      if (districtPeople < 1_000 || districtPeople > 65_536) {
        throw new IllegalArgumentException("a district has 1,000 to 65,536 people");
      }
    }

    /// Returns the ticks of an epoch, at the end of which districts hear of each other.
    int epoch() {
      return World.Schedule.EPOCH_WEEKS * worlds.getFirst().calendar().ticksPerWeek();
    }

    /// Returns where a stay in a district that begins at a tick ends.
    int nextStop(int tick) {
      int quarter = World.Schedule.QUARTER_WEEKS * worlds.getFirst().calendar().ticksPerWeek();
      int toEpoch = epoch() - tick % epoch();
      int toQuarter = quarter - tick % quarter;
      return Math.min(tick + Math.min(toEpoch, toQuarter), ticks);
    }

    /// Returns the tick from which innocence is measured: the last five years; negative in a
    /// shorter run.
    int lastYears() {
      return ticks - FIVE_YEARS_WEEKS * worlds.getFirst().calendar().ticksPerWeek();
    }

    /// Returns the tick from which conduct is kept for scoring elsewhere.
    int scoredFrom() {
      double fiveYears = 5 * worlds.getFirst().calendar().ticksPerYear();
      return Math.max(0, ticks - (int) fiveYears);
    }

    private static final int FIVE_YEARS_WEEKS = 260;

    /// Returns the kinds of deed that a world after a turn could make likelier than the candidates
    /// allow, which all arms share from the first week.
    public List<Deed> beyondReach() {
      double[] reach = Founding.reach(worlds);
      List<World> turned =
          worlds.stream().filter(world -> world.turn() != null).map(w -> w.at(ticks)).toList();
      double[] wanted = Founding.reach(turned);
      return worlds.getFirst().deeds().stream()
          .filter(deed -> !turned.isEmpty() && wanted[deed.index()] > reach[deed.index()])
          .toList();
    }

    /// Returns whether loans are given: if one arm asks for it, in all, or nothing could be
    /// compared.
    public boolean hasLenders() {
      return worlds.stream().anyMatch(world -> world.lender().isOpen());
    }
  }

  /// Founds a nation.
  public Nation(Setup setup, int threads) {
    this.setup = setup;
    var founding = new Founding(setup);
    draws = founding.draws();
    layOut(founding);
    people = setup.places().stream().mapToLong(Place::people).sum();
    int arms = setup.worlds().size();
    districts = new District[arms][grounds.size()];
    climates = new Climate[arms][grounds.size()];
    signals = new Signals[arms][grounds.size()];
    rankings = new Ranking[arms];
    weathers = new Weather[arms];
    books = new Book[arms];
    outside = new Outside(arms, grounds.size());
    for (int arm = 0; arm < arms; arm++) {
      rankings[arm] = Ranking.NONE;
      books[arm] = new Book();
      weathers[arm] = new Weather(setup, setup.worlds().get(arm));
      for (int at = 0; at < grounds.size(); at++) {
        districts[arm][at] = new District(grounds.get(at), arena);
        climates[arm][at] = new Climate();
        signals[arm][at] = new Signals();
      }
    }
    histories = new Histories[grounds.size()];
    sampleHistories();
    workers = founding.hire(threads, setup.worlds());
    for (int at = 0; at < grounds.size(); at++) {
      int district = at;
      founding.openCredit(
          Arrays.stream(districts).map(arm -> arm[district]).toArray(District[]::new),
          workers[0].traits(),
          arena);
    }
  }

  private void layOut(Founding founding) {
    for (Place place : setup.places()) {
      List<Ground> town = founding.layOut(place, grounds.size());
      grounds.addAll(town);
      towns.add(town);
    }
  }

  private void sampleHistories() {
    int stride = (int) Math.max(1, people / SAMPLE);
    for (int at = 0; at < histories.length; at++) {
      histories[at] = new Histories(stride, at % stride, setup.scoredFrom());
    }
  }

  /// People whose conduct is kept for scoring under other rulebooks.
  private static final int SAMPLE = 10_000;

  /// Lives to the end, and tells the observer about every quarter.
  public void live(Crew crew, Observer observer) {
    World base = setup.worlds().getFirst();
    int epoch = setup.epoch();
    int quarter = World.Schedule.QUARTER_WEEKS * base.calendar().ticksPerWeek();
    while (tick < setup.ticks()) {
      int until = setup.nextStop(tick);
      int from = tick;
      boolean afterCensus = from > 0 && from % quarter == 0;
      crew.forEach(grounds.size(), (task, worker) -> epoch(task, worker, from, until, afterCensus));
      tick = until;
      observer.lived(people * (until - from) / base.calendar().ticksPerYear());
      if (tick % epoch == 0) {
        deliver();
        moveClimates(epoch / base.calendar().ticksPerYear());
      }
      if (tick % quarter == 0) {
        census(crew, observer);
      }
      if (tick == setup.lastYears()) {
        measureAnew();
      }
      observer.stopped(this, tick);
    }
    finish();
    crew.forEach(grounds.size(), this::fingerprint);
    outside.sort();
    observer.ended(this);
  }

  private void epoch(int task, int worker, int from, int until, boolean afterCensus) {
    var cast = new District[districts.length];
    var weather = new Climate[districts.length];
    var shown = new Signals[districts.length];
    for (int arm = 0; arm < districts.length; arm++) {
      cast[arm] = districts[arm][task];
      weather[arm] = climates[arm][task];
      shown[arm] = signals[arm][task];
    }
    Ground ground = grounds.get(task);
    var stay =
        new Worker.Stay(ground, towns.get(ground.place().index()), cast, weather, shown, rankings);
    workers[worker].live(stay, from, until, afterCensus, histories[task]);
  }

  /// Who is innocent and who was wronged is asked over the last five years.
  private void measureAnew() {
    for (District[] arm : districts) {
      for (District district : arm) {
        district.measureAnew();
      }
    }
  }

  private void deliver() {
    for (int arm = 0; arm < districts.length; arm++) {
      for (District district : districts[arm]) {
        Mail outbox = district.outbox();
        for (int at = 0; at < outbox.size(); at++) {
          int to = outbox.district(at);
          districts[arm][to].pending().add(tick, outbox.entry(at));
          outside.deliver(arm, tick, to, outbox.entry(at));
        }
        outbox.clear();
      }
    }
  }

  private void moveClimates(double years) {
    double offencesInBase = sum(signals[0]).offences();
    for (int arm = 0; arm < districts.length; arm++) {
      Signals shown = sum(signals[arm]);
      outside.show(arm, shown);
      var nation = weathers[arm].sum(shown, offencesInBase, years);
      for (int at = 0; at < grounds.size(); at++) {
        weathers[arm].move(
            climates[arm][at], grounds.get(at), signals[arm][at], tick, nation, draws);
      }
    }
  }

  private static Signals sum(Signals[] parts) {
    var sum = new Signals();
    for (Signals part : parts) {
      sum.add(part);
    }
    return sum;
  }

  private void census(Crew crew, Observer observer) {
    int arms = districts.length;
    for (Worker worker : workers) {
      worker.census().clear();
    }
    crew.forEach(grounds.size(), this::count);
    Census all = workers[0].census();
    for (int at = 1; at < workers.length; at++) {
      all.add(workers[at].census());
    }
    List<Tally> tallies = new ArrayList<>();
    List<long[]> byPlace = new ArrayList<>();
    for (int arm = 0; arm < arms; arm++) {
      var tally = new Tally(setup.worlds().getFirst().deeds().size());
      var places = new long[setup.places().size() * PlaceCount.values().length];
      for (Worker worker : workers) {
        worker.handOver(arm, tally, places);
      }
      tallies.add(tally);
      byPlace.add(places);
      World world = world(arm);
      books[arm].add(tally, world.lender());
      rankings[arm] = all.rank(arm, world, books[arm]);
      outside.rank(arm, rankings[arm]);
      outside.stand(arm, all.standings(arm));
    }
    observer.quarter(new Quarter(tick, tallies, byPlace));
    observer.audited(audit());
  }

  private List<List<ConductTable>> audit() {
    List<List<ConductTable>> arms = new ArrayList<>();
    for (int arm = 0; arm < districts.length; arm++) {
      List<ConductTable> byPlace = Stream.generate(ConductTable::new).limit(towns.size()).toList();
      for (Worker worker : workers) {
        worker.handOver(arm, byPlace);
      }
      arms.add(byPlace);
    }
    return arms;
  }

  private void count(int task, int worker) {
    var parts = new Census.Part[districts.length];
    Ground ground = grounds.get(task);
    int place = ground.place().index();
    for (int arm = 0; arm < districts.length; arm++) {
      World world = world(arm);
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

  /// The world as it was in the week that has just ended.
  private World world(int arm) {
    return setup.worlds().get(arm).at(tick - 1);
  }

  private void fingerprint(int task, int worker) {
    for (int arm = 0; arm < districts.length; arm++) {
      outside.end(arm, task, Replay.print(districts[arm][task]));
    }
  }

  private void finish() {
    int perWeek = setup.worlds().getFirst().calendar().ticksPerWeek();
    for (int arm = 0; arm < districts.length; arm++) {
      Tally tally = workers[0].tally(arm);
      for (District district : districts[arm]) {
        district
            .spells()
            .retain((person, start) -> {
              tally.spellOpen((tick - start) / perWeek);
              return true;
            });
      }
    }
  }

  /// Returns what reached the districts from outside, with which one can be lived again alone.
  public Outside outside() {
    return outside;
  }

  /// Returns spells that are open at the end, by arm, as a tally of their lengths so far.
  public Tally remainder(int arm) {
    return workers[0].tally(arm);
  }

  /// Scores the sampled conduct histories under the regimes that some places have at the end.
  ///
  /// @return by place of `places`, the scores of the sampled adults in points from the base
  public List<double[]> scoreByPostcode(Crew crew, int arm, List<Integer> places) {
    World world = world(arm);
    List<List<double[]>> parts = new ArrayList<>();
    for (int at = 0; at < places.size(); at++) {
      parts.add(new ArrayList<>(Collections.nCopies(grounds.size(), new double[0])));
    }
    crew.forEach(
        grounds.size(),
        (task, worker) -> {
          Postcode postcode = workers[worker].postcode(world);
          for (int at = 0; at < places.size(); at++) {
            Regime regime = world.jurisdictions().get(places.get(at)).at(tick - 1);
            if (regime != null) {
              var scores = new ArrayList<Double>();
              postcode.score(grounds.get(task), histories[task], regime, tick, scores::add);
              double[] values = scores.stream().mapToDouble(Double::doubleValue).toArray();
              parts.get(at).set(task, values);
            }
          }
        });
    return parts.stream()
        .map(part -> part.stream().flatMapToDouble(Arrays::stream).toArray())
        .toList();
  }

  /// Returns by arm what its scores are worth at the end.
  ///
  /// @param places of which some residents are scored again and again, with luck of their own
  public List<Validity> validity(Crew crew, List<Integer> places) {
    List<Tools> tools = Arrays.stream(workers).map(Worker::tools).toList();
    List<World> worlds = setup.worlds().stream().map(world -> world.at(tick - 1)).toList();
    var survey = new Survey(worlds, draws, tools, tick);
    List<Ground> grounds = places.stream().map(place -> towns.get(place).getFirst()).toList();
    List<Panel> panels = survey.panels(crew, grounds);
    List<Validity> arms = new ArrayList<>();
    for (int arm = 0; arm < districts.length; arm++) {
      arms.add(survey.ask(crew, arm, districts[arm], histories, panels));
    }
    return arms;
  }

  /// Says who hears of single lives in an arm from here on; they are lived on several threads.
  ///
  /// @param witness by thread, who hears of the districts that it lives; null for nobody
  public void listen(int arm, IntFunction<@Nullable Witness> witness) {
    for (int worker = 0; worker < workers.length; worker++) {
      workers[worker].listen(arm, witness.apply(worker));
    }
  }

  /// Returns a digest of everybody's state in an arm.
  public String digest(int arm) {
    var digest = new Digest();
    for (District district : districts[arm]) {
      district.digest(digest);
    }
    return digest.hex();
  }

  /// Returns an arm's districts, for verification.
  public List<District> districts(int arm) {
    return List.of(districts[arm]);
  }

  /// Returns the climate of a district in an arm, for verification.
  public Climate climate(int arm, int district) {
    return climates[arm][district];
  }

  /// Returns bytes of state a person, averaged over arms.
  public double bytesPerPerson() {
    long bytes = 0;
    for (District[] arm : districts) {
      for (District district : arm) {
        bytes += district.bytes();
      }
    }
    return bytes / (double) people / districts.length;
  }

  /// Returns how many people live here.
  public long people() {
    return people;
  }

  /// Returns candidates drawn so far; every arm shares them.
  public static long candidates(Tally tally) {
    return tally.of(Count.CANDIDATES);
  }

  @Override
  public void close() {
    arena.close();
  }
}
