// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import glasshouse.kernel.Digest;
import glasshouse.kernel.Draws;
import glasshouse.society.TestSeed;
import glasshouse.society.Village;
import glasshouse.society.profile.Place;
import java.lang.foreign.Arena;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DistrictTest {
  private static final int PEOPLE = 1_000;
  private final Arena arena = Arena.ofConfined();
  private final Draws draws = new Draws(TestSeed.fresh("district"));
  private final District district =
      new District(new Ground(3, new Place(0, "town", 0, PEOPLE, .6), PEOPLE, .7, draws), arena);
  private final Memory year = Village.memory(52);

  @AfterEach
  void close() {
    arena.close();
  }

  private String print() {
    var digest = new Digest();
    district.digest(digest);
    return digest.hex();
  }

  @Test
  void columnsKeepTheirWholeWidth() {
    district.score(0, Short.MAX_VALUE);
    district.score(1, Short.MIN_VALUE);
    assertThat(district.score(0)).isEqualTo(Short.MAX_VALUE);
    assertThat(district.score(1)).isEqualTo(Short.MIN_VALUE);
    assertThat(district.score(0, 0, year) / District.SCORE_UNIT).isCloseTo(2_047.9, within(.1));
  }

  @Test
  void columnsStopAtTheirEdges() {
    for (int time = 0; time < 300; time++) {
      district.moveRisk(0, 1, 0);
      district.moveRisk(1, -1, 0);
      district.moveChill(0, .5, 0);
      district.moveChill(1, -.5, 0);
      district.moveLegitimacy(0, .05, 0);
      district.moveLegitimacy(1, -.05, 0);
      district.moveHardship(0, .1, 0);
      district.moveHardship(1, -.1, 0);
      district.moveOracle(0, 50);
      district.moveOracle(1, -50);
    }
    assertThat(district.risk(0, 0, year)).isCloseTo(127 / 32.0, within(1e-12));
    assertThat(district.risk(1, 0, year)).isEqualTo(-4);
    assertThat(district.chill(0, 0, year)).isCloseTo(255 / 64.0, within(1e-12));
    assertThat(district.chill(1, 0, year)).isZero();
    assertThat(district.legitimacy(0, 0, year)).isCloseTo(127 / 256.0, within(1e-12));
    assertThat(district.legitimacy(1, 0, year)).isEqualTo(-.5);
    assertThat(district.hardship(0, 0, year)).isCloseTo(Math.log(2), within(1e-12));
    assertThat(district.hardship(1, 0, year)).isZero();
    assertThat(district.oracle(0, 0, year)).isEqualTo(127);
    assertThat(district.oracle(1, 0, year)).isEqualTo(-128);
  }

  @Test
  void aTouchForgetsHalfInAHalfLifeAndReadingForgetsTheSame() {
    district.score(7, -1_600);
    district.moveHardship(7, .5, 0);
    assertThat(district.score(7, 52, year)).isCloseTo(-800, within(1e-9));
    assertThat(district.hardship(7, 52, year)).isCloseTo(.25, within(.01));
    district.touch(7, 52, year, draws);
    assertThat(district.score(7)).isEqualTo(-800);
    assertThat(district.elapsed(7, 60)).isEqualTo(8);
  }

  @Test
  void roundingForgetsWithoutBias() {
    double sum = 0;
    for (int person = 0; person < PEOPLE; person++) {
      district.score(person, 3);
      for (int tick = 1; tick <= 52; tick++) {
        district.touch(person, tick, year, draws);
      }
      sum += district.score(person);
    }
    assertThat(sum / PEOPLE).isCloseTo(1.5, within(.3));
  }

  @Test
  void aTouchTwiceInATickChangesNothing() {
    district.score(5, 999);
    district.touch(5, 10, year, draws);
    String once = print();
    district.touch(5, 10, year, draws);
    assertThat(print()).isEqualTo(once);
  }

  @Test
  void theDigestSeesEveryColumn() {
    String empty = print();
    district.score(1, 1);
    String score = print();
    district.moveRisk(1, .1, 0);
    String risk = print();
    district.set(2, District.AWARE);
    String flag = print();
    district.restricted().add(3, 1, 0, 5, 9);
    assertThat(new String[] {empty, score, risk, flag, print()}).doesNotHaveDuplicates();
  }

  @Test
  void flagsAreSetAndClearedAlone() {
    district.set(9, District.LISTED);
    district.set(9, District.WRONGED);
    district.clear(9, District.LISTED);
    assertThat(district.is(9, District.WRONGED)).isTrue();
    assertThat(district.is(9, District.LISTED)).isFalse();
    assertThat(district.is(8, District.WRONGED)).isFalse();
  }

  @Test
  void validationFindsAFlagWithoutAListingAndAListingWithoutAFlag() {
    district.validate();
    district.set(4, District.LISTED);
    assertThatThrownBy(district::validate).hasMessageContaining("not on a register: 4");
    district.clear(4, District.LISTED);
    district.restricted().add(6, 0, 0, 1, 2);
    assertThatThrownBy(district::validate).hasMessageContaining("without the flag: 6");
  }
}
