// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.lending;

import java.util.ArrayList;
import java.util.List;

/// A group of applicants, as shares of people by score. Nobody in it is a person.
///
/// @param name of the group
/// @param weight its size beside other groups; only proportions count
/// @param levels from the lowest score to the highest; shares add up to 1
public record Applicants(String name, double weight, List<Level> levels) {
  private static final double NEARLY = 1e-6;

  /// People of one score.
  ///
  /// @param score on any scale
  /// @param share of the group, 0 to 1
  /// @param repays share of them who repay a loan, 0 to 1
  public record Level(double score, double share, double repays) {}

  /// Refuses levels out of order, and shares that are none.
  public Applicants {
    levels = List.copyOf(levels);
    double total = 0;
    double last = Double.NEGATIVE_INFINITY;
    for (Level level : levels) {
      if (level.score() <= last || level.share() < 0 || level.repays() < 0 || level.repays() > 1) {
        throw new IllegalArgumentException("not a level of " + name + ": " + level);
      }
      last = level.score();
      total += level.share();
    }
    if (Math.abs(total - 1) > NEARLY || weight <= 0) {
      throw new IllegalArgumentException("shares of %s add up to %s".formatted(name, total));
    }
  }

  /// Returns the share of the group that would repay if everybody got a loan.
  public double repaying() {
    return levels.stream().mapToDouble(level -> level.share() * level.repays()).sum();
  }

  /// Returns the mean score.
  public double meanScore() {
    return levels.stream().mapToDouble(level -> level.share() * level.score()).sum();
  }

  /// Returns the group a step later: those of the best scores got a loan, repaid or not, and moved.
  /// Who arrives between two scores is split between them, so that the mean is kept.
  ///
  /// @param rate share of the group that got one
  public Applicants after(double rate, Movement movement) {
    var shares = new double[levels.size()];
    double left = rate;
    for (int at = levels.size() - 1; at >= 0; at--) {
      Level level = levels.get(at);
      double lent = Math.min(level.share(), left);
      left -= lent;
      shares[at] += level.share() - lent;
      place(movement.repaid(level.score()), lent * level.repays(), shares);
      place(movement.defaulted(level.score()), lent * (1 - level.repays()), shares);
    }
    List<Level> moved = new ArrayList<>();
    for (int at = 0; at < shares.length; at++) {
      moved.add(new Level(levels.get(at).score(), shares[at], levels.get(at).repays()));
    }
    return new Applicants(name, weight, moved);
  }

  private void place(double score, double share, double[] shares) {
    int above = 0;
    while (above < levels.size() && levels.get(above).score() < score) {
      above++;
    }
    if (above == 0 || above == levels.size()) {
      shares[Math.min(above, levels.size() - 1)] += share;
      return;
    }
    double low = levels.get(above - 1).score();
    double upper = (score - low) / (levels.get(above).score() - low);
    shares[above] += share * upper;
    shares[above - 1] += share * (1 - upper);
  }
}
