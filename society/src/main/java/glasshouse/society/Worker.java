// SPDX-License-Identifier: Apache-2.0
package glasshouse.society;

import glasshouse.kernel.Draws;
import glasshouse.society.access.Access;
import glasshouse.society.adaptation.Adaptation;
import glasshouse.society.conduct.Proposal;
import glasshouse.society.inspection.Inspection;
import glasshouse.society.lending.Lending;
import glasshouse.society.listing.Listing;
import glasshouse.society.people.Candidates;
import glasshouse.society.people.District;
import glasshouse.society.people.Entries;
import glasshouse.society.people.Ground;
import glasshouse.society.people.Restricted;
import glasshouse.society.people.Traits;
import glasshouse.society.profile.Deed;
import glasshouse.society.profile.Group;
import glasshouse.society.profile.Propensity;
import glasshouse.society.record.Payroll;
import glasshouse.society.regime.Climate;
import glasshouse.society.regime.Doors;
import glasshouse.society.regime.Jurisdiction;
import glasshouse.society.regime.Regime;
import glasshouse.society.regime.World;
import glasshouse.society.rescore.Histories;
import glasshouse.society.rescore.Postcode;
import glasshouse.society.rescore.Tools;
import glasshouse.society.scene.Frequency;
import glasshouse.society.scene.Ranking;
import glasshouse.society.scene.Scene;
import glasshouse.society.scene.Signals;
import glasshouse.society.standing.Standing;
import glasshouse.society.turnover.Moves;
import glasshouse.society.witness.ConductTable;
import glasshouse.society.witness.Count;
import glasshouse.society.witness.Extra;
import glasshouse.society.witness.LifeEvent;
import glasshouse.society.witness.Tally;
import glasshouse.society.witness.Witness;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thread's desk: it lives a district through an epoch, all arms in step, and counts.
final class Worker {
  private final Nation.Setup setup;
  private final Traits traits;
  private final Traits others;
  private final Draws draws;
  private final Proposal proposal;

  /// Proposes conduct in a society without arms, where nobody but the traits says who has a loan.
  private final Proposal surveyed;

  private final Candidates candidates;
  private final Week week;
  private final Frequency frequency = new Frequency();
  private final Moves moves;
  private final Census census;
  private final Tally[] tallies;
  private final long[][] places;
  private final ConductTable[][] conduct;
  private final @Nullable Witness[] witnesses;

  Worker(
      Nation.Setup setup,
      Traits traits,
      Propensity propensity,
      double[] reach,
      Draws draws,
      boolean hasLenders) {
    this.setup = setup;
    this.traits = traits;
    this.draws = draws;
    others = Traits.copyOf(traits, setup.population());
    World base = setup.worlds().getFirst();
    List<Deed> deeds = base.deeds();
    proposal = proposal(propensity, reach, hasLenders);
    surveyed = hasLenders ? proposal(propensity, reach, false) : proposal;
    candidates = new Candidates(deeds.size());
    week = new Week(others, new Lending(propensity));
    double years = setup.epoch() / base.calendar().ticksPerYear();
    moves = new Moves(setup.population().turnover(), years, traits, draws);
    int arms = setup.worlds().size();
    census = new Census(arms);
    tallies = new Tally[arms];
    witnesses = new @Nullable Witness[arms];
    places = new long[arms][setup.places().size() * PlaceCount.values().length];
    conduct = new ConductTable[arms][setup.places().size()];
    for (int arm = 0; arm < arms; arm++) {
      tallies[arm] = new Tally(deeds.size());
      Arrays.setAll(conduct[arm], _ -> new ConductTable());
    }
  }

  private Proposal proposal(Propensity propensity, double[] reach, boolean hasLenders) {
    World base = setup.worlds().getFirst();
    return new Proposal(
        base.deeds(),
        propensity,
        reach,
        base.calendar().tickYears(),
        base.switches().everybodyEligible(),
        hasLenders);
  }

  /// A district in all arms, for one epoch.
  record Stay(
      Ground ground,
      List<Ground> town,
      District[] districts,
      Climate[] climates,
      Signals[] signals,
      Ranking[] rankings) {}

  /// Lives a district from one tick to another.
  void live(Stay stay, int from, int until, boolean afterCensus, Histories histories) {
    int arms = stay.districts().length;
    long[][] before = new long[arms][];
    for (int arm = 0; arm < arms; arm++) {
      before[arm] = marks(arm);
      openPlace(stay.ground(), arm);
      expose(stay, arm, from, until);
      Witness witness = witnesses[arm];
      if (witness != null) {
        witness.opened(stay.ground().index());
      }
      begin(stay, arm, from, afterCensus);
    }
    var calendar = setup.worlds().getFirst().calendar();
    traits.settle(stay.ground(), calendar.week(from));
    for (int tick = from; tick < until; tick++) {
      var moment = new Proposal.Moment(tick, calendar.week(tick));
      proposal.fill(candidates, stay.ground(), draws, traits, moment);
      for (int arm = 0; arm < arms; arm++) {
        live(stay, arm, tick, histories);
      }
    }
    for (int arm = 0; arm < arms; arm++) {
      end(stay, arm, until);
      employ(stay, arm, from, until, before[arm]);
      countPlace(stay.ground(), arm, before[arm]);
    }
  }

  /// Books the work since the marks.
  private void employ(Stay stay, int arm, int from, int until, long[] before) {
    World world = world(arm, from);
    Regime regime = regime(stay, arm, from);
    if (regime == null) {
      return;
    }
    Tally tally = tallies[arm];
    long entries = tally.of(Count.PENALTIES) + tally.of(Count.AWARDS) - before[3];
    long appeals = tally.of(Count.APPEALS) - before[4];
    double years = stay.ground().people() * (double) (until - from) * world.calendar().tickYears();
    Payroll.book(tally, regime.office(), entries, appeals, years);
  }

  private void live(Stay stay, int arm, int tick, Histories histories) {
    tallies[arm].add(Count.CANDIDATES, candidates.proposed());
    Regime regime = regime(stay, arm, tick);
    Scene scene = scene(stay, arm, tick, regime);
    if (regime == null) {
      week.liveFreely(candidates, scene, arm == 0);
    } else {
      week.live(candidates, scene);
    }
    if (arm == 0) {
      histories.add(week.deeds(), tick);
    }
    if (scene.world().switches().isEager()) {
      for (int person = 0; person < stay.ground().people(); person++) {
        scene.touch(person);
      }
    }
    Witness witness = witnesses[arm];
    if (witness != null) {
      witness.closed(tick);
    }
  }

  /// Asks at a gate at the start of a tick.
  Doors.Reply ask(Stay stay, int arm, int tick, int person, int service) {
    Regime regime = regime(stay, arm, tick);
    traits.settle(stay.ground(), setup.worlds().getFirst().calendar().week(tick));
    return regime == null
        ? new Doors.Reply(true, -1, person, 0)
        : Access.reply(scene(stay, arm, tick, regime), person, service);
  }

  private @Nullable Regime regime(Stay stay, int arm, int tick) {
    return regime(stay.ground(), arm, tick);
  }

  private @Nullable Regime regime(Ground ground, int arm, int tick) {
    int place = ground.place().index();
    return setup.worlds().get(arm).jurisdictions().get(place).at(tick);
  }

  private World world(int arm, int tick) {
    return setup.worlds().get(arm).at(tick);
  }

  private Scene scene(Stay stay, int arm, int tick, @Nullable Regime regime) {
    return new Scene(
        tick,
        stay.districts()[arm],
        stay.town(),
        world(arm, tick),
        regime,
        stay.climates()[arm],
        stay.rankings()[arm],
        draws,
        traits,
        tallies[arm],
        stay.signals()[arm],
        frequency,
        witnesses[arm]);
  }

  /// Changes of the text take effect at the start of an epoch, rank tables after a census.
  private void begin(Stay stay, int arm, int tick, boolean afterCensus) {
    World world = world(arm, tick);
    turn(stay, arm, tick);
    Regime regime = regime(stay, arm, tick);
    if (regime == null) {
      return;
    }
    Scene scene = scene(stay, arm, tick, regime);
    int place = stay.ground().place().index();
    for (Jurisdiction.Change change : world.jurisdictions().get(place).changes()) {
      if (change.tick() == tick) {
        boolean isTold = change.kind() != Jurisdiction.Kind.PRACTICE;
        if (isTold && !world.switches().isClimateFrozen()) {
          Forecast.begin(stay.climates()[arm], world, regime);
        }
        Regime earlier = tick == 0 ? null : regime(stay, arm, tick - 1);
        if (change.kind() == Jurisdiction.Kind.AMENDMENT && earlier != null) {
          int moved = Standing.amend(scene, earlier.law(), change.rescale());
          tallies[arm].add(Count.MOVED_BY_AMENDMENT, moved);
          stay.signals()[arm].amend(moved, change.isExplained());
        }
      }
    }
    if (afterCensus) {
      Listing.rank(scene);
    }
  }

  /// Where memory itself becomes another, everybody is brought up to date with the old one.
  private void turn(Stay stay, int arm, int tick) {
    World before = setup.worlds().get(arm);
    if (before.turnsAt(tick) && !before.memory().equals(world(arm, tick).memory())) {
      District district = stay.districts()[arm];
      for (int person = 0; person < stay.ground().people(); person++) {
        district.touch(person, tick, before.memory(), draws);
      }
    }
  }

  private void end(Stay stay, int arm, int until) {
    World world = world(arm, until - 1);
    int epoch = World.Schedule.EPOCH_WEEKS * world.calendar().ticksPerWeek();
    Regime regime = regime(stay, arm, until - 1);
    if (regime == null) {
      return;
    }
    Scene scene = scene(stay, arm, until - 1, regime);
    if (until % (World.Schedule.QUARTER_WEEKS * world.calendar().ticksPerWeek()) == 0) {
      Inspection.measure(scene, tallies[arm]);
    }
    if (until % epoch == 0) {
      Adaptation.bear(scene, epoch / world.calendar().ticksPerYear());
    }
  }

  private long[] marks(int arm) {
    Tally tally = tallies[arm];
    return new long[] {
      tally.of(Count.PENALTIES),
      tally.of(Count.WRONGFUL),
      offences(tally),
      tally.of(Count.PENALTIES) + tally.of(Count.AWARDS),
      tally.of(Count.APPEALS)
    };
  }

  private long offences(Tally tally) {
    long sum = 0;
    for (Deed deed : setup.worlds().getFirst().deeds()) {
      if (deed.group() == Group.OFFENCE) {
        sum += tally.acts(deed.index());
      }
    }
    return sum;
  }

  private void countPlace(Ground ground, int arm, long[] before) {
    long[] after = marks(arm);
    add(ground, arm, PlaceCount.PENALTIES, after[0] - before[0]);
    add(ground, arm, PlaceCount.WRONGFUL, after[1] - before[1]);
    add(ground, arm, PlaceCount.OFFENCES, after[2] - before[2]);
    closePlace(ground, arm);
  }

  /// What is tallied from here on belongs to a place: take away what there was before it ...
  private void openPlace(Ground ground, int arm) {
    conduct[arm][ground.place().index()].subtract(ConductTable.of(tallies[arm]));
  }

  /// ... and add what there is after it.
  private void closePlace(Ground ground, int arm) {
    conduct[arm][ground.place().index()].add(ConductTable.of(tallies[arm]));
  }

  private void add(Ground ground, int arm, PlaceCount what, long amount) {
    places[arm][ground.place().index() * PlaceCount.values().length + what.code()] += amount;
  }

  /// Takes the census of a district.
  void count(Ground ground, int tick, Census.Part[] parts) {
    long[][] before = new long[parts.length][];
    for (int arm = 0; arm < parts.length; arm++) {
      before[arm] = censusMarks(arm);
      openPlace(ground, arm);
    }
    census.take(ground, traits, tick, parts);
    for (int arm = 0; arm < parts.length; arm++) {
      long[] after = censusMarks(arm);
      add(ground, arm, PlaceCount.ADULTS, after[0] - before[arm][0]);
      add(ground, arm, PlaceCount.LISTED, after[1] - before[arm][1]);
      add(ground, arm, PlaceCount.LEGITIMACY, after[2] - before[arm][2]);
      closePlace(ground, arm);
    }
  }

  private long[] censusMarks(int arm) {
    Tally tally = tallies[arm];
    return new long[] {tally.of(Count.ADULTS), tally.of(Count.LISTED), tally.of(Count.LEGITIMACY)};
  }

  /// Hands over what was counted and starts anew.
  void handOver(int arm, Tally tally, long[] byPlace) {
    tally.add(tallies[arm]);
    tallies[arm].clear();
    for (int at = 0; at < byPlace.length; at++) {
      byPlace[at] += places[arm][at];
      places[arm][at] = 0;
    }
  }

  /// Hands over what befell people of like conduct, by place, and starts anew.
  void handOver(int arm, List<ConductTable> byPlace) {
    for (int place = 0; place < byPlace.size(); place++) {
      byPlace.get(place).add(conduct[arm][place]);
      conduct[arm][place] = new ConductTable();
    }
  }

  /// Says who hears of single lives in an arm, or null for nobody.
  void listen(int arm, @Nullable Witness witness) {
    witnesses[arm] = witness;
  }

  /// Lets people of a district come and go, in all arms alike.
  void move(Ground ground, District[] districts, int tick, Histories histories) {
    Moves.Batch batch = moves.decide(ground, tick);
    for (int arm = 0; arm < districts.length; arm++) {
      depart(batch, districts[arm], arm, tick);
    }
    histories.forget(batch.out());
    int week = setup.worlds().getFirst().calendar().week(tick);
    Moves.happen(batch, ground, week);
    traits.leave();
    if (districts[0].hasCredit()) {
      World base = setup.worlds().getFirst();
      Lending.open(districts, batch.out(), week, base, traits, draws);
    }
    for (int arm = 0; arm < districts.length; arm++) {
      arrive(batch, ground, arm, tick);
    }
  }

  /// Lets people of a district come and go that is not lived here.
  void move(Ground ground, int tick) {
    int week = setup.worlds().getFirst().calendar().week(tick);
    Moves.happen(moves.decide(ground, tick), ground, week);
    traits.leave();
  }

  private void depart(Moves.Batch batch, District district, int arm, int tick) {
    Tally tally = tallies[arm];
    BitSet out = batch.out();
    var dropped = new int[out.length()];
    for (int row = 0; row < district.appeals().size(); row++) {
      int person = Entries.person(district.appeals().entry(row));
      if (out.get(person)) {
        dropped[person]++;
        tally.add(Extra.APPEALS_DROPPED, 1);
      }
    }
    Restricted restricted = district.restricted();
    for (int row = 0; row < restricted.size(); row++) {
      if (out.get(restricted.person(row))) {
        tally.release(restricted.register(row));
        tell(arm, tick, restricted.person(row), new LifeEvent.Released(restricted.register(row)));
      }
    }
    int perWeek = setup.worlds().get(arm).calendar().ticksPerWeek();
    district
        .spells()
        .retain((person, start) -> {
          if (out.get(person)) {
            tally.spellOpen((tick - start) / perWeek);
          }
          return true;
        });
    tally.add(Extra.DEPARTURES, out.cardinality());
    tally.add(Extra.ABSENCES, batch.away().cardinality());
    out.stream()
        .forEach(person -> tell(arm, tick, person, new LifeEvent.Left(true, dropped[person])));
    batch.away().stream().forEach(person -> tell(arm, tick, person, new LifeEvent.Left(false, 0)));
    district.vacate(out, tick);
  }

  private void arrive(Moves.Batch batch, Ground ground, int arm, int tick) {
    Tally tally = tallies[arm];
    int came = batch.out().cardinality();
    int returned = batch.back().cardinality();
    tally.add(Extra.ARRIVALS, came);
    tally.add(Extra.RETURNS, returned);
    if (regime(ground, arm, tick) != null) {
      tally.add(Extra.EXPOSURES, came + returned);
      boolean wasInForce = regime(ground, arm, Math.max(0, tick - 1)) != null;
      tally.add(Extra.REPEATED_EXPOSURES, wasInForce ? returned : 0);
    }
    batch.out().stream().forEach(person -> tell(arm, tick, person, new LifeEvent.Arrived(false)));
    batch.back().stream().forEach(person -> tell(arm, tick, person, new LifeEvent.Arrived(true)));
  }

  private void tell(int arm, int tick, int person, LifeEvent event) {
    Witness witness = witnesses[arm];
    if (witness != null && witness.hears(person)) {
      witness.hear(tick, person, event);
    }
  }

  /// Counts who lives under a programme, where people come and go.
  private void expose(Stay stay, int arm, int from, int until) {
    if (stay.ground().tenants() == null || regime(stay, arm, from) == null) {
      return;
    }
    int home = stay.ground().home();
    tallies[arm].add(Extra.EXPOSED_TICKS, (long) home * (until - from));
    if (from == 0 || regime(stay, arm, from - 1) == null) {
      tallies[arm].add(Extra.EXPOSURES, home);
    }
  }

  /// Returns this worker's reader of traits.
  Traits traits() {
    return traits;
  }

  /// Returns this worker's census.
  Census census() {
    return census;
  }

  /// Returns this worker's tally of an arm.
  Tally tally(int arm) {
    return tallies[arm];
  }

  /// Lends what a survey needs.
  Tools tools() {
    if (setup.population().turnover().isOn()) {
      traits.leave(); // panels are of founders, and the sheet is of whoever lives here now
    }
    return new Tools(
        surveyed, candidates, traits, others, () -> Traits.copyOf(traits, setup.population()));
  }

  /// Returns a scorer of conduct histories for an arm.
  Postcode postcode(World world) {
    return new Postcode(world, draws, traits, others);
  }
}
