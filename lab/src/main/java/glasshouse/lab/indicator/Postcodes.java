// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.indicator;

import glasshouse.society.people.District;
import glasshouse.society.regime.Jurisdiction;
import glasshouse.society.regime.Law;
import glasshouse.society.regime.World;
import java.util.List;

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
            Indicators.part("all", Postcodes::meanSpread),
            Indicators.part(
                "two places give another tier", "share of pairs of places", Postcodes::tierDiffers),
            Indicators.part(
                "share of histories with a spread above one tier width",
                "share of histories",
                Postcodes::wide)));
  }

  private static double meanSpread(Reading r) {
    double sum = 0;
    double[] spreads = spreads(r.postcodes());
    for (double spread : spreads) {
      sum += spread;
    }
    return Indicators.ratio(sum, spreads.length);
  }

  private static double wide(Reading r) {
    double width = tierWidth(r.world());
    double[] spreads = spreads(r.postcodes());
    double wide = 0;
    for (double spread : spreads) {
      wide += spread > width ? 1 : 0;
    }
    return Indicators.ratio(wide, spreads.length);
  }

  private static double[] spreads(List<double[]> places) {
    int histories = places.stream().mapToInt(each -> each.length).max().orElse(0);
    var spreads = new double[histories];
    for (int history = 0; history < histories; history++) {
      double sum = 0;
      double squares = 0;
      int count = 0;
      for (double[] scores : places) {
        if (scores.length > history) {
          sum += scores[history];
          squares += scores[history] * scores[history];
          count++;
        }
      }
      double variance = count < 2 ? 0 : (squares - sum * sum / count) / (count - 1);
      spreads[history] = StrictMath.sqrt(Math.max(variance, 0));
    }
    return spreads;
  }

  private static double tierDiffers(Reading r) {
    Law.Scale scale = scale(r.world());
    List<double[]> places = r.postcodes();
    int histories = places.stream().mapToInt(each -> each.length).max().orElse(0);
    double differs = 0;
    for (int history = 0; history < histories; history++) {
      var counts = new double[scale.edges().length + 1];
      double total = 0;
      for (double[] scores : places) {
        if (scores.length > history) {
          counts[scale.tier(scores[history] * District.SCORE_UNIT)]++;
          total++;
        }
      }
      double same = 0;
      for (double count : counts) {
        same += count * (count - 1);
      }
      differs += total < 2 ? 0 : 1 - same / (total * (total - 1));
    }
    return Indicators.ratio(differs, histories);
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
