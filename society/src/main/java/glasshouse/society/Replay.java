// SPDX-License-Identifier: Apache-2.0
package glasshouse.society;

import glasshouse.kernel.Draws;
import glasshouse.society.people.District;
import glasshouse.society.people.Ground;
import glasshouse.society.people.Mail;
import glasshouse.society.people.Traits;
import glasshouse.society.profile.Place;
import glasshouse.society.regime.Climate;
import glasshouse.society.regime.Doors;
import glasshouse.society.regime.Regime;
import glasshouse.society.regime.World;
import glasshouse.society.rescore.Histories;
import glasshouse.society.rescore.Postcode;
import glasshouse.society.scene.Ranking;
import glasshouse.society.scene.Signals;
import glasshouse.society.witness.Tally;
import glasshouse.society.witness.Witness;
import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One district of a nation, lived again alone, in the base arm and some others side by side.
///
/// The seed gives everything but what came from outside, and that was kept. So the same people do
/// the same things and the same befalls them, and a witness can be there this time. Not
/// thread-safe.
public final class Replay implements AutoCloseable {
  private final Nation.Setup setup;
  private final Outside outside;
  private final List<Integer> arms;
  private final List<World> cast;
  private final Ground ground;
  private final List<Ground> town;
  private final Draws draws;
  private final Arena arena = Arena.ofShared();
  private final District[] districts;
  private final Climate[] climates;
  private final Signals[] signals;
  private final Ranking[] rankings;
  private final List<Weather> weathers = new ArrayList<>();
  private final Worker worker;
  private Histories histories = Histories.NONE;
  private int tick;

  /// Prepares to live a district again.
  ///
  /// @param setup the nation as it was founded, with all its arms
  /// @param outside what reached its districts from outside
  /// @param others numbers of the arms to live beside the base arm
  /// @param district number of the district in the nation
  public Replay(Nation.Setup setup, Outside outside, List<Integer> others, int district) {
    this.setup = setup;
    this.outside = outside;
    arms = new ArrayList<>(List.of(0));
    others.stream().filter(arm -> arm != 0 && !arms.contains(arm)).forEach(arms::add);
    cast = arms.stream().map(setup.worlds()::get).toList();
    var founding = new Founding(setup);
    draws = founding.draws();
    Spot spot = spot(founding, district);
    town = founding.layOut(spot.place, spot.first);
    ground = town.get(district - spot.first);
    worker = founding.hire(1, cast)[0];
    districts = new District[cast.size()];
    climates = new Climate[cast.size()];
    signals = new Signals[cast.size()];
    rankings = new Ranking[cast.size()];
    for (int part = 0; part < cast.size(); part++) {
      districts[part] = new District(ground, arena);
      climates[part] = new Climate();
      signals[part] = new Signals();
      rankings[part] = Ranking.NONE;
      weathers.add(new Weather(setup, cast.get(part)));
    }
    founding.openCredit(districts, worker.traits(), arena);
  }

  private record Spot(Place place, int first) {}

  private Spot spot(Founding founding, int district) {
    int first = 0;
    for (Place place : setup.places()) {
      int count = founding.districts(place);
      if (district < first + count) {
        return new Spot(place, first);
      }
      first += count;
    }
    throw new IllegalArgumentException("there is no district " + district);
  }

  /// Says who hears of the lives in an arm.
  public void listen(int arm, Witness witness) {
    worker.listen(part(arm), witness);
  }

  /// Keeps what one person does in the base arm over the last five years, for `scoreElsewhere`.
  public void follow(int person) {
    int stride = 2 * setup.districtPeople();
    histories = new Histories(stride, stride - person, setup.scoredFrom());
  }

  /// Lives to a tick.
  public void liveUntil(int end) {
    World.Schedule calendar = cast.getFirst().calendar();
    int quarter = World.Schedule.QUARTER_WEEKS * calendar.ticksPerWeek();
    while (tick < Math.min(end, setup.ticks())) {
      int until = Math.min(setup.nextStop(tick), end);
      boolean afterCensus = tick > 0 && tick % quarter == 0;
      worker.live(stay(), tick, until, afterCensus, histories);
      tick = until;
      if (tick % setup.epoch() == 0) {
        receive();
        moveClimates();
      }
      if (tick % quarter == 0) {
        for (int part = 0; part < rankings.length; part++) {
          rankings[part] = outside.ranking(arms.get(part), tick / quarter - 1);
        }
      }
      if (tick == setup.lastYears()) {
        for (District district : districts) {
          district.measureAnew();
        }
      }
      if (setup.doMove(tick)) {
        move();
      }
    }
  }

  private Worker.Stay stay() {
    return new Worker.Stay(ground, town, districts, climates, signals, rankings);
  }

  /// Returns what a gate would answer to somebody in an arm, in the week that comes now.
  public Doors.Reply ask(int arm, int person, int service) {
    return worker.ask(stay(), part(arm), tick, person, service);
  }

  /// Lives to the end.
  public void live() {
    liveUntil(setup.ticks());
  }

  /// People come and go, here and in the other districts of the city: anybody there may be taken
  /// for somebody here, and the other way round.
  private void move() {
    for (Ground other : town) {
      if (other == ground) {
        worker.move(ground, districts, tick, histories);
      } else {
        worker.move(other, tick);
      }
    }
  }

  /// Returns the ground as it was when somebody came to live at an address, or null if nobody of
  /// that tenure ever did in this run.
  ///
  /// @param tenure how many people had lived there before
  public @Nullable Ground arrival(int person, int tenure) {
    var founding = new Founding(setup);
    int first = ground.index() - town.indexOf(ground);
    Ground then = founding.layOut(ground.place(), first).get(town.indexOf(ground));
    for (int at = 0; at < setup.ticks() && then.tenure(person) < tenure; at = setup.nextStop(at)) {
      if (at > 0 && setup.doMove(at)) {
        worker.move(then, at);
      }
    }
    return then.tenure(person) == tenure ? then : null;
  }

  private void receive() {
    for (int part = 0; part < districts.length; part++) {
      Mail outbox = districts[part].outbox();
      outbox.clear();
      var pending = districts[part].pending();
      outside.open(arms.get(part), tick, ground.index(), entry -> pending.add(tick, entry));
    }
  }

  private void moveClimates() {
    double years = setup.epoch() / cast.getFirst().calendar().ticksPerYear();
    int epoch = tick / setup.epoch() - 1;
    double offencesInBase = outside.shown(0, epoch).offences();
    for (int part = 0; part < districts.length; part++) {
      Signals shown = outside.shown(arms.get(part), epoch);
      var nation = weathers.get(part).sum(shown, offencesInBase, years);
      weathers.get(part).move(climates[part], ground, signals[part], tick, nation, draws);
    }
  }

  /// Returns whether the district has ended as it did in the run, in every arm that was lived.
  public boolean isFaithful() {
    for (int part = 0; part < districts.length; part++) {
      long then = outside.print(arms.get(part), ground.index());
      if (Outside.print(Region.digest(districts[part])) != then) {
        return false;
      }
    }
    return true;
  }

  /// Scores the person that was followed under the regime of each place at the end; NaN where
  /// nothing is in force or the person is no adult.
  public double[] scoreElsewhere(int arm) {
    World world = setup.worlds().get(arm).at(tick - 1);
    Postcode postcode = worker.postcode(world);
    var scores = new double[setup.places().size()];
    for (int place = 0; place < scores.length; place++) {
      Regime regime = world.jurisdictions().get(place).at(tick - 1);
      var found = new double[] {Double.NaN};
      if (regime != null) {
        postcode.score(ground, histories, regime, tick, points -> found[0] = points);
      }
      scores[place] = found[0];
    }
    return scores;
  }

  /// Returns the ground of the district.
  public Ground ground() {
    return ground;
  }

  /// Returns how many weeks the run had.
  public int weeks() {
    return cast.getFirst().calendar().week(setup.ticks());
  }

  /// Returns the tick that has been lived to.
  public int tick() {
    return tick;
  }

  /// Returns the district's state in an arm.
  public District district(int arm) {
    return districts[part(arm)];
  }

  /// Returns what everybody in the district knows in an arm.
  public Climate climate(int arm) {
    return climates[part(arm)];
  }

  /// Returns what was counted in an arm so far; nothing of it at a census.
  public Tally tally(int arm) {
    return worker.tally(part(arm));
  }

  /// Returns a reader of traits, settled in this district while it lives.
  public Traits traits() {
    return worker.traits();
  }

  private int part(int arm) {
    int part = arms.indexOf(arm);
    if (part < 0) {
      throw new IllegalArgumentException("this replay does not live arm " + arm);
    }
    return part;
  }

  @Override
  public void close() {
    arena.close();
  }
}
