// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.validate.toy;

import glasshouse.kernel.Crew;
import glasshouse.kernel.Digest;
import glasshouse.society.Nation;
import glasshouse.society.Observer;
import glasshouse.society.PlaceCount;
import glasshouse.society.Quarter;
import glasshouse.society.people.District;
import glasshouse.society.profile.Group;
import glasshouse.society.regime.Climate;
import glasshouse.society.witness.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A nation that has been lived to its end, what was counted, and its last state.
public final class Life implements AutoCloseable {
  private final Nation nation;
  private final Nation.Setup setup;
  private final List<Quarter> quarters = new ArrayList<>();

  private Life(Nation nation, Nation.Setup setup) {
    this.nation = nation;
    this.setup = setup;
  }

  /// Lives a nation.
  public static Life of(Nation.Setup setup, Crew crew, Watcher watcher) {
    Nation nation = new Nation(setup, crew);
    var life = new Life(nation, setup);
    watcher.born(nation);
    double ticksPerYear = setup.worlds().getFirst().calendar().ticksPerYear();
    nation.live(life.new Clock(watcher, ticksPerYear));
    return life;
  }

  private final class Clock implements Observer {
    private final Watcher watcher;
    private final double ticksPerYear;
    private double years;

    Clock(Watcher watcher, double ticksPerYear) {
      this.watcher = watcher;
      this.ticksPerYear = ticksPerYear;
    }

    @Override
    public void lived(double personYears) {
      years += personYears / nation.people();
      watcher.lived(nation, (int) Math.round(years * ticksPerYear));
    }

    @Override
    public void quarter(Quarter quarter) {
      quarters.add(quarter);
    }

    @Override
    public void ended(Nation ended) {}
  }

  /// Returns the last state.
  public Nation nation() {
    return nation;
  }

  /// Returns what the nation was made of.
  public Nation.Setup setup() {
    return setup;
  }

  /// Returns the quarters, in order.
  public List<Quarter> quarters() {
    return quarters;
  }

  /// Returns the counts of the last census' quarter.
  public Tally last(int arm) {
    return quarters.getLast().tallies().get(arm);
  }

  /// Returns the sum over all quarters; ticks after the last whole quarter are not in it.
  public Tally total(int arm) {
    @Nullable Tally sum = null;
    for (Quarter quarter : quarters) {
      Tally tally = quarter.tallies().get(arm);
      if (sum == null) {
        sum = tally.copy();
      } else {
        sum.add(tally);
      }
    }
    return Objects.requireNonNull(sum, "nobody was counted: live a whole quarter");
  }

  /// Returns the scores of an arm, everybody in order, in sixteenths of a point at the last tick.
  public double[] scores(int arm) {
    var scores = new double[Math.toIntExact(nation.people())];
    int at = 0;
    for (District district : nation.districts(arm)) {
      for (int person = 0; person < district.ground().people(); person++) {
        scores[at++] = district.score(person, setup.ticks(), setup.worlds().get(arm).memory());
      }
    }
    return scores;
  }

  /// Returns a fingerprint of an arm: everybody's state, every count, every climate.
  public String fingerprint(int arm) {
    var digest = new Digest().add(nation.digest(arm));
    for (Quarter quarter : quarters) {
      for (long count : quarter.tallies().get(arm).counts()) {
        digest.add(count);
      }
      for (int place = 0; place < setup.places().size(); place++) {
        for (PlaceCount count : PlaceCount.values()) {
          digest.add(quarter.at(arm, place, count));
        }
      }
    }
    for (int district = 0; district < nation.districts(arm).size(); district++) {
      addTo(digest, nation.climate(arm, district));
    }
    return digest.hex();
  }

  private static void addTo(Digest digest, Climate climate) {
    for (int group = 0; group < Group.PERCEIVED; group++) {
      digest.add(Double.doubleToLongBits(climate.risk(group)));
    }
    digest.add(Double.doubleToLongBits(climate.chill()));
    digest.add(Double.doubleToLongBits(climate.watched()));
    digest.add(Double.doubleToLongBits(climate.legitimacy()));
    digest.add(Double.doubleToLongBits(climate.awareness()));
  }

  @Override
  public void close() {
    nation.close();
  }
}
