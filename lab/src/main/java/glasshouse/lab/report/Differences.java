// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.report;

import glasshouse.lab.Findings;
import glasshouse.lab.indicator.Estimates;
import glasshouse.lab.indicator.Indicator;
import glasshouse.lab.indicator.Indicators;
import glasshouse.lab.indicator.interval.Interval;
import glasshouse.lab.result.Table;
import java.util.List;

/// Every arm held against every arm before it, with the same people and the same luck.
final class Differences {
  private final Estimates estimates;
  private final List<String> arms;
  private final Table table =
      Table.of("differences")
          .text("base")
          .text("arm")
          .text("indicator")
          .text("part")
          .text("unit")
          .doubles("base_estimate")
          .doubles("arm_estimate")
          .doubles("difference")
          .doubles("low")
          .doubles("high")
          .longs("n")
          .text("method")
          .text("period");

  private Differences(Findings findings) {
    estimates = new Estimates(findings);
    arms = findings.experiment().arms();
  }

  static Table of(Findings findings) {
    var differences = new Differences(findings);
    for (Indicator indicator : Indicators.all()) {
      for (Indicator.Part part : indicator.parts()) {
        differences.add(indicator, part);
      }
    }
    return differences.table;
  }

  private void add(Indicator indicator, Indicator.Part part) {
    var levels = new double[arms.size()];
    for (int arm = 0; arm < arms.size(); arm++) {
      levels[arm] = estimates.of(part, arm).estimate();
      for (int base = 0; base < arm; base++) {
        Interval x = estimates.difference(part, arm, base);
        table.row(
            arms.get(base),
            arms.get(arm),
            indicator.id(),
            part.name(),
            indicator.unitOf(part),
            levels[base],
            levels[arm],
            x.estimate(),
            x.low(),
            x.high(),
            (long) x.n(),
            x.method().id(),
            estimates.period(indicator.id(), part.name()));
      }
    }
  }
}
