// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.vignette;

import glasshouse.rulebook.Amendment;
import glasshouse.rulebook.Gate;
import glasshouse.rulebook.Register;
import glasshouse.rulebook.Rulebook;
import glasshouse.rulebook.Scoring;
import glasshouse.rulebook.Statute;
import glasshouse.rulebook.Tier;
import glasshouse.rulebook.Vocabulary;
import glasshouse.rulebook.clause.Clauses;
import glasshouse.rulebook.compile.Attributes;
import glasshouse.rulebook.compile.RuleTable;
import glasshouse.rulebook.process.Answer;
import glasshouse.rulebook.vignette.Outcome.Door;
import glasshouse.rulebook.vignette.Outcome.Listing;
import glasshouse.rulebook.vignette.Outcome.Posted;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a rulebook makes of a case, by the rules of the engine and without its luck: the same
/// compiled table, the same order (decay, rules, floor and ceiling, listings, gates), on exact
/// days.
///
/// A deed is noticed if any rule about it names the channel; then every rule about it whose
/// condition holds is applied. Conditions see the state before the entry. What the engine leaves to
/// chance is told by the case, or answered with "possible". Standing in a ranking depends on
/// everybody else, so a register with exit rank is entered only if the case says so.
public final class Reckoning {
  private static final double YEAR = 365.25;
  private static final int LAST_TIER = 7;

  private final Statute statute;
  private final Vocabulary vocabulary;
  private final Vignette.Input input;
  private final Map<Rulebook, RuleTable> tables = new LinkedHashMap<>();
  private final List<Posted> posted = new ArrayList<>();
  private final List<Listing> listings = new ArrayList<>();
  private final SequencedSet<String> touched = new LinkedHashSet<>();
  private double deviation;
  private @Nullable LocalDate reckoned;

  private Reckoning(Rulebook book, Vignette.Input input) {
    this.statute = new Statute(book);
    this.vocabulary = words(book, input);
    this.input = input;
    Double score = input.score();
    this.deviation = score == null ? 0 : score - book.scoring().base();
    for (String register : input.registers()) {
      listings.add(new Listing(register, LocalDate.MIN, null, true, null));
    }
  }

  /// Returns what a checked book makes of a case on a day; deeds after the day do not count.
  public static Outcome of(Rulebook book, Vignette.Input input, LocalDate on) {
    return new Reckoning(book, input).reckon(on);
  }

  private static Vocabulary words(Rulebook book, Vignette.Input input) {
    List<Rulebook> texts = new ArrayList<>(List.of(book));
    Statute statute = new Statute(book);
    for (Amendment amendment : book.amendments()) {
      texts.add(statute.inForce(amendment.from()));
    }
    Stream<String> deeds =
        Stream.concat(
            texts.stream().flatMap(text -> text.rules().stream()).map(rule -> rule.deed()),
            input.deeds().stream().map(Vignette.Act::deed));
    Stream<String> channels =
        Stream.concat(
            texts.stream()
                .flatMap(text -> text.rules().stream())
                .flatMap(rule -> rule.channels().stream()),
            input.deeds().stream().map(Vignette.Act::channel));
    return new Vocabulary(deeds.distinct().toList(), channels.distinct().toList(), List.of());
  }

  private Outcome reckon(LocalDate on) {
    input.deeds().stream()
        .filter(act -> !act.date().isAfter(on))
        .sorted(Comparator.comparing(Vignette.Act::date))
        .forEach(this::enter);
    Rulebook text = statute.inForce(on);
    touchAmendments(on);
    decay(text, on);
    int tier = tier(text);
    String tierName = text.tiers().isEmpty() ? null : text.tiers().get(tier).tier();
    if (tierName != null) {
      touched.add(Clauses.tier(tierName));
    }
    List<Listing> held = listings.stream().filter(listing -> listing.holds(on)).toList();
    return new Outcome(
        on,
        posted,
        text.scoring().base() + deviation,
        tierName,
        held,
        text.gates().stream().map(gate -> answer(gate, held)).toList(),
        touched);
  }

  private void enter(Vignette.Act act) {
    Rulebook text = statute.inForce(act.date());
    RuleTable table = tables.computeIfAbsent(text, book -> RuleTable.compile(book, vocabulary));
    int[] rules = table.rulesOf(vocabulary.deeds().indexOf(act.deed()));
    int channel = 1 << vocabulary.channels().indexOf(act.channel());
    int heard = 0;
    for (int rule : rules) {
      heard |= table.channels(rule);
    }
    if ((heard & channel) == 0) {
      return;
    }
    decay(text, act.date());
    int attributes = attributes(text, act);
    double plain = 0;
    Scoring scoring = text.scoring();
    for (int rule : rules) {
      if (table.applies(rule, attributes)) {
        plain += table.points(rule);
        String name = text.rules().get(rule).rule();
        posted.add(new Posted(name, act.date(), table.points(rule) * scoring.scale() * act.size()));
        touched.add(Clauses.rule(name));
        touchAmendments(act.date());
        enlist(text, table, rule, act);
      }
    }
    double moved = deviation + plain * scoring.scale() * act.size();
    deviation = Math.min(Math.max(moved, scoring.floor()), scoring.ceiling());
    if (!text.tiers().isEmpty()) {
      touched.add(Clauses.tier(text.tiers().get(tier(text)).tier()));
    }
  }

  private void touchAmendments(LocalDate day) {
    for (Amendment amendment : statute.original().amendments()) {
      if (!amendment.from().isAfter(day)) {
        touched.add(Clauses.amendment(amendment));
      }
    }
  }

  private void decay(Rulebook text, LocalDate day) {
    LocalDate before = reckoned;
    if (before != null) {
      double years = ChronoUnit.DAYS.between(before, day) / YEAR;
      deviation *= StrictMath.pow(0.5, years / text.scoring().halfLifeYears());
    }
    reckoned = day;
  }

  private int attributes(Rulebook text, Vignette.Act act) {
    boolean isListed =
        listings.stream().anyMatch(listing -> listing.isCertain() && listing.holds(act.date()));
    return Attributes.index(
        input.ageBand(),
        input.migrant() ? 1 : 0,
        input.rural() ? 1 : 0,
        input.incomeBand() - 1,
        Math.min(tier(text), LAST_TIER),
        isListed ? 1 : 0,
        Attributes.severity(act.size()));
  }

  /// Returns the number of the tier, 0 the best.
  private int tier(Rulebook text) {
    List<Tier> tiers = text.tiers();
    int tier = 0;
    while (tier < tiers.size() - 1 && deviation < tiers.get(tier).from() - text.scoring().base()) {
      tier++;
    }
    return tier;
  }

  private void enlist(Rulebook text, RuleTable table, int rule, Vignette.Act act) {
    if (table.register(rule) < 0 || table.listingChance(rule) == 0) {
      return;
    }
    Register register = text.registers().get(table.register(rule));
    boolean isBegun = !register.from().isAfter(act.date());
    boolean isThere =
        listings.stream()
            .anyMatch(one ->
                one.register().equals(register.register())
                    && one.isCertain()
                    && one.holds(act.date()));
    boolean isSpared = table.listingChance(rule) < 1 && act.listed() == Answer.NO;
    if (!isBegun || isThere || isSpared) {
      return;
    }
    boolean isCertain = table.listingChance(rule) >= 1 || act.listed() == Answer.YES;
    listings.add(
        new Listing(
            register.register(),
            act.date(),
            end(register, act),
            isCertain,
            text.rules().get(rule).rule()));
    touched.add(Clauses.register(register.register()));
  }

  private static @Nullable LocalDate end(Register register, Vignette.Act act) {
    return switch (register.exit()) {
      case TERM -> act.date().plusWeeks(Objects.requireNonNullElse(register.termWeeks(), 0));
      case DEBT -> act.settled();
      case RANK -> null;
    };
  }

  private Door answer(Gate gate, List<Listing> held) {
    List<Listing> refusing =
        held.stream().filter(listing -> gate.refuses().contains(listing.register())).toList();
    List<String> because = refusing.stream().map(Listing::register).distinct().toList();
    if (refusing.isEmpty() || gate.coverage() == 0) {
      return new Door(gate.service(), Vignette.Reply.OPEN, List.of());
    }
    touched.add(Clauses.gate(gate.service()));
    boolean isSure = gate.coverage() == 1 && !gate.joint();
    boolean isCertain = isSure && refusing.stream().anyMatch(Listing::isCertain);
    return new Door(
        gate.service(), isCertain ? Vignette.Reply.CLOSED : Vignette.Reply.POSSIBLE, because);
  }
}
