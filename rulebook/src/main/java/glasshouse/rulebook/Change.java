// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook;

import glasshouse.rulebook.text.schema.Id;
import glasshouse.rulebook.text.schema.Meaning;
import glasshouse.rulebook.text.schema.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/// One line of an amendment. In the text it is told apart by its first key: the record's name.
@Meaning("One line of an amendment.")
public sealed interface Change {
  /// Gives a rule other points.
  @Meaning("Gives a rule other points.")
  record SetPoints(
      @Meaning("The rule.") @Id String rule,
      @Meaning("Its new points.") @Range(min = -10_000, max = 10_000) int points)
      implements Change {}

  /// Makes the wording of a rule clearer or vaguer.
  @Meaning("Makes the wording of a rule clearer or vaguer.")
  record SetVagueness(
      @Meaning("The rule.") @Id String rule,
      @Meaning("Its new vagueness.") @Range(min = 0, max = 1) double vagueness)
      implements Change {}

  /// Moves the edge of a tier.
  @Meaning("Moves the edge of a tier.")
  record SetTierEdge(
      @Meaning("The tier.") @Id String tier,
      @Meaning("Its new lowest score.") @Range(min = -20_000, max = 20_000) int from)
      implements Change {}

  /// Adds a rule at the end of the book.
  @Meaning("Adds a rule.")
  record AddRule(@Meaning("The new rule.") Rule rule) implements Change {}

  /// Takes a rule out of the book.
  @Meaning("Takes a rule out of the book.")
  record RemoveRule(@Meaning("The rule.") @Id String rule) implements Change {}

  /// Gives a rule a listing, or changes the chance of the one it has.
  @Meaning("Gives a rule a listing, or another chance of one.")
  record SetListing(
      @Meaning("The rule.") @Id String rule,
      @Meaning("The register.") @Id String register,
      @Meaning("Chance that an entry leads to a listing.") @Range(min = 0, max = 1) double chance)
      implements Change {}

  /// Returns the book with this change made.
  default Rulebook applyTo(Rulebook book) {
    return switch (this) {
      case SetPoints(var rule, int points) ->
          edit(book, rule, old -> old.withEffects(scored(old.effects(), points)));
      case SetVagueness(var rule, double vagueness) ->
          edit(book, rule, old -> old.withVagueness(vagueness));
      case SetTierEdge(var name, int from) -> book.withTiers(moved(book.tiers(), name, from));
      case AddRule(var rule) -> book.withRules(with(book.rules(), rule));
      case RemoveRule(var rule) ->
          book.withRules(book.rules().stream().filter(old -> !old.rule().equals(rule)).toList());
      case SetListing(var rule, var register, double chance) ->
          edit(book, rule, old -> old.withEffects(listed(old.effects(), register, chance)));
    };
  }

  private static Rulebook edit(Rulebook book, String rule, UnaryOperator<Rule> edit) {
    return book.withRules(
        book.rules().stream()
            .map(old -> old.rule().equals(rule) ? Objects.requireNonNull(edit.apply(old)) : old)
            .toList());
  }

  private static List<Tier> moved(List<Tier> tiers, String name, int from) {
    return tiers.stream()
        .map(tier ->
            tier.tier().equals(name) ? new Tier(name, from, tier.low(), tier.rewarded()) : tier)
        .toList();
  }

  private static List<Effect> scored(List<Effect> effects, int points) {
    var others = new ArrayList<Effect>();
    others.add(new Effect.Points(points));
    effects.stream().filter(Effect.Enlist.class::isInstance).forEach(others::add);
    return others;
  }

  private static List<Effect> listed(List<Effect> effects, String register, double chance) {
    var others = new ArrayList<Effect>();
    boolean ramp = false;
    for (Effect effect : effects) {
      switch (effect) {
        case Effect.Points points -> others.add(points);
        case Effect.Enlist enlist -> ramp |= enlist.ramp() && enlist.register().equals(register);
      }
    }
    others.add(new Effect.Enlist(register, chance, ramp));
    return others;
  }

  private static List<Rule> with(List<Rule> rules, Rule rule) {
    var more = new ArrayList<>(rules);
    more.add(rule);
    return more;
  }
}
