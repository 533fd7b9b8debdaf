// SPDX-License-Identifier: Apache-2.0
package glasshouse.society;

import glasshouse.kernel.Crew;
import glasshouse.kernel.Digest;
import glasshouse.society.land.Answer;
import glasshouse.society.land.Answers;
import glasshouse.society.land.Land;
import glasshouse.society.land.Order;
import glasshouse.society.lending.Book;
import glasshouse.society.people.District;
import glasshouse.society.people.Ground;
import glasshouse.society.profile.Deed;
import glasshouse.society.profile.Group;
import glasshouse.society.profile.Place;
import glasshouse.society.profile.Population;
import glasshouse.society.regime.Climate;
import glasshouse.society.regime.World;
import glasshouse.society.rescore.Panel;
import glasshouse.society.rescore.Survey;
import glasshouse.society.rescore.Tools;
import glasshouse.society.scene.Ranking;
import glasshouse.society.witness.ConductTable;
import glasshouse.society.witness.Count;
import glasshouse.society.witness.Tally;
import glasshouse.society.witness.Validity;
import glasshouse.society.witness.Witness;
import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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
  private final Land land;
  private final @Nullable Region here;
  private final Arena arena = Arena.ofShared();
  private final Founding founding;
  private final Book[] books;
  private final Outside outside;
  private final long people;
  private final List<String> digests = new ArrayList<>();
  private Answer.@Nullable Ended ended;
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

    /// Returns whether people come and go at a tick: between two epochs.
    boolean doMove(int tick) {
      return population.turnover().isOn() && tick % epoch() == 0 && tick < ticks;
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

    /// Returns how many people live here.
    public long people() {
      return places.stream().mapToLong(Place::people).sum();
    }

    /// Returns whether loans are given: if one arm asks for it, in all, or nothing could be
    /// compared.
    public boolean hasLenders() {
      return worlds.stream().anyMatch(world -> world.lender().isOpen());
    }
  }

  /// Founds a nation in this process.
  public Nation(Setup setup, Crew crew) {
    this.setup = setup;
    founding = new Founding(setup);
    Region all = new Region(setup, crew, 0, 1, arena);
    here = all;
    land = order -> List.of(all.obey(order));
    people = setup.people();
    books = books(setup);
    outside = new Outside(books.length, founding.districts());
  }

  /// Founds a nation whose districts are lived elsewhere.
  public Nation(Setup setup, Land land) {
    this.setup = setup;
    this.land = land;
    founding = new Founding(setup);
    here = null;
    people = setup.people();
    books = books(setup);
    outside = new Outside(books.length, founding.districts());
  }

  private static Book[] books(Setup setup) {
    return setup.worlds().stream().map(Book::new).toArray(Book[]::new);
  }

  /// Lives to the end, and tells the observer about every quarter.
  public void live(Observer observer) {
    World base = setup.worlds().getFirst();
    int epoch = setup.epoch();
    int quarter = World.Schedule.QUARTER_WEEKS * base.calendar().ticksPerWeek();
    while (tick < setup.ticks()) {
      int until = setup.nextStop(tick);
      int from = tick;
      boolean isAfterCensus = from > 0 && from % quarter == 0;
      List<Answer> answers = land.obey(new Order.Live(from, until, isAfterCensus));
      tick = until;
      observer.lived(people * (until - from) / base.calendar().ticksPerYear());
      if (tick % epoch == 0) {
        pass(Answers.all(answers, Answer.Lived.class));
      }
      if (tick % quarter == 0) {
        census(observer);
      }
      if (tick == setup.lastYears()) {
        land.obey(new Order.MeasureAnew());
      }
      if (setup.doMove(tick)) {
        land.obey(new Order.Move(tick));
      }
      observer.stopped(this, tick);
    }
    end();
    observer.ended(this);
  }

  /// Passes on what districts have to say to each other, and what they showed together.
  private void pass(List<Answer.Lived> answers) {
    int arms = books.length;
    var shown = new long[arms][Group.PERCEIVED + 1];
    var letters = new long[arms][];
    for (int arm = 0; arm < arms; arm++) {
      int number = arm;
      for (Answer.Lived answer : answers) {
        for (int at = 0; at < shown[arm].length; at++) {
          shown[arm][at] += answer.shown()[arm][at];
        }
      }
      letters[arm] =
          answers.stream().flatMapToLong(each -> Arrays.stream(each.letters()[number])).toArray();
      for (long letter : letters[arm]) {
        outside.deliver(arm, tick, (int) (letter >>> 32), (int) letter);
      }
      outside.show(arm, shown[arm]);
    }
    land.obey(new Order.Hear(tick, shown, letters));
  }

  private void census(Observer observer) {
    List<Answer.Counted> answers =
        Answers.all(land.obey(new Order.Count(tick)), Answer.Counted.class);
    int arms = books.length;
    var all = new Census(arms);
    List<Tally> tallies = new ArrayList<>();
    List<long[]> byPlace = new ArrayList<>();
    List<List<ConductTable>> audits = new ArrayList<>();
    var rankings = new Ranking[arms];
    for (int arm = 0; arm < arms; arm++) {
      var tally = new Tally(setup.worlds().getFirst().deeds().size());
      var places = new long[setup.places().size() * PlaceCount.values().length];
      List<ConductTable> audit =
          Stream.generate(ConductTable::new).limit(setup.places().size()).toList();
      for (Answer.Counted answer : answers) {
        all.add(arm, answer.bins()[arm]);
        tally.add(answer.tallies()[arm]);
        for (int at = 0; at < places.length; at++) {
          places[at] += answer.byPlace()[arm][at];
        }
        for (int at = 0; at < answer.conduct()[arm].length; at++) {
          audit.get(answer.firstPlace() + at).add(answer.conduct()[arm][at]);
        }
      }
      tallies.add(tally);
      byPlace.add(places);
      audits.add(audit);
      World world = setup.worlds().get(arm).at(tick - 1);
      books[arm].add(tally, world.lender());
      rankings[arm] = all.rank(arm, world, books[arm]);
      outside.rank(arm, rankings[arm]);
      outside.stand(arm, all.standings(arm));
    }
    land.obey(new Order.Rank(rankings));
    observer.quarter(new Quarter(tick, tallies, byPlace));
    observer.audited(audits);
  }

  private void end() {
    Answer.Ended sum = Answers.sum(land.obey(new Order.End(tick)), setup.worlds().size());
    ended = sum;
    for (int arm = 0; arm < books.length; arm++) {
      var digest = new Digest();
      for (int district = 0; district < sum.digests()[arm].length; district++) {
        digest.add(sum.digests()[arm][district]);
        outside.end(arm, district, sum.digests()[arm][district]);
      }
      digests.add(digest.hex());
    }
    outside.sort();
  }

  private Answer.Ended ended() {
    return Objects.requireNonNull(ended, "a nation is asked how it ended before it has");
  }

  /// Returns what reached the districts from outside, with which one can be lived again alone.
  public Outside outside() {
    return outside;
  }

  /// Returns spells that are open at the end, by arm, as a tally of their lengths so far.
  public Tally remainder(int arm) {
    return ended().remainder()[arm];
  }

  /// Returns how many people ended differently in an arm and one before it, by sort: any, with a
  /// grave record, wrongly penalised, on a register, refused a flight or a place at school.
  public long[] twins(int arm, int other) {
    return ended().twins()[arm][other].clone();
  }

  /// Scores the sampled conduct histories under the regimes that some places have at the end.
  ///
  /// @return by place of `places`, the scores of the sampled adults in points from the base
  public List<double[]> scoreByPostcode(int arm, List<Integer> places) {
    int[] asked = places.stream().mapToInt(Integer::intValue).toArray();
    List<Answer.Scored> answers =
        Answers.all(land.obey(new Order.Score(tick, arm, asked)), Answer.Scored.class);
    List<double[]> scores = new ArrayList<>();
    for (int at = 0; at < asked.length; at++) {
      int place = at;
      scores.add(
          answers.stream().flatMapToDouble(each -> Arrays.stream(each.scores()[place])).toArray());
    }
    return scores;
  }

  /// Returns by arm what its scores are worth at the end. Panels are lived in this process.
  ///
  /// @param places of which some residents are scored again and again, with luck of their own
  public List<Validity> validity(Crew crew, List<Integer> places) {
    List<Tools> tools = here == null ? founding.tools(crew.threads()) : here.tools();
    List<World> worlds = setup.worlds().stream().map(world -> world.at(tick - 1)).toList();
    var survey = new Survey(worlds, founding.draws(), tools, tick);
    List<Ground> grounds = places.stream().map(founding::firstDistrict).toList();
    List<Panel> panels = survey.panels(crew, grounds);
    List<Validity> arms = new ArrayList<>();
    for (int arm = 0; arm < books.length; arm++) {
      arms.add(survey.ask(crew, arm, List.of(ended().sampled()[arm]), panels));
    }
    return arms;
  }

  /// Says who hears of single lives in an arm from here on; they are lived on several threads of
  /// this process.
  ///
  /// @param witness by thread, who hears of the districts that it lives; null for nobody
  public void listen(int arm, IntFunction<@Nullable Witness> witness) {
    lived().listen(arm, witness);
  }

  /// Returns a digest of everybody's state in an arm at the end.
  public String digest(int arm) {
    return digests.get(arm);
  }

  /// Returns a digest of everybody's state in an arm now, for verification.
  public String state(int arm) {
    var digest = new Digest();
    districts(arm).forEach(district -> district.digest(digest));
    return digest.hex();
  }

  /// Returns an arm's districts, for verification.
  public List<District> districts(int arm) {
    return lived().districts(arm);
  }

  /// Returns the climate of a district in an arm, for verification.
  public Climate climate(int arm, int district) {
    return lived().climate(arm, district);
  }

  private Region lived() {
    return Objects.requireNonNull(here, "the districts of this nation are lived elsewhere");
  }

  /// Returns bytes of state a person, averaged over arms.
  public double bytesPerPerson() {
    return ended().bytes() / (double) people / books.length;
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
    land.close();
    arena.close();
  }
}
