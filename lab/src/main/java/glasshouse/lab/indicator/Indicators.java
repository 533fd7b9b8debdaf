// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.indicator;

import glasshouse.society.PlaceCount;
import glasshouse.society.profile.Deed;
import glasshouse.society.profile.Group;
import glasshouse.society.witness.Cause;
import glasshouse.society.witness.Count;
import glasshouse.society.witness.Tally;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.ToDoubleFunction;

/// Every indicator of this release, by hand, in the order of the specification (model 10).
public final class Indicators {
  private static final double PER_1000 = 1_000;
  private static final double FIXED = 65_536;

  private static final List<Indicator> ALL =
      List.of(
          Construct.honesty(),
          Construct.conduct(),
          Construct.sources(),
          Construct.reliability(),
          wrongfulRate(),
          wrongfulShare(),
          innocentRisk(),
          blockedTravel(),
          blockedPersons(),
          childExclusion(),
          Audit.disparity(),
          Audit.incomeGradient(),
          Spell.entrapment(),
          mundane(),
          Loan.inclusion(),
          Loan.marginal(),
          Loan.defaults(),
          crime(),
          chilling(),
          Effects.exchange(),
          legitimacy(),
          Sorting.trust(),
          Job.balance(),
          Privacy.exposure(),
          Appeal.efficacy(),
          Postcodes.effect(),
          instability(),
          Construct.gaming(),
          Effects.optimism(),
          Loan.pressure(),
          likeness(),
          Spell.exposure(),
          Audit.inspection(),
          Loan.groups());

  private Indicators() {}

  /// Returns all indicators.
  public static List<Indicator> all() {
    return ALL;
  }

  /// Returns an indicator by its number.
  public static Indicator of(String id) {
    for (Indicator indicator : ALL) {
      if (indicator.id().equals(id)) {
        return indicator;
      }
    }
    throw new IllegalArgumentException("no indicator " + id);
  }

  static Indicator.Part part(String name, ToDoubleFunction<Reading> formula) {
    return new Indicator.Part(name, null, formula, new Doubt.Seeds());
  }

  static Indicator.Part part(String name, String unit, ToDoubleFunction<Reading> formula) {
    return new Indicator.Part(name, unit, formula, new Doubt.Seeds());
  }

  private static Indicator wrongfulRate() {
    return new Indicator(
        "I5",
        "Wrongful penalties",
        "per 1,000 adult-years",
        "wrongful negative records / adult-years x 1,000",
        "How often somebody is penalised who did not deserve it by the rule's own words.",
        List.of("K3", "K4"),
        true,
        false,
        List.of(
            part("all", r -> r.year().of(Count.WRONGFUL) / r.adultYears() * PER_1000)
                .with(new Doubt.Cities(r -> elsewhere(r, PlaceCount.WRONGFUL))),
            part("all penalties", r -> r.year().of(Count.PENALTIES) / r.adultYears() * PER_1000)
                .with(new Doubt.Cities(r -> elsewhere(r, PlaceCount.PENALTIES))),
            part("left standing", Indicators::standing)));
  }

  /// Wrongful entries that no appeal overturned, of this year or of earlier ones.
  private static double standing(Reading r) {
    long left = r.year().of(Count.WRONGFUL) - r.year().of(Count.OVERTURNED_WRONGFUL);
    return left / r.adultYears() * PER_1000;
  }

  /// By place, the rate per 1,000 adult-years in all other places.
  private static SequencedMap<Integer, Double> elsewhere(Reading r, PlaceCount what) {
    long[] events = r.byPlace(what);
    long[] adults = r.byPlace(PlaceCount.ADULTS);
    long allEvents = Arrays.stream(events).sum();
    long allAdults = Arrays.stream(adults).sum();
    SequencedMap<Integer, Double> rates = new LinkedHashMap<>();
    for (int place = 0; place < events.length; place++) {
      double years = Reading.adultYears(allAdults - adults[place]);
      rates.put(place, ratio((allEvents - events[place]) * PER_1000, years));
    }
    return rates;
  }

  private static Indicator wrongfulShare() {
    List<Indicator.Part> parts = new ArrayList<>();
    parts.add(
        part("all", r -> r.year().of(Count.WRONGFUL) / (double) r.year().of(Count.PENALTIES)));
    for (Cause cause : Cause.values()) {
      if (cause != Cause.CORRECT) {
        parts.add(part(words(cause), r -> byCause(r, cause)));
      }
    }
    for (int fifth = 0; fifth < Tally.FIFTHS; fifth++) {
      int own = fifth;
      parts.add(
          part(
              "lawful acts that assessors of fifth %d of strictness call a breach"
                  .formatted(fifth + 1),
              "share of lawful acts judged",
              r -> strictness(r, own)));
    }
    return new Indicator(
        "I6",
        "Share of penalties that are wrongful",
        "share of negative records",
        "wrongful negative records / negative records, split by cause",
        "Of all penalties, how many hit somebody who did not deserve them.",
        List.of("K3", "K4"),
        true,
        false,
        parts);
  }

  /// How the same kind of act fares with lenient and with strict assessors of every operator.
  private static double strictness(Reading r, int fifth) {
    long breaches = r.year().assessed(fifth, true);
    return ratio(breaches, breaches + r.year().assessed(fifth, false));
  }

  private static String words(Cause cause) {
    return switch (cause) {
      case CORRECT -> "correct";
      case OUT_OF_SCOPE -> "lawful act read as a breach";
      case WRONG_PERSON -> "wrong person";
      case FABRICATED -> "nothing happened";
      case DUPLICATE -> "entered twice";
      case UNABLE -> "unable to pay";
    };
  }

  private static double byCause(Reading r, Cause cause) {
    double sum = 0;
    for (var deed : r.world().deeds()) {
      if (deed.type() != Deed.Type.GOOD) {
        sum += r.year().entries(deed.index(), cause);
      }
    }
    return sum / r.year().of(Count.PENALTIES);
  }

  private static Indicator innocentRisk() {
    return new Indicator(
        "I7",
        "Risk of the innocent",
        "share of adults who breached nothing in five years",
        "adults wrongly penalised and without any breach / adults without any breach, five years",
        "Chance that somebody who broke no rule in five years was penalised all the same.",
        List.of("K2"),
        true,
        false,
        List.of(
            part(
                    "all",
                    r ->
                        r.hasRegime()
                            ? r.lastQuarter().of(Count.INNOCENT_WRONGED)
                                / (double) r.lastQuarter().of(Count.INNOCENT)
                            : 0)
                .with(
                    new Doubt.People(
                        r -> r.hasRegime() ? r.lastQuarter().of(Count.INNOCENT_WRONGED) : 0,
                        r -> r.lastQuarter().of(Count.INNOCENT),
                        _ -> 1))));
  }

  private static Indicator blockedTravel() {
    return new Indicator(
        "I8",
        "Refused flights, person-times",
        "million refused flight purchases since the start, scaled to the nation",
        "refused attempts, cumulative, x real people per synthetic person",
        "Refused purchases; one person is refused many times, so this is not a number of people.",
        List.of("K7"),
        false,
        false,
        List.of(part("all", r -> refusals(r, "flight")), part("rail", r -> refusals(r, "rail"))));
  }

  private static double refusals(Reading r, String service) {
    int index = r.service(service);
    return index < 0 ? 0 : r.all().refusals(index) * r.scale() / 1e6;
  }

  private static Indicator blockedPersons() {
    return new Indicator(
        "I9",
        "Blocked from flying, persons",
        "million people since the start, scaled to the nation",
        "distinct persons with at least one refused flight x real people per synthetic person",
        "Distinct people who met a closed gate at least once.",
        List.of("K7"),
        false,
        false,
        List.of(
            part("all", r -> r.all().of(Count.GROUNDED_PERSONS) * r.scale() / 1e6)
                .with(
                    new Doubt.People(
                        r -> r.all().of(Count.GROUNDED_PERSONS),
                        Reading::people,
                        r -> r.people() * r.scale() / 1e6))));
  }

  private static Indicator childExclusion() {
    return new Indicator(
        "I10",
        "Children barred because of a parent",
        "per 1,000 children of 6 to 17, since the start",
        "distinct children refused a place because of a parent's listing / children",
        "Children who lose a school or university place for what a parent did.",
        List.of("K6"),
        false,
        false,
        List.of(
            part(
                    "all",
                    r ->
                        r.all().of(Count.BARRED_CHILDREN)
                            / (double) r.lastQuarter().of(Count.CHILDREN)
                            * PER_1000)
                .with(
                    new Doubt.People(
                        r -> r.all().of(Count.BARRED_CHILDREN),
                        r -> r.lastQuarter().of(Count.CHILDREN),
                        _ -> PER_1000)),
            part(
                "refusals by listed parents",
                "per 1,000 listed parents and year",
                r ->
                    ratio(
                        r.year().of(Count.BARRED_TIMES) * PER_1000,
                        r.year().of(Count.LISTED_PARENTS) / 4.0))));
  }

  private static Indicator mundane() {
    return new Indicator(
        "I14",
        "Restricted for mundane deeds only",
        "share of restricted person-weeks",
        "person-weeks on a register without any record of an offence, debt or fraud / all",
        "How much of the time under restrictions goes back to tickets, bins, games or posts alone.",
        List.of("K2"),
        false,
        false,
        List.of(
            part(
                "all",
                r -> ratio(r.year().of(Count.MUNDANE_TICKS), r.year().of(Count.LISTED_TICKS)))));
  }

  private static Indicator crime() {
    return new Indicator(
        "I18",
        "True offences avoided",
        "share of the base arm's offences",
        "1 - true offences in the arm / true offences in the base arm",
        "Offences that really did not happen; what is recorded says nothing about it.",
        List.of("P4"),
        true,
        true,
        List.of(
            part("all", r -> 1 - r.offences(r.year()) / r.offences(r.baseYear())),
            part("without the most frequent kind", Indicators::rarer),
            part(
                "recorded offences",
                "per 1,000 adult-years",
                r -> recordedOffences(r) / r.adultYears() * PER_1000)));
  }

  /// Jaywalking and the like dominate the count of offences; this leaves the commonest kind out.
  private static double rarer(Reading r) {
    long most = 0;
    long mostInBase = 0;
    for (var deed : r.world().deeds()) {
      boolean isOffence = deed.group() == Group.OFFENCE;
      if (isOffence && r.baseYear().acts(deed.index()) > mostInBase) {
        mostInBase = r.baseYear().acts(deed.index());
        most = r.year().acts(deed.index());
      }
    }
    double left = r.offences(r.year()) - most;
    return 1 - ratio(left, r.offences(r.baseYear()) - mostInBase);
  }

  private static double recordedOffences(Reading r) {
    double sum = 0;
    for (var deed : r.world().deeds()) {
      if (deed.group() == Group.OFFENCE) {
        for (Cause cause : Cause.values()) {
          sum += r.year().entries(deed.index(), cause);
        }
      }
    }
    return sum;
  }

  private static Indicator likeness() {
    return new Indicator(
        "I31",
        "Same people as the wartime card hits",
        "share of the smaller group",
        "adults on a register here and without a card there / the fewer of the two",
        "Whether those on a register are those from whom a card would be withheld at discretion.",
        List.of("K10"),
        false,
        false,
        List.of(part("all", r -> r.listedAsIn("wartime-card"))));
  }

  private static Indicator chilling() {
    return new Indicator(
        "I19",
        "Lawful acts forgone",
        "per 1,000 person-years",
        "lawful acts of the base arm that do not happen here / person-years x 1,000",
        "Lawful things that people stop doing: posts, petitions, purchases, gatherings.",
        List.of("K1", "K3"),
        true,
        true,
        List.of(
            part("all", r -> r.year().of(Count.LAWFUL_FORGONE) / r.personYears() * PER_1000),
            part(
                "net",
                r ->
                    (r.year().of(Count.LAWFUL_FORGONE) - r.year().of(Count.LAWFUL_GAINED))
                        / r.personYears()
                        * PER_1000),
            part(
                "share of the base arm's lawful acts",
                "share of lawful acts",
                r -> ratio(r.year().of(Count.LAWFUL_FORGONE), r.year().of(Count.LAWFUL_IN_BASE)))));
  }

  private static Indicator legitimacy() {
    return new Indicator(
        "I21",
        "Legitimacy",
        "difference of means, scale 0 to 1",
        "mean legitimacy of adults in the arm - in the base arm",
        "Private trust in the institution, compared with the same society without the regime.",
        List.of("K9"),
        true,
        true,
        List.of(
            part("all", r -> mean(r, Count.LEGITIMACY) - baseMean(r)),
            part(
                "adults below one half",
                "difference of shares, 0 to 1",
                r ->
                    r.year().of(Count.LEGITIMACY_LOW) / (double) r.year().of(Count.ADULTS)
                        - r.baseYear().of(Count.LEGITIMACY_LOW)
                            / (double) r.baseYear().of(Count.ADULTS)),
            part(
                "wrongly penalised adults, against their own baseline",
                r ->
                    ratio(
                        (r.year().of(Count.LEGITIMACY_WRONGED)
                                - r.year().of(Count.LEGITIMACY_WRONGED_BASELINE))
                            / FIXED,
                        (double) r.year().of(Count.WRONGED))),
            part("private approval", "share of adults", Indicators::approval),
            part("voiced approval", "share of adults", Indicators::voiced)));
  }

  /// Adults who trust the institution rather than not.
  private static double approval(Reading r) {
    return 1 - r.year().of(Count.LEGITIMACY_LOW) / (double) r.year().of(Count.ADULTS);
  }

  /// Adults who would say so when asked: some say it who do not.
  private static double voiced(Reading r) {
    double approval = approval(r);
    return approval + (1 - approval) * r.world().behaviour().opinion().voiced();
  }

  private static double mean(Reading r, Count sum) {
    return r.year().of(sum) / FIXED / r.year().of(Count.ADULTS);
  }

  private static double baseMean(Reading r) {
    return r.baseYear().of(Count.LEGITIMACY) / FIXED / r.baseYear().of(Count.ADULTS);
  }

  private static Indicator instability() {
    return new Indicator(
        "I27",
        "Moved by a change of the rules",
        "per 1,000 adults and year",
        "people whose tier changes at an amendment without a record / adult-years x 1,000",
        "People who wake up in another tier because the text changed.",
        List.of("K5"),
        false,
        false,
        List.of(
            part(
                "all",
                r ->
                    r.all().of(Count.MOVED_BY_AMENDMENT)
                        / Reading.adultYears(r.all())
                        * PER_1000)));
  }

  static double ratio(long numerator, long denominator) {
    return ratio((double) numerator, (double) denominator);
  }

  static double ratio(double numerator, double denominator) {
    return denominator == 0 ? Double.NaN : numerator / denominator;
  }
}
