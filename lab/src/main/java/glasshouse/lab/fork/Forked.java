// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.fork;

import glasshouse.lab.Findings;
import glasshouse.lab.Twins;
import glasshouse.lab.experiment.Harvest;
import glasshouse.lab.experiment.Outcome;
import glasshouse.lab.experiment.effect.Contrast;
import glasshouse.lab.indicator.Indicator;
import glasshouse.lab.indicator.Indicators;
import glasshouse.lab.indicator.interval.Interval;
import glasshouse.lab.life.Parting;
import glasshouse.lab.life.PersonId;
import glasshouse.lab.result.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What became of a fork of history.
///
/// @param findings of the run with the arm more
/// @param seeds by seed, whose lives part and when
/// @param first the lives that part first, in the first seed
/// @param most the lives that differ in most weeks, in the first seed
public record Forked(
    Branch branch, Findings findings, List<Seed> seeds, List<Example> first, List<Example> most) {

  public Forked {
    seeds = List.copyOf(seeds);
    first = List.copyOf(first);
    most = List.copyOf(most);
  }

  /// One seed.
  ///
  /// @param people of the society
  /// @param byWeek by weeks since the fork, how many lives part then
  /// @param twins who ended differently
  /// @param digest of everybody's state in the week of the fork, the same in both arms
  public record Seed(long seed, long people, long[] byWeek, Twins twins, String digest) {
    /// Returns how many lives have parted some weeks after the fork.
    public long until(int weeks) {
      return Arrays.stream(byWeek, 0, Math.min(weeks, byWeek.length)).sum();
    }

    /// Returns how many lives part at all.
    public long parted() {
      return until(byWeek.length);
    }

    /// Returns after how many weeks a share of the lives that part have parted; -1 if none does.
    public int quantile(double share) {
      long wanted = (long) Math.ceil(share * parted());
      long sum = 0;
      for (int week = 0; week < byWeek.length; week++) {
        sum += byWeek[week];
        if (sum > 0 && sum >= wanted) {
          return week + 1;
        }
      }
      return -1;
    }
  }

  /// A life that parts.
  ///
  /// @param week in which it does
  /// @param weeks how many weeks of it differ
  /// @param parting what that week has in both arms
  public record Example(PersonId id, int week, int weeks, Parting parting) {}

  /// An indicator that is not the same in both arms.
  ///
  /// @param before mean over seeds in the arm as it was
  /// @param after mean over seeds in the fork
  /// @param difference paired by seed; over cities where there are several
  public record Change(
      String indicator,
      String part,
      String title,
      String unit,
      double before,
      double after,
      Interval difference) {
    /// Returns whether the interval of the difference is clear of 0.
    public boolean isClear() {
      return difference.isAbove(0) || difference.isBelow(0);
    }
  }

  /// Returns every indicator that differs, in their order.
  public List<Change> changes() {
    List<Outcome> outcomes = Harvest.seeds(findings);
    List<Change> changes = new ArrayList<>();
    for (Indicator indicator : Indicators.all()) {
      for (Indicator.Part part : indicator.parts()) {
        var contrast =
            Contrast.of(outcomes, indicator.id(), part.name(), branch.forked(), branch.arm());
        Interval difference = contrast.hasCities() ? contrast.overCities() : contrast.overSeeds();
        if (Double.isFinite(difference.estimate()) && difference.estimate() != 0) {
          changes.add(
              new Change(
                  indicator.id(),
                  part.name(),
                  indicator.title(),
                  indicator.unitOf(part),
                  mean(contrast.there()),
                  mean(contrast.here()),
                  difference));
        }
      }
    }
    return changes;
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(Double.NaN);
  }

  /// Returns by seed and week since the fork how many lives had parted: no person is in it.
  public Table curve() {
    Table table =
        Table.of("fork").longs("seed").longs("weeks").longs("parted").longs("people").text("arm");
    for (Seed seed : seeds) {
      long sum = 0;
      for (int week = 0; week < seed.byWeek().length; week++) {
        sum += seed.byWeek()[week];
        table.row(seed.seed(), week + 1L, sum, seed.people(), branch.forked());
      }
    }
    return table;
  }
}
