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
  /// @param districts of the arm, with their sampled people
  /// @param panels from [#panels]
  public Validity ask(
      Crew crew, int arm, District[] districts, Histories[] histories, List<Panel> panels) {
    World world = worlds.get(arm);
    if (!world.isAnythingInForce()) {
      return Validity.NONE;
    }
    return sample(world, districts, histories).with(score(crew, world, panels));
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

  /// Reads scores, error-free scores and honesty of the sampled adults, where something scores
  /// them.
  private Sample sample(World world, District[] districts, Histories[] histories) {
    var rows = new Sample();
    for (int at = 0; at < districts.length; at++) {
      if (regime(world, districts[at].ground()) != null) {
        sample(world, districts[at], histories[at], rows);
      }
    }
    return rows;
  }

  private void sample(World world, District district, Histories history, Sample rows) {
    Traits traits = tools.getFirst().traits();
    Ground ground = district.ground();
    int week = world.calendar().week(span.until());
    for (int person = 0; person < ground.people(); person++) {
      if (history.isSampled(person)) {
        traits.read(ground, person);
        if (Ages.band(traits.weeks(week)) >= Ages.FIRST_ADULT_BAND) {
          double score = district.score(person, span.until(), world.memory()) / District.SCORE_UNIT;
          rows.add(score, district.oracle(person, span.until(), world.memory()), traits.honesty());
        }
      }
    }
  }

  private @Nullable Regime regime(World world, Ground ground) {
    return world.jurisdictions().get(ground.place().index()).at(span.until() - 1);
  }
}
