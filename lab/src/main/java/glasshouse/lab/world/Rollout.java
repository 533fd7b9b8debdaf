// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.world;

import glasshouse.kernel.Draws;
import glasshouse.kernel.Normal;
import glasshouse.kernel.Purpose;
import glasshouse.lab.scenario.ArmText;
import glasshouse.lab.scenario.OperatorProfile;
import glasshouse.lab.scenario.Parameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Plans which places adopt the local book, when, and who runs it there (model 7.21).
final class Rollout {
  private static final double FIRST_PILOT_YEAR = 1.5;
  private static final double LAST_PILOT_YEAR = 4.5;
  private static final double TICKS_OF_A_YEAR = 365.25 / 7;

  private final Chronicle.Sources sources;
  private final ArmText arm;
  private final Parameters p;
  private final Draws draws;

  Rollout(Chronicle.Sources sources, ArmText arm, Parameters p, Draws draws) {
    this.sources = sources;
    this.arm = arm;
    this.p = p;
    this.draws = draws.copy();
  }

  /// Returns an adoption for every place.
  List<Chronicle.Adoption> plan() {
    List<Town> towns = sources.geography().towns();
    var ticks = new int[towns.size()];
    LocalDate everywhere = arm.rollout().everywhere();
    int later = everywhere == null ? Integer.MAX_VALUE : sources.tickOf().applyAsInt(everywhere);
    int units = 0;
    for (Town town : towns) {
      LocalDate adopts = town.adopts();
      boolean isFirst = arm.rollout().waveOne() && town.wave() == 1 && adopts != null;
      ticks[town.place().index()] =
          isFirst && adopts != null ? sources.tickOf().applyAsInt(adopts) : later;
      units += isFirst ? town.units() : 0;
    }
    int wanted = (int) p.value("pilot.municipal-count") - units;
    pilots(towns, ticks, later, wanted);
    List<Chronicle.Adoption> plan = new ArrayList<>();
    for (Town town : towns) {
      int tick = ticks[town.place().index()];
      plan.add(new Chronicle.Adoption(tick, operator(town), tick < later));
    }
    return plan;
  }

  /// Richer cities are likelier to pilot: weights exp(slope x GDP), drawn without replacement.
  private void pilots(List<Town> towns, int[] ticks, int later, int wanted) {
    record Applicant(Town town, double key) {}
    List<Applicant> applicants = new ArrayList<>();
    for (Town town : towns) {
      int place = town.place().index();
      if (ticks[place] == later) {
        draws.at(Purpose.PLACE, 200, place, 0, 0);
        double wealth = Normal.quantile(draws.uniform(0)) + town.place().urban() - .6;
        double gumbel = -StrictMath.log(-StrictMath.log(draws.uniform(1)));
        applicants.add(new Applicant(town, p.value("pilot.selection-slope") * wealth + gumbel));
      }
    }
    applicants.sort(Comparator.comparingDouble(Applicant::key).reversed());
    int left = wanted;
    int total = Math.max(wanted, 1);
    for (Applicant applicant : applicants) {
      if (left <= 0) {
        break;
      }
      if (applicant.town().units() <= left) {
        double share = (total - left) / (double) total;
        double year = FIRST_PILOT_YEAR + (LAST_PILOT_YEAR - FIRST_PILOT_YEAR) * share;
        int epoch = 4 * sources.ticksPerWeek();
        int tick = (int) (year * TICKS_OF_A_YEAR * sources.ticksPerWeek());
        ticks[applicant.town().place().index()] = tick / epoch * epoch;
        left -= applicant.town().units();
      }
    }
  }

  private OperatorProfile operator(Town town) {
    for (OperatorProfile profile : sources.scenario().operators()) {
      if (profile.operator().equals(town.operator())) {
        return profile;
      }
    }
    draws.at(Purpose.OPERATOR, 0, town.place().index(), 0, 0);
    return draw(sources.scenario().operators(), draws.uniform(0));
  }

  /// Draws an operator by the shares of the scenario.
  static OperatorProfile draw(List<OperatorProfile> operators, double u) {
    double rest = u;
    OperatorProfile last = operators.getFirst();
    for (OperatorProfile profile : operators) {
      if (profile.share() > 0) {
        last = profile;
        rest -= profile.share();
        if (rest < 0) {
          return profile;
        }
      }
    }
    return last;
  }
}
