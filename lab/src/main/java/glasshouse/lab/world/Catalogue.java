// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.world;

import glasshouse.lab.scenario.DeedKind;
import glasshouse.lab.scenario.Parameters;
import glasshouse.lab.scenario.Scenario;
import glasshouse.lab.scenario.ServiceKind;
import glasshouse.society.profile.Ages;
import glasshouse.society.profile.Deed;
import glasshouse.society.profile.Group;
import glasshouse.society.regime.Service;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// The deeds and services of a scenario as the society needs them.
final class Catalogue {
  /// The middle of 2018, the year of the demand that scenarios state.
  private static final LocalDate DEMAND_DAY = LocalDate.of(2018, 7, 2);

  private static final double DAYS_A_YEAR = 365.25;

  private Catalogue() {}

  static List<Deed> deeds(Scenario scenario, Parameters p) {
    List<Deed> deeds = new ArrayList<>();
    for (DeedKind kind : scenario.deeds()) {
      deeds.add(deed(scenario, kind, deeds.size(), p));
    }
    return deeds;
  }

  private static Deed deed(Scenario scenario, DeedKind kind, int index, Parameters p) {
    double spread = p.value("loadings.multiplier");
    double scope = Math.min(kind.scope() * p.value("scope.multiplier"), 1);
    return new Deed(
        index,
        kind.deed(),
        group(kind.group()),
        type(kind.type()),
        kind.base() * p.value("rates.multiplier"),
        kind.loadings().stream().map(loading -> loading * spread).toList(),
        kind.ceiling(),
        kind.truncation(),
        kind.hardship(),
        scope,
        new Deed.Response(kind.certainty(), kind.elasticity(), kind.share(), kind.gain()),
        new Deed.Capture(
            kind.capture().camera(),
            kind.capture().feed(),
            kind.capture().gate(),
            kind.capture().court(),
            kind.capture().report()),
        ages(scenario, kind.profile()),
        switch (kind.eligibility()) {
          case AGE -> Deed.Eligibility.AGE;
          case BORROWER -> Deed.Eligibility.BORROWER;
          case LIVING_PARENT -> Deed.Eligibility.LIVING_PARENT;
        },
        kind.householdShock());
  }

  /// Scales a curve to mean 1 over the people who are eligible at all.
  private static List<Double> ages(Scenario scenario, String curve) {
    List<Double> weights = scenario.profile().ageWeights(curve);
    List<Double> shares = scenario.profile().ageShares();
    double sum = 0;
    double eligible = 0;
    for (int band = 0; band < Ages.BANDS; band++) {
      sum += weights.get(band) * shares.get(band);
      eligible += weights.get(band) > 0 ? shares.get(band) : 0;
    }
    double mean = sum / eligible;
    return weights.stream().map(weight -> weight / mean).toList();
  }

  private static Group group(DeedKind.Group group) {
    return switch (group) {
      case O -> Group.OFFENCE;
      case T -> Group.TRAVEL;
      case B -> Group.CIVIL;
      case L -> Group.LAWFUL;
      case G -> Group.GOOD;
      case J -> Group.FINANCIAL;
    };
  }

  private static Deed.Type type(DeedKind.Type type) {
    return switch (type) {
      case PROHIBITED -> Deed.Type.PROHIBITED;
      case DISFAVOURED -> Deed.Type.DISFAVOURED;
      case GOOD -> Deed.Type.GOOD;
    };
  }

  /// Services with the demand of the day on which the scenario starts.
  static List<Service> services(Scenario scenario) {
    double ahead = ChronoUnit.DAYS.between(DEMAND_DAY, scenario.start()) / DAYS_A_YEAR;
    List<Service> services = new ArrayList<>();
    for (ServiceKind kind : scenario.services()) {
      boolean isReward = kind.service().equals("reward");
      Service.Use use =
          isReward ? Service.Use.REWARD : kind.child() ? Service.Use.CHILD : Service.Use.OWN;
      services.add(
          new Service(
              services.size(),
              kind.service(),
              use,
              kind.fromAge(),
              kind.toAge(),
              kind.demand() * StrictMath.pow(1 + kind.growth(), ahead),
              kind.growth(),
              switch (kind.gradient()) {
                case TRAVEL -> Service.Gradient.TRAVEL;
                case INCOME -> Service.Gradient.INCOME;
                case VOICE -> Service.Gradient.VOICE;
                case NONE -> Service.Gradient.NONE;
              },
              kind.repeat(),
              kind.hardship()));
    }
    return services;
  }
}
