// SPDX-License-Identifier: Apache-2.0
package glasshouse.bench;

import glasshouse.bench.loop.Outcome;
import glasshouse.bench.loop.Setting;
import glasshouse.kernel.Crew;
import glasshouse.society.Nation;
import glasshouse.society.Observer;
import glasshouse.society.Quarter;
import glasshouse.society.people.District;
import glasshouse.society.people.Memory;
import glasshouse.society.profile.Group;
import glasshouse.society.regime.Climate;
import glasshouse.society.witness.Cause;
import glasshouse.society.witness.Count;
import glasshouse.society.witness.Tally;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/// The engine, with everything that an ordinary run does: censuses, truth beside records, samples
/// of histories.
///
/// @param threads districts that live at once
record Engine(int threads) implements Contender {
  private static final double NANO = 1e-9;

  @Override
  public String label() {
    return threads == 1 ? "engine" : "engine, %d threads".formatted(threads);
  }

  @Override
  public String about() {
    return "events by addressed draws, thinned; dense columns; counts the truth as well";
  }

  @Override
  public Lap run(Setting setting) {
    return run(setting, _ -> {});
  }

  /// What is looked at before the nation is gone.
  interface Look {
    void at(Nation nation);
  }

  /// Lives and then shows the nation.
  Lap run(Setting setting, Look look) {
    long begin = System.nanoTime();
    try (Crew crew = new Crew(threads);
        Nation nation = new Nation(Stage.nation(setting), crew)) {
      for (int at = 0; at < setting.grounds().size(); at++) {
        copy(setting.climate(), nation.climate(0, at));
      }
      var teller = new Teller(setting);
      long cpu = cpu(crew);
      long start = System.nanoTime();
      nation.live(teller);
      long end = System.nanoTime();
      cpu = cpu(crew) - cpu;
      look.at(nation);
      return new Lap(
          (end - start) * NANO,
          cpu * NANO,
          (start - begin) * NANO,
          teller.candidates,
          teller.outcome(nation));
    }
  }

  /// Sums up what the crew's threads have used; as many tasks as threads, each waiting for all.
  private long cpu(Crew crew) {
    var sum = new AtomicLong();
    var arrived = new CountDownLatch(threads);
    crew.forEach(
        threads,
        (_, _) -> {
          sum.addAndGet(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
          arrived.countDown();
          try {
            arrived.await();
          } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
          }
        });
    return sum.get();
  }

  private static void copy(Climate from, Climate to) {
    for (int group = 0; group < Group.PERCEIVED; group++) {
      to.risk(group, from.risk(group));
    }
    to.chill(from.chill());
    to.watched(from.watched());
    to.legitimacy(from.legitimacy());
    to.awareness(from.awareness());
    to.update();
  }

  private static final class Teller implements Observer {
    private final Setting setting;
    private final Outcome outcome;
    private long candidates;

    Teller(Setting setting) {
      this.setting = setting;
      outcome = new Outcome(setting.deeds().size());
    }

    @Override
    public void lived(double personYears) {}

    @Override
    public void quarter(Quarter quarter) {
      Tally tally = quarter.tallies().getFirst();
      candidates += tally.of(Count.CANDIDATES);
      for (int kind = 0; kind < setting.deeds().size(); kind++) {
        outcome.act(kind, tally.acts(kind));
        for (Cause cause : Cause.values()) {
          outcome.post(kind, tally.entries(kind, cause));
        }
      }
      for (int register = 0; register < setting.world().registers().size(); register++) {
        outcome.list(tally.listings(register));
      }
      for (int service = 0; service < setting.world().services().size(); service++) {
        outcome.refuse(tally.refusals(service));
      }
    }

    @Override
    public void ended(Nation nation) {}

    Outcome outcome(Nation nation) {
      Memory memory = setting.world().memory();
      for (District district : nation.districts(0)) {
        for (int person = 0; person < district.ground().people(); person++) {
          double sixteenths = district.score(person, setting.weeks(), memory);
          outcome.score(sixteenths / District.SCORE_UNIT);
        }
      }
      return outcome;
    }
  }
}
