// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.fork;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What cannot change in the middle of history, and why.
final class Fixed {
  private static final String PEOPLE = "people are made from it before the first week";
  private static final String DEEDS = "possible deeds are drawn from it, the same for every arm";
  private static final String COUNT = "it says how something is counted, not what happens";
  private static final String ROLLOUT = "which places adopt is settled before the first week";
  private static final String FILES = "credit files are opened with it before the first week";

  private static final Map<String, String> PARAMETERS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("group.share", PEOPLE),
              Map.entry("group.income-shift", PEOPLE),
              Map.entry("trait.risk-spread", PEOPLE),
              Map.entry("trait.chill-spread", PEOPLE),
              Map.entry("trait.travel-spread", PEOPLE),
              Map.entry("account.share", PEOPLE),
              Map.entry("legitimacy.mean", PEOPLE),
              Map.entry("rates.multiplier", DEEDS),
              Map.entry("loadings.multiplier", DEEDS),
              Map.entry("scope.multiplier", DEEDS),
              Map.entry("privacy.passages", COUNT),
              Map.entry("pilot.municipal-count", ROLLOUT),
              Map.entry("pilot.selection-slope", ROLLOUT),
              Map.entry("lender.on", FILES),
              Map.entry("lender.thin-share", FILES)));

  /// Words for what a run is, which are no parameters.
  private static final Set<String> OPTIONS =
      Set.of("people", "years", "seeds", "seed", "arms", "places", "profile", "population", "start");

  /// The last word of a path of a rulebook that names something or says where it begins.
  private static final List<String> NAMES =
      List.of("rulebook", "in-force", "base", "deed", "register", "exit", "service", "sources", "tier");

  private Fixed() {}

  /// Returns why a parameter cannot change, if it cannot.
  static Optional<String> parameter(String key) {
    return OPTIONS.contains(key)
        ? Optional.of("it says what society is lived, and that cannot change on the way")
        : Optional.ofNullable(PARAMETERS.get(key));
  }

  /// Returns why a value of a rulebook cannot change, if it cannot.
  static Optional<String> path(String path) {
    String last = path.substring(path.lastIndexOf('.') + 1);
    boolean isStart = path.startsWith("registers.") && last.equals("from");
    boolean isFixed = isStart || NAMES.contains(last) || path.startsWith("amendments");
    return isFixed
        ? Optional.of("names, the base score and the ways of a register stay what they are")
        : Optional.empty();
  }
}
