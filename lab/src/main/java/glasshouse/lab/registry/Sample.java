// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.registry;

import glasshouse.lab.life.PersonId;
import glasshouse.lab.life.Reliving;
import glasshouse.lab.result.Table;
import glasshouse.lab.world.Town;
import glasshouse.society.Replay;
import glasshouse.society.people.District;
import glasshouse.society.people.Ground;
import glasshouse.society.people.Traits;
import glasshouse.society.profile.Ages;
import glasshouse.society.profile.Deed;
import glasshouse.society.regime.Regime;
import glasshouse.society.regime.World;
import glasshouse.society.witness.Cause;
import glasshouse.society.witness.LifeEvent;
import glasshouse.society.witness.Witness;
import java.util.Arrays;
import java.util.List;

/// A table of some synthetic people with what they are like, what they did and what became of them,
/// for other programs. Every district gives its share, evenly spread over its people.
public final class Sample {
  private final Reliving reliving;
  private final int replicate;
  private final int arm;
  private final Table table =
      Table.of("people")
          .text("id")
          .text("arm")
          .text("city")
          .longs("age")
          .longs("registered_elsewhere")
          .longs("income_fifth")
          .longs("urbanicity")
          .doubles("honesty")
          .doubles("self_control")
          .doubles("prosociality")
          .doubles("resources")
          .doubles("voice")
          .longs("offences_done")
          .longs("good_done")
          .longs("held_back")
          .longs("entries")
          .longs("wrongful_entries")
          .longs("awards")
          .longs("weeks_listed")
          .longs("refusals")
          .doubles("score_deviation")
          .doubles("trust_deviation")
          .doubles("hardship");

  /// Prepares a sample of an arm.
  public Sample(Reliving reliving, int replicate, int arm) {
    this.reliving = reliving;
    this.replicate = replicate;
    this.arm = arm;
  }

  /// Draws about `wanted` people; never fewer than one from a district.
  public Table draw(long wanted) {
    long people = reliving.run().experiment().people();
    int stride = (int) Math.max(1, people / wanted);
    List<Town> towns = reliving.run().geography().towns();
    for (int district = 0; district < reliving.districts(); district++) {
      try (Replay replay = reliving.replay(List.of(arm), district)) {
        var counter = new Counter(reliving.world(arm), replay.ground().people(), stride);
        replay.listen(arm, counter);
        replay.live();
        String city = towns.get(replay.ground().place().index()).place().name();
        for (int person = 0; person < replay.ground().people(); person += stride) {
          row(
              replay,
              counter,
              city,
              new PersonId(replicate, district, person, replay.ground().tenure(person)));
        }
      }
    }
    return table;
  }

  private void row(Replay replay, Counter counter, String city, PersonId id) {
    int person = id.person();
    World world = reliving.world(arm);
    int tick = replay.tick();
    Ground ground = replay.ground();
    Traits traits = replay.traits();
    traits.read(ground, person);
    traits.readMore(ground, person);
    District district = replay.district(arm);
    Regime regime = world.jurisdictions().get(ground.place().index()).at(tick - 1);
    double score = district.score(person, tick, world.memory()) / District.SCORE_UNIT;
    int[] counts = counter.counts[person / counter.stride];
    table.row(
        id.toString(),
        world.arm(),
        city,
        (long) Ages.years(traits.weeks(world.calendar().week(tick))),
        (long) traits.group(),
        traits.fifth() + 1L,
        (long) ground.urbanicity(person),
        traits.honesty(),
        traits.control(),
        traits.prosociality(),
        traits.resources(),
        traits.voice(),
        (long) counts[0],
        (long) counts[1],
        (long) counts[2],
        (long) counts[3],
        (long) counts[4],
        (long) counts[5],
        (long) counts[6],
        (long) counts[7],
        regime == null ? null : score,
        district.legitimacy(person, tick, world.memory()),
        district.hardship(person, tick, world.memory()));
  }

  /// Counts what befalls every so many people.
  private static final class Counter implements Witness {
    private static final int COLUMNS = 8;

    private final World world;
    private final int stride;
    private final int[][] counts;

    Counter(World world, int people, int stride) {
      this.world = world;
      this.stride = stride;
      counts = new int[people / stride + 1][COLUMNS];
    }

    @Override
    public boolean hears(int person) {
      return person % stride == 0;
    }

    @Override
    public void hear(int tick, int person, LifeEvent event) {
      int[] row = counts[person / stride];
      switch (event) {
        case LifeEvent.Did did -> {
          Deed.Type type = world.deeds().get(did.deed()).type();
          row[0] += type == Deed.Type.PROHIBITED && did.inScope() ? 1 : 0;
          row[1] += type == Deed.Type.GOOD ? 1 : 0;
        }
        case LifeEvent.Chose chose -> row[2] += chose.inBase() && !chose.happens() ? 1 : 0;
        case LifeEvent.Counted(_, int cause, _, boolean isGood, _, _) -> {
          row[3] += isGood ? 0 : 1;
          row[4] += !isGood && Cause.isWrongful(cause) ? 1 : 0;
          row[5] += isGood ? 1 : 0;
        }
        case LifeEvent.Restrained _ -> row[6]++;
        case LifeEvent.Arrived(boolean isBack) -> {
          if (!isBack) {
            Arrays.fill(row, 0); // another person begins
          }
        }
        case LifeEvent.Refused _ -> row[7]++;
        case LifeEvent.Seen _,
            LifeEvent.Read _,
            LifeEvent.Sent _,
            LifeEvent.Posted _,
            LifeEvent.Listed _,
            LifeEvent.Released _,
            LifeEvent.Paid _,
            LifeEvent.Barred _,
            LifeEvent.Audited _,
            LifeEvent.Low _,
            LifeEvent.Named _,
            LifeEvent.Contested _,
            LifeEvent.Answered _,
            LifeEvent.Spared _,
            LifeEvent.Restored _,
            LifeEvent.Indebted _,
            LifeEvent.Owed _,
            LifeEvent.LookedUp _,
            LifeEvent.Rose _,
            LifeEvent.Applied _,
            LifeEvent.Defaulted _,
            LifeEvent.Repaid _,
            LifeEvent.Moved _,
            LifeEvent.Left _,
            LifeEvent.Settled _,
            LifeEvent.Rewarded _ -> {}
      }
    }
  }
}
