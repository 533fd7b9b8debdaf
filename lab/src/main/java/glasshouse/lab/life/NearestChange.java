// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.life;

import glasshouse.society.regime.Regime;
import glasshouse.society.witness.Cause;
import glasshouse.society.witness.LifeEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// The smallest single thing that, had it been otherwise, would have kept somebody off a register.
///
/// A rule lists because of one entry: without that entry, or with other luck where the rule leaves
/// it to chance, there is no listing in that week. A rank lists because of what all entries
/// together left of the score: the fewest of them whose points would have lifted it over the line
/// are named.
final class NearestChange {
  private final Text text;
  private final List<Life.Heard> heard;

  NearestChange(Text text, List<Life.Heard> heard) {
    this.text = text;
    this.heard = heard;
  }

  /// Returns a sentence for every new listing.
  List<String> all() {
    List<String> found = new ArrayList<>();
    for (Life.Heard each : heard) {
      if (each.event() instanceof LifeEvent.Listed listed && listed.isNew()) {
        found.add(
            "%s, register \"%s\": %s"
                .formatted(
                    text.date(each.tick()),
                    text.register(each.tick(), listed.register()),
                    listed.rule() >= 0 ? byRule(each.tick(), listed) : byRank(each.tick())));
      }
    }
    return found;
  }

  private String byRule(int tick, LifeEvent.Listed listed) {
    Regime regime = text.regime(tick);
    double chance = regime == null ? 1 : regime.law().listingChance(listed.rule());
    boolean isLuck = regime != null && !regime.law().isRamped(listed.rule()) && chance < 1;
    String undone =
        switch (Cause.of(listed.cause())) {
          case CORRECT -> "had the act behind it not been done, or not been noticed";
          case OUT_OF_SCOPE -> "had the assessor read the rule as it is written";
          case WRONG_PERSON -> "had the act been put to whoever did it";
          case FABRICATED -> "had nobody put down what never happened";
          case DUPLICATE -> "had the same act not been counted twice";
          case UNABLE -> "had the court asked whether there was anything to pay with";
        };
    return isLuck && chance < .5
        ? String.format(
            Locale.ROOT,
            "nothing but luck: %.0f of a hundred such entries lead to no listing; else %s",
            100 * (1 - chance),
            undone)
        : undone;
  }

  private record Loss(LocalDate date, int deed, double left) {}

  private String byRank(int tick) {
    List<Loss> losses = new ArrayList<>();
    for (Life.Heard each : heard) {
      if (each.tick() <= tick && each.event() instanceof LifeEvent.Posted posted) {
        double kept = text.world().memory().score().factor(tick - each.tick());
        double left = (posted.before() - posted.after()) * kept / 16;
        if (left > 0) {
          losses.add(new Loss(text.date(each.tick()), posted.deed(), left));
        }
      }
    }
    if (losses.isEmpty()) {
      return "no entry lies behind it: the line rose, or the text was amended";
    }
    Loss most = losses.stream().max(Comparator.comparingDouble(Loss::left)).orElseThrow();
    return String.format(
        Locale.ROOT,
        "had the entry of %s for \"%s\" not been posted, the score would have been %.1f points"
            + " higher that week (%d such entries weighed on it)",
        most.date(),
        text.deed(most.deed()),
        most.left(),
        losses.size());
  }
}
