// SPDX-License-Identifier: Apache-2.0
package glasshouse.society;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glasshouse.society.people.District;
import glasshouse.society.people.Ground;
import glasshouse.society.profile.Tenants;
import glasshouse.society.profile.Turnover;
import glasshouse.society.witness.Extra;
import glasshouse.society.witness.Tally;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// People come and go, and nobody inherits anything: no records, and no luck.
class TurnoverTest {
  private static final int WEEKS = 104;
  private static final double YEARS = WEEKS * 7 / 365.25;

  private static Village village(String test, Turnover turnover) {
    Village village = ConservationTest.busy(test);
    village.districtPeople = 1_000;
    village.turnover = turnover;
    return village;
  }

  @Test
  void householdsComeAndGoAtTheRatesOfTheProfile() {
    Village village = village("rates", new Turnover(.2, .3, .5));
    try (Chronicle life = village.live(WEEKS)) {
      Tally total = life.total(1);
      double moves = total.of(Extra.DEPARTURES) / (village.people * YEARS);
      double absences = total.of(Extra.ABSENCES) / (village.people * YEARS);
      double away = .3 / (.3 + 1 / .5); // of whoever does not move out, in balance
      assertThat(moves).isCloseTo(.2 * (1 - away), within(.03));
      assertThat(absences).isCloseTo(.3 * (1 - away), within(.04));
      assertThat(total.of(Extra.ARRIVALS)).isEqualTo(total.of(Extra.DEPARTURES));
      double exposed = total.of(Extra.EXPOSED_TICKS) / (double) (village.people * WEEKS);
      assertThat(exposed).isBetween(1 - away - .03, 1.0);
      assertThat(total.of(Extra.REPEATED_EXPOSURES)).isEqualTo(total.of(Extra.RETURNS));
      assertThat(total.of(Extra.EXPOSURES))
          .isEqualTo(village.people + total.of(Extra.ARRIVALS) + total.of(Extra.RETURNS));
    }
  }

  @Test
  void armsShareTheirComingsAndGoings() {
    try (Chronicle life = village("arms", new Turnover(.2, .3, .5)).live(WEEKS)) {
      for (Extra extra : List.of(Extra.ARRIVALS, Extra.DEPARTURES, Extra.ABSENCES)) {
        assertThat(life.total(0).of(extra)).isEqualTo(life.total(1).of(extra));
      }
      assertThat(life.total(0).of(Extra.EXPOSURES)).isZero();
    }
  }

  /// What is drawn of a person for ever is drawn at the person's number, and no number is used by
  /// two people; all else is drawn at a tick, in which an address has one resident.
  @Test
  void noAddressOfADrawIsUsedByTwoPeople() {
    int people = 2_000;
    var tenants = new Tenants(people);
    Set<Integer> numbers = new HashSet<>();
    for (int address = 0; address < people; address++) {
      assertThat(numbers.add(tenants.number(address))).isTrue();
    }
    for (int move = 0; move < 40_000; move++) {
      int address = move * 7 % people;
      tenants.replace(address, move % 500);
      assertThat(numbers.add(tenants.number(address))).isTrue();
      assertThat(tenants.since(address)).isEqualTo(move % 500);
    }
    assertThat(numbers).hasSize(42_000);
  }

  @Test
  void whoeverMovesInIsAnotherPersonAndStartsWithNothing() {
    Village village = village("newcomers", new Turnover(1.5, 0, 1));
    Nation.Setup setup = village.setup(WEEKS);
    try (Chronicle life = Chronicle.of(setup, 1);
        var replay = new Replay(setup, life.nation().outside(), List.of(1), 0)) {
      Set<Double> honesty = new HashSet<>();
      Ground last = replay.ground();
      replay.live();
      int most = 0;
      for (int person = 0; person < last.people(); person++) {
        most = last.tenure(person) > last.tenure(most) ? person : most;
      }
      int tenures = last.tenure(most);
      assertThat(tenures).isGreaterThan(3);
      for (int tenure = 0; tenure <= tenures; tenure++) {
        Ground then = Objects.requireNonNull(replay.arrival(most, tenure));
        replay.traits().leave();
        replay.traits().read(then, most);
        honesty.add(replay.traits().honesty());
      }
      assertThat(honesty).hasSize(tenures + 1);
      assertThat(replay.arrival(most, tenures + 1)).isNull();
    }
  }

  /// A year without any move after two with many: registers and flags agree, and the sparse tables
  /// hold nobody who is gone. `Chronicle` asks every district on closing.
  @Test
  void nothingStaysBehind() {
    try (Chronicle life = village("nothing", new Turnover(12, 0, 1)).live(53)) {
      for (District district : life.districts()) {
        for (int row = 0; row < district.restricted().size(); row++) {
          int person = district.restricted().person(row);
          int since = district.ground().since(person);
          assertThat(district.restricted().start(row)).isGreaterThanOrEqualTo(since);
        }
      }
      assertThat(life.listed()).isPositive();
    }
  }

  @Test
  void aSocietyInWhichNobodyComesOrGoesIsTheOneItWas() {
    Village closed = village("closed", Turnover.NONE);
    closed.seed = 1;
    Village idle = village("closed", new Turnover(0, 0, 3));
    idle.seed = 1;
    try (Chronicle one = closed.live(26);
        Chronicle other = idle.live(26)) {
      assertThat(other.nation().digest(1)).isEqualTo(one.nation().digest(1));
      assertThat(other.total(1).counts()).isEqualTo(one.total(1).counts());
    }
  }
}
