// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glasshouse.society.Chronicle;
import glasshouse.society.Village;
import glasshouse.society.regime.Eyes;
import glasshouse.society.regime.Rounds;
import glasshouse.society.regime.World;
import glasshouse.society.witness.Extra;
import glasshouse.society.witness.Tally;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Inspectors that follow their own records end up where luck sent them first; a record that counts
/// by how closely its beat was inspected, or that residents make, does not send them astray.
class InspectionTest {
  private static final int WEEKS = 104;
  private static final int BEATS = 8;

  private static Eyes.Patrol patrol(
      double presence, double feedback, boolean isCorrected, double reports) {
    return new Eyes.Patrol(new double[] {presence}, BEATS, feedback, 3, isCorrected, reports);
  }

  /// Four arms of the same people: a fixed plan, records, corrected records, reports.
  private static Chronicle live() {
    var village = new Village();
    village.seed = 11;
    village.people = 12_000;
    village.districtPeople = 2_000;
    village.places = 6;
    village.offence("theft", .5).points("theft", -5);
    village.seen[Village.FEED] = 0;
    village.seen[Village.REPORT] = .05;
    World none = village.world(null);
    village.patrol = patrol(.2, 0, false, 0);
    World plan = village.world(village.regime());
    village.patrol = patrol(.2, 1, false, 0);
    World records = village.world(village.regime());
    village.patrol = patrol(.2, 1, true, 0);
    World corrected = village.world(village.regime());
    village.patrol = patrol(.2, .9, true, 3);
    World heard = village.world(village.regime());
    return Chronicle.of(village.setup(WEEKS, List.of(none, plan, records, corrected, heard)), 2);
  }

  private static double gap(Tally tally) {
    return tally.of(Extra.INSPECTION_GAP) / 65_536.0 / tally.of(Extra.INSPECTED_QUARTERS);
  }

  @Test
  void recordsThatFollowInspectionsSendInspectorsAstray() {
    try (Chronicle life = live()) {
      double plan = gap(life.total(1));
      double records = gap(life.total(2));
      double corrected = gap(life.total(3));
      double heard = gap(life.total(4));
      assertThat(records).isGreaterThan(2 * plan);
      assertThat(corrected).isLessThan((plan + records) / 2);
      assertThat(heard).isLessThan((plan + records) / 2);
    }
  }

  /// The capacity is the same whoever gets it, so as many acts are found, give or take luck.
  @Test
  void inspectorsAreAsManyWhereverTheyAre() {
    try (Chronicle life = live()) {
      double acts = life.total(1).acts(0);
      for (int arm = 1; arm <= 4; arm++) {
        assertThat(life.total(arm).of(Extra.FINDINGS) / acts).isCloseTo(.2, within(.02));
        assertThat(life.total(arm).of(Extra.HEARD) / acts).isCloseTo(.05, within(.01));
      }
      assertThat(life.total(0).of(Extra.FINDINGS)).isZero();
    }
  }

  @Test
  void correctedRecordsCountByTheInverseOfPresence() {
    var rounds = new Rounds(2);
    Eyes.Patrol corrected = patrol(.5, 1, true, 0);
    rounds.find(0, corrected);
    rounds.find(0, corrected);
    rounds.find(0, corrected);
    rounds.send(corrected); // 3 + 3 records here, 3 there: 4/3 and 2/3 of an even spread
    assertThat(rounds.weight(0)).isCloseTo(4 / 3.0, within(1e-12));
    assertThat(rounds.weight(1)).isCloseTo(2 / 3.0, within(1e-12));
    rounds.find(1, corrected); // stands for one and a half
    rounds.send(corrected);
    assertThat(rounds.weight(0)).isCloseTo(6 / 5.25, within(1e-12));
    rounds.hear(1, patrol(.5, 1, true, .5));
    rounds.send(corrected);
    assertThat(rounds.weight(0)).isCloseTo(6 / 5.5, within(1e-12));
  }

  @Test
  void aFixedPlanSpreadsInspectorsEvenly() {
    var rounds = new Rounds(4);
    Eyes.Patrol fixed = patrol(.5, 0, false, 0);
    rounds.find(2, fixed);
    rounds.send(fixed);
    for (int beat = 0; beat < 4; beat++) {
      assertThat(rounds.weight(beat)).isEqualTo(1);
    }
    rounds.happen(0);
    assertThat(rounds.gap()).isCloseTo(.75, within(1e-12));
    assertThat(rounds.busiest()).isCloseTo(.25, within(1e-12));
  }
}
