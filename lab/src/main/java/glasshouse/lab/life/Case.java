// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.life;

import glasshouse.lab.life.PastRunException.Reason;
import glasshouse.rulebook.Effect;
import glasshouse.rulebook.Rule;
import glasshouse.rulebook.Rulebook;
import glasshouse.rulebook.process.Answer;
import glasshouse.rulebook.text.RulebookReader;
import glasshouse.rulebook.vignette.Vignette;
import glasshouse.rulebook.vignette.VignetteWriter;
import glasshouse.society.profile.Ages;
import glasshouse.society.witness.LifeEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Turns a life that was lived into a small case for a rulebook: what was posted about somebody, as
/// the institution saw it, and what the text makes of it.
final class Case {
  private final Text text;
  private final Life life;
  private final List<String> deeds;

  /// @param deeds ids of the kinds of deeds
  Case(Text text, Life life, List<String> deeds) {
    this.text = text;
    this.life = life;
    this.deeds = deeds;
  }

  /// Returns the case under the book that was in force at the end.
  ///
  /// @param path path of the book from the file that will hold the case
  Vignette write(String path) throws PastRunException {
    int last = life.trail().weeks() - 1;
    Rulebook book = text.book(last);
    List<Vignette.Act> acts = new ArrayList<>();
    int to = 0;
    for (Life.Heard each : life.heard()) {
      if (each.event() instanceof LifeEvent.Posted posted && text.book(each.tick()) != null) {
        acts.add(act(each.tick(), posted, book));
        to = each.tick();
      }
    }
    acts.removeIf(act -> act.channel().isEmpty());
    if (book == null || acts.isEmpty()) {
      throw new PastRunException(
          Reason.UNKNOWN,
          "nothing was posted about %s in arm %s that a vignette could try; choose somebody with an"
                  .formatted(life.id(), life.arm())
              + " entry: explain RUN --find wrongly-listed");
    }
    Sketch who = life.sketch();
    LocalDate on = text.date(to);
    int weeks = who.age() * 52 + to;
    var input =
        new Vignette.Input(
            Ages.band(weeks),
            who.isElsewhere(),
            who.home().equals("country"),
            who.fifth(),
            null,
            List.of(),
            acts);
    String name = "What was posted about the synthetic person %s".formatted(life.id());
    return VignetteWriter.record(name, path, book, input, on);
  }

  private Vignette.Act act(int tick, LifeEvent.Posted posted, @Nullable Rulebook book) {
    String deed = deeds.get(posted.deed());
    String channel = channel(tick, posted.deed());
    List<Rule> rules =
        book == null
            ? List.of()
            : book.rules().stream().filter(rule -> rule.deed().equals(deed)).toList();
    if (rules.stream().noneMatch(rule -> rule.channels().contains(channel))) {
      String first = rules.isEmpty() ? "" : rules.getFirst().channels().getFirst();
      return new Vignette.Act(
          deed, text.date(tick), first, posted.size(), listed(tick, rules), null);
    }
    return new Vignette.Act(
        deed, text.date(tick), channel, posted.size(), listed(tick, rules), null);
  }

  /// Returns the channel that noticed what was posted: the last one before that spoke of the deed.
  private String channel(int tick, int deed) {
    String found = "";
    for (Life.Heard each : life.heard()) {
      boolean isOfDeed =
          each.tick() <= tick && each.event() instanceof LifeEvent.Seen seen && seen.deed() == deed;
      if (isOfDeed && each.event() instanceof LifeEvent.Seen seen) {
        found = RulebookReader.CHANNELS.get(seen.channel());
      }
    }
    return found;
  }

  private Answer listed(int tick, List<Rule> rules) {
    boolean isToChance =
        rules.stream()
            .flatMap(rule -> rule.effects().stream())
            .anyMatch(effect ->
                effect instanceof Effect.Enlist(_, double chance, boolean ramp)
                    && (chance < 1 || ramp));
    if (!isToChance) {
      return Answer.UNKNOWN;
    }
    boolean isListed =
        life.heard().stream()
            .anyMatch(each ->
                each.tick() == tick
                    && each.event() instanceof LifeEvent.Listed listing
                    && listing.rule() >= 0);
    return isListed ? Answer.YES : Answer.NO;
  }
}
