// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.world;

import glasshouse.kernel.Normal;
import glasshouse.lab.scenario.OperatorProfile;
import glasshouse.lab.scenario.Parameters;
import glasshouse.lab.scenario.Profile;
import glasshouse.rulebook.Safeguards;
import glasshouse.society.people.Memory;
import glasshouse.society.profile.Deed;
import glasshouse.society.profile.Mind;
import glasshouse.society.profile.Population;
import glasshouse.society.profile.Turnover;
import glasshouse.society.regime.Behaviour;
import glasshouse.society.regime.Exits;
import glasshouse.society.regime.Review;
import glasshouse.society.regime.World;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Turns the parameters of a scenario into the constants of the model. One method for each record;
/// every key is named here and nowhere else.
final class Constants {
  /// Running loans a person, so that demand and maturity balance (model 7.18).
  private static final double BORROWER_SHARE = .2;

  private static final List<World.Policy> POLICIES =
      List.of(
          World.Policy.PLAIN,
          World.Policy.THRESHOLD,
          World.Policy.MOST_PROFIT,
          World.Policy.EQUAL_RATE,
          World.Policy.EQUAL_TRUE_POSITIVES);

  private static final double DAYS_PER_YEAR = 365.25;

  private Constants() {}

  static Population population(Profile profile, Parameters p) {
    var mind =
        new Mind(
            profile.correlation("honesty", "self-control"),
            profile.correlation("honesty", "prosociality"),
            profile.correlation("self-control", "prosociality"),
            profile.correlation("honesty", "resources"),
            profile.correlation("resources", "voice"),
            profile.correlation("self-control", "voice"),
            profile.correlation("prosociality", "voice"),
            p.value("group.share"),
            p.value("group.income-shift"));
    return new Population(
        mind,
        profile.ageShares(),
        profile.householdShares(),
        profile.households().stream().map(Profile.HouseholdSize::children).toList(),
        Geography.CORE_SHARE,
        p.value("trait.risk-spread"),
        p.value("trait.chill-spread"),
        p.value("trait.travel-spread"),
        p.value("legitimacy.mean"),
        BORROWER_SHARE,
        new Turnover(
            p.value("turnover.moves"),
            p.value("turnover.absences"),
            p.value("turnover.absence-years")));
  }

  static Behaviour behaviour(Parameters p) {
    return new Behaviour(
        new Behaviour.Stake(
            p.value("stake.legitimacy"), p.value("stake.standing"), p.value("stake.label")),
        new Behaviour.Deterrence(
            p.value("deterrence.severity-exponent"),
            p.value("deterrence.shame-points"),
            p.value("deterrence.epsilon-cap"),
            p.value("deterrence.points-reference"),
            p.value("deterrence.listing-points")),
        chill(p),
        new Behaviour.Incentive(
            p.value("incentive.base"),
            p.value("incentive.near-edge"),
            p.value("incentive.crowding")),
        new Behaviour.Perception(
            p.value("perception.learning"),
            p.value("perception.salience"),
            p.value("perception.local-weight"),
            p.value("perception.announcement"),
            p.value("perception.announcement-half-life-years"),
            p.value("perception.own-record"),
            p.value("perception.own-unrecorded"),
            p.value("perception.self-control-slope")),
        new Behaviour.Awareness(
            p.value("awareness.start"),
            p.value("awareness.elsewhere"),
            p.value("awareness.growth")),
        legitimacy(p),
        new Behaviour.Hardship(
            p.value("hardship.listing"),
            p.value("hardship.multiplier"),
            p.value("hardship.head-weight"),
            p.value("office.earnings")),
        regard(p),
        gaming(p),
        new Behaviour.Opinion(
            p.value("shock.year"), p.value("shock.legitimacy"), p.value("approval.voiced")));
  }

  /// The lender; creditworthiness is what lowers the rate of defaults, so its spread is theirs.
  static World.Lender lender(Parameters p, Profile profile, List<Deed> deeds, int service) {
    Mind mind = population(profile, p).mind();
    double income = p.value("lender.account-income");
    double voice = p.value("lender.account-voice");
    double joint = 2 * income * voice * profile.correlation("resources", "voice");
    double spread = StrictMath.sqrt(1 + income * income + voice * voice + joint);
    double share = Math.min(Math.max(p.value("account.share"), .001), .999);
    return new World.Lender(
        p.value("lender.on") > 0,
        service,
        p.value("lender.cutoff"),
        spread(mind, deeds),
        p.value("lender.bureau-noise"),
        p.value("lender.digital-noise"),
        -spread * Normal.quantile(share),
        income,
        voice,
        p.value("lender.maturity"),
        p.value("lender.recovery"),
        p.value("lender.thin-share"),
        p.value("lender.reads-score") > 0,
        p.value("lender.reads-defaults") > 0,
        p.value("lender.lends-unseen") > 0,
        (int) Math.max(1, Math.round(p.value("lender.refit-quarters"))),
        POLICIES.get((int) Math.round(p.value("lender.policy"))),
        p.value("lender.loss-ratio"),
        (int) Math.round(p.value("lender.repaid-points")),
        (int) Math.round(p.value("lender.default-points")));
  }

  /// Returns the standard deviation of what traits add to the log rate of loan defaults; 1 in a
  /// scenario without them.
  private static double spread(Mind mind, List<Deed> deeds) {
    double[][] sigma = mind.correlations();
    for (Deed deed : deeds) {
      if (deed.eligibility() == Deed.Eligibility.BORROWER) {
        List<Double> loadings = deed.loadings();
        double variance = 0;
        for (int row = 0; row < sigma.length; row++) {
          for (int column = 0; column < sigma.length; column++) {
            variance += loadings.get(row) * sigma[row][column] * loadings.get(column);
          }
        }
        return variance > 0 ? StrictMath.sqrt(variance) : 1;
      }
    }
    return 1;
  }

  private static Behaviour.Gaming gaming(Parameters p) {
    return new Behaviour.Gaming(
        p.value("gaming.rate"),
        p.value("gaming.start"),
        p.value("gaming.growth"),
        p.value("gaming.evasion"),
        p.value("gaming.audit"),
        p.value("gaming.fine"),
        p.value("gaming.leniency"));
  }

  private static Behaviour.Regard regard(Parameters p) {
    return new Behaviour.Regard(
        p.value("look-up.rate"),
        p.value("look-up.city-share"),
        p.value("look-up.avoid"),
        p.value("look-up.avoid-listed"),
        p.value("look-up.standing"),
        p.value("look-up.hardship"));
  }

  private static Behaviour.Chill chill(Parameters p) {
    return new Behaviour.Chill(
        p.value("chill.watched"),
        p.value("chill.feed"),
        p.value("chill.penalty"),
        p.value("chill.learning"),
        p.value("chill.own-penalty"),
        p.value("chill.denial"),
        p.value("chill.wrongful"),
        p.value("chill.floor"),
        p.value("chill.supporter-slope"),
        p.value("chill.multiplier"));
  }

  private static Behaviour.Legitimacy legitimacy(Parameters p) {
    return new Behaviour.Legitimacy(
        p.value("legitimacy.explained"),
        p.value("legitimacy.unexplained"),
        p.value("legitimacy.asymmetry"),
        p.value("legitimacy.denial"),
        p.value("legitimacy.child-denied"),
        p.value("legitimacy.reward"),
        p.value("legitimacy.amendment"),
        p.value("legitimacy.crime-drop"),
        p.value("legitimacy.leak"),
        p.value("legitimacy.climate-years"));
  }

  static Memory memory(Parameters p, double scoreYears, double ticksPerYear) {
    return Memory.ofYears(
        scoreYears,
        p.value("memory.risk-years"),
        p.value("memory.chill-years"),
        p.value("memory.legitimacy-years"),
        new double[] {p.value("memory.hardship-years"), p.value("memory.standing-years")},
        ticksPerYear);
  }

  static Exits exits(Parameters p) {
    return new Exits(
        p.value("exit.comply-able"),
        p.value("exit.comply-unable"),
        p.value("exit.income-slope"),
        p.value("exit.hardship-slope"),
        p.value("exit.denial-able"),
        p.value("exit.denial-unable"),
        p.value("exit.other-able"),
        p.value("exit.other-unable"));
  }

  /// How entries can be contested where a book holds. The parameter `recourse.possible` switches
  /// the mechanism as a whole; the safeguards of the book say what of it there is.
  static Review review(Parameters p, Safeguards says, OperatorProfile runs, int ticksPerWeek) {
    boolean isOn = p.value("recourse.possible") > 0;
    boolean isExplained =
        switch (says.notice()) {
          case NONE, PENALTY -> false;
          case REASONS -> true;
        };
    double cost = p.value("recourse.cost") - (says.freeAdvice() ? p.value("recourse.advice") : 0);
    var filing =
        new Review.Filing(
            p.value(isExplained ? "recourse.aware-reasons" : "recourse.aware-otherwise"),
            p.value("recourse.base") - Math.max(cost, 0),
            p.value("recourse.voice"),
            p.value("recourse.listed"),
            p.value("recourse.wrongful"));
    boolean isIndependent = says.independentReview();
    var ruling =
        new Review.Ruling(
            Math.min(1 / (p.value("recourse.decision-weeks") * ticksPerWeek), 1),
            isIndependent ? p.value("recourse.independent-wrongful") : runs.overturnsWrongful(),
            isIndependent ? p.value("recourse.independent-rightful") : runs.overturnsRightful(),
            (int) Math.round(p.value("recourse.late-weeks")) * ticksPerWeek);
    boolean doesExpire = isOn && says.automaticExpiry();
    return new Review(
        isOn && says.appeal(),
        says.suspensiveEffect(),
        filing,
        ruling,
        new Review.Trust(
            p.value("recourse.won"), p.value("recourse.returned"), p.value("recourse.lost")),
        doesExpire ? (int) Math.round(p.value("recourse.expiry-weeks")) * ticksPerWeek : 0);
  }

  static World.Schedule schedule(Parameters p, LocalDate start, int ticksPerWeek) {
    return new World.Schedule(
        ticksPerWeek,
        decimalYear(start),
        p.value("court.ramp-centre"),
        p.value("court.ramp-scale"),
        p.value("joint.start"),
        p.value("joint.end"),
        p.value("joint.from-year"),
        p.value("joint.to-year"));
  }

  private static double decimalYear(LocalDate day) {
    long days = ChronoUnit.DAYS.between(LocalDate.of(day.getYear(), 1, 1), day);
    return day.getYear() + days / DAYS_PER_YEAR;
  }
}
