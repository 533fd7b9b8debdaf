// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.life;

import glasshouse.app.terminal.Quantity;
import glasshouse.lab.registry.LookUp;
import glasshouse.lab.registry.Registry;
import java.util.ArrayList;
import java.util.List;

/// Who looked a person up, as text.
final class LookUpText {
  private static final int MOST = 8;

  private LookUpText() {}

  /// Returns the history, the latest last.
  static List<String> of(List<LookUp> all, Registry.Openness open) {
    List<String> lines = new ArrayList<>();
    if (all.isEmpty()) {
      lines.add("who looked: " + nobody(open));
      return lines;
    }
    long near = all.stream().filter(LookUp::isNeighbour).count();
    long avoided = all.stream().filter(LookUp::isAvoided).count();
    lines.add(
        "who looked: %s in all, %d by neighbours; %d keep away since"
            .formatted(Quantity.of(all.size(), "look-up"), near, avoided));
    if (all.size() > MOST) {
      lines.add("  the last %d; --json has them all".formatted(MOST));
    }
    for (LookUp look : all.subList(Math.max(0, all.size() - MOST), all.size())) {
      lines.add(
          "  week %d, %s: %s%s found %s%s"
              .formatted(
                  look.week(),
                  look.date(),
                  look.isNeighbour() ? "a neighbour" : "somebody in the district",
                  look.isLookerListed() ? " on a register" : "",
                  look.isFoundListed() ? "a listing" : "a low tier",
                  look.isAvoided() ? ", and keeps away" : ""));
    }
    return lines;
  }

  private static String nobody(Registry.Openness open) {
    if (open.rate() == 0) {
      return "nobody looks anybody up in this arm";
    }
    if (!open.score() && !open.registers()) {
      return "nobody could: neither scores nor registers are public here";
    }
    return "nobody, while there was anything to find; looks that find good standing change nothing"
        + " and are not lived";
  }
}
