// SPDX-License-Identifier: Apache-2.0
package glasshouse.bench;

import glasshouse.bench.loop.Setting;
import glasshouse.kernel.Crew;
import glasshouse.lab.Runner;
import glasshouse.lab.scenario.ScenarioException;
import glasshouse.society.Nation;
import glasshouse.society.Observer;
import glasshouse.society.Outside;
import glasshouse.society.Quarter;
import glasshouse.society.Replay;
import glasshouse.society.profile.Place;
import glasshouse.society.regime.Climate;
import glasshouse.society.witness.LifeEvent;
import glasshouse.society.witness.Witness;
import java.util.Arrays;
import java.util.List;

/// How long it takes to tell one life: a district lived again for ten years with a witness.
///
/// @param people in the district
/// @param weeks that were lived
/// @param seconds of every round, the shortest first, in a warm JVM
/// @param events that befell the person
/// @param isFaithful whether the district was every time the one of the run
record Story(int people, int weeks, List<Double> seconds, int events, boolean isFaithful) {
  private static final int WEEKS = 520;
  private static final int ROUNDS = 7;
  private static final int PERSON = 7;

  /// Returns the middle round.
  double median() {
    return seconds.get(seconds.size() / 2);
  }

  static Story of(Options options) throws ScenarioException {
    Setting setting = Stage.set(options, Runner.DISTRICT_PEOPLE, WEEKS, new Climate());
    Nation.Setup setup = inOneDistrict(Stage.nation(setting));
    Outside outside = live(setup);
    var seconds = new double[ROUNDS];
    var events = new int[1];
    boolean isFaithful = true;
    int people = 0;
    for (int round = 0; round < 2 * ROUNDS; round++) {
      events[0] = 0;
      long start = System.nanoTime();
      try (var replay = new Replay(setup, outside, List.of(), 0)) {
        replay.listen(0, new Counter(events));
        replay.live();
        isFaithful &= replay.isFaithful();
        people = replay.ground().people();
      }
      if (round >= ROUNDS) {
        seconds[round - ROUNDS] = (System.nanoTime() - start) / 1e9;
      }
    }
    Arrays.sort(seconds);
    return new Story(people, WEEKS, Arrays.stream(seconds).boxed().toList(), events[0], isFaithful);
  }

  /// One place of one district, whatever the scenario's places are.
  private static Nation.Setup inOneDistrict(Nation.Setup setup) {
    Place first = setup.places().getFirst();
    int people = setup.districtPeople();
    var alone = new Place(0, first.name(), first.province(), people, first.urban());
    return new Nation.Setup(
        List.of(alone), people, setup.population(), setup.worlds(), setup.seed(), setup.ticks());
  }

  private static Outside live(Nation.Setup setup) {
    try (Crew crew = new Crew(1);
        Nation nation = new Nation(setup, crew)) {
      nation.live(
          new Observer() {
            @Override
            public void lived(double personYears) {}

            @Override
            public void quarter(Quarter quarter) {}

            @Override
            public void ended(Nation ended) {}
          });
      return nation.outside();
    }
  }

  /// Counts what befalls one person.
  private record Counter(int[] events) implements Witness {
    @Override
    public boolean hears(int person) {
      return person == PERSON;
    }

    @Override
    public void hear(int tick, int person, LifeEvent event) {
      events[0]++;
    }
  }
}
