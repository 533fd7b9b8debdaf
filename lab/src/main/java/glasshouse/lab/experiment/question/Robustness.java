// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.experiment.question;

import glasshouse.lab.claim.Board;
import glasshouse.lab.claim.Evidence;
import glasshouse.lab.experiment.Outcome;
import glasshouse.lab.experiment.text.ExperimentFile;
import glasshouse.lab.indicator.Indicators;
import glasshouse.lab.indicator.interval.Interval;
import glasshouse.lab.indicator.interval.Method;
import glasshouse.lab.indicator.interval.Wilson;
import glasshouse.lab.result.Table;
import glasshouse.lab.result.data.Claim;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// In what share of parameter draws each claim's sign holds. Every draw is judged by the same
/// criteria as a run, with its mean over seeds taken as if it were certain.
final class Robustness {
  private Robustness() {}

  /// Returns a row for each claim that can be measured at all.
  static Table of(ExperimentFile file, List<List<Outcome>> draws) {
    SequencedMap<String, long[]> counts = new LinkedHashMap<>();
    SequencedMap<String, String> texts = new LinkedHashMap<>();
    for (List<Outcome> draw : draws) {
      var board = new Board(new Means(file.arms(), draw));
      for (Claim claim : board.judge(file.world().claims())) {
        texts.put(claim.id(), claim.text());
        long[] count = counts.computeIfAbsent(claim.id(), _ -> new long[3]);
        switch (claim.verdict()) {
          case SUPPORTED -> count[0]++;
          case CONTRADICTED -> count[1]++;
          case UNDECIDED -> count[2]++;
          case NOT_YET_MEASURED -> texts.remove(claim.id());
        }
      }
    }
    return table(counts, texts);
  }

  private static Table table(
      SequencedMap<String, long[]> counts, SequencedMap<String, String> texts) {
    Table table =
        Table.of("claims")
            .text("claim")
            .doubles("holds")
            .doubles("low")
            .doubles("high")
            .longs("supported")
            .longs("contradicted")
            .longs("undecided")
            .longs("draws")
            .text("text");
    texts.forEach((claim, text) -> {
      long[] count = counts.getOrDefault(claim, new long[3]);
      long draws = count[0] + count[1] + count[2];
      Interval share = Wilson.of(count[0], draws);
      table.row(
          claim,
          share.estimate(),
          share.low(),
          share.high(),
          count[0],
          count[1],
          count[2],
          draws,
          text);
    });
    return table;
  }

  /// Means over seeds, as a claims board asks for them.
  private record Means(List<String> arms, List<Outcome> seeds) implements Evidence {
    @Override
    public boolean has(String arm) {
      return arms.contains(arm);
    }

    @Override
    public String base() {
      return arms.getFirst();
    }

    @Override
    public Interval level(String indicator, String part, String arm) {
      String key = Outcome.key(arm, indicator, part);
      double mean =
          seeds.stream()
              .mapToDouble(seed -> seed.levels().getOrDefault(key, Double.NaN))
              .average()
              .orElse(Double.NaN);
      return point(mean);
    }

    @Override
    public Interval difference(String indicator, String part, String arm, String other) {
      double here = level(indicator, part, arm).estimate();
      return point(here - level(indicator, part, other).estimate());
    }

    private Interval point(double value) {
      return new Interval(value, value, value, seeds.size(), Method.STUDENT);
    }

    @Override
    public String title(String indicator, String part) {
      return Indicators.of(indicator).title();
    }

    @Override
    public String unit(String indicator, String part) {
      return Indicators.of(indicator).unit();
    }

    @Override
    public String period(String indicator, String part) {
      return "";
    }

    @Override
    public boolean isDifference(String indicator) {
      return Indicators.of(indicator).isDifference();
    }
  }
}
