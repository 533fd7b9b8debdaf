// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.inspection;

import glasshouse.society.people.Deeds;
import glasshouse.society.people.Ground;
import glasshouse.society.regime.Eyes;
import glasshouse.society.regime.Rounds;
import glasshouse.society.scene.Scene;
import glasshouse.society.witness.Extra;
import glasshouse.society.witness.Tally;

/// Sends the inspectors of a district to its beats, week by week, and measures where they were
/// against where something was done. Off unless an arm has inspectors.
public final class Inspection {
  private static final double FIXED = 65_536;

  private Inspection() {}

  /// Sends the inspectors of this week where the plan, or what was recorded so far, sends them.
  public static void send(Scene scene) {
    Eyes.Patrol patrol = scene.regime().eyes().watch().patrol();
    if (patrol.isOn()) {
      scene.climate().rounds(patrol.beats()).send(patrol);
    }
  }

  /// Notes where the acts of this week were done that an inspector would look for, recorded or not.
  public static void remember(Deeds deeds, Scene scene) {
    Eyes.Patrol patrol = scene.regime().eyes().watch().patrol();
    if (!patrol.isOn()) {
      return;
    }
    Rounds rounds = scene.climate().rounds(patrol.beats());
    for (int row = 0; row < deeds.size(); row++) {
      int kind = deeds.kind(row);
      boolean isSought = scene.regime().law().channels(kind) >>> Eyes.Patrol.CHANNEL != 0;
      if (isSought && deeds.isAdult(row) && patrol.sight()[kind] > 0) {
        rounds.happen(beat(scene.ground(), deeds.person(row), patrol));
      }
    }
  }

  /// Counts, at the end of a quarter, how far inspectors were from where acts were.
  public static void measure(Scene scene, Tally tally) {
    Eyes.Patrol patrol = scene.regime().eyes().watch().patrol();
    if (!patrol.isOn()) {
      return;
    }
    Rounds rounds = scene.climate().rounds(patrol.beats());
    if (rounds.acts() > 0) {
      tally.add(Extra.INSPECTED_QUARTERS, 1);
      tally.add(Extra.INSPECTION_GAP, Math.round(rounds.gap() * FIXED));
      tally.add(Extra.INSPECTION_BUSIEST, Math.round(rounds.busiest() * FIXED));
    }
    rounds.closeQuarter();
  }

  /// Returns the beat in which a person lives.
  private static int beat(Ground ground, int person, Eyes.Patrol patrol) {
    return Rounds.beat(person, ground.people(), patrol.beats());
  }
}
