// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.lending;

import glasshouse.lab.lending.Applicants.Level;
import java.util.ArrayList;
import java.util.List;

/// A lender and groups of applicants for one step.
///
/// Profit is concave and piecewise linear in what a policy fixes, the selection rate or the rate of
/// true positives, as long as better scores repay more often. So the best value is at the edge of
/// some level, and all edges are tried.
///
/// @param groups of applicants
/// @param lossRatio what a default costs, in gains of one repaid loan
/// @param movement what loans do to scores
public record Market(List<Applicants> groups, double lossRatio, Movement movement) {
  private static final double NOTHING = 1e-12;

  public Market {
    groups = List.copyOf(groups);
  }

  /// Returns what a policy does to each group, in the order of the groups.
  public List<Decision> decide(Policy policy) {
    return switch (policy) {
      case Policy.Threshold(double score) ->
          groups.stream().map(group -> lend(group, above(group, score))).toList();
      case Policy.MaximumProfit() ->
          groups.stream().map(group -> lend(group, profitable(group))).toList();
      case Policy.EqualRate() -> best(Edge.RATE);
      case Policy.EqualOpportunity() -> best(Edge.TRUE_POSITIVES);
    };
  }

  /// Returns the market a step later: those who got a loan under these decisions have moved.
  public Market after(List<Decision> decisions) {
    List<Applicants> moved = new ArrayList<>();
    for (int at = 0; at < groups.size(); at++) {
      moved.add(groups.get(at).after(decisions.get(at).rate(), movement));
    }
    return new Market(moved, lossRatio, movement);
  }

  /// Returns what happens to a group of which a share gets a loan, the best scores first.
  public Decision lend(Applicants group, double rate) {
    double left = rate;
    double threshold = Double.POSITIVE_INFINITY;
    double repaid = 0;
    double change = 0;
    List<Level> levels = group.levels();
    for (int at = levels.size() - 1; at >= 0 && left > NOTHING; at--) {
      Level level = levels.get(at);
      double lent = Math.min(level.share(), left);
      if (lent > 0) {
        left -= lent;
        threshold = level.score();
        repaid += lent * level.repays();
        change += lent * movement.expected(level.score(), level.repays());
      }
    }
    double lent = rate - Math.max(left, 0);
    double profit = repaid - lossRatio * (lent - repaid);
    double all = group.repaying();
    return new Decision(group.name(), threshold, lent, all == 0 ? 0 : repaid / all, change, profit);
  }

  private static double above(Applicants group, double score) {
    return group.levels().stream()
        .filter(level -> level.score() >= score)
        .mapToDouble(Level::share)
        .sum();
  }

  /// Lends as long as the next level brings more than it costs.
  private double profitable(Applicants group) {
    return group.levels().stream()
        .filter(level -> level.repays() > lossRatio * (1 - level.repays()))
        .mapToDouble(Level::share)
        .sum();
  }

  /// What a policy makes equal.
  private enum Edge {
    RATE,
    TRUE_POSITIVES
  }

  private List<Decision> best(Edge edge) {
    List<Decision> best = share(edge, 0);
    for (Applicants group : groups) {
      double rate = 0;
      for (Level level : group.levels().reversed()) {
        rate += level.share();
        Decision each = lend(group, rate);
        List<Decision> tried =
            share(
                edge,
                switch (edge) {
                  case RATE -> each.rate();
                  case TRUE_POSITIVES -> each.truePositives();
                });
        if (profit(tried) > profit(best)) {
          best = tried;
        }
      }
    }
    return best;
  }

  private List<Decision> share(Edge edge, double value) {
    return groups.stream()
        .map(group ->
            switch (edge) {
              case RATE -> lend(group, value);
              case TRUE_POSITIVES -> lend(group, rateFor(group, value));
            })
        .toList();
  }

  /// Returns the selection rate at which a share of those who would repay gets a loan.
  private static double rateFor(Applicants group, double truePositives) {
    double left = truePositives * group.repaying();
    double rate = 0;
    for (Level level : group.levels().reversed()) {
      double repaid = level.share() * level.repays();
      if (repaid >= left) {
        return repaid == 0 ? rate : rate + level.share() * left / repaid;
      }
      left -= repaid;
      rate += level.share();
    }
    return rate;
  }

  private double profit(List<Decision> decisions) {
    double profit = 0;
    for (int at = 0; at < groups.size(); at++) {
      profit += groups.get(at).weight() * decisions.get(at).profit();
    }
    return profit;
  }
}
