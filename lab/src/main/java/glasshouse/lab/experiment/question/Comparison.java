// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.experiment.question;

import glasshouse.lab.experiment.Member;
import glasshouse.lab.experiment.Outcome;
import glasshouse.lab.experiment.effect.Contrast;
import glasshouse.lab.experiment.store.Campaign;
import glasshouse.lab.indicator.Indicator;
import glasshouse.lab.indicator.Indicators;
import glasshouse.lab.indicator.interval.Interval;
import glasshouse.lab.indicator.interval.Student;
import glasshouse.lab.result.Table;
import glasshouse.lab.scenario.ScenarioException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

/// Arms held against a base arm: paired differences, people who ended differently, and what shared
/// luck was worth.
///
/// @param size arms, people and years
/// @param seed of the first member
/// @param settings parameters that every arm uses instead of its own
/// @param base arm that the others are held against
/// @param with arms that are held against it
/// @param until when there are seeds enough
public record Comparison(
    Member.Size size,
    long seed,
    SortedMap<String, Double> settings,
    String base,
    List<String> with,
    Until until) {

  /// When there are seeds enough: at least `seeds`; more, until the interval of the difference is
  /// narrower than `halfWidth` to each side, but never more than `most`.
  ///
  /// @param indicator whose interval is looked at; empty for a fixed number of seeds
  public record Until(int seeds, int most, double halfWidth, String indicator, String part) {
    /// Returns a fixed number of seeds.
    public static Until seeds(int seeds) {
      return new Until(seeds, seeds, 0, "", "");
    }
  }

  public Comparison {
    with = List.copyOf(with);
  }

  /// Runs what is missing and returns the differences.
  public Answer answer(Campaign campaign) throws ScenarioException, IOException {
    List<Outcome> seeds = new ArrayList<>(live(campaign, 0, until.seeds()));
    while (seeds.size() < until.most() && isWide(seeds)) {
      seeds.addAll(live(campaign, seeds.size(), seeds.size() + 1));
    }
    List<Row> rows = rows(seeds);
    List<Table> tables = List.of(effects(rows), lives(seeds), luck(rows), members(seeds));
    return new Answer("compare", tables, 2, sentences(seeds, rows), campaign.account());
  }

  private List<Outcome> live(Campaign campaign, int from, int to)
      throws ScenarioException, IOException {
    List<Member> members = new ArrayList<>();
    for (int replicate = from; replicate < to; replicate++) {
      members.add(Member.of(size, seed + replicate, settings));
    }
    return campaign.outcomes(members);
  }

  private boolean isWide(List<Outcome> seeds) {
    return with.stream()
        .map(arm -> Contrast.of(seeds, until.indicator(), until.part(), arm, base).overSeeds())
        .anyMatch(x -> !((x.high() - x.low()) / 2 <= until.halfWidth()));
  }

  /// A difference that is worth a row.
  private record Row(String indicator, String part, String arm, String unit, Contrast contrast) {
    Interval interval() {
      return contrast.hasCities() ? contrast.overCities() : contrast.overSeeds();
    }
  }

  private List<Row> rows(List<Outcome> seeds) {
    List<Row> rows = new ArrayList<>();
    for (String arm : with) {
      rows.add(row(seeds, arm, Outcome.OFFENCES, "all", "true ones per 1,000 person-years"));
      for (Indicator indicator : Indicators.all()) {
        for (Indicator.Part part : indicator.parts()) {
          rows.add(row(seeds, arm, indicator.id(), part.name(), indicator.unitOf(part)));
        }
      }
    }
    return rows.stream().filter(row -> Double.isFinite(row.interval().estimate())).toList();
  }

  private Row row(List<Outcome> seeds, String arm, String indicator, String part, String unit) {
    return new Row(indicator, part, arm, unit, Contrast.of(seeds, indicator, part, arm, base));
  }

  private static Table effects(List<Row> rows) {
    Table table =
        Table.of("effects")
            .text("indicator")
            .text("part")
            .text("arm")
            .doubles("difference")
            .doubles("low")
            .doubles("high")
            .longs("n")
            .text("method");
    for (Row row : rows) {
      Interval x = row.interval();
      table.row(
          row.indicator(),
          row.part(),
          row.arm(),
          x.estimate(),
          x.low(),
          x.high(),
          (long) x.n(),
          x.method().id());
    }
    return table;
  }

  private Table luck(List<Row> rows) {
    Table table =
        Table.of("luck")
            .text("indicator")
            .text("part")
            .text("arm")
            .text("base")
            .text("unit")
            .doubles("seeds_low")
            .doubles("seeds_high")
            .doubles("variance_reduction");
    for (Row row : rows) {
      Interval chance = row.contrast().overSeeds();
      table.row(
          row.indicator(),
          row.part(),
          row.arm(),
          base,
          row.unit(),
          chance.low(),
          chance.high(),
          row.contrast().varianceReduction());
    }
    return table;
  }

  private Table lives(List<Outcome> seeds) {
    Table table =
        Table.of("lives")
            .text("arm")
            .text("base")
            .text("changed")
            .doubles("people")
            .doubles("low")
            .doubles("high")
            .longs("n")
            .doubles("share");
    for (String arm : with) {
      for (String sort : List.of("lives", "recorded", "wronged", "listed", "refused")) {
        double[] counts = seeds.stream().mapToDouble(o -> o.twins(arm, base, sort)).toArray();
        Interval x = Student.of(counts);
        double share = x.estimate() / size.people();
        table.row(arm, base, sort, x.estimate(), x.low(), x.high(), (long) x.n(), share);
      }
    }
    return table;
  }

  private Table members(List<Outcome> seeds) {
    Table table = Table.of("members").longs("seed").text("arm").text("digest");
    for (int at = 0; at < seeds.size(); at++) {
      long own = seed + at;
      seeds.get(at).digests().forEach((arm, digest) -> table.row(own, arm, digest));
    }
    return table;
  }

  private List<String> sentences(List<Outcome> seeds, List<Row> rows) {
    List<String> sentences = new ArrayList<>();
    long apart = rows.stream().map(Row::interval).filter(x -> x.isAbove(0) || x.isBelow(0)).count();
    sentences.add(
        "%d of %d differences from %s have an interval that is clear of 0, with %d seeds."
            .formatted(apart, rows.size(), base, seeds.size()));
    for (String arm : with) {
      double changed =
          seeds.stream().mapToDouble(o -> o.twins(arm, base, "lives")).average().orElse(0);
      sentences.add(
          String.format(
              Locale.ROOT,
              "Of %,d people, %,.0f end differently under %s than under %s, with the same luck.",
              size.people(),
              changed,
              arm,
              base));
    }
    reduction(rows, sentences);
    if (seeds.size() < 2) {
      sentences.add("One seed has no interval over seeds: ask for more before quoting a number.");
    }
    sentences.add(Warnings.CITIES);
    return sentences;
  }

  private static void reduction(List<Row> rows, List<String> sentences) {
    for (Row row : rows) {
      double ratio = row.contrast().varianceReduction();
      if (row.indicator().equals(Outcome.OFFENCES) && Double.isFinite(ratio)) {
        sentences.add(
            String.format(
                Locale.ROOT,
                "Shared luck divides the variance of the difference in true offences (%s) by"
                    + " %.1f: as many times fewer seeds as with luck of their own.",
                row.arm(),
                ratio));
      }
    }
  }
}
