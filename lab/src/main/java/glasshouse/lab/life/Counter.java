// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.life;

import glasshouse.lab.scenario.ServiceKind;
import glasshouse.rulebook.Gate;
import glasshouse.rulebook.Rulebook;
import glasshouse.society.Replay;
import glasshouse.society.people.District;
import glasshouse.society.people.Restricted;
import glasshouse.society.regime.Doors;
import glasshouse.society.regime.Regime;
import glasshouse.society.witness.LifeEvent;
import glasshouse.society.witness.Witness;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// A counter to which one synthetic person of a run steps up in some week. The district is lived
/// again to that week, and then the gate of the society itself is asked: nothing here decides.
public final class Counter {
  private final Replay replay;
  private final Text text;
  private final int arm;
  private final PersonId id;
  private final int service;

  /// What was said.
  ///
  /// @param outcome the answer
  /// @param chance of being refused, 0 to 1
  /// @param because reasons in words; none where the door is open
  /// @param clause register and gate it rests on; empty for none
  /// @param tier in which the person is, or nothing
  /// @param registers titles of those the person is on
  /// @param score on the scale of the book in force; NaN where there is none
  /// @param isMet whether the person really came in this week of the run and was refused
  public record Reply(
      int week,
      LocalDate date,
      Outcome outcome,
      double chance,
      List<String> because,
      String clause,
      String tier,
      List<String> registers,
      double score,
      boolean isMet) {

    public Reply {
      because = List.copyOf(because);
      registers = List.copyOf(registers);
    }
  }

  /// How a gate may answer.
  public enum Outcome {
    /// Served.
    OPEN,
    /// Turned away.
    REFUSED,
    /// Turned away with a chance: not every request meets the gate.
    PERHAPS,
    /// Nobody of this age or household asks for it.
    NOT_ASKED;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private Counter(Replay replay, Text text, int arm, PersonId id, int service) {
    this.replay = replay;
    this.text = text;
    this.arm = arm;
    this.id = id;
    this.service = service;
  }

  /// Asks for a service as a person of a run.
  ///
  /// @param service number of the service in the scenario
  /// @param week of the run, from 0
  public static Reply ask(Reliving reliving, PersonId id, String arm, int service, int week)
      throws PastRunException {
    int number = reliving.run().arm(arm);
    if (id.district() >= reliving.districts()) {
      throw reliving.unknown(id);
    }
    try (Replay replay = reliving.replay(List.of(number), id.district())) {
      if (id.person() >= replay.ground().people()) {
        throw reliving.unknown(id);
      }
      Text text = reliving.text(number, replay);
      return new Counter(replay, text, number, id, service).ask(week);
    }
  }

  private Reply ask(int week) {
    Set<Integer> refusals = new TreeSet<>();
    replay.listen(arm, new Ear(id.person(), service, refusals));
    replay.liveUntil(week);
    Doors.Reply door = replay.ask(arm, id.person(), service);
    District district = replay.district(arm);
    double sixteenths = district.score(id.person(), week, text.world().memory());
    Regime regime = text.regime(week);
    String tier =
        regime == null ? "" : text.tier(week, regime.law().scale().tier(sixteenths));
    List<String> because = because(door, week);
    List<String> registers = registers(district.restricted(), week);
    replay.liveUntil(week + 1);
    return new Reply(
        week,
        text.date(week),
        outcome(door),
        door.chance(),
        because,
        clause(door, week),
        tier,
        registers,
        regime == null ? Double.NaN : text.score(week, sixteenths),
        refusals.contains(week));
  }

  private static Outcome outcome(Doors.Reply door) {
    if (!door.isAsked()) {
      return Outcome.NOT_ASKED;
    }
    if (door.chance() <= 0) {
      return Outcome.OPEN;
    }
    return door.chance() < 1 ? Outcome.PERHAPS : Outcome.REFUSED;
  }

  private List<String> because(Doors.Reply door, int week) {
    List<String> reasons = new ArrayList<>();
    if (door.register() < 0) {
      return reasons;
    }
    Restricted restricted = replay.district(arm).restricted();
    int row = restricted.row(door.whose(), door.register());
    String who = door.whose() == id.person() ? "the person" : "a parent";
    String until =
        restricted.until(row) == Restricted.OPEN
            ? "without an end"
            : "until " + text.date(restricted.until(row));
    reasons.add(
        "%s is on the register \"%s\" since %s, %s"
            .formatted(
                who,
                text.register(week, door.register()),
                text.date(restricted.start(row)),
                until));
    reasons.add(
        "its gate turns away whoever is on that register: " + text.service(service));
    if (door.chance() < 1) {
      reasons.add(
          String.format(
              Locale.ROOT, "%.0f of 100 requests meet the gate", 100 * door.chance()));
    }
    return reasons;
  }

  private String clause(Doors.Reply door, int week) {
    Rulebook book = text.book(week);
    if (door.register() < 0 || book == null) {
      return "";
    }
    String register = text.world().registers().get(door.register()).id();
    String name = text.world().services().get(service).id();
    for (Gate gate : book.gates()) {
      if (gate.service().equals(name) && gate.refuses().contains(register)) {
        return "%s: gate %s refuses register %s".formatted(book.title(), name, register);
      }
    }
    return "register " + register;
  }

  private List<String> registers(Restricted restricted, int week) {
    List<String> found = new ArrayList<>();
    int row = restricted.firstRow(id.person());
    while (row < restricted.size() && restricted.person(row) == id.person()) {
      found.add(text.register(week, restricted.register(row)));
      row++;
    }
    return found;
  }

  /// Returns the services of a run that one may ask for, by number.
  public static List<ServiceKind> services(PastRun run) {
    return run.experiment().scenario().services();
  }

  /// Hears in which weeks somebody was really turned away.
  private record Ear(int person, int service, Set<Integer> refusals) implements Witness {
    @Override
    public boolean hears(int who) {
      return who == person;
    }

    @Override
    public void hear(int tick, int who, LifeEvent event) {
      boolean isThis =
          switch (event) {
            case LifeEvent.Refused(int at, _, _, _) -> at == service;
            case LifeEvent.Barred(int at, _, _) -> at == service;
            case LifeEvent other -> false;
          };
      if (isThis) {
        refusals.add(tick);
      }
    }

    @Override
    public void closed(int tick) {}
  }
}
