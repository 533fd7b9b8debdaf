// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.claim;

import glasshouse.lab.indicator.interval.Interval;
import glasshouse.lab.result.data.Claim;
import glasshouse.lab.result.data.Verdict;
import glasshouse.lab.scenario.Scenario;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// What a run says about each claim. The criteria are fixed here, before any run; either side can
/// lose, and what is not measured is said to be so.
public final class Board {
  private static final String ESSAY = "essay";
  private static final String INCLUSION = "inclusion-only";
  private static final String CARD = "wartime-card";
  private static final String DUE_PROCESS = "due-process";
  private static final double FIFTIETH = .02;
  private static final double THIRD = 1 / 3.0;
  private static final double TENTH = .1;
  private static final double HALF = .5;
  private static final double RELIABLE = .6;
  private static final double NINE_MILLION = 9;

  private final Evidence evidence;

  /// Creates a board.
  public Board(Evidence evidence) {
    this.evidence = evidence;
  }

  /// What a claim rests on.
  ///
  /// @param indicator its number
  /// @param part of the indicator
  /// @param arm in which it is read
  private record Ground(String indicator, String part, String arm) {}

  /// A judgment.
  private record Judgment(Verdict verdict, String note) {}

  /// Judges every claim of the scenario.
  public List<Claim> judge(List<Scenario.Claim> claims) {
    return claims.stream().map(this::judge).toList();
  }

  private Claim judge(Scenario.Claim claim) {
    return switch (claim.claim()) {
      case "K1" ->
          row(
              claim,
              new Ground("I24", "share lawful", ESSAY),
              "identified observations of lawful conduct exceed those of breaches",
              this::watched);
      case "K2" ->
          row(
              claim,
              new Ground("I14", "all", ESSAY),
              "more than a tenth of time under restrictions goes back to mundane deeds alone",
              x -> above(x, TENTH));
      case "K3" ->
          row(
              claim,
              new Ground("I5", "all", ESSAY),
              "wrongful penalties fall by a third once every rule is clear (arm clear-rules)",
              this::vague);
      case "K4", "K5" ->
          row(
              claim,
              new Ground("I26", "share of histories with a spread above one tier width", ESSAY),
              "for a tenth of conduct histories the spread between places exceeds one tier width",
              x -> above(x, TENTH));
      case "K6" ->
          row(
              claim,
              new Ground("I10", "all", ESSAY),
              "above 0 in the essay's arm, and about 0 without family and joint punishment",
              this::family);
      case "K7" ->
          row(
              claim,
              new Ground("I9", "by March 2018", "documented"),
              "nine million distinct persons by March 2018 in documented practice",
              this::flights);
      case "K8" ->
          row(
              claim,
              new Ground("I25", "all", ESSAY),
              "hardly any reversal; due process lowers I5 and I13, raises I21 and spares I18",
              this::recourse);
      case "K9" ->
          row(
              claim,
              new Ground("I21", "all", ESSAY),
              "mean legitimacy is below that of the same society without the regime",
              x -> below(x, 0));
      case "K10" ->
          row(
              claim,
              new Ground("I31", "all", ESSAY),
              "more than half of the people on a register, or of those without a card if they are"
                  + " fewer, are the same",
              this::card);
      default -> judgeProponents(claim);
    };
  }

  private Claim judgeProponents(Scenario.Claim claim) {
    return switch (claim.claim()) {
      case "P1" ->
          row(
              claim,
              new Ground("I15", "all", INCLUSION),
              "more first loans for thin files (I15) and more than .02 of AUC (I16), with the score"
                  + " alone (arm inclusion-only) and in the essay's arm",
              this::finance);
      case "P2" ->
          row(
              claim,
              new Ground("I17", "all", ESSAY),
              "fewer defaults per loan than without any regime, and less than a tenth of listings"
                  + " for debt are of people who could never pay (I30)",
              this::thrift);
      case "P3" ->
          row(
              claim,
              new Ground("I23", "all", ESSAY),
              "more jobs in the system than jobs' worth of income lost to refusals and listings",
              x -> above(x, 0));
      case "P4" ->
          row(
              claim,
              new Ground("I18", "all", ESSAY),
              "true offences fall against an arm without cameras or with lists only",
              this::crime);
      case "P5" ->
          row(
              claim,
              new Ground("I3", "all", ESSAY),
              "conduct carries above half of the score's variance, validity and reliability .6",
              this::measure);
      default -> missing(claim);
    };
  }

  private Judgment watched(Interval essay) {
    Interval deeds = evidence.level("I24", "share lawful among deeds", ESSAY);
    String note =
        String.format(
            Locale.ROOT,
            "without the passages of cameras, of which their number a week is an assumption: %.2f",
            deeds.estimate());
    return new Judgment(above(essay, HALF).verdict(), note);
  }

  private Judgment vague(Interval essay) {
    if (!evidence.has("clear-rules")) {
      return needs("clear-rules");
    }
    Interval clear = evidence.level("I5", "all", "clear-rules");
    double fall = 1 - clear.estimate() / essay.estimate();
    boolean isApart = clear.high() < essay.low() * (1 - THIRD);
    String note =
        "wrongful penalties fall by %.0f %% when every rule is clear".formatted(100 * fall);
    if (isApart) {
      return new Judgment(Verdict.SUPPORTED, note);
    }
    boolean isNot = clear.low() > essay.high() * (1 - THIRD);
    return new Judgment(isNot ? Verdict.CONTRADICTED : Verdict.UNDECIDED, note);
  }

  /// Four differences from the essay's arm; each must be clear of its bar.
  private Judgment recourse(Interval essay) {
    if (!evidence.has(DUE_PROCESS)) {
      return needs(DUE_PROCESS);
    }
    Interval wrongful = evidence.difference("I5", "left standing", DUE_PROCESS, ESSAY);
    Interval trapped = evidence.difference("I13", "all", DUE_PROCESS, ESSAY);
    Interval trust = evidence.difference("I21", "all", DUE_PROCESS, ESSAY);
    Interval crime = evidence.difference("I18", "all", DUE_PROCESS, ESSAY);
    String note =
        String.format(
            Locale.ROOT,
            "with due process: I5 %+.2f, I13 %+.3f, I21 %+.4f, I18 %+.4f",
            wrongful.estimate(),
            trapped.estimate(),
            trust.estimate(),
            crime.estimate());
    boolean helps =
        essay.isBelow(TENTH)
            && wrongful.isBelow(0)
            && trapped.isBelow(0)
            && trust.isAbove(0)
            && crime.isAbove(-FIFTIETH);
    if (helps) {
      return new Judgment(Verdict.SUPPORTED, note);
    }
    boolean fails =
        essay.isAbove(TENTH)
            || wrongful.isAbove(0)
            || trapped.isAbove(0)
            || trust.isBelow(0)
            || crime.isBelow(-FIFTIETH);
    return new Judgment(fails ? Verdict.CONTRADICTED : Verdict.UNDECIDED, note);
  }

  private Judgment finance(Interval loans) {
    if (!evidence.has(ESSAY)) {
      return needs(ESSAY);
    }
    Interval adds = evidence.level("I16", "all", INCLUSION);
    Interval loansInEssay = evidence.level("I15", "all", ESSAY);
    Interval addsInEssay = evidence.level("I16", "all", ESSAY);
    if (Double.isNaN(loans.estimate()) || Double.isNaN(adds.estimate())) {
      return new Judgment(Verdict.NOT_YET_MEASURED, "needs a year of loans or more");
    }
    boolean isMet =
        loans.isAbove(0)
            && adds.isAbove(FIFTIETH)
            && loansInEssay.isAbove(0)
            && addsInEssay.isAbove(FIFTIETH);
    boolean isMissed =
        loans.isBelow(0)
            || adds.isBelow(FIFTIETH)
            || loansInEssay.isBelow(0)
            || addsInEssay.isBelow(FIFTIETH);
    return new Judgment(
        isMet ? Verdict.SUPPORTED : isMissed ? Verdict.CONTRADICTED : Verdict.UNDECIDED,
        String.format(
            Locale.ROOT,
            "score alone: I15 %+.1f, I16 %+.4f; essay: I15 %+.1f, I16 %+.4f; who is not seen at all"
                + " gets no loan, by assumption",
            loans.estimate(),
            adds.estimate(),
            loansInEssay.estimate(),
            addsInEssay.estimate()));
  }

  private Judgment thrift(Interval essay) {
    if (Double.isNaN(essay.estimate())) {
      return new Judgment(
          Verdict.NOT_YET_MEASURED, "needs lenders: run with --set lender.on=1 or --arm all");
    }
    Interval fall = evidence.difference("I17", "all", ESSAY, evidence.base());
    Interval unable = evidence.level("I30", "listings of people who could never pay", ESSAY);
    boolean isMet = fall.isBelow(0) && unable.isBelow(TENTH);
    boolean isMissed = fall.isAbove(0) || unable.isAbove(TENTH);
    return new Judgment(
        isMet ? Verdict.SUPPORTED : isMissed ? Verdict.CONTRADICTED : Verdict.UNDECIDED,
        String.format(
            Locale.ROOT,
            "against no regime: %+.2f per 100 loans; %.2f of listings for debt are of people who"
                + " could never pay",
            fall.estimate(),
            unable.estimate()));
  }

  private Judgment card(Interval essay) {
    if (!evidence.has(CARD)) {
      return needs(CARD);
    }
    String note =
        String.format(
            Locale.ROOT,
            "identified observations a person-year %.1f against %.3f; wrongful share of penalties"
                + " %.2f against %.2f; neither scheme hears an appeal. Information, discretion and"
                + " recourse are compared, not moral weight",
            evidence.level("I24", "all", ESSAY).estimate(),
            evidence.level("I24", "all", CARD).estimate(),
            evidence.level("I6", "all", ESSAY).estimate(),
            evidence.level("I6", "all", CARD).estimate());
    return new Judgment(above(essay, HALF).verdict(), note);
  }

  private Judgment family(Interval essay) {
    if (!essay.isAbove(0)) {
      boolean isNone = essay.estimate() == 0;
      return new Judgment(isNone ? Verdict.CONTRADICTED : Verdict.UNDECIDED, "");
    }
    if (!evidence.has("no-family")) {
      return new Judgment(
          Verdict.UNDECIDED,
          "children are barred in the essay's arm; run arm no-family to see that this is why");
    }
    Interval without = evidence.level("I10", "all", "no-family");
    boolean isGone = without.estimate() < TENTH * essay.estimate();
    return new Judgment(
        isGone ? Verdict.SUPPORTED : Verdict.CONTRADICTED,
        "without family punishment: %.2f per 1,000 children".formatted(without.estimate()));
  }

  private Judgment flights(Interval documented) {
    Interval purchases = evidence.level("I8", "flight by March 2018", "documented");
    String note =
        String.format(
            Locale.ROOT,
            "%.1f m refused flight purchases, yet %.1f m distinct persons",
            purchases.estimate(),
            documented.estimate());
    Verdict verdict =
        documented.isBelow(NINE_MILLION)
            ? Verdict.CONTRADICTED
            : documented.isAbove(NINE_MILLION) ? Verdict.SUPPORTED : Verdict.UNDECIDED;
    return new Judgment(verdict, note);
  }

  private Judgment measure(Interval conduct) {
    Interval validity = evidence.level("I1", "all", ESSAY);
    Interval reliability = evidence.level("I4", "all", ESSAY);
    boolean isMet =
        conduct.isAbove(HALF) && validity.isAbove(RELIABLE) && reliability.isAbove(RELIABLE);
    boolean isMissed =
        conduct.isBelow(HALF) || validity.isBelow(RELIABLE) || reliability.isBelow(RELIABLE);
    return new Judgment(
        isMet ? Verdict.SUPPORTED : isMissed ? Verdict.CONTRADICTED : Verdict.UNDECIDED,
        String.format(
            Locale.ROOT,
            "validity against honesty %.2f, reliability %.2f",
            validity.estimate(),
            reliability.estimate()));
  }

  private Judgment crime(Interval essay) {
    for (String arm : List.of("no-cameras", "lists-only")) {
      if (evidence.has(arm)) {
        Interval against = evidence.difference("I18", "all", ESSAY, arm);
        String note =
            "difference from arm %s; against no regime at all: %.3f"
                .formatted(arm, essay.estimate());
        Verdict verdict =
            against.isAbove(0)
                ? Verdict.SUPPORTED
                : against.isBelow(0) ? Verdict.CONTRADICTED : Verdict.UNDECIDED;
        return new Judgment(verdict, note);
      }
    }
    return new Judgment(
        Verdict.UNDECIDED,
        "shown against no regime at all; the criterion needs arm no-cameras or lists-only");
  }

  private static Judgment needs(String arm) {
    return new Judgment(Verdict.NOT_YET_MEASURED, "needs arm " + arm + ": run with --arm all");
  }

  private static Judgment above(Interval x, double bar) {
    Verdict verdict =
        x.isAbove(bar)
            ? Verdict.SUPPORTED
            : x.isBelow(bar) ? Verdict.CONTRADICTED : Verdict.UNDECIDED;
    return new Judgment(verdict, "");
  }

  private static Judgment below(Interval x, double bar) {
    Verdict verdict =
        x.isBelow(bar)
            ? Verdict.SUPPORTED
            : x.isAbove(bar) ? Verdict.CONTRADICTED : Verdict.UNDECIDED;
    return new Judgment(verdict, "");
  }

  private Claim row(
      Scenario.Claim claim, Ground ground, String criterion, Function<Interval, Judgment> judge) {
    if (!evidence.has(ground.arm())) {
      return missing(claim, criterion, "needs arm " + ground.arm());
    }
    Interval x = evidence.level(ground.indicator(), ground.part(), ground.arm());
    Judgment judgment = judge.apply(x);
    if (judgment.verdict() == Verdict.NOT_YET_MEASURED) {
      return missing(claim, criterion, judgment.note());
    }
    return new Claim(
        claim.claim(),
        side(claim),
        claim.text(),
        judgment.verdict(),
        ground.indicator(),
        evidence.title(ground.indicator(), ground.part()),
        evidence.unit(ground.indicator(), ground.part()),
        x.estimate(),
        x.low(),
        x.high(),
        x.n(),
        x.method().id(),
        evidence.period(ground.indicator(), ground.part()),
        ground.arm(),
        evidence.isDifference(ground.indicator()) ? evidence.base() : null,
        criterion,
        judgment.note(),
        claim.disputed());
  }

  private static Claim missing(Scenario.Claim claim) {
    return missing(claim, "not fixed for this claim", "comes with the rest of the model");
  }

  private static Claim missing(Scenario.Claim claim, String criterion, String note) {
    return new Claim(
        claim.claim(),
        side(claim),
        claim.text(),
        Verdict.NOT_YET_MEASURED,
        null,
        null,
        null,
        null,
        null,
        null,
        0,
        null,
        null,
        null,
        null,
        criterion,
        note,
        claim.disputed());
  }

  private static String side(Scenario.Claim claim) {
    return switch (claim.side()) {
      case CRITICS -> "critics";
      case PROPONENTS -> "proponents";
    };
  }
}
