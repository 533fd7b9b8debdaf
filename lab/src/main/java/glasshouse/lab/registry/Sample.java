// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.registry;

import glasshouse.kernel.Draws;
import glasshouse.kernel.Purpose;
import glasshouse.lab.life.PersonId;
import glasshouse.lab.life.Reliving;
import glasshouse.lab.result.Table;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table of some synthetic people with what they are like, what they did and what became of them,
/// for other programs.
///
/// Stratified: by home (urban core, town, country) and by what became of them (children; adults who
/// were listed, who were only penalised, who were neither), so that the few are not lost among the
/// many. The weight says for how many people a row stands: weighted sums are those of the society,
/// and sums of weights are exact in every stratum.
public final class Sample {
  private static final List<String> HOMES = List.of("urban core", "town", "country");

  /// Number of the lots among all that is drawn for samples.
  private static final int LOT = 200;

  private static final int STRATUM = 2;
  private static final int WEIGHT = 3;
  private static final int ENTRIES = 3;
  private static final int WEEKS_LISTED = 6;

  private final Reliving reliving;
  private final int replicate;
  private final int arm;
  private final Table table =
      Table.of("people")
          .text("id")
          .text("arm")
          .text("stratum")
          .doubles("weight")
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

  /// Draws `wanted` people, or all if there are no more; never fewer than one from a stratum.
  public Table draw(long wanted) {
    var strata = new Strata(wanted);
    var lots = new Draws(reliving.run().experiment().seedOf(replicate));
    for (int district = 0; district < reliving.districts(); district++) {
      try (Replay replay = reliving.replay(List.of(arm), district)) {
        var counter = new Counter(reliving.world(arm), replay.ground().people());
        replay.listen(arm, counter);
        replay.live();
        for (int person = 0; person < replay.ground().people(); person++) {
          if (replay.ground().isHome(person)) {
            offer(person, district, replay, counter.counts[person], strata, lots);
          }
        }
      }
    }
    for (Strata.Drawn drawn : strata.drawn()) {
      @Nullable Object[] row = drawn.row();
      row[STRATUM] = drawn.stratum();
      row[WEIGHT] = drawn.weight();
      table.row(row);
    }
    return table;
  }

  private void offer(
      int person, int district, Replay replay, int[] counts, Strata strata, Draws lots) {
    lots.at(Purpose.SAMPLE, LOT, district, 0, person);
    var id = new PersonId(replicate, district, person, replay.ground().tenure(person));
    strata.offer(
        stratum(replay, person, counts),
        lots.uniform(0),
        (long) district << Integer.SIZE | person,
        () -> row(replay, counts, id));
  }

  private String stratum(Replay replay, int person, int[] counts) {
    Traits traits = replay.traits();
    traits.read(replay.ground(), person);
    String fate = counts[WEEKS_LISTED] > 0 ? "listed" : counts[ENTRIES] > 0 ? "penalised" : "clear";
    return "%s, %s"
        .formatted(HOMES.get(replay.ground().urbanicity(person)), isAdult(replay) ? fate : "child");
  }

  private boolean isAdult(Replay replay) {
    int week = reliving.world(arm).calendar().week(replay.tick());
    return Ages.band(replay.traits().weeks(week)) >= Ages.FIRST_ADULT_BAND;
  }

  private @Nullable Object[] row(Replay replay, int[] counts, PersonId id) {
    int person = id.person();
    World world = reliving.world(arm);
    int tick = replay.tick();
    Ground ground = replay.ground();
    Traits traits = replay.traits();
    traits.read(ground, person);
    traits.readMore(ground, person);
    District district = replay.district(arm);
    int place = ground.place().index();
    Regime regime = world.jurisdictions().get(place).at(tick - 1);
    double score = district.score(person, tick, world.memory()) / District.SCORE_UNIT;
    List<@Nullable Object> row = new ArrayList<>();
    row.add(id.toString());
    row.add(world.arm());
    row.add(null);
    row.add(null);
    row.add(reliving.run().geography().towns().get(place).place().name());
    row.add((long) Ages.years(traits.weeks(world.calendar().week(tick))));
    row.add((long) traits.group());
    row.add(traits.fifth() + 1L);
    row.add((long) ground.urbanicity(person));
    row.add(traits.honesty());
    row.add(traits.control());
    row.add(traits.prosociality());
    row.add(traits.resources());
    row.add(traits.voice());
    for (int count : counts) {
      row.add((long) count);
    }
    row.add(regime == null ? null : score);
    row.add(district.legitimacy(person, tick, world.memory()));
    row.add(district.hardship(person, tick, world.memory()));
    return row.toArray();
  }

  /// Counts what befalls everybody.
  private static final class Counter implements Witness {
    private static final int COLUMNS = 8;

    private final World world;
    private final int[][] counts;

    Counter(World world, int people) {
      this.world = world;
      counts = new int[people][COLUMNS];
    }

    @Override
    public boolean hears(int person) {
      return true;
    }

    @Override
    public void hear(int tick, int person, LifeEvent event) {
      int[] row = counts[person];
      switch (event) {
        case LifeEvent.Did did -> {
          Deed.Type type = world.deeds().get(did.deed()).type();
          row[0] += type == Deed.Type.PROHIBITED && did.inScope() ? 1 : 0;
          row[1] += type == Deed.Type.GOOD ? 1 : 0;
        }
        case LifeEvent.Chose chose -> row[2] += chose.inBase() && !chose.happens() ? 1 : 0;
        case LifeEvent.Counted(_, int cause, _, boolean isGood, _, _) -> {
          row[ENTRIES] += isGood ? 0 : 1;
          row[4] += !isGood && Cause.isWrongful(cause) ? 1 : 0;
          row[5] += isGood ? 1 : 0;
        }
        case LifeEvent.Restrained _ -> row[WEEKS_LISTED]++;
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
