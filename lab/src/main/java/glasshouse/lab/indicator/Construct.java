// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.indicator;

import glasshouse.society.profile.Deed;
import glasshouse.society.witness.Count;
import glasshouse.society.witness.Stage;
import glasshouse.society.witness.Tally;
import glasshouse.society.witness.Validity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.hipparchus.stat.correlation.SpearmansCorrelation;

/// What a score measures, I1 to I4, and how far it is played, I28. All of it needs the truth, or
/// luck drawn again.
final class Construct {
  /// What is kept when everything that measures is drawn again.
  private static final int UNMEASURED =
      Stage.CONDUCT.bit() | Stage.RULEBOOK.bit() | Stage.OPERATOR.bit();

  private static final double PER_1000 = 1_000;

  private Construct() {}

  static Indicator honesty() {
    return new Indicator(
        "I1",
        "Construct validity",
        "rank correlation, -1 to 1",
        "Spearman correlation of score and honesty over scored adults",
        "How well the score orders people by the trait that it claims to measure.",
        List.of("P5"),
        true,
        false,
        List.of(part("all", v -> rank(v.score(), v.honesty()))));
  }

  static Indicator conduct() {
    return new Indicator(
        "I2",
        "Conduct validity",
        "rank correlation, -1 to 1",
        "Spearman correlation of score and the error-free score of the same acts",
        "How well the score orders people by what they really did under the same rules.",
        List.of("P5", "K3"),
        true,
        false,
        List.of(part("all", v -> rank(v.score(), v.oracle()))));
  }

  static Indicator sources() {
    List<Indicator.Part> parts = new ArrayList<>();
    parts.add(part("all", v -> v.share(Stage.CONDUCT.bit())));
    parts.add(part("who the person is", v -> v.share(0)));
    for (Stage stage : Stage.values()) {
      parts.add(part(words(stage), v -> v.shapley(stage)));
    }
    return new Indicator(
        "I3",
        "Where the score comes from",
        "share of the variance of scores",
        "Cov(S, S') / Var(S), S' keeping one source and drawing all others again; Shapley shares",
        "How much of the difference between people's scores is conduct, and how much is the place,"
            + " the operator, chance of being noticed, mix-ups and the assessor.",
        List.of("K3", "K4", "K5", "P5"),
        true,
        false,
        parts);
  }

  private static String words(Stage stage) {
    return switch (stage) {
      case CONDUCT -> "what the person happened to do";
      case RULEBOOK -> "the place's rulebook";
      case OPERATOR -> "the operator";
      case CAPTURE -> "being noticed, or made up";
      case IDENTITY -> "mix-ups of persons";
      case ASSESSOR -> "the assessor";
    };
  }

  static Indicator reliability() {
    return new Indicator(
        "I4",
        "Reliability",
        "correlation, -1 to 1",
        "correlation of two scores of the same conduct, everything that measures drawn again",
        "Whether the same life would get the same score if it were measured a second time.",
        List.of("P5"),
        true,
        false,
        List.of(
            part("all", v -> v.correlation(UNMEASURED)),
            part("the same person living again", v -> v.correlation(0))));
  }

  private static Indicator.Part part(String name, ToDoubleFunction<Validity> formula) {
    return Indicators.part(name, r -> formula.applyAsDouble(r.validity()));
  }

  private static double rank(double[] x, double[] y) {
    return x.length < 2 ? Double.NaN : new SpearmansCorrelation().correlation(x, y);
  }

  static Indicator gaming() {
    return new Indicator(
        "I28",
        "Gaming and inflation",
        "share of the points that awards brought",
        "points for bought good deeds and mistaken awards / points of all awards",
        "How much of what the score rewards was bought or never done.",
        List.of("P5"),
        true,
        false,
        List.of(
            Indicators.part(
                "all",
                r -> share(r.year(), Count.POINTS_BOUGHT) + share(r.year(), Count.POINTS_MISTAKEN)),
            Indicators.part("bought", r -> share(r.year(), Count.POINTS_BOUGHT)),
            Indicators.part(
                "inflation: points for a true good deed against the year before",
                "share a year",
                r -> price(r, r.year()) / price(r, r.yearBefore()) - 1),
            Indicators.part(
                "bought good deeds found out",
                "per 1,000 adult-years",
                r -> r.year().of(Count.FINES) / r.adultYears() * PER_1000)));
  }

  private static double share(Tally tally, Count what) {
    return Indicators.ratio(tally.of(what), tally.of(Count.POINTS_GIVEN));
  }

  /// Returns the points that awards brought for each good deed that was really done.
  private static double price(Reading r, Tally tally) {
    double acts = 0;
    for (Deed deed : r.world().deeds()) {
      acts += deed.type() == Deed.Type.GOOD ? tally.acts(deed.index()) : 0;
    }
    return tally.of(Count.POINTS_GIVEN) == 0 ? Double.NaN : tally.of(Count.POINTS_GIVEN) / acts;
  }
}
