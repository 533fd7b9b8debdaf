// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.diff;

import glasshouse.rulebook.Amendment;
import glasshouse.rulebook.Effect;
import glasshouse.rulebook.Gate;
import glasshouse.rulebook.Register;
import glasshouse.rulebook.Rule;
import glasshouse.rulebook.Rulebook;
import glasshouse.rulebook.Statute;
import glasshouse.rulebook.Tier;
import glasshouse.rulebook.clause.Clauses;
import glasshouse.rulebook.text.schema.Names;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Compares two texts, clause by clause, in the words of their author.
///
/// Clauses are the same if they have the same name: a rule that was renamed is one that went and
/// one that came.
public final class Differences {
  private final @Nullable Amendment by;
  private final List<Difference> found = new ArrayList<>();

  private Differences(@Nullable Amendment by) {
    this.by = by;
  }

  /// Returns what differs between two texts as written; their amendments are not looked at.
  public static List<Difference> between(Rulebook before, Rulebook after) {
    return new Differences(null).compare(before, after);
  }

  /// Returns what the amendments of a book changed after one day and up to another, oldest first.
  public static List<Difference> over(Rulebook book, LocalDate from, LocalDate to) {
    List<Difference> all = new ArrayList<>();
    Rulebook text = new Statute(book).inForce(from);
    for (Amendment amendment : book.amendments()) {
      if (amendment.from().isAfter(from) && !amendment.from().isAfter(to)) {
        Rulebook amended = amendment.applyTo(text);
        all.addAll(new Differences(amendment).compare(text, amended));
        text = amended;
      }
    }
    return List.copyOf(all);
  }

  private List<Difference> compare(Rulebook before, Rulebook after) {
    parts("scoring", before.scoring(), after.scoring());
    each(before.tiers(), after.tiers(), tier -> Clauses.tier(tier.tier()), this::tier, this::tier);
    each(before.rules(), after.rules(), rule -> Clauses.rule(rule.rule()), this::rule, this::words);
    each(
        before.registers(),
        after.registers(),
        register -> Clauses.register(register.register()),
        (one, other) -> parts(Clauses.register(one.register()), one, other),
        Register::title);
    each(
        before.gates(),
        after.gates(),
        gate -> Clauses.gate(gate.service()),
        (one, other) -> parts(Clauses.gate(one.service()), one, other),
        Differences::words);
    parts("family", before.family(), after.family());
    parts("publicity", before.publicity(), after.publicity());
    parts("safeguards", before.safeguards(), after.safeguards());
    parts("due process", before.dueProcess(), after.dueProcess());
    return List.copyOf(found);
  }

  private <T> void each(
      List<T> before,
      List<T> after,
      Function<T, String> name,
      BiConsumer<T, T> compare,
      Function<T, String> words) {
    Map<String, T> old = byName(before, name);
    Map<String, T> now = byName(after, name);
    old.forEach((clause, part) -> {
      T other = now.get(clause);
      if (other == null) {
        add(clause, "gone (%s)".formatted(words.apply(part)));
      } else if (!part.equals(other)) {
        compare.accept(part, other);
      }
    });
    now.forEach((clause, part) -> {
      if (!old.containsKey(clause)) {
        add(clause, "new (%s)".formatted(words.apply(part)));
      }
    });
  }

  private static <T> Map<String, T> byName(List<T> parts, Function<T, String> name) {
    Map<String, T> named = new LinkedHashMap<>();
    parts.forEach(part -> named.put(name.apply(part), part));
    return named;
  }

  private void tier(Tier before, Tier after) {
    parts(Clauses.tier(before.tier()), before, after);
  }

  private String tier(Tier tier) {
    return "from " + tier.from();
  }

  private String words(Rule rule) {
    List<String> words = new ArrayList<>();
    int points = points(rule);
    if (points != 0) {
      words.add((points < 0 ? "costs %d points" : "earns %d points").formatted(Math.abs(points)));
    }
    listings(rule)
        .forEach((register, chance) ->
            words.add("lists on %s with chance %s".formatted(register, Names.number(chance))));
    return String.join(", ", words);
  }

  private static String words(Gate gate) {
    return "refuses " + String.join(", ", gate.refuses());
  }

  private void rule(Rule before, Rule after) {
    String clause = Clauses.rule(before.rule());
    points(clause, points(before), points(after));
    Map<String, Double> old = listings(before);
    Map<String, Double> now = listings(after);
    Set<String> registers = new LinkedHashSet<>(old.keySet());
    registers.addAll(now.keySet());
    for (String register : registers) {
      listing(clause, register, old.getOrDefault(register, 0.0), now.getOrDefault(register, 0.0));
    }
    double change = after.vagueness() - before.vagueness();
    if (change != 0) {
      add(
          clause,
          "worded %s: vagueness %s"
              .formatted(
                  change > 0 ? "more vaguely" : "more clearly",
                  Values.step(before.vagueness(), after.vagueness())));
    }
    for (Values.Step step : Values.steps(before, after)) {
      boolean isSaid = Set.of("effects", "vagueness", "evidence", "sources").contains(step.key());
      if (!isSaid) {
        add(clause, step.inWords());
      }
    }
  }

  private void points(String clause, int before, int after) {
    if (before == after) {
      return;
    }
    if (before <= 0 && after <= 0) {
      add(clause, "costs %d → %d points".formatted(-before, -after));
    } else if (before >= 0 && after >= 0) {
      add(clause, "earns %d → %d points".formatted(before, after));
    } else {
      add(clause, "%+d → %+d points".formatted(before, after));
    }
  }

  private void listing(String clause, String register, double before, double after) {
    if (before == after) {
      return;
    }
    if (before == 0) {
      add(clause, "lists on %s with chance %s".formatted(register, Names.number(after)));
    } else if (after == 0) {
      add(clause, "no longer lists on " + register);
    } else {
      add(clause, "lists on %s with chance %s".formatted(register, Values.step(before, after)));
    }
  }

  private static int points(Rule rule) {
    int points = 0;
    for (Effect effect : rule.effects()) {
      points += effect instanceof Effect.Points(int delta) ? delta : 0;
    }
    return points;
  }

  private static Map<String, Double> listings(Rule rule) {
    Map<String, Double> listings = new LinkedHashMap<>();
    for (Effect effect : rule.effects()) {
      if (effect instanceof Effect.Enlist(var register, double chance, _)) {
        listings.put(Objects.requireNonNull(register), chance);
      }
    }
    return listings;
  }

  private void parts(String clause, Record before, Record after) {
    for (Values.Step step : Values.steps(before, after)) {
      if (!step.key().equals("sources")) {
        add(clause, step.inWords());
      }
    }
  }

  private void add(String clause, String what) {
    found.add(new Difference(clause, what, by));
  }
}
