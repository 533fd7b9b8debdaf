// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.learn;

import glasshouse.society.Replay;
import glasshouse.society.people.District;
import glasshouse.society.people.Traits;
import glasshouse.society.profile.Deed;
import glasshouse.society.regime.World;
import glasshouse.society.witness.Cause;
import glasshouse.society.witness.LifeEvent;
import glasshouse.society.witness.Witness;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Hears everything that befalls everybody in a scene, and counts it by person and by week.
final class Hearing implements Witness {
  /// What is counted.
  enum What {
    DID,
    OFFENDED,
    POSTED,
    WRONG,
    CAUGHT,
    LISTINGS,
    REFUSED,
    BARRED,
    SILENT,
    LAWFUL
  }

  private static final double SIXTEENTHS = 16;

  private final World world;
  private final int people;
  private final int weeks;
  private final Map<What, int[]> byPerson = new EnumMap<>(What.class);
  private final Map<What, int[]> byWeek = new EnumMap<>(What.class);

  Hearing(World world, int people, int weeks) {
    this.world = world;
    this.people = people;
    this.weeks = weeks;
    for (What what : What.values()) {
      byPerson.put(what, new int[people]);
      byWeek.put(what, new int[weeks]);
    }
  }

  @Override
  public boolean hears(int person) {
    return true;
  }

  @Override
  public void hear(int tick, int who, LifeEvent event) {
    switch (event) {
      case LifeEvent.Did(int deed, _, boolean inScope, _, _) -> {
        Deed.Type type = world.deeds().get(deed).type();
        count(type != Deed.Type.GOOD && inScope, What.DID, tick, who);
        count(type == Deed.Type.PROHIBITED && inScope, What.OFFENDED, tick, who);
      }
      case LifeEvent.Counted(_, int cause, _, boolean isGood, _, _) when !isGood -> {
        boolean isWrong = Cause.isWrongful(cause);
        count(true, What.POSTED, tick, who);
        count(isWrong, What.WRONG, tick, who);
        count(!isWrong, What.CAUGHT, tick, who);
      }
      case LifeEvent.Listed(_, _, _, _, boolean isNew) ->
          count(isNew, What.LISTINGS, tick, who);
      case LifeEvent.Refused(_, _, int child, _) ->
          count(child == LifeEvent.NOBODY, What.REFUSED, tick, who);
      case LifeEvent.Barred _ -> count(true, What.BARRED, tick, who);
      case LifeEvent.Chose(_, _, boolean inBase, boolean happens) -> {
        count(inBase, What.LAWFUL, tick, who);
        count(inBase && !happens, What.SILENT, tick, who);
      }
      case LifeEvent _ -> {
        // nothing that a scene counts
      }
    }
  }

  private void count(boolean isSo, What what, int tick, int who) {
    if (isSo && tick < weeks) {
      at(byPerson, what)[who]++;
      at(byWeek, what)[tick]++;
    }
  }

  private static int[] at(Map<What, int[]> counts, What what) {
    return Objects.requireNonNull(counts.get(what), "everything is counted");
  }

  int of(What what, int person) {
    return at(byPerson, what)[person];
  }

  long sum(What what) {
    long sum = 0;
    for (int each : at(byWeek, what)) {
      sum += each;
    }
    return sum;
  }

  List<Double> weekly(What what) {
    List<Double> values = new ArrayList<>();
    for (int each : at(byWeek, what)) {
      values.add((double) each);
    }
    return values;
  }

  List<Dot> dots(Replay replay, District district) {
    List<Dot> dots = new ArrayList<>();
    Traits traits = replay.traits();
    for (int person = 0; person < people; person++) {
      traits.read(replay.ground(), person);
      double score = district.score(person, replay.tick(), world.memory()) / SIXTEENTHS;
      dots.add(
          new Dot(
              person,
              of(What.DID, person),
              of(What.POSTED, person),
              of(What.WRONG, person),
              Math.max(0, of(What.DID, person) - of(What.CAUGHT, person)),
              district.is(person, District.LISTED),
              of(What.REFUSED, person) + of(What.BARRED, person),
              of(What.SILENT, person),
              traits.group(),
              score));
    }
    return dots;
  }
}
