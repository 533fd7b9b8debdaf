// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.web.run;

import glasshouse.app.laboratory.Census;
import glasshouse.app.laboratory.RunPlan;
import glasshouse.app.web.http.Body;
import glasshouse.app.web.work.State;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// A run from its order to its end. Its plan is made anew from the order when the server starts
/// again; what changes is guarded by the run itself.
final class Run {
  private final String id;
  private final Order order;
  private final RunPlan plan;
  private final String command;
  private final Instant ordered;
  private final List<Census> censuses = new ArrayList<>();
  private State state = State.QUEUED;
  private @Nullable Instant finished;
  private String message = "";
  private @Nullable String digest;
  private String stage = "";
  private double lived;
  private long began;
  private double seconds;
  private @Nullable List<String> cities;

  Run(String id, Order order, RunPlan plan, String command, Instant ordered) {
    this.id = id;
    this.order = order;
    this.plan = plan;
    this.command = command;
    this.ordered = ordered.truncatedTo(ChronoUnit.SECONDS);
  }

  String id() {
    return id;
  }

  Order order() {
    return order;
  }

  RunPlan plan() {
    return plan;
  }

  synchronized State state() {
    return state;
  }

  synchronized void begin() {
    state = State.RUNNING;
    message = "";
    lived = 0;
    censuses.clear();
    began = System.nanoTime();
  }

  synchronized void queue() {
    state = State.QUEUED;
    stage = "";
    lived = 0;
    message = "";
    finished = null;
  }

  synchronized void end(State how, String why, @Nullable String resultDigest) {
    state = how;
    message = why;
    digest = resultDigest;
    stage = "";
    if (began != 0) {
      seconds = (System.nanoTime() - began) / 1e9;
    }
    if (how == State.DONE) {
      lived = plan.personYears();
    }
    finished = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  }

  synchronized void stage(String words) {
    stage = words;
  }

  synchronized void live(double personYears) {
    lived += personYears;
  }

  synchronized void add(Census census) {
    censuses.add(census);
  }

  synchronized void place(List<String> names) {
    cities = List.copyOf(names);
  }

  synchronized List<Census> censuses() {
    return List.copyOf(censuses);
  }

  /// Takes up what was written down before the server ended.
  synchronized void restore(Body body, List<Census> before) {
    state = State.of(body.text("state"));
    if (state == State.RUNNING) {
      state = State.INTERRUPTED;
      message = "the server ended before the run did; resume it";
    } else {
      message = body.text("message");
    }
    digest = body.maybe("digest").orElse(null);
    finished = body.maybe("finished").map(Instant::parse).orElse(null);
    if (state == State.DONE) {
      lived = plan.personYears();
    }
    cities = body.words("cities").isEmpty() ? null : body.words("cities");
    censuses.addAll(before);
  }

  /// Returns the run without the text of a change, for lists and events.
  SequencedMap<String, @Nullable Object> json() {
    return json(false);
  }

  /// Returns the run with all that was ordered.
  SequencedMap<String, @Nullable Object> whole() {
    return json(true);
  }

  private synchronized SequencedMap<String, @Nullable Object> json(boolean isWhole) {
    SequencedMap<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("synthetic", true);
    json.put("run", id);
    json.put("state", state.word());
    json.put("order", order.json(isWhole));
    json.put("title", plan.scenario().title());
    json.put("arms", plan.arms().stream().map(this::arm).toList());
    json.put("progress", progress());
    json.put("ordered", ordered.toString());
    json.put("finished", finished == null ? null : finished.toString());
    json.put("message", message);
    json.put("command", command);
    json.put("digest", digest);
    json.put("cities", cities);
    json.put("weeks", plan.years() * 52);
    json.put("start", plan.scenario().start());
    return json;
  }

  private SequencedMap<String, Object> arm(String arm) {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("arm", arm);
    var text = plan.scenario().arms().get(arm);
    json.put("title", text == null ? arm : text.title());
    return json;
  }

  private SequencedMap<String, @Nullable Object> progress() {
    double total = plan.personYears();
    double since = state == State.RUNNING ? (System.nanoTime() - began) / 1e9 : seconds;
    boolean isKnown = state == State.RUNNING && lived > 0;
    SequencedMap<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("done", Math.min(lived, total));
    json.put("total", total);
    json.put("stage", stage);
    json.put("seconds", since);
    json.put("left", isKnown ? Math.max(since * (total - lived) / lived, 0) : null);
    return json;
  }
}
