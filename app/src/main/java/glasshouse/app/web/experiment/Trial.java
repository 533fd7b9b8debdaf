// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.web.experiment;

import glasshouse.app.web.work.State;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// A screening from its order to its answer.
final class Trial {
  private final String id;
  private final Screening order;
  private final String measure;
  private final Instant ordered;
  private State state = State.QUEUED;
  private String message = "";
  private String stage = "";
  private double total;
  private double lived;
  private @Nullable List<?> effects;

  Trial(String id, Screening order, String measure, Instant ordered) {
    this.id = id;
    this.order = order;
    this.measure = measure;
    this.ordered = ordered.truncatedTo(ChronoUnit.SECONDS);
  }

  String id() {
    return id;
  }

  Screening order() {
    return order;
  }

  synchronized State state() {
    return state;
  }

  synchronized void become(State next, String why) {
    state = next;
    message = why;
    stage = "";
  }

  synchronized void expect(double personYears) {
    total += personYears;
  }

  synchronized void stage(String words) {
    stage = words;
  }

  synchronized void live(double personYears) {
    lived += personYears;
  }

  synchronized void answer(List<?> found) {
    effects = found;
  }

  synchronized SequencedMap<String, @Nullable Object> json() {
    SequencedMap<String, @Nullable Object> progress = new LinkedHashMap<>();
    progress.put("done", Math.min(lived, total));
    progress.put("total", total);
    progress.put("stage", stage);
    SequencedMap<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("synthetic", true);
    json.put("experiment", id);
    json.put("state", state.word());
    json.put("order", order.json());
    json.put("progress", progress);
    json.put("ordered", ordered.toString());
    json.put("message", message);
    json.put("measure", measure);
    json.put("effects", effects);
    return json;
  }
}
