// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.lending;

import glasshouse.kernel.Draws;
import glasshouse.kernel.ExpTable;
import glasshouse.kernel.Normal;
import glasshouse.kernel.Poisson;
import glasshouse.kernel.Purpose;
import glasshouse.society.people.Deeds;
import glasshouse.society.people.District;
import glasshouse.society.people.Ground;
import glasshouse.society.people.Restricted;
import glasshouse.society.people.Traits;
import glasshouse.society.profile.Ages;
import glasshouse.society.profile.Deed;
import glasshouse.society.profile.Propensity;
import glasshouse.society.profile.Sheet;
import glasshouse.society.regime.Doors;
import glasshouse.society.regime.Regime;
import glasshouse.society.regime.Service;
import glasshouse.society.regime.World;
import glasshouse.society.scene.Ranking;
import glasshouse.society.scene.Scene;
import glasshouse.society.scene.Settlements;
import glasshouse.society.witness.Count;
import glasshouse.society.witness.Extra;
import glasshouse.society.witness.LifeEvent;
import glasshouse.society.witness.LifeEvent.LoanAnswer;
import glasshouse.society.witness.Tally;
import glasshouse.society.witness.Terms;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Who gets a loan, who repays and who defaults (model 7.18). The only writer of credit files.
///
/// Everybody is in one of three states: without a loan they apply, with one they repay sooner or
/// later, in arrears they recover. One stream of events a district and week, at the highest of the
/// three hazards, is thinned to the hazard of whoever it names; it is the same in every arm. A
/// default is a deed like others and comes from conduct. Not thread-safe.
public final class Lending {
  private static final int COUNT = 0;
  private static final int EVENT = 1;
  private static final int SIGNAL = 2;
  private static final double FIXED = 65_536;

  /// Nobody asks for a loan more often than this multiple of the mean: what income does at most.
  private static final double KEENEST = 1.5;

  private final Propensity propensity;
  private final Map<Double, Poisson> counts = new TreeMap<>();

  /// Prepares a lender.
  public Lending(Propensity propensity) {
    this.propensity = propensity;
  }

  /// Opens the credit files of a district: who has a loan at the start, and how much the bureau
  /// knows.
  ///
  /// @param districts of all arms: they start alike
  public static void open(District[] districts, World world, Traits traits, Draws draws) {
    var everybody = new BitSet();
    everybody.set(0, districts[0].ground().people());
    open(districts, everybody, 0, world, traits, draws);
  }

  /// Opens the credit files of people who have just come.
  ///
  /// @param week of their arrival
  public static void open(
      District[] districts, BitSet who, int week, World world, Traits traits, Draws draws) {
    var ground = districts[0].ground();
    double thin = world.lender().thinShare();
    for (int person = who.nextSetBit(0); person >= 0; person = who.nextSetBit(person + 1)) {
      traits.read(ground, person);
      if (Ages.band(traits.weeks(week)) < Ages.FIRST_ADULT_BAND) {
        continue;
      }
      traits.readMore(ground, person);
      draws.at(Purpose.LOAN, SIGNAL + 1, ground.index(), 0, ground.number(person));
      boolean isBorrower = traits.isBorrower();
      boolean isThin = !isBorrower && draws.uniform(0) < thin;
      int thickness = isThin ? 0 : 1 + (int) (draws.uniform(1) * 4);
      int file = thickness | (isBorrower ? District.OWES : 0) | (isThin ? 0 : District.HAD_LOAN);
      for (District district : districts) {
        district.credit(person, file);
      }
    }
  }

  /// Lives a week of loans, after what people did.
  ///
  /// @param settled receives the loans that end
  public void lend(Deeds deeds, Scene scene, Settlements settled) {
    settled.clear();
    World.Lender lender = scene.world().lender();
    Deed loan = loan(scene.world().deeds());
    if (!scene.district().hasCredit() || loan == null || lender.service() < 0) {
      return;
    }
    for (int row = 0; row < deeds.size(); row++) {
      if (deeds.kind(row) == loan.index()) {
        fail(deeds.person(row), scene, settled);
      }
    }
    Service service = scene.world().services().get(lender.service());
    double most = Math.max(lender.maturity(), lender.recovery());
    most = Math.max(most, service.demand() * KEENEST);
    Draws draws = scene.draws();
    int district = scene.ground().index();
    draws.at(Purpose.LOAN, COUNT, district, scene.tick(), 0);
    int people = scene.ground().people();
    double mean = people * most * scene.world().calendar().tickYears();
    int events = counts.computeIfAbsent(mean, Poisson::of).count(draws.word(0), draws.word(1));
    for (int event = 0; event < events; event++) {
      draws.at(Purpose.LOAN, EVENT, district, scene.tick(), event);
      int person = (int) (draws.uniform(0) * people);
      double hazard = draws.uniform(1) * most;
      double luck = draws.uniform(2);
      if (scene.ground().isHome(person)) {
        double margin = draws.uniform(3);
        settle(person, hazard, luck, new Request(loan, service, scene, margin, settled));
      }
    }
  }

  /// What an event is about.
  ///
  /// @param margin decides where a lender leaves it to chance, 0 to 1
  private record Request(
      Deed loan, Service service, Scene scene, double margin, Settlements settled) {}

  private static @Nullable Deed loan(List<Deed> deeds) {
    for (Deed deed : deeds) {
      if (deed.eligibility() == Deed.Eligibility.BORROWER) {
        return deed;
      }
    }
    return null;
  }

  private static void fail(int person, Scene scene, Settlements settled) {
    District district = scene.district();
    int file = district.credit(person);
    if ((file & District.OWES) == 0) {
      return; // two defaults in a week are one
    }
    district.credit(person, (file & ~District.OWES) | District.ARREARS | District.DEFAULTED);
    settled.add(person, false);
    long standing = Math.round(FIXED * standing(person, scene));
    scene.tally().add(Count.DEFAULTS, 1);
    scene.tally().add(Count.DEFAULT_SCORES, standing);
    if (scene.isHeard(person)) {
      scene.tell(person, new LifeEvent.Defaulted(standing));
    }
  }

  private void settle(int person, double hazard, double luck, Request request) {
    District district = request.scene().district();
    World.Lender lender = request.scene().world().lender();
    int file = district.credit(person);
    if ((file & District.OWES) != 0) {
      if (hazard < lender.maturity()) {
        int thicker = Math.min((file & District.THICKNESS) + 1, District.THICKNESS);
        district.credit(person, (file & ~(District.THICKNESS | District.OWES)) | thicker);
        request.settled().add(person, true);
        request.scene().tally().add(Count.REPAID, 1);
        repaid(person, false, request.scene());
      }
    } else if ((file & District.ARREARS) != 0) {
      if (hazard < lender.recovery()) {
        district.credit(person, file & ~District.ARREARS);
        repaid(person, true, request.scene());
      }
    } else {
      apply(person, hazard, luck, request);
    }
  }

  private static void repaid(int person, boolean isLate, Scene scene) {
    if (scene.isHeard(person)) {
      scene.tell(person, new LifeEvent.Repaid(isLate));
    }
  }

  private void apply(int person, double hazard, double luck, Request request) {
    Scene scene = request.scene();
    Service service = request.service();
    Traits traits = scene.traits();
    traits.read(scene.ground(), person);
    int age = Ages.years(traits.weeks(scene.week()));
    boolean asks =
        age >= service.fromAge()
            && age <= service.toAge()
            && hazard < service.demand() * (.5 + Normal.phi(traits.resources()));
    if (!asks) {
      return;
    }
    scene.tally().add(Count.APPLICATIONS, 1);
    if (isBarred(person, luck, scene)) {
      scene.tally().add(Count.LOANS_BARRED, 1);
      if (scene.isHeard(person)) {
        scene.tell(person, new LifeEvent.Applied(LoanAnswer.BARRED, false, false, 0, 0, 0, 0));
      }
      return;
    }
    decide(person, request);
  }

  /// A closed gate stands before the lender's decision.
  private static boolean isBarred(int person, double luck, Scene scene) {
    Regime regime = scene.inForce();
    int service = scene.world().lender().service();
    if (regime == null
        || !scene.district().is(person, District.LISTED)
        || luck >= regime.doors().coverage()[service]) {
      return false;
    }
    Doors doors = regime.doors();
    Restricted restricted = scene.district().restricted();
    double joint = scene.world().calendar().joint(scene.tick());
    int row = restricted.firstRow(person);
    while (row < restricted.size() && restricted.person(row) == person) {
      if (restricted.isInEffect(row)
          && doors.isClosed(
              service, restricted.register(row), joint, scene.tick() - restricted.start(row))) {
        return true;
      }
      row++;
    }
    return false;
  }

  private void decide(int person, Request request) {
    Scene scene = request.scene();
    District district = scene.district();
    Tally tally = scene.tally();
    World.Lender lender = scene.world().lender();
    Deed loan = request.loan();
    int file = district.credit(person);
    int thickness = file & District.THICKNESS;
    World.Belief belief = read(person, thickness, loan, scene);
    double standing = standing(person, scene);
    double reliance = scene.ranking().credit().reliance();
    World.Belief more = belief.with(standing, reliance);
    double news = news(file, lender, scene.ranking().credit());
    boolean usesScore = lender.readsScore() && reliance > 0;
    World.Belief used = usesScore ? more : belief;
    boolean isSeen = lender.lendsUnseen() || belief.isInformed() || usesScore;
    double truth = truth(person, loan, scene);
    boolean isLent = isSeen && isLent(used, news, request);
    if (lender.policy() != World.Policy.PLAIN) {
      count(isSeen, isLent, Tally.bin(used.log(news)), truth, scene);
    }
    tally.credit(isLent, false, belief.log(news), truth);
    tally.credit(isLent, true, more.log(news), truth);
    boolean isThinGood = thickness == 0 && truth < lender.cutoff();
    if (isThinGood) {
      tally.add(Count.THIN_GOOD, 1);
      tally.add(Count.THIN_GOOD_LENT, isLent ? 1 : 0);
    }
    boolean isFirst = isLent && (file & District.HAD_LOAN) == 0;
    long score = Math.round(FIXED * standing);
    if (isLent) {
      district.credit(person, file | District.OWES | District.HAD_LOAN);
      tally.add(Count.LOANS, 1);
      tally.add(Count.LOAN_SCORES, score);
      tally.add(Count.FIRST_LOANS, isFirst ? 1 : 0);
    }
    if (scene.isHeard(person)) {
      LoanAnswer answer = isLent ? LoanAnswer.LENT : LoanAnswer.REFUSED;
      double plain = belief.log(news);
      double scored = more.log(news);
      scene.tell(
          person, new LifeEvent.Applied(answer, isFirst, isThinGood, score, plain, scored, truth));
    }
  }

  /// Decides on an applicant by the lender's policy; until it knows who applies, by one cutoff.
  private static boolean isLent(World.Belief belief, double news, Request request) {
    World.Lender lender = request.scene().world().lender();
    double chance = belief.chance(request.loan().base(), news);
    Terms terms = request.scene().ranking().credit().terms();
    return switch (lender.policy()) {
      case PLAIN, THRESHOLD -> chance < lender.cutoff();
      case MOST_PROFIT, EQUAL_RATE, EQUAL_TRUE_POSITIVES ->
          terms.isSet()
              ? request.margin()
                  < terms.chance(request.scene().traits().group(), Tally.bin(belief.log(news)))
              : chance < lender.breakEven();
    };
  }

  /// Counts an applicant by group.
  private static void count(boolean isSeen, boolean isLent, int bin, double truth, Scene scene) {
    Tally tally = scene.tally();
    boolean isMember = scene.traits().group() == 1;
    long repaying = Math.round(FIXED * (1 - truth));
    tally.add(isMember ? Extra.ASKED_GROUP : Extra.ASKED, 1);
    tally.add(isMember ? Extra.REPAYING_GROUP : Extra.REPAYING, repaying);
    if (isSeen) {
      tally.ask(isMember ? 1 : 0, bin);
    }
    if (isLent) {
      tally.add(isMember ? Extra.LENT_GROUP : Extra.LENT, 1);
      tally.add(isMember ? Extra.REPAYING_LENT_GROUP : Extra.REPAYING_LENT, repaying);
    }
  }

  /// Reads the signals about an applicant; what is wrong with them stays wrong.
  private static World.Belief read(int person, int thickness, Deed loan, Scene scene) {
    World.Lender lender = scene.world().lender();
    Traits traits = scene.traits();
    Draws draws = scene.draws();
    Ground ground = scene.ground();
    draws.at(Purpose.LOAN, SIGNAL, ground.index(), 0, ground.number(person));
    List<Double> loadings = loan.loadings();
    double worth =
        -loadings.get(0) * traits.honesty()
            - loadings.get(1) * traits.control()
            - loadings.get(2) * traits.prosociality()
            - loadings.get(3) * traits.resources()
            - loadings.get(4) * traits.voice();
    World.Belief belief = World.Belief.none(lender.spread());
    if (thickness > 0) {
      double noise = lender.bureauNoise() / StrictMath.sqrt(thickness);
      belief = belief.and(worth + noise * Normal.quantile(draws.uniform(0)), noise);
    }
    double reach =
        lender.accountIncome() * traits.resources()
            + lender.accountVoice() * traits.voice()
            + Normal.quantile(draws.uniform(1));
    if (reach > lender.accountFrom()) {
      double noise = lender.digitalNoise();
      belief = belief.and(worth + noise * Normal.quantile(draws.uniform(2)), noise);
    }
    return belief;
  }

  /// How much worse a record of a default makes somebody look, in units of the belief's variance.
  /// What those with a record lose, those with a clean file gain.
  private static double news(int file, World.Lender lender, Ranking.Credit credit) {
    boolean hasFile = (file & District.THICKNESS) > 0 || (file & District.DEFAULTED) != 0;
    if (!lender.readsDefaults() || !hasFile) {
      return 0;
    }
    double share = Math.min(credit.defaulted(), .5);
    return (file & District.DEFAULTED) != 0 ? 1 : -share / (1 - share);
  }

  /// The chance of a default within a year that nobody in the society knows.
  private double truth(int person, Deed loan, Scene scene) {
    long mind = scene.traits().mind();
    double own = propensity.of(loan.index(), mind, Sheet.band(mind));
    double hardship = scene.district().hardship(person, scene.tick(), scene.world().memory());
    double hazard = loan.base() * own * ExpTable.exp(loan.hardship() * hardship);
    return 1 - ExpTable.exp(-Math.min(hazard, loan.base() * loan.ceiling()));
  }

  /// Where somebody's score stands among all, as a normal number; 0 without any scores.
  private static double standing(int person, Scene scene) {
    double score = scene.district().score(person, scene.tick(), scene.world().memory());
    return scene.ranking().credit().standing(score);
  }
}
