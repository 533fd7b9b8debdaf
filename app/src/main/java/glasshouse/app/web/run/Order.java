// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.web.run;

import glasshouse.app.laboratory.RunPlan;
import glasshouse.app.run.RunWish;
import glasshouse.app.web.http.Body;
import glasshouse.app.web.http.Refusal;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// A run that was asked for; what is null is the scenario's own.
///
/// @param scenario id of a scenario that the studio knows
/// @param change a rulebook that is tried beside the one it was made from, or null
record Order(
    String scenario,
    List<String> arms,
    @Nullable Long people,
    @Nullable Long years,
    @Nullable Long seeds,
    @Nullable Long seed,
    SequencedMap<String, Double> settings,
    @Nullable Change change) {

  /// An edited rulebook.
  ///
  /// @param arm that is run with and without the change
  /// @param book id of the book it was made from
  /// @param text all of the edited text
  record Change(String arm, String book, String text) {
    SequencedMap<String, Object> json(boolean isWhole) {
      SequencedMap<String, Object> json = new LinkedHashMap<>();
      json.put("arm", arm);
      json.put("book", book);
      if (isWhole) {
        json.put("text", text);
      }
      return json;
    }
  }

  Order {
    arms = List.copyOf(arms);
    settings = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(settings));
  }

  static Order read(Body body) {
    body.only("scenario", "arms", "people", "years", "seeds", "seed", "settings", "change");
    return new Order(
        body.text("scenario"),
        body.words("arms"),
        body.whole("people"),
        body.whole("years"),
        body.whole("seeds"),
        body.whole("seed"),
        settings(body),
        body.part("change").map(Order::change).orElse(null));
  }

  private static SequencedMap<String, Double> settings(Body body) {
    SequencedMap<String, Double> settings = body.numbers("settings");
    if (settings.containsValue(Double.NaN)) {
      throw Refusal.wrong("\"settings\" takes numbers");
    }
    return settings;
  }

  private static Change change(Body body) {
    body.only("arm", "book", "text");
    return new Change(body.text("arm"), body.text("book"), body.text("text"));
  }

  RunWish wish(long threads) {
    SequencedMap<String, String> typed = new LinkedHashMap<>();
    settings.forEach((key, value) -> typed.put(key, plain(value)));
    return new RunWish(arms, people, years, seeds, seed, threads, typed);
  }

  /// Returns the order with everything in it that the plan took from the scenario. The arm of a
  /// change is left out: it is made again from the change.
  Order complete(RunPlan plan) {
    List<String> asked =
        plan.arms().stream().filter(arm -> change == null || !arm.equals(Edition.ARM)).toList();
    return new Order(
        scenario,
        asked,
        plan.people(),
        (long) plan.years(),
        (long) plan.seeds(),
        plan.seed(),
        plan.settings(),
        change);
  }

  /// Returns the command that does the same, empty for a change, which no file holds.
  String command(String target) {
    if (change != null) {
      return "";
    }
    var words = new StringJoiner(" ").add("./glasshouse run").add(target);
    if (!arms.isEmpty()) {
      words.add("--arm").add(String.join(",", arms));
    }
    add(words, "--people", people);
    add(words, "--years", years);
    add(words, "--seeds", seeds);
    add(words, "--seed", seed);
    settings.forEach((key, value) -> words.add("--set").add(key + "=" + plain(value)));
    return words.toString();
  }

  private static void add(StringJoiner words, String option, @Nullable Long value) {
    if (value != null) {
      words.add(option).add(value.toString());
    }
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  /// @param isWhole whether the text of a change is in it
  SequencedMap<String, Object> json(boolean isWhole) {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("scenario", scenario);
    json.put("arms", arms);
    put(json, "people", people);
    put(json, "years", years);
    put(json, "seeds", seeds);
    put(json, "seed", seed);
    json.put("settings", settings);
    if (change != null) {
      json.put("change", change.json(isWhole));
    }
    return json;
  }

  private static void put(SequencedMap<String, Object> json, String key, @Nullable Long value) {
    if (value != null) {
      json.put(key, value);
    }
  }
}
