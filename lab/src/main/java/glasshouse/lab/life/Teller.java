// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.life;

import glasshouse.lab.life.Line.Sort;
import glasshouse.rulebook.Rule;
import glasshouse.society.profile.Deed;
import glasshouse.society.regime.Law;
import glasshouse.society.regime.Regime;
import glasshouse.society.witness.Cause;
import glasshouse.society.witness.LifeEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// Puts what befell one person into words, beside what the person came to know of it.
final class Teller {
  private static final List<String> CHANNELS =
      List.of(
          "a camera",
          "a data feed",
          "a guard at the gate",
          "a court",
          "a neighbour's report",
          "an inspector");

  private final Text text;
  private final int person;

  Teller(Text text, int person) {
    this.text = text;
    this.person = person;
  }

  /// Returns the line of an event, if it has one.
  Optional<Line> tell(int tick, LifeEvent event) {
    return switch (event) {
      case LifeEvent.Did did -> line(tick, Sort.DEED, did(did), "did it", "", false);
      case LifeEvent.Chose chose -> chose(tick, chose);
      case LifeEvent.Seen seen -> seen(tick, seen);
      case LifeEvent.Read read -> read(tick, read);
      case LifeEvent.Sent(int deed, _) ->
          plain(
              tick,
              Sort.READING,
              text.deed(deed) + " was written down against somebody in another district",
              "");
      case LifeEvent.Posted posted -> posted(tick, posted);
      case LifeEvent.Listed listed -> listed(tick, listed);
      case LifeEvent.Released(int register) ->
          line(tick, Sort.REGISTER, "left the " + name(tick, register), known(tick), "", false);
      case LifeEvent.Paid(int register, boolean isUnable) ->
          plain(tick, Sort.REGISTER, paid(name(tick, register), isUnable), "paid");
      case LifeEvent.Refused refused -> refused(tick, refused);
      case LifeEvent.Barred(int service, _, _) ->
          plain(
              tick,
              Sort.DOOR,
              "was refused a place because a parent is on a register: " + text.service(service),
              "was refused");
      case LifeEvent.Rose(int weeks) ->
          plain(
              tick,
              Sort.STANDING,
              "rose out of the low tiers after %d weeks".formatted(weeks),
              publicScore(tick));
      case LifeEvent.Moved(int from, int to) -> moved(tick, from, to);
      case LifeEvent.Rewarded(int service) ->
          line(tick, Sort.REWARD, "drew a reward: " + text.service(service), "got it", "", false);
      case LifeEvent.Applied applied ->
          line(tick, Sort.LOAN, applied(applied), asked(applied.answer()), "", false);
      case LifeEvent.Defaulted _ ->
          plain(tick, Sort.LOAN, "did not pay a loan back; the credit file says so", "knew it");
      case LifeEvent.Repaid(boolean isLate) -> repaid(tick, isLate);
      case LifeEvent.Contested contested -> contested(tick, contested);
      case LifeEvent.Answered answered -> answered(tick, answered);
      case LifeEvent.LookedUp looked -> lookedUp(tick, looked);
      case LifeEvent.Restored(int before, int after, _) -> restored(tick, before, after);
      case LifeEvent.Arrived(boolean isBack) ->
          plain(tick, Sort.STANDING, isBack ? "came back" : "moved in", "");
      case LifeEvent.Left left -> left(tick, left);
      case LifeEvent.Settled settled -> settled(tick, settled);
      case LifeEvent.Named _, LifeEvent.Spared _, LifeEvent.Indebted _, LifeEvent.Owed _ ->
          Optional.empty();
      case LifeEvent.Counted _, LifeEvent.Audited _, LifeEvent.Restrained _, LifeEvent.Low _ ->
          Optional.empty();
    };
  }

  private Optional<Line> lookedUp(int tick, LifeEvent.LookedUp looked) {
    String words =
        "was looked up by somebody in the %s%s"
            .formatted(
                looked.isNeighbour() ? "neighbourhood" : "city",
                looked.isAvoided() ? ", who keeps away now" : "");
    return plain(tick, Sort.STANDING, words, "");
  }

  private Optional<Line> settled(int tick, LifeEvent.Settled settled) {
    String truth =
        String.format(
            Locale.ROOT,
            "%s: score %.1f to %.1f",
            settled.isRepaid() ? "repaid a loan" : "did not repay a loan",
            text.score(tick, settled.before()),
            text.score(tick, settled.after()));
    return plain(tick, Sort.STANDING, truth, publicScore(tick));
  }

  private Optional<Line> left(int tick, LifeEvent.Left left) {
    String dropped = left.appeals() > 0 ? "; what was appealed stays undecided" : "";
    String truth = left.isForGood() ? "moved away for good" + dropped : "went away for a time";
    return plain(tick, Sort.STANDING, truth, "");
  }

  private Optional<Line> plain(int tick, Sort sort, String truth, String known) {
    return line(tick, sort, truth, known, "", false);
  }

  private static String paid(String register, boolean isUnable) {
    String more = isUnable ? ", which was more than they had" : "";
    return "paid the debt behind the %s%s".formatted(register, more);
  }

  private Optional<Line> repaid(int tick, boolean isLate) {
    String truth = isLate ? "the arrears of a loan ended" : "paid a loan back; the file grows";
    return plain(tick, Sort.LOAN, truth, "paid");
  }

  private static String applied(LifeEvent.Applied applied) {
    return switch (applied.answer()) {
      case BARRED -> "asked for a loan and was turned away before the lender looked";
      case REFUSED ->
          String.format(
              Locale.ROOT,
              "asked for a loan and got none; %.1f%% of such people default in a year%s",
              100 * applied.truth(),
              applied.isThinGood() ? ", less than the lender accepts, but no file knows them" : "");
      case LENT -> "was lent money" + (applied.isFirst() ? ", for the first time" : "");
    };
  }

  private static String asked(LifeEvent.LoanAnswer answer) {
    return switch (answer) {
      case BARRED -> "was turned away";
      case REFUSED -> "was refused";
      case LENT -> "got it";
    };
  }

  private Optional<Line> contested(int tick, LifeEvent.Contested contested) {
    if (!contested.isFiled()) {
      return Optional.empty();
    }
    String truth =
        "appealed against the entry: %s; it was %s"
            .formatted(text.deed(contested.deed()), truth(contested.cause()));
    return plain(tick, Sort.APPEAL, truth, "appealed");
  }

  private Optional<Line> restored(int tick, int before, int after) {
    double from = text.score(tick, before);
    double to = text.score(tick, after);
    String truth =
        String.format(Locale.ROOT, "because of the appeal: score %.1f to %.1f", from, to);
    return plain(tick, Sort.STANDING, truth, publicScore(tick));
  }

  private Optional<Line> line(
      int tick, Sort sort, String truth, String known, String clause, boolean isWrong) {
    int week = text.world().calendar().week(tick);
    return Optional.of(new Line(week, text.date(tick), sort, truth, known, clause, isWrong));
  }

  private String did(LifeEvent.Did did) {
    Deed.Type type = text.world().deeds().get(did.deed()).type();
    String beside =
        switch (type) {
          case PROHIBITED -> did.inScope() ? "" : " (looks like it; the written rule means others)";
          case DISFAVOURED -> " (lawful)";
          case GOOD -> "";
        };
    return "did: %s%s%s"
        .formatted(text.deed(did.deed()), beside, did.isAdult() ? "" : ", as a minor");
  }

  private Optional<Line> chose(int tick, LifeEvent.Chose chose) {
    if (!chose.inBase() || chose.happens()) {
      return Optional.empty();
    }
    return line(
        tick,
        Sort.SILENCE,
        "held back; where nothing is in force the same week has: " + text.deed(chose.deed()),
        "held back",
        "",
        false);
  }

  private Optional<Line> seen(int tick, LifeEvent.Seen seen) {
    String channel = CHANNELS.get(seen.channel());
    String deed = text.deed(seen.deed());
    Cause cause = Cause.of(seen.cause());
    boolean isOwn = seen.doer() == person;
    boolean isNobodys = seen.doer() == LifeEvent.NOBODY;
    String truth =
        switch (cause) {
          case CORRECT, OUT_OF_SCOPE, UNABLE -> "%s noticed it: %s".formatted(channel, deed);
          case WRONG_PERSON ->
              isOwn
                  ? "%s noticed it and took somebody else for the doer: %s".formatted(channel, deed)
                  : "%s noticed somebody else's act and took this person for the doer: %s"
                      .formatted(channel, deed);
          case FABRICATED ->
              isNobodys
                  ? "%s showed what never happened: %s".formatted(channel, deed)
                  : "an operator inferred a second record from it: " + deed;
          case DUPLICATE -> "%s noticed the same act once more: %s".formatted(channel, deed);
        };
    return line(tick, Sort.SIGHT, truth, "", "", false);
  }

  private Optional<Line> read(int tick, LifeEvent.Read read) {
    boolean isGood = text.world().deeds().get(read.deed()).type() == Deed.Type.GOOD;
    if (!read.isBreach()) {
      String found = isGood ? "found it not worth an award: " : "found no breach in it: ";
      return line(
          tick, Sort.READING, "the assessor " + found + text.deed(read.deed()), "", "", false);
    }
    String size =
        read.size() == 1
            ? ""
            : String.format(Locale.ROOT, ", at %.2f times what is written", read.size());
    return line(
        tick,
        Sort.READING,
        "the assessor wrote it down%s; to be posted in the week of %s"
            .formatted(size, text.date(read.due())),
        "",
        "",
        false);
  }

  private Optional<Line> posted(int tick, LifeEvent.Posted posted) {
    Law law = regime(tick).law();
    var clauses = new ArrayList<String>();
    for (int at : law.rulesOf(posted.deed())) {
      if (law.applies(at, posted.attributes())) {
        double points = law.points(at) * law.scale().factor() / 16;
        clauses.add(clause(tick, at) + String.format(Locale.ROOT, " [%+.1f points]", points));
      }
    }
    boolean isAward = text.world().deeds().get(posted.deed()).type() == Deed.Type.GOOD;
    boolean isWrong = !isAward && Cause.isWrongful(posted.cause());
    String score =
        posted.before() == posted.after()
            ? "no points moved"
            : String.format(
                Locale.ROOT,
                "score %.1f to %.1f",
                text.score(tick, posted.before()),
                text.score(tick, posted.after()));
    String tier = tier(tick, posted);
    String truth =
        "%s posted: %s; %s%s; %s"
            .formatted(
                isAward ? "an award was" : "an entry was",
                text.deed(posted.deed()),
                score,
                tier,
                truth(posted.cause()));
    return line(tick, Sort.ENTRY, truth, told(tick), String.join("; ", clauses), isWrong);
  }

  private String tier(int tick, LifeEvent.Posted posted) {
    Law.Scale scale = regime(tick).law().scale();
    String before = text.tier(tick, scale.tier(posted.before()));
    String after = text.tier(tick, scale.tier(posted.after()));
    return before.equals(after) ? "" : ", tier %s to %s".formatted(before, after);
  }

  /// Returns in words whether an entry is right.
  static String truth(int cause) {
    return switch (Cause.of(cause)) {
      case CORRECT -> "right";
      case OUT_OF_SCOPE -> "wrong: the rule, read carefully, does not mean this act";
      case WRONG_PERSON -> "wrong: somebody else did it";
      case FABRICATED -> "wrong: it never happened";
      case DUPLICATE -> "wrong: it had been counted before";
      case UNABLE -> "wrong: unable to pay, not unwilling";
    };
  }

  /// What the person is told of an entry.
  private String told(int tick) {
    Law.Publicity publicity = regime(tick).law().publicity();
    if (publicity.isNotified()) {
      return publicity.isExplained() ? "was told, with reasons" : "was told of it, not why";
    }
    return publicity.score() ? "could see the score move, not why" : "";
  }

  private String publicScore(int tick) {
    return regime(tick).law().publicity().score() ? "could see the score" : "";
  }

  private Optional<Line> listed(int tick, LifeEvent.Listed listed) {
    Law law = regime(tick).law();
    var register = text.world().registers().get(listed.register());
    String end =
        switch (register.way()) {
          case TERM -> "until the week of " + text.date(listed.until());
          case DEBT -> "until the debt is settled";
          case RANK -> "until the rank has risen";
        };
    boolean isByRule = listed.rule() >= 0;
    double chance = isByRule ? law.listingChance(listed.rule()) : 1;
    String why =
        !isByRule
            ? "because of the rank"
            : law.isRamped(listed.rule()) || chance >= 1
                ? truth(listed.cause())
                : String.format(
                    Locale.ROOT,
                    "%s; of a hundred such entries %.0f lead here",
                    truth(listed.cause()),
                    100 * chance);
    String verb = listed.isNew() ? "came on the " : "stays longer on the ";
    boolean isWrong = isByRule && Cause.isWrongful(listed.cause());
    return line(
        tick,
        Sort.REGISTER,
        "%s%s %s; %s".formatted(verb, name(tick, listed.register()), end, why),
        known(tick),
        isByRule ? clause(tick, listed.rule()) : "register " + register.id(),
        isWrong);
  }

  private String known(int tick) {
    Law.Publicity publicity = regime(tick).law().publicity();
    if (publicity.isNotified()) {
      return "was told";
    }
    return publicity.registers() ? "could have looked it up" : "";
  }

  private Optional<Line> refused(int tick, LifeEvent.Refused refused) {
    boolean isExplained = regime(tick).law().publicity().isExplained();
    String whose = refused.child() == LifeEvent.NOBODY ? "was refused: " : "a child was refused: ";
    return line(
        tick,
        Sort.DOOR,
        whose
            + text.service(refused.service())
            + ", because of the "
            + name(tick, refused.register()),
        isExplained ? "was turned away, and told why" : "was turned away",
        "",
        false);
  }

  private Optional<Line> answered(int tick, LifeEvent.Answered answered) {
    int weeks = text.world().calendar().week(answered.waitedTicks());
    boolean isWrong = answered.isOverturned() != Cause.isWrongful(answered.cause());
    return line(
        tick,
        Sort.APPEAL,
        "the appeal was %s after %d weeks: %s; the entry was %s"
            .formatted(
                answered.isOverturned() ? "allowed" : "dismissed",
                weeks,
                text.deed(answered.deed()),
                truth(answered.cause())),
        answered.isOverturned() ? "won" : "lost",
        "",
        isWrong);
  }

  private Optional<Line> moved(int tick, int from, int to) {
    return line(
        tick,
        Sort.STANDING,
        "the text was amended and the tier with it: %s to %s"
            .formatted(text.tier(Math.max(tick - 1, 0), from), text.tier(tick, to)),
        publicScore(tick),
        "",
        false);
  }

  private String name(int tick, int register) {
    return "register \"%s\"".formatted(text.register(tick, register));
  }

  private String clause(int tick, int rule) {
    Rule found = text.rule(tick, rule);
    return found == null ? "rule " + rule : "rule %s: \"%s\"".formatted(found.rule(), found.text());
  }

  private Regime regime(int tick) {
    return Objects.requireNonNull(text.regime(tick), "an institution acted where none is");
  }
}
