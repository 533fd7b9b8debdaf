// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.life;

import glasshouse.lab.life.PastRunException.Reason;
import glasshouse.lab.scenario.ArmText;
import glasshouse.lab.scenario.DeedKind;
import glasshouse.lab.scenario.Scenario;
import glasshouse.lab.scenario.ScenarioException;
import glasshouse.lab.world.Town;
import glasshouse.lab.world.WorldBuilder;
import glasshouse.rulebook.Rulebook;
import glasshouse.rulebook.vignette.Vignette;
import glasshouse.society.Nation;
import glasshouse.society.Outside;
import glasshouse.society.Replay;
import glasshouse.society.people.District;
import glasshouse.society.people.Ground;
import glasshouse.society.regime.Regime;
import glasshouse.society.regime.World;
import glasshouse.society.witness.LifeEvent;
import glasshouse.society.witness.Witness;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Lives the district of one person again and writes down what befalls that person, in one or
/// several arms side by side.
public final class Reliving {
  private final PastRun run;
  private final Nation.Setup setup;
  private final Outside outside;

  /// Prepares a seed of a run.
  public Reliving(PastRun run, int replicate)
      throws IOException, ScenarioException, PastRunException {
    this(run, run.setup(replicate), run.outside(replicate));
  }

  /// Prepares a nation whose worlds have been built.
  public Reliving(PastRun run, Nation.Setup setup, Outside outside) {
    this.run = run;
    this.setup = setup;
    this.outside = outside;
  }

  /// Returns how many districts there are.
  public int districts() {
    return outside.districts();
  }

  /// Returns a replay of a district in the base arm and others.
  public Replay replay(List<Integer> arms, int district) {
    return new Replay(setup, outside, arms, district);
  }

  /// Returns an arm as the society lives it at the end.
  public World world(int arm) {
    return setup.worlds().get(arm).at(setup.ticks());
  }

  /// Returns where a score stands in the nation at the end of an arm.
  public Outside.Standing standing(int arm, double sixteenths) {
    return outside.standing(arm, sixteenths);
  }

  /// Returns the run.
  public PastRun run() {
    return run;
  }

  /// Returns a person's life in each of some arms, in the order asked for.
  public List<Life> lives(PersonId id, List<String> names) throws PastRunException {
    List<Integer> arms = new ArrayList<>();
    for (String name : names) {
      arms.add(run.arm(name));
    }
    if (id.district() >= districts()) {
      throw unknown(id);
    }
    try (Replay replay = replay(arms, id.district())) {
      if (id.person() >= replay.ground().people()) {
        throw unknown(id);
      }
      Town town = run.geography().towns().get(replay.ground().place().index());
      Ground then = replay.arrival(id.person(), id.tenure());
      if (then == null) {
        throw unknown(id);
      }
      Sketch sketch = Sketch.of(replay.traits(), then, id.person(), town);
      List<Diary> diaries = new ArrayList<>();
      for (int at = 0; at < arms.size(); at++) {
        int arm = arms.get(at);
        var diary = new Diary(replay, text(arm, replay), arm, id, sketch.trust());
        diaries.add(diary);
        replay.listen(arm, diary);
      }
      replay.live();
      if (!replay.isFaithful()) {
        throw new PastRunException(
            Reason.UNFAITHFUL,
            "district %d, lived again, is not the one in %s: its folder or this program has changed"
                    .formatted(id.district(), run.folder())
                + "; run it again");
      }
      List<Life> lives = new ArrayList<>();
      for (int at = 0; at < names.size(); at++) {
        lives.add(diaries.get(at).life(id, names.get(at), sketch));
      }
      return lives;
    }
  }

  /// Returns a life as a case for the rulebook under which it ended.
  ///
  /// @param from folder of the file that will hold the case
  public Vignette vignette(Life life, Path from) throws PastRunException {
    int arm = run.arm(life.arm());
    try (Replay replay = replay(List.of(arm), life.id().district())) {
      Text text = text(arm, replay);
      Rulebook book = text.book(replay.weeks() - 1);
      String name = book == null ? "" : book.rulebook();
      Path file = run.folder().resolve("scenario/rulebooks").resolve(name + ".yaml");
      String path = from.toAbsolutePath().relativize(file.toAbsolutePath()).toString();
      List<String> deeds =
          run.experiment().scenario().deeds().stream().map(DeedKind::deed).toList();
      return new Case(text, life, deeds).write(path);
    }
  }

  PastRunException unknown(PersonId id) {
    return new PastRunException(
        Reason.UNKNOWN,
        "nobody in %s has the id %s; ids belong to one run: list some with  glasshouse registry %s"
            .formatted(run.folder(), id, run.folder()));
  }

  /// Returns the texts that are in force where a replay lives.
  Text text(int arm, Replay replay) {
    Scenario scenario = run.experiment().scenario();
    ArmText text = Objects.requireNonNull(scenario.arms().get(run.experiment().arms().get(arm)));
    World world = setup.worlds().get(arm);
    var builder = WorldBuilder.weekly(scenario, run.geography());
    return new Text(scenario, text, builder, world, replay.ground().place().index());
  }

  /// Writes down one life while it is lived.
  private static final class Diary implements Witness {
    private final Replay replay;
    private final Text text;
    private final int arm;
    private final int person;
    private final int tenure;
    private final double baseline;
    private final Teller teller;
    private final List<Life.Heard> heard = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final Trail trail;
    private int since;

    Diary(Replay replay, Text text, int arm, PersonId id, double baseline) {
      this.replay = replay;
      this.text = text;
      this.arm = arm;
      person = id.person();
      tenure = id.tenure();
      this.baseline = baseline;
      teller = new Teller(text, person);
      trail = new Trail(replay.weeks());
    }

    @Override
    public boolean hears(int who) {
      return who == person && replay.ground().tenure(person) == tenure;
    }

    @Override
    public void hear(int tick, int who, LifeEvent event) {
      heard.add(new Life.Heard(tick, event));
      teller.tell(tick, event).ifPresent(lines::add);
    }

    @Override
    public void closed(int tick) {
      if (replay.ground().tenure(person) != tenure) {
        return;
      }
      District district = replay.district(arm);
      var memory = text.world().at(tick).memory();
      Regime regime = text.regime(tick);
      double trust =
          baseline + replay.climate(arm).legitimacy() + district.legitimacy(person, tick, memory);
      double sixteenths = district.score(person, tick, memory);
      trail.note(
          tick,
          regime == null ? Double.NaN : text.score(tick, sixteenths),
          regime == null ? -1 : regime.law().scale().tier(sixteenths),
          Math.min(Math.max(trust, 0), 1),
          district.hardship(person, tick, memory),
          district.is(person, District.LISTED));
      @Nullable Line effect = effect(tick);
      if (effect != null) {
        lines.add(effect);
      }
      since = lines.size();
    }

    /// What a week in which something befell the person did to trust and income.
    private @Nullable Line effect(int tick) {
      if (lines.size() == since || tick == 0 || Double.isNaN(trail.trust(tick - 1))) {
        return null;
      }
      double trust = trail.trust(tick) - trail.trust(tick - 1);
      double loss = trail.loss(tick) - trail.loss(tick - 1);
      if (Math.abs(trust) < LEAST && loss < LEAST) {
        return null;
      }
      String words =
          "trust %.2f to %.2f, income lost %.1f%%"
              .formatted(trail.trust(tick - 1), trail.trust(tick), 100 * trail.loss(tick));
      return new Line(tick, text.date(tick), Line.Sort.EFFECT, words, "", "", false);
    }

    private static final double LEAST = .01;

    Life life(PersonId id, String name, Sketch sketch) {
      List<String> avoidable = new NearestChange(text, heard).all();
      return new Life(id, name, sketch, heard, lines, trail, avoidable);
    }
  }
}
