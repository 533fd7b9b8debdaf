// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.indicator;

import glasshouse.society.PlaceCount;
import glasshouse.society.regime.World;
import glasshouse.society.witness.Count;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// What effects cost, and what pilots promise of them: I20 and I29.
final class Effects {
  private static final double PER_1000 = 1_000;
  private static final double FIXED = 65_536;
  private static final int YEAR = 4;
  private static final int NOWHERE = -1;

  /// One pilot says nothing about how pilots differ.
  private static final int FEWEST = 2;

  private Effects() {}

  static Indicator exchange() {
    return new Indicator(
        "I20",
        "Exchange rate",
        "offences prevented for each wrongful penalty",
        "(true offences of the base arm - true offences here) / harm done in the same year",
        "How many offences are prevented for what is done to people who deserved none of it.",
        List.of("P4", "K1", "K2", "K3"),
        true,
        true,
        List.of(
            rate("all", null, r -> r.year().of(Count.WRONGFUL)),
            rate(
                "for lawful acts forgone",
                "offences prevented for each 1,000 lawful acts forgone",
                r -> r.year().of(Count.LAWFUL_FORGONE) / PER_1000),
            rate(
                "for time on a register",
                "offences prevented for each person-year on a register",
                r -> r.listedYears(r.year()))));
  }

  private static Indicator.Part rate(
      String name, @Nullable String unit, ToDoubleFunction<Reading> price) {
    ToDoubleFunction<Reading> gain = r -> r.offences(r.baseYear()) - r.offences(r.year());
    return new Indicator.Part(
        name,
        unit,
        r -> Indicators.ratio(gain.applyAsDouble(r), price.applyAsDouble(r)),
        new Doubt.Ratio(gain, price));
  }

  static Indicator optimism() {
    return new Indicator(
        "I29",
        "Pilot optimism",
        "difference of shares of the base arm's offences",
        "effect in pilots in the year before the national date - effect everywhere last year",
        "How much better the programme looks in its pilots than it turns out to be for everybody.",
        List.of("K5", "P4"),
        true,
        true,
        List.of(
            part("all", null, Effects::avoided, Term.DIFFERENCE),
            part("offences avoided in pilots", "share", Effects::avoided, Term.PILOTS),
            part("offences avoided everywhere", "share", Effects::avoided, Term.EVERYWHERE),
            part("legitimacy", "scale 0 to 1", Effects::trust, Term.DIFFERENCE),
            part("legitimacy in pilots", "scale 0 to 1", Effects::trust, Term.PILOTS),
            part("legitimacy everywhere", "scale 0 to 1", Effects::trust, Term.EVERYWHERE)));
  }

  private enum Term {
    PILOTS,
    EVERYWHERE,
    DIFFERENCE
  }

  /// Sums an effect is made of, for some places and a year: what a formula divides or subtracts.
  private record Sums(double[] parts) {
    static Sums of(List<long[]> columns, boolean[] isIn) {
      var parts = new double[columns.size()];
      for (int column = 0; column < parts.length; column++) {
        for (int place = 0; place < isIn.length; place++) {
          parts[column] += isIn[place] ? columns.get(column)[place] : 0;
        }
      }
      return new Sums(parts);
    }
  }

  /// An effect on the people of some places in the year that ends with a quarter.
  private interface Effect {
    double of(Reading reading, int until, boolean[] isIn);
  }

  /// Share of the base arm's offences that do not happen (I18).
  private static double avoided(Reading r, int until, boolean[] isIn) {
    List<long[]> columns =
        List.of(r.byPlace(PlaceCount.OFFENCES, until), r.byPlaceInBase(PlaceCount.OFFENCES, until));
    double[] sums = Sums.of(columns, isIn).parts();
    return 1 - Indicators.ratio(sums[0], sums[1]);
  }

  /// Mean legitimacy of adults less that in the base arm (I21).
  private static double trust(Reading r, int until, boolean[] isIn) {
    List<long[]> columns =
        List.of(
            r.byPlace(PlaceCount.LEGITIMACY, until),
            r.byPlace(PlaceCount.ADULTS, until),
            r.byPlaceInBase(PlaceCount.LEGITIMACY, until),
            r.byPlaceInBase(PlaceCount.ADULTS, until));
    double[] sums = Sums.of(columns, isIn).parts();
    return Indicators.ratio(sums[0] / FIXED, sums[1]) - Indicators.ratio(sums[2] / FIXED, sums[3]);
  }

  private static Indicator.Part part(String name, @Nullable String unit, Effect effect, Term term) {
    return new Indicator.Part(
        name,
        unit,
        r -> value(r, effect, term, NOWHERE),
        new Doubt.Cities(r -> elsewhere(r, effect, term)));
  }

  private static SequencedMap<Integer, Double> elsewhere(Reading r, Effect effect, Term term) {
    SequencedMap<Integer, Double> values = new LinkedHashMap<>();
    Pilots pilots = Pilots.of(r);
    if (term != Term.EVERYWHERE && pilots.count() < FEWEST) {
      return values;
    }
    for (int place = 0; place < pilots.isPilot().length; place++) {
      boolean counts = term != Term.PILOTS || pilots.isPilot()[place];
      if (counts && pilots.areKnown(place)) {
        values.put(place, value(r, effect, term, place));
      }
    }
    return values;
  }

  /// Returns a term from all places but one; nothing where a programme had no pilots, or never held
  /// everywhere for a year.
  private static double value(Reading r, Effect effect, Term term, int without) {
    Pilots pilots = Pilots.of(r);
    if (!pilots.areKnown(without)) {
      return Double.NaN;
    }
    boolean[] early = pilots.isPilot().clone();
    var all = new boolean[early.length];
    Arrays.fill(all, true);
    if (without != NOWHERE) {
      early[without] = false;
      all[without] = false;
    }
    return switch (term) {
      case PILOTS -> effect.of(r, pilots.until(), early);
      case EVERYWHERE -> effect.of(r, r.quarters(), all);
      case DIFFERENCE -> effect.of(r, pilots.until(), early) - effect.of(r, r.quarters(), all);
    };
  }

  /// Places whose own programme held all through the year before everybody's.
  ///
  /// @param isPilot by place
  /// @param until quarters that were over on the national date
  /// @param isOver whether the last year began after that date
  private record Pilots(boolean[] isPilot, int until, boolean isOver) {
    static Pilots of(Reading r) {
      int[] adoptions = r.adoptions();
      int date = Arrays.stream(adoptions).max().orElse(Integer.MAX_VALUE);
      int until = date / World.Schedule.QUARTER_WEEKS;
      int since = (until - YEAR) * World.Schedule.QUARTER_WEEKS;
      var isPilot = new boolean[adoptions.length];
      for (int place = 0; place < isPilot.length; place++) {
        isPilot[place] = adoptions[place] <= since;
      }
      int end = (r.quarters() - YEAR) * World.Schedule.QUARTER_WEEKS;
      return new Pilots(isPilot, until, date <= end);
    }

    int count() {
      int count = 0;
      for (boolean each : isPilot) {
        count += each ? 1 : 0;
      }
      return count;
    }

    /// Returns whether pilots can be held against everybody, without a place.
    boolean areKnown(int without) {
      boolean isOne = without != NOWHERE && isPilot[without];
      return isOver && count() > (isOne ? 1 : 0);
    }
  }
}
