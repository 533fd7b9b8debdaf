// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.report;

import glasshouse.lab.Findings;
import glasshouse.lab.Replicate;
import glasshouse.lab.result.Table;
import glasshouse.lab.result.data.IndicatorData;
import glasshouse.lab.result.data.ReportData;
import glasshouse.lab.result.data.SeriesData;
import glasshouse.lab.world.Town;
import glasshouse.society.PlaceCount;
import glasshouse.society.Quarter;
import glasshouse.society.witness.Cause;
import glasshouse.society.witness.Count;
import glasshouse.society.witness.Tally;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a run leaves for other programs: estimates, series, and the raw integer counts behind them,
/// from which every number of the report can be computed again.
public final class Exports {
  private final Findings findings;
  private final ReportData data;

  private Exports(Findings findings, ReportData data) {
    this.findings = findings;
    this.data = data;
  }

  /// Returns the tables of a run.
  public static List<Table> of(Findings findings, ReportData data) {
    var exports = new Exports(findings, data);
    List<Table> tables = new ArrayList<>();
    tables.add(exports.indicators());
    tables.add(exports.series());
    tables.add(exports.counts());
    tables.add(exports.deeds());
    tables.add(exports.places());
    tables.add(Differences.of(findings));
    return tables;
  }

  private Table indicators() {
    Table table =
        Table.of("indicators")
            .text("indicator")
            .text("title")
            .text("unit")
            .text("arm")
            .text("part")
            .doubles("estimate")
            .doubles("low")
            .doubles("high")
            .longs("n")
            .text("method")
            .text("period")
            .text("base");
    for (IndicatorData indicator : data.indicators()) {
      for (IndicatorData.Row row : indicator.rows()) {
        table.row(
            indicator.id(),
            indicator.title(),
            row.unit(),
            row.arm(),
            row.part(),
            row.estimate(),
            row.low(),
            row.high(),
            (long) row.n(),
            row.method(),
            row.period(),
            row.base());
      }
    }
    return table;
  }

  private Table series() {
    Table table =
        Table.of("series")
            .text("series")
            .text("unit")
            .text("arm")
            .dates("date")
            .doubles("mean")
            .doubles("low")
            .doubles("high");
    for (SeriesData series : data.series()) {
      for (SeriesData.Band band : series.arms()) {
        for (int at = 0; at < series.dates().size(); at++) {
          table.row(
              series.id(),
              series.unit(),
              band.arm(),
              series.dates().get(at),
              band.mean().get(at),
              band.low().get(at),
              band.high().get(at));
        }
      }
    }
    return table;
  }

  /// Visits every quarter of every seed and arm.
  private interface Visitor {
    void visit(long seed, String arm, LocalDate date, int index, Quarter quarter);
  }

  private void visit(Visitor visitor) {
    List<LocalDate> dates = Curves.dates(findings);
    List<String> arms = findings.experiment().arms();
    for (Replicate replicate : findings.replicates()) {
      for (int arm = 0; arm < arms.size(); arm++) {
        for (int at = 0; at < dates.size(); at++) {
          Quarter quarter = replicate.quarters().get(at);
          visitor.visit(replicate.seed(), arms.get(arm), dates.get(at), arm, quarter);
        }
      }
    }
  }

  private Table counts() {
    Table table =
        Table.of("counts").longs("seed").text("arm").dates("date").text("count").longs("value");
    visit((seed, arm, date, index, quarter) -> {
      Tally tally = quarter.tallies().get(index);
      for (Count count : Count.values()) {
        String name = count.name().toLowerCase(Locale.ROOT);
        table.row(seed, arm, date, name, tally.of(count));
      }
      for (var service : findings.worlds().get(index).services()) {
        table.row(seed, arm, date, "refused_" + service.id(), tally.refusals(service.index()));
      }
      for (var register : findings.worlds().get(index).registers()) {
        table.row(seed, arm, date, "listed_" + register.id(), tally.listings(register.index()));
        table.row(seed, arm, date, "left_" + register.id(), tally.releases(register.index()));
        table.row(seed, arm, date, "stock_" + register.id(), tally.stocks(register.index()));
      }
    });
    return table;
  }

  private Table deeds() {
    Table table =
        Table.of("deeds")
            .longs("seed")
            .text("arm")
            .dates("date")
            .text("deed")
            .longs("acts")
            .longs("acts_in_scope")
            .longs("records")
            .longs("records_correct");
    var kinds = findings.experiment().scenario().deeds();
    visit((seed, arm, date, index, quarter) -> {
      Tally tally = quarter.tallies().get(index);
      for (int kind = 0; kind < kinds.size(); kind++) {
        long records = 0;
        for (Cause cause : Cause.values()) {
          records += tally.entries(kind, cause);
        }
        table.row(
            seed,
            arm,
            date,
            kinds.get(kind).deed(),
            tally.acts(kind),
            tally.acts(kind, true, 0) + tally.acts(kind, true, 1),
            records,
            tally.entries(kind, Cause.CORRECT));
      }
    });
    return table;
  }

  private Table places() {
    Table table =
        Table.of("places")
            .longs("seed")
            .text("arm")
            .dates("date")
            .text("place")
            .text("province")
            .longs("people")
            .longs("adults")
            .longs("listed")
            .longs("penalties")
            .longs("wrongful")
            .longs("offences");
    visit((seed, arm, date, index, quarter) -> {
      for (Town town : findings.geography().towns()) {
        int place = town.place().index();
        table.row(
            seed,
            arm,
            date,
            town.place().name(),
            town.province(),
            (long) town.place().people(),
            quarter.at(index, place, PlaceCount.ADULTS),
            quarter.at(index, place, PlaceCount.LISTED),
            quarter.at(index, place, PlaceCount.PENALTIES),
            quarter.at(index, place, PlaceCount.WRONGFUL),
            quarter.at(index, place, PlaceCount.OFFENCES));
      }
    });
    return table;
  }
}
