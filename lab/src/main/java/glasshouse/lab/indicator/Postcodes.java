// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.indicator;

import glasshouse.society.people.District;
import glasshouse.society.regime.Jurisdiction;
import glasshouse.society.regime.Law;
import glasshouse.society.regime.World;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The same life under another postcode: fixed conduct scored by the regime of every place.
final class Postcodes {
  /// Tiers A, B: the band in which everybody starts, from its lower edge to its upper.
  private static final int START = 0;

  private Postcodes() {}

  static Indicator effect() {
    return new Indicator(
        "I26",
        "Postcode effect",
        "points, mean over histories of the spread between places",
        "standard deviation over places of the score of one fixed conduct history",
        "How many points the same conduct gains or loses by living somewhere else.",
        List.of("K4", "K5"),
        true,
        false,
        List.of(
            part("all", null, _ -> Postcodes::spreads),
            part("two places give another tier", "share of pairs of places", Postcodes::tiers),
            part(
                "share of histories with a spread above one tier width",
                "share of histories",
                Postcodes::wide)));
  }

  /// What the scores of one history say: first those of all places, then all but each.
  private interface Measure {
    double[] of(double[] scores);
  }

  private static Indicator.Part part(
      String name, @Nullable String unit, Function<World, Measure> measure) {
    return new Indicator.Part(
        name,
        unit,
        r -> mean(r, measure.apply(r.world()))[0],
        new Doubt.Cities(r -> elsewhere(r, measure.apply(r.world()))));
  }

  /// By place, the mean in all other places; two places left are the fewest that can differ.
  private static SequencedMap<Integer, Double> elsewhere(Reading r, Measure measure) {
    List<Integer> places = scored(r);
    SequencedMap<Integer, Double> means = new LinkedHashMap<>();
    if (places.size() > 2) {
      double[] all = mean(r, measure);
      for (int at = 0; at < places.size(); at++) {
        means.put(places.get(at), all[at + 1]);
      }
    }
    return means;
  }

  private static List<Integer> scored(Reading r) {
    return IntStream.range(0, r.postcodes().size())
        .filter(place -> r.postcodes().get(place).length > 0)
        .boxed()
        .toList();
  }

  /// Mean of a measure over histories: with all places, then without each of those that score.
  private static double[] mean(Reading r, Measure measure) {
    List<double[]> places = scored(r).stream().map(r.postcodes()::get).toList();
    int histories = places.isEmpty() ? 0 : places.getFirst().length;
    var means = new double[places.size() + 1];
    var scores = new double[places.size()];
    for (int history = 0; history < histories; history++) {
      for (int place = 0; place < scores.length; place++) {
        scores[place] = places.get(place)[history];
      }
      double[] values = measure.of(scores);
      for (int at = 0; at < means.length; at++) {
        means[at] += values[at];
      }
    }
    Arrays.setAll(means, at -> Indicators.ratio(means[at], histories));
    return means;
  }

  private static double[] spreads(double[] scores) {
    double sum = 0;
    double squares = 0;
    for (double score : scores) {
      sum += score;
      squares += score * score;
    }
    var spreads = new double[scores.length + 1];
    spreads[0] = spread(sum, squares, scores.length);
    for (int at = 0; at < scores.length; at++) {
      double score = scores[at];
      spreads[at + 1] = spread(sum - score, squares - score * score, scores.length - 1);
    }
    return spreads;
  }

  private static double spread(double sum, double squares, int count) {
    double variance = count < 2 ? 0 : (squares - sum * sum / count) / (count - 1);
    return StrictMath.sqrt(Math.max(variance, 0));
  }

  private static Measure wide(World world) {
    double width = tierWidth(world);
    return scores -> {
      double[] spreads = spreads(scores);
      Arrays.setAll(spreads, at -> spreads[at] > width ? 1 : 0);
      return spreads;
    };
  }

  /// Chance that two places differ; without one place, its pairs with others are left out.
  private static Measure tiers(World world) {
    Law.Scale scale = scale(world);
    return scores -> {
      var counts = new int[scale.edges().length + 1];
      for (double score : scores) {
        counts[scale.tier(score * District.SCORE_UNIT)]++;
      }
      double same = 0;
      for (int count : counts) {
        same += count * (count - 1.0);
      }
      var differs = new double[scores.length + 1];
      differs[0] = differs(same, scores.length);
      for (int at = 0; at < scores.length; at++) {
        int twins = counts[scale.tier(scores[at] * District.SCORE_UNIT)] - 1;
        differs[at + 1] = differs(same - 2.0 * twins, scores.length - 1);
      }
      return differs;
    };
  }

  private static double differs(double same, double places) {
    return places < 2 ? 0 : 1 - same / (places * (places - 1));
  }

  /// Width of the tier in which everybody starts; the narrower of it and the next one below.
  private static double tierWidth(World world) {
    Law.Scale scale = scale(world);
    int[] edges = scale.edges();
    int tier = scale.tier(START);
    if (tier == 0 || tier >= edges.length) {
      return Double.MAX_VALUE;
    }
    return (edges[tier - 1] - edges[tier]) / (double) District.SCORE_UNIT;
  }

  private static Law.Scale scale(World world) {
    Law.Scale found = new Law.Scale(0, 0, 0, new int[0], 0, 0, 0);
    for (Jurisdiction place : world.jurisdictions()) {
      for (Jurisdiction.Change change : place.changes()) {
        if (change.regime().law().scale().edges().length > found.edges().length) {
          found = change.regime().law().scale();
        }
      }
    }
    return found;
  }
}
