// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.report;

import glasshouse.lab.Findings;
import glasshouse.lab.life.Life;
import glasshouse.lab.life.Line;
import glasshouse.lab.life.Parting;
import glasshouse.lab.life.PastRun;
import glasshouse.lab.life.PastRunException;
import glasshouse.lab.life.PersonId;
import glasshouse.lab.life.Reliving;
import glasshouse.lab.life.Trail;
import glasshouse.lab.life.search.Search;
import glasshouse.lab.life.search.Sought;
import glasshouse.lab.result.data.life.LifeData;
import glasshouse.lab.scenario.ScenarioException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Ten lives worth telling, found by living a part of a run's first seed again.
public final class Lives {
  private static final int MOST = 10;
  private static final int STEP_WEEKS = 4;
  private static final int LINES = 60;
  private static final int CANDIDATES = 4;

  private final PastRun run;
  private final Reliving reliving;

  private Lives(PastRun run, Reliving reliving) {
    this.run = run;
    this.reliving = reliving;
  }

  /// Returns the lives of a run that has just ended; none if no arm has a regime.
  public static List<LifeData> of(Findings findings) throws ScenarioException {
    var run = new PastRun(Path.of("."), findings.experiment(), findings.geography());
    if (findings.experiment().arms().size() < 2) {
      return List.of();
    }
    var outside = findings.replicates().getFirst().outside();
    try {
      return new Lives(run, new Reliving(run, run.setup(0), outside)).all();
    } catch (PastRunException e) {
      throw new IllegalStateException("a run that has just ended is not lived again alike", e);
    }
  }

  private List<LifeData> all() throws PastRunException {
    String arm = run.usualArm();
    List<Sought> kinds = Arrays.asList(Sought.values());
    Map<Sought, List<Search.Found>> found =
        new Search(reliving, run.arm(arm), 0).find(kinds, CANDIDATES, false);
    Set<PersonId> told = new LinkedHashSet<>();
    List<LifeData> lives = new ArrayList<>();
    for (Sought kind : kinds) {
      for (Search.Found each : found.getOrDefault(kind, List.of())) {
        if (lives.size() < MOST && told.add(each.id())) {
          lives.add(tell(kind, each.id(), arm));
          break;
        }
      }
    }
    return lives;
  }

  private LifeData tell(Sought kind, PersonId id, String arm) throws PastRunException {
    List<String> arms = run.experiment().arms();
    String other = arms.size() > 2 ? arms.get(2) : arms.getFirst();
    List<Life> lives = reliving.lives(id, List.of(arm, other));
    Life life = lives.getFirst();
    List<Line> kept = life.lines().stream().filter(Lives::isWorthShowing).limit(LINES).toList();
    Trail trail = life.trail();
    List<Double> score = new ArrayList<>();
    List<Double> trust = new ArrayList<>();
    for (int week = 0; week < trail.weeks(); week += STEP_WEEKS) {
      score.add(trail.score(week));
      trust.add(trail.trust(week));
    }
    return new LifeData(
        kind.word(),
        kind.title(),
        id.toString(),
        arm,
        life.sketch().words(),
        run.experiment().scenario().start(),
        STEP_WEEKS,
        score,
        trust,
        spells(trail),
        kept.stream().map(Lives::line).toList(),
        life.lines().size() - kept.size(),
        life.avoidable(),
        twin(other, Parting.of(life, lives.getLast())));
  }

  /// An assessor's reading is told by the entry that follows it.
  private static boolean isWorthShowing(Line line) {
    return switch (line.sort()) {
      case READING, SIGHT -> false;
      case DEED, SILENCE, ENTRY, REGISTER, DOOR, STANDING, APPEAL, REWARD, LOAN, EFFECT -> true;
    };
  }

  private static LifeData.LineData line(Line line) {
    return new LifeData.LineData(
        line.week(),
        line.date(),
        line.sort().toString(),
        line.truth(),
        line.known(),
        line.clause(),
        line.isWrong());
  }

  private static List<LifeData.Spell> spells(Trail trail) {
    List<LifeData.Spell> spells = new ArrayList<>();
    int from = -1;
    for (int week = 0; week <= trail.weeks(); week++) {
      boolean isOn = week < trail.weeks() && trail.isListed(week);
      if (isOn && from < 0) {
        from = week;
      } else if (!isOn && from >= 0) {
        spells.add(new LifeData.Spell(from, week));
        from = -1;
      }
    }
    return spells;
  }

  private static String twin(String other, Parting parting) {
    if (parting.week() < 0) {
      return "In arm %s nothing of this life is different.".formatted(other);
    }
    List<Line> there = parting.other();
    String words =
        there.isEmpty() ? "nothing" : String.join("; ", there.stream().map(Line::truth).toList());
    return "In arm %s, with the same luck, the life parts in week %d; there that week has: %s."
        .formatted(other, parting.week(), words);
  }
}
