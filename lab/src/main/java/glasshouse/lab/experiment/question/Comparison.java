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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

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
    Table effects = effects(seeds);
    List<Table> tables = List.of(effects, lives(seeds), members(seeds));
    return new Answer("compare", tables, 2, sentences(seeds, effects), campaign.account());
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

  private Table effects(List<Outcome> seeds) {
    Table table =
        Table.of("effects")
            .text("indicator")
            .text("part")
            .text("arm")
            .text("base")
            .doubles("difference")
            .doubles("low")
            .doubles("high")
            .longs("n")
            .text("method")
            .doubles("seeds_low")
            .doubles("seeds_high")
            .doubles("variance_reduction")
            .text("unit");
    for (String arm : with) {
      for (Indicator indicator : Indicators.all()) {
        for (Indicator.Part part : indicator.parts()) {
          Contrast contrast = Contrast.of(seeds, indicator.id(), part.name(), arm, base);
          Interval chance = contrast.overSeeds();
          if (Double.isFinite(chance.estimate())) {
            Interval x = contrast.hasCities() ? contrast.overCities() : chance;
            table.row(
                indicator.id(),
                part.name(),
                arm,
                base,
                x.estimate(),
                x.low(),
                x.high(),
                (long) x.n(),
                x.method().id(),
                chance.low(),
                chance.high(),
                contrast.varianceReduction(),
                indicator.unitOf(part));
          }
        }
      }
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
      for (String sort : List.of("lives", "conduct", "wronged", "listed", "refused")) {
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

  private List<String> sentences(List<Outcome> seeds, Table effects) {
    List<String> sentences = new ArrayList<>();
    int apart = 0;
    for (int row = 0; row < effects.size(); row++) {
      apart += isApart(effects.value(row, 5), effects.value(row, 6)) ? 1 : 0;
    }
    sentences.add(
        "%d of %d differences have an interval that is clear of 0, with %d seeds."
            .formatted(apart, effects.size(), seeds.size()));
    for (String arm : with) {
      double changed = mean(seeds, arm);
      sentences.add(
          String.format(
              Locale.ROOT,
              "Of %d people, %.0f end differently under %s than under %s, with the same luck.",
              size.people(),
              changed,
              arm,
              base));
    }
    reduction(effects, sentences);
    if (seeds.size() < 2) {
      sentences.add("One seed has no interval over seeds: ask for more before quoting a number.");
    }
    sentences.add(Warnings.CITIES);
    return sentences;
  }

  private static boolean isApart(@Nullable Object low,
      @Nullable Object high) {
    return low instanceof Double from && high instanceof Double to && (from > 0 || to < 0);
  }

  private double mean(List<Outcome> seeds, String arm) {
    return seeds.stream().mapToDouble(o -> o.twins(arm, base, "lives")).average().orElse(0);
  }

  private static void reduction(Table effects, List<String> sentences) {
    var ratios = new double[effects.size()];
    for (int row = 0; row < ratios.length; row++) {
      ratios[row] = effects.value(row, 11) instanceof Double ratio ? ratio : Double.NaN;
    }
    double[] finite = Arrays.stream(ratios).filter(Double::isFinite).sorted().toArray();
    if (finite.length > 0) {
      sentences.add(
          String.format(
              Locale.ROOT,
              "Shared luck divides the variance of a difference by %.1f in the middle case"
                  + " (%.1f to %.1f in the middle half): that many times fewer seeds than with"
                  + " luck of their own.",
              finite[finite.length / 2],
              finite[finite.length / 4],
              finite[3 * finite.length / 4]));
    }
  }
}
