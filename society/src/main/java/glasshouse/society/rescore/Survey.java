// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.rescore;

import glasshouse.kernel.Crew;
import glasshouse.kernel.Draws;
import glasshouse.society.people.District;
import glasshouse.society.people.Ground;
import glasshouse.society.people.Traits;
import glasshouse.society.profile.Ages;
import glasshouse.society.regime.Regime;
import glasshouse.society.regime.World;
import glasshouse.society.witness.Stage;
import glasshouse.society.witness.Validity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Asks at the end of a run what the scores are worth, in a way that no real auditor could: it
/// knows the truth, and it can draw luck again.
public final class Survey {
  private final List<World> worlds;
  private final Draws draws;
  private final List<Tools> tools;
  private final Span span;

  /// Opens a survey.
  ///
  /// @param worlds arms; conduct is drawn in the first
  /// @param tools by worker
  /// @param tick when it is
  public Survey(List<World> worlds, Draws draws, List<Tools> tools, int tick) {
    this.worlds = worlds;
    this.draws = draws;
    this.tools = tools;
    span = Span.before(tick, worlds.getFirst());
  }

  /// Asks what the scores of an arm are worth.
  ///
  /// @param rows from [#sample], of all districts in their order
  /// @param panels from [#panels]
  public Validity ask(Crew crew, int arm, List<double[]> rows, List<Panel> panels) {
    World world = worlds.get(arm);
    if (!world.isAnythingInForce()) {
      return Validity.NONE;
    }
    return new Sample(rows).with(score(crew, world, panels));
  }

  /// Draws a panel of residents in each of some districts; arms share them.
  public List<Panel> panels(Crew crew, List<Ground> grounds) {
    int butConduct = Stage.SETS - 1 - Stage.CONDUCT.bit();
    List<Draws> twice = List.of(draws, Rescoring.keeping(butConduct, draws.seed()));
    var panels = new Panel[grounds.size()];
    crew.forEach(
        panels.length,
        (task, worker) -> {
          List<Draws> copies = twice.stream().map(Draws::copy).toList();
          panels[task] = Panel.draw(grounds.get(task), tools.get(worker), span, copies);
        });
    return List.of(panels);
  }

  /// Scores the panels under an arm with every set of stages kept: by set, by panel.
  private double[][][] score(Crew crew, World world, List<Panel> panels) {
    List<Panel> scored = new ArrayList<>();
    List<Regime> regimes = new ArrayList<>();
    for (Panel panel : panels) {
      Regime regime = regime(world, panel.ground());
      if (regime != null) {
        scored.add(panel);
        regimes.add(regime);
      }
    }
    var scores = new double[Stage.SETS][scored.size()][];
    crew.forEach(
        scored.size(),
        (task, worker) -> {
          var rescoring = new Rescoring(world, tools.get(worker));
          for (int kept = 0; kept < Stage.SETS; kept++) {
            Draws luck = Rescoring.keeping(kept, draws.seed());
            Regime regime = Rescoring.mix(task, regimes, kept, draws.copy());
            scores[kept][task] = rescoring.score(scored.get(task), regime, kept, luck, span);
          }
        });
    return scores;
  }

  /// Reads score, error-free score and honesty of the sampled adults of a district, where something
  /// scores them.
  public List<double[]> sample(int arm, District district, Histories history) {
    World world = worlds.get(arm);
    Ground ground = district.ground();
    List<double[]> rows = new ArrayList<>();
    if (regime(world, ground) == null) {
      return rows;
    }
    Traits traits = tools.getFirst().traits();
    int tick = span.until();
    int week = world.calendar().week(tick);
    for (int person = 0; person < ground.people(); person++) {
      if (history.isSampled(person)) {
        traits.read(ground, person);
        boolean isAdult = Ages.band(traits.weeks(week)) >= Ages.FIRST_ADULT_BAND;
        if (isAdult && ground.isHome(person)) {
          double score = district.score(person, tick, world.memory()) / District.SCORE_UNIT;
          double oracle = district.oracle(person, tick, world.memory());
          rows.add(new double[] {score, oracle, traits.honesty()});
        }
      }
    }
    return rows;
  }

  private @Nullable Regime regime(World world, Ground ground) {
    return world.jurisdictions().get(ground.place().index()).at(span.until() - 1);
  }
}
