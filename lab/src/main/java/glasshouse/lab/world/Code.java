// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.world;

import glasshouse.rulebook.Effect;
import glasshouse.rulebook.Rule;
import glasshouse.rulebook.Rulebook;
import glasshouse.rulebook.Safeguards;
import glasshouse.rulebook.Tier;
import glasshouse.rulebook.compile.RuleTable;
import glasshouse.society.people.District;
import glasshouse.society.regime.Law;
import glasshouse.society.regime.Register;
import java.util.ArrayList;
import java.util.List;

/// Compiles rulebooks into laws. All books of an arm share one list of registers, so that a listing
/// keeps its meaning when a city adopts a book of its own.
final class Code {
  private static final double NEAR_POINTS = 20;

  private Code() {}

  /// Collects the registers of several books; the first to name one defines it.
  ///
  /// @param tickOf turns a date into a tick
  static List<Register> registers(
      List<Rulebook> books,
      int ticksPerWeek,
      java.util.function.ToIntFunction<java.time.LocalDate> tickOf) {
    List<Register> registers = new ArrayList<>();
    for (Rulebook book : books) {
      for (glasshouse.rulebook.Register text : book.registers()) {
        if (registers.stream().noneMatch(known -> known.id().equals(text.register()))) {
          registers.add(
              register(text, registers.size(), ticksPerWeek, tickOf.applyAsInt(text.from())));
        }
      }
    }
    return registers;
  }

  private static Register register(
      glasshouse.rulebook.Register text, int index, int ticksPerWeek, int fromTick) {
    Integer term = text.termWeeks();
    Double below = text.rankBelow();
    Double hysteresis = text.hysteresis();
    return new Register(
        index,
        text.register(),
        switch (text.exit()) {
          case TERM -> Register.Way.TERM;
          case DEBT -> Register.Way.DEBT;
          case RANK -> Register.Way.RANK;
        },
        term == null ? 0 : term * ticksPerWeek,
        below == null ? 0 : below,
        hysteresis == null ? 1 : hysteresis,
        text.published(),
        fromTick);
  }

  /// Returns, by rule of a book, the index of the register it lists on, or -1.
  static int[] ruleRegisters(Rulebook book, List<Register> registers) {
    var indices = new int[book.rules().size()];
    for (int rule = 0; rule < indices.length; rule++) {
      indices[rule] = registerOf(book.rules().get(rule), registers);
    }
    return indices;
  }

  private static int registerOf(Rule rule, List<Register> registers) {
    for (Effect effect : rule.effects()) {
      switch (effect) {
        case Effect.Enlist enlist -> {
          for (Register register : registers) {
            if (register.id().equals(enlist.register())) {
              return register.index();
            }
          }
        }
        case Effect.Points _ -> {}
      }
    }
    return -1;
  }

  /// Compiles a book.
  static Law law(
      Rulebook book,
      RuleTable table,
      List<Register> registers,
      Law.Reading reading,
      double points) {
    Safeguards safeguards = book.safeguards();
    var publicity =
        new Law.Publicity(
            book.publicity().score(),
            book.publicity().registers(),
            switch (safeguards.notice()) {
              case NONE -> false;
              case PENALTY, REASONS -> true;
            },
            switch (safeguards.notice()) {
              case NONE, PENALTY -> false;
              case REASONS -> true;
            });
    return new Law(
        table,
        Law.Provisions.of(table, ruleRegisters(book, registers)),
        registers,
        scale(book, points),
        publicity,
        reading);
  }

  private static Law.Scale scale(Rulebook book, double multiplier) {
    int unit = District.SCORE_UNIT;
    List<Tier> tiers = book.tiers();
    int base = book.scoring().base();
    var edges = new int[Math.max(tiers.size() - 1, 0)];
    int low = Integer.MIN_VALUE;
    int reward = Integer.MAX_VALUE;
    for (int tier = 0; tier < edges.length; tier++) {
      edges[tier] = (tiers.get(tier).from() - base) * unit;
      if (!tiers.get(tier).low()) {
        low = edges[tier];
      }
      if (tiers.get(tier).rewarded()) {
        reward = edges[tier];
      }
    }
    if (tiers.stream().noneMatch(Tier::low)) {
      low = Integer.MIN_VALUE;
    }
    double scale = book.scoring().scale() * multiplier;
    return new Law.Scale(
        scale * unit,
        book.scoring().floor() * unit,
        book.scoring().ceiling() * unit,
        edges,
        low,
        reward,
        (int) Math.round(NEAR_POINTS * scale * unit));
  }
}
