// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.validate;

import glasshouse.kernel.Draws;
import glasshouse.kernel.Normal;
import glasshouse.kernel.Purpose;
import glasshouse.lab.lending.Applicants;
import glasshouse.lab.lending.Decision;
import glasshouse.lab.lending.Market;
import glasshouse.lab.lending.Movement;
import glasshouse.lab.lending.Policy;
import glasshouse.society.regime.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Lending against answers known without the model: V13 and V23.
final class LendingChecks {
  private static final Movement CREDIT_FILE = new Movement(75, -150, 300, 850);
  private static final double POINT = 1;
  private static final double RATE = .002;
  private static final double CHANGE = .1;

  private LendingChecks() {}

  static Check signals() {
    return new Check("V13", "What a lender can know", LendingChecks::signals);
  }

  private static final int BORROWERS = 200_000;
  private static final double SPREAD = 1.10;
  private static final double HAZARD = .025;
  private static final double AUC = .008;

  /// By signal, expected chances of those who defaulted and of those who did not.
  private record Seen(String words, double auc, List<Double> bad, List<Double> rest) {
    Seen(String words, double auc) {
      this(words, auc, new ArrayList<>(), new ArrayList<>());
    }

    double got() {
      double[] sorted = rest.stream().mapToDouble(Double::doubleValue).sorted().toArray();
      double won = 0;
      for (double risk : bad) {
        int at = Arrays.binarySearch(sorted, risk);
        won += at < 0 ? -at - 1 : at + .5;
      }
      return won / bad.size() / sorted.length;
    }
  }

  /// Borrowers whose hazard falls exponentially with a normal creditworthiness, seen through the
  /// lender's own equations.
  private static void signals(Bench bench, Comparisons comparisons) {
    List<Seen> seen =
        List.of(
            new Seen("creditworthiness itself", .782),
            new Seen("bureau", .683),
            new Seen("digital", .696),
            new Seen("both", .723),
            new Seen("both and a score of noise", .723));
    var draws = new Draws(bench.seed());
    for (int person = 0; person < BORROWERS; person++) {
      draws.at(Purpose.LOAN, 0, 0, 0, person);
      double worth = SPREAD * Normal.quantile(draws.uniform(0));
      double bureau = worth + 1.42 * Normal.quantile(draws.uniform(1));
      double digital = worth + 1.255 * Normal.quantile(draws.uniform(2));
      double hazard = HAZARD * Math.exp(-worth - SPREAD * SPREAD / 2);
      boolean isBad = draws.uniform(3) < 1 - Math.exp(-hazard);
      draws.at(Purpose.LOAN, 1, 0, 0, person);
      var nothing = World.Belief.none(SPREAD);
      World.Belief both = nothing.and(bureau, 1.42).and(digital, 1.255);
      double[] risks = {
        -worth,
        nothing.and(bureau, 1.42).log(0),
        nothing.and(digital, 1.255).log(0),
        both.log(0),
        both.with(Normal.quantile(draws.uniform(0)), .02).log(0)
      };
      for (int at = 0; at < risks.length; at++) {
        (isBad ? seen.get(at).bad() : seen.get(at).rest()).add(risks[at]);
      }
    }
    for (Seen each : seen) {
      comparisons.near("AUC of " + each.words(), each.auc(), each.got(), AUC);
    }
    comparisons.near(
        "what noise adds", 0, seen.getLast().got() - seen.get(seen.size() - 2).got(), .002);
    comparisons.note(
        "200,000 borrowers for a year, a hazard of 2.5 %, no hardship and no reaction, signals"
            + " fused by the lender's own equations. The noise correlates by .02, as some"
            + " thousand defaults may by chance.");
  }

  static Check delayedImpact() {
    return new Check("V23", "Loans that harm those who get them", LendingChecks::delayedImpact);
  }

  /// What Liu et al. and a calculation from their tables say of a policy.
  ///
  /// @param policy how it is decided
  /// @param words its name
  /// @param less threshold, rate, rate of true positives and change of score of the worse-off group
  /// @param more the same of the better-off group
  private record Published(Policy policy, String words, double[] less, double[] more) {}

  private static final List<Published> FOUR =
      List.of(
          new Published(
              new Policy.MaximumProfit(),
              "most profit",
              new double[] {645.0, .1677, .4496, 8.40},
              new double[] {613.8, .6634, .8335, 38.67}),
          new Published(
              new Policy.EqualRate(),
              "equal rate",
              new double[] {480.2, .5772, .9239, -17.12},
              new double[] {649.2, .5772, .7366, 35.03}),
          new Published(
              new Policy.EqualOpportunity(),
              "equal true positives",
              new double[] {557.3, .3562, .7915, 6.00},
              new double[] {630.9, .6250, .7915, 37.24}));

  private static final List<Published> TEN =
      List.of(
          new Published(
              new Policy.MaximumProfit(),
              "most profit",
              new double[] {716.2, .0772, .2175, 4.40},
              new double[] {656.5, .5576, .7132, 34.00}),
          new Published(
              new Policy.EqualRate(),
              "equal rate",
              new double[] {562.5, .3415, .7732, 6.83},
              new double[] {731.0, .3415, .4430, 20.28}),
          new Published(
              new Policy.EqualOpportunity(),
              "equal true positives",
              new double[] {601.3, .2578, .6410, 9.37},
              new double[] {678.0, .4984, .6410, 30.55}));

  private static void delayedImpact(Bench bench, Comparisons comparisons) {
    List<Applicants> all = bench.scoreTables();
    if (all.isEmpty()) {
      comparisons.skip(
          "Needs --fico DIR, your copy of the score tables, which may not be shipped.");
      return;
    }
    Applicants less =
        all.stream().min(Comparator.comparingDouble(Applicants::repaying)).orElseThrow();
    Applicants more =
        all.stream().max(Comparator.comparingDouble(Applicants::weight)).orElseThrow();
    compare(new Market(List.of(less, more), 4, CREDIT_FILE), FOUR, comparisons);
    compare(new Market(List.of(less, more), 10, CREDIT_FILE), TEN, comparisons);
    var market = new Market(List.of(less), 4, CREDIT_FILE);
    comparisons.near("everybody gets a loan: change", -55.0, market.lend(less, 1).change(), CHANGE);
    comparisons.near("best rate: change", 9.48, market.lend(less, .2384).change(), .02);
    comparisons.near("rate from which lending harms", .4324, harmFrom(market, less), RATE);
    comparisons.note(
        "The group that repays least beside the largest one; +75 points for a repaid loan, -150"
            + " for a default, a loss of 4 or 10 gains. Thresholds within a point or, where scores"
            + " lie further apart, the next score; rates within"
            + " .002, mean changes of score within .1. At 4, equal rates harm the worse-off group"
            + " and equal true positives help it less than profit alone; at 10 both help it more.");
  }

  private static void compare(Market market, List<Published> rows, Comparisons comparisons) {
    List<Applicants> groups = market.groups();
    for (Published row : rows) {
      List<Decision> decisions = market.decide(row.policy());
      String words = "%s at %.0f".formatted(row.words(), market.lossRatio());
      Decision less = decisions.getFirst();
      Decision more = decisions.getLast();
      compare(words + ", worse-off", row.less(), groups.getFirst(), less, comparisons);
      compare(words + ", better-off", row.more(), groups.getLast(), more, comparisons);
    }
  }

  private static void compare(
      String words, double[] published, Applicants group, Decision got, Comparisons comparisons) {
    comparisons.near(words + ": change", published[3], got.change(), CHANGE);
    double step = Math.max(POINT, step(group, got.threshold()));
    comparisons.near(words + ": threshold", published[0], got.threshold(), step);
    comparisons.near(words + ": rate", published[1], got.rate(), RATE);
    comparisons.near(words + ": true positives", published[2], got.truePositives(), RATE);
  }

  /// Returns how far the next score lies above a threshold: the tables have no scores between.
  private static double step(Applicants group, double threshold) {
    return group.levels().stream()
            .mapToDouble(Applicants.Level::score)
            .filter(score -> score > threshold)
            .min()
            .orElse(threshold)
        - threshold;
  }

  /// Returns the selection rate beyond which the mean score falls; below it the mean rises.
  private static double harmFrom(Market market, Applicants group) {
    double low = .2384;
    double high = 1;
    while (high - low > RATE / 100) {
      double middle = (low + high) / 2;
      if (market.lend(group, middle).change() > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
