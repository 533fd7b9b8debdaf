// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.words;

import glasshouse.app.terminal.Quantity;
import glasshouse.lab.scenario.DeedKind;
import glasshouse.lab.scenario.Scenario;
import glasshouse.rulebook.Amendment;
import glasshouse.rulebook.Change;
import glasshouse.rulebook.Effect;
import glasshouse.rulebook.Gate;
import glasshouse.rulebook.Register;
import glasshouse.rulebook.Rule;
import glasshouse.rulebook.Rulebook;
import glasshouse.rulebook.Safeguards;
import glasshouse.rulebook.Scoring;
import glasshouse.rulebook.Tier;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A rulebook in words: what it takes, from whom, seen by whom, and what protects them.
public final class RulebookWords {
  private RulebookWords() {}

  /// Returns the whole text, rule by rule.
  public static String of(Scenario scenario, Rulebook book) {
    var page =
        new Page(scenario, "Rulebook", book.rulebook(), book.title())
            .text(book.about())
            .head("Score, in force from " + book.inForce())
            .facts(scoring(book.scoring()));
    var tiers = Page.columns("tier", "from", "");
    for (Tier tier : book.tiers()) {
      String standing = tier.low() ? "low" : tier.rewarded() ? "rewarded" : "";
      tiers.row(tier.tier(), Integer.toString(tier.from()), standing);
    }
    page.table(tiers).head(book.rules().size() + " rules");
    for (Rule rule : book.rules()) {
      rule(page, scenario, rule);
    }
    registers(page, book);
    gates(page, book);
    protection(page, book);
    page.head(book.amendments().size() + " amendments");
    for (Amendment amendment : book.amendments()) {
      amendment(page, amendment);
    }
    gaps(page, book);
    return page.cite(book.sources()).toString();
  }

  private static void gaps(Page page, Rulebook book) {
    if (!book.gaps().isEmpty()) {
      page.head(book.gaps().size() + " gaps: what no source found says");
    }
    for (Rulebook.Gap gap : book.gaps()) {
      String standIn = gap.standIn();
      page.facts(
          gap.gap(), standIn == null ? gap.text() : gap.text() + " A run assumes: " + standIn);
    }
  }

  private static String[] scoring(Scoring scoring) {
    return new String[] {
      "base", Integer.toString(scoring.base()),
      "range", "%d to %+d around the base".formatted(scoring.floor(), scoring.ceiling()),
      "scale", "points count %s times".formatted(Quantity.number(scoring.scale())),
      "half-life", Quantity.number(scoring.halfLifeYears()) + " years",
      "rewards", "vagueness " + Quantity.number(scoring.rewardVagueness())
    };
  }

  private static void rule(Page page, Scenario scenario, Rule rule) {
    String deed =
        scenario.deeds().stream()
            .filter(kind -> kind.deed().equals(rule.deed()))
            .map(DeedKind::title)
            .findFirst()
            .orElse("");
    page.head(rule.rule())
        .facts(
            "text",
            rule.text(),
            "deed",
            "%s %s%s".formatted(rule.deed(), deed, rule.hypothetical() ? " (hypothetical)" : ""),
            "applies when",
            rule.when(),
            "seen by",
            rule.channels().isEmpty() ? "nobody" : String.join(", ", rule.channels()),
            "effect",
            rule.effects().stream().map(RulebookWords::effect).collect(Collectors.joining("; ")),
            "vagueness",
            Quantity.number(rule.vagueness()) + " (0 assessors always agree, 1 they toss a coin)",
            "evidence",
            page.cite(rule.evidence(), rule.sources()));
  }

  private static String effect(Effect effect) {
    return switch (effect) {
      case Effect.Points(int points) -> "%+d points".formatted(points);
      case Effect.Enlist(var register, double chance, boolean ramp) ->
          "onto the register %s with chance %s%s"
              .formatted(
                  register, Quantity.number(chance), ramp ? ", growing with the programme" : "");
    };
  }

  private static void registers(Page page, Rulebook book) {
    page.head(book.registers().size() + " registers");
    for (Register register : book.registers()) {
      page.facts(
          register.register(),
          "%s; from %s; %s; %s; %s"
              .formatted(
                  register.title(),
                  register.from(),
                  exit(register),
                  register.published() ? "published" : "not published",
                  String.join(", ", register.sources())));
      page.cite(register.sources());
    }
  }

  private static String exit(Register register) {
    return switch (register.exit()) {
      case TERM -> "for %s weeks".formatted(Objects.toString(register.termWeeks(), "?"));
      case DEBT -> "until the debt is settled or struck out";
      case RANK ->
          "below the lowest %s of the ranking, off above %s times that"
              .formatted(number(register.rankBelow()), number(register.hysteresis()));
    };
  }

  private static String number(@Nullable Double number) {
    return number == null ? "?" : Quantity.number(number);
  }

  private static void gates(Page page, Rulebook book) {
    var table = Page.columns("gate", "coverage", "joint", "refuses", "sources");
    for (Gate gate : book.gates()) {
      table.row(
          gate.service(),
          Page.share(gate.coverage()),
          Page.yesNo(gate.joint()),
          String.join(", ", gate.refuses()),
          String.join(", ", gate.sources()));
      page.cite(gate.sources());
    }
    page.head("Gates").table(table);
  }

  private static void protection(Page page, Rulebook book) {
    Safeguards safeguards = book.safeguards();
    page.head("Family, publicity, safeguards")
        .facts(
            "family",
            "gates close for a child with chance %s, for a spouse with chance %s"
                .formatted(
                    Quantity.number(book.family().child()),
                    Quantity.number(book.family().spouse())),
            "public",
            "scores %s, registers %s, photographs %s"
                .formatted(
                    Page.yesNo(book.publicity().score()),
                    Page.yesNo(book.publicity().registers()),
                    Page.yesNo(book.publicity().photo())),
            "notice",
            notice(safeguards),
            "appeal",
            "%s; suspends the penalty %s; independent %s"
                .formatted(
                    Page.yesNo(safeguards.appeal()),
                    Page.yesNo(safeguards.suspensiveEffect()),
                    Page.yesNo(safeguards.independentReview())),
            "expiry",
            "automatic " + Page.yesNo(safeguards.automaticExpiry()),
            "advice",
            "free " + Page.yesNo(safeguards.freeAdvice()));
  }

  private static String notice(Safeguards safeguards) {
    return switch (safeguards.notice()) {
      case NONE -> "none";
      case PENALTY -> "of the penalty, not of its reasons";
      case REASONS -> "of the penalty and its reasons";
    };
  }

  private static void amendment(Page page, Amendment amendment) {
    page.facts(
        amendment.from().toString(),
        "%s (published %s, explained %s, reaches back %s): %s"
            .formatted(
                amendment.title(),
                Page.yesNo(amendment.published()),
                Page.yesNo(amendment.explained()),
                Page.yesNo(amendment.retroactive()),
                amendment.changes().stream()
                    .map(RulebookWords::change)
                    .collect(Collectors.joining("; "))));
  }

  private static String change(Change change) {
    return switch (change) {
      case Change.SetPoints(var rule, int points) -> "%s now %+d points".formatted(rule, points);
      case Change.SetVagueness(var rule, double vagueness) ->
          "%s now of vagueness %s".formatted(rule, Quantity.number(vagueness));
      case Change.SetTierEdge(var tier, int from) -> "tier %s from %d".formatted(tier, from);
      case Change.AddRule(var rule) -> "new rule " + rule.rule();
      case Change.RemoveRule(var rule) -> "rule %s goes".formatted(rule);
      case Change.SetListing(var rule, var register, double chance) ->
          "%s now onto %s with chance %s".formatted(rule, register, Quantity.number(chance));
    };
  }
}
