// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.world;

import glasshouse.kernel.Draws;
import glasshouse.kernel.Normal;
import glasshouse.kernel.Purpose;
import glasshouse.lab.scenario.OperatorProfile;
import glasshouse.lab.scenario.Parameters;
import glasshouse.rulebook.Family;
import glasshouse.rulebook.Gate;
import glasshouse.rulebook.Rulebook;
import glasshouse.society.people.Pending;
import glasshouse.society.regime.Clerk;
import glasshouse.society.regime.Doors;
import glasshouse.society.regime.Eyes;
import glasshouse.society.regime.Regime;
import glasshouse.society.regime.Register;
import glasshouse.society.regime.Service;
import java.util.List;

/// The assessors of a place and the doors that registers close there.
final class Offices {
  private static final double PER = 100_000;
  private static final double PER_1000 = 1_000;
  private static final int MOST_ASSESSORS = 64;

  private final Parameters p;
  private final Draws draws;

  Offices(Parameters p, Draws draws) {
    this.p = p;
    this.draws = draws.copy();
  }

  /// Returns the assessors of a place under an operator.
  Clerk clerk(OperatorProfile operator, Town town, int ticksPerWeek) {
    long wanted = Math.round(operator.assessors() * town.realPeople() / PER);
    var harshness = new double[(int) Math.min(Math.max(wanted, 1), MOST_ASSESSORS)];
    for (int assessor = 0; assessor < harshness.length; assessor++) {
      draws.at(Purpose.ASSESSOR, 0, town.place().index(), 0, assessor);
      harshness[assessor] = Normal.quantile(draws.uniform(0));
    }
    double lag = operator.lagWeeks() * p.value("operator.lag-multiplier") * ticksPerWeek;
    return new Clerk(
        p.value("assessor.discriminability"),
        p.value("assessor.criterion"),
        p.value("assessor.spread"),
        p.value("assessor.case-share"),
        p.value("assessor.group-bias"),
        p.value("assessor.size-spread"),
        harshness,
        delays(lag));
  }

  /// Cumulative geometric chances with a given mean, cut at the longest delay.
  private static double[] delays(double mean) {
    if (mean <= 0) {
      return new double[] {1};
    }
    var cumulative = new double[Pending.LONGEST + 1];
    double post = 1 / (1 + mean);
    double waits = 1;
    for (int ticks = 0; ticks < cumulative.length; ticks++) {
      waits *= 1 - post;
      cumulative[ticks] = 1 - waits;
    }
    cumulative[Pending.LONGEST] = 1;
    return cumulative;
  }

  /// Returns who works for a scheme in a place (model 7.20). The national layer employs assessors
  /// and reviewers alone; collectors, other staff and cameras come with a local one.
  Regime.Office office(OperatorProfile operator, Town town, Eyes eyes, boolean isLocal) {
    double perEntry = 1 / operator.caseload();
    double perAppeal = 1 / p.value("office.appeals");
    if (!isLocal) {
      return new Regime.Office(perEntry, perAppeal, 0, 0, 0, 0);
    }
    double cameras = p.value("office.cameras") * covered(town, eyes) * eyes.watch().link();
    return new Regime.Office(
        perEntry,
        perAppeal,
        p.value("office.collectors") / PER_1000,
        operator.staff() * town.units() / town.realPeople(),
        cameras / p.value("office.watched-cameras"),
        cameras * p.value("office.camera-cost"));
  }

  /// Share of a place that cameras cover.
  private static double covered(Town town, Eyes eyes) {
    double[] coverage = eyes.coverage();
    double core = Geography.CORE_SHARE;
    double urban = core * coverage[0] + (1 - core) * coverage[1];
    double share = town.place().urban();
    return share * urban + (1 - share) * coverage[2];
  }

  /// Returns the doors of a place under a book.
  Doors doors(
      Rulebook book,
      List<Register> registers,
      List<Service> services,
      Town town,
      int ticksPerWeek) {
    var refuses = new int[services.size()];
    var coverage = new double[services.size()];
    var isJoint = new boolean[services.size()];
    var honoured = new double[services.size()][registers.size()];
    for (Service service : services) {
      int at = service.index();
      for (Gate gate : book.gates()) {
        if (gate.service().equals(service.id())) {
          coverage[at] = gate.coverage();
          isJoint[at] = gate.joint();
          refuses[at] = mask(gate, registers);
        }
      }
      for (Register register : registers) {
        draws.at(Purpose.PLACE, at, town.place().index(), 0, register.index());
        honoured[at][register.index()] = draws.uniform(0);
      }
    }
    int notice = (int) Math.round(p.value("court.notice-weeks")) * ticksPerWeek;
    Family family = book.family();
    return new Doors(
        refuses, coverage, isJoint, honoured, notice, family.child(), family.spouse());
  }

  private static int mask(Gate gate, List<Register> registers) {
    int mask = 0;
    for (Register register : registers) {
      if (gate.refuses().contains(register.id())) {
        mask |= 1 << register.index();
      }
    }
    return mask;
  }
}
