// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.web.experiment;

import glasshouse.app.web.http.Body;
import glasshouse.app.web.http.Events;
import glasshouse.app.web.http.Refusal;
import glasshouse.app.web.http.Refusal.Why;
import glasshouse.app.web.work.Records;
import glasshouse.app.web.work.State;
import glasshouse.app.web.work.WorkQueue;
import glasshouse.app.web.world.Worlds;
import glasshouse.lab.experiment.Workshop;
import glasshouse.lab.experiment.question.Answer;
import glasshouse.lab.experiment.question.Sensitivity;
import glasshouse.lab.experiment.store.Campaign;
import glasshouse.lab.experiment.store.MemberStore;
import glasshouse.lab.indicator.Indicator;
import glasshouse.lab.indicator.Indicators;
import glasshouse.lab.scenario.Parameter;
import glasshouse.lab.scenario.Scenario;
import glasshouse.lab.scenario.ScenarioException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// All screenings of the studio. They wait in the queue of the runs, and their members are kept:
/// what was lived once is not lived again.
public final class Experiments {
  private static final String KIND = "experiments";
  private static final String RECORD = "experiment.json";
  private static final long TELL_NANOS = 250_000_000;
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Parts parts;
  private final MemberStore store;
  private final SequencedMap<String, Trial> trials = new LinkedHashMap<>();
  private int last;
  private long told;

  /// What experiments need.
  ///
  /// @param threads members that live side by side
  /// @param explain says what a failure means
  public record Parts(
      Worlds worlds,
      Records records,
      WorkQueue queue,
      Events events,
      int threads,
      Function<Throwable, Refusal> explain) {}

  /// Opens the records of earlier experiments.
  public Experiments(Parts parts) throws IOException {
    this.parts = parts;
    store = new MemberStore(parts.records().folder("store", "members"));
    for (String id : parts.records().ids(KIND)) {
      Optional<byte[]> record = parts.records().read(KIND, id, RECORD);
      if (record.isPresent() && id.matches("x[0-9]{1,9}")) {
        restore(id, record.get());
      }
    }
  }

  private void restore(String id, byte[] record) throws IOException {
    last = Math.max(last, Integer.parseInt(id.substring(1)));
    Body body = Body.of(record);
    Screening order = Screening.read(body.part("order").orElseThrow());
    var trial = new Trial(id, order, body.text("measure"), Instant.parse(body.text("ordered")));
    State state = State.of(body.text("state"));
    if (MAPPER.readValue(record, LinkedHashMap.class).get("effects") instanceof List<?> effects) {
      trial.answer(effects);
    }
    trial.become(
        state.isAtRest() ? state : State.INTERRUPTED,
        state.isAtRest() ? body.text("message") : "the server ended before it did; order it again");
    trials.put(id, trial);
    keep(trial);
  }

  synchronized Trial order(Screening order) throws ScenarioException, IOException {
    order.file(parts.worlds().scenario(order.scenario()));
    Indicator indicator = Indicators.of(order.indicator());
    String measure =
        "%s %s in arm %s (%s)"
            .formatted(indicator.id(), indicator.title(), order.arm(), indicator.unit());
    var trial = new Trial("x" + (last + 1), order, measure, Instant.now());
    keep(trial);
    tell(trial);
    if (!parts.queue().add(trial.id(), () -> work(trial))) {
      throw new Refusal(Why.BUSY, "too much waits already; cancel something");
    }
    last++;
    trials.put(trial.id(), trial);
    return trial;
  }

  synchronized List<Trial> all() {
    return List.copyOf(trials.values()).reversed();
  }

  synchronized Trial trial(String id) {
    Trial trial = trials.get(id);
    if (trial == null) {
      throw Refusal.unknown("there is no experiment \"%s\"".formatted(id));
    }
    return trial;
  }

  Trial cancel(String id) throws IOException {
    Trial trial = trial(id);
    if (parts.queue().takeBack(id)) {
      end(trial, State.CANCELLED, "");
    } else if (!parts.queue().stop(id)) {
      throw new Refusal(
          Why.NOT_YET,
          "experiment %s is %s; there is nothing to stop".formatted(id, trial.state().word()));
    }
    return trial;
  }

  private void work(Trial trial) {
    State how = State.DONE;
    String why = "";
    try {
      trial.become(State.RUNNING, "");
      keep(trial);
      tell(trial);
      Scenario world = parts.worlds().scenario(trial.order().scenario());
      var campaign = new Campaign(new Workshop(world, parts.threads()), store, new Reporter(trial));
      Answer answer = Sensitivity.answer(trial.order().file(world), campaign);
      trial.answer(effects(answer, world));
    } catch (Throwable failure) { // whatever it was, the queue goes on
      boolean isStopped = Thread.interrupted();
      boolean isClosing = parts.queue().isClosed();
      how = isClosing ? State.INTERRUPTED : isStopped ? State.CANCELLED : State.FAILED;
      why = isStopped ? "" : String.valueOf(parts.explain().apply(failure).getMessage());
    }
    try {
      end(trial, how, why);
    } catch (IOException e) {
      System.getLogger(Experiments.class.getName())
          .log(System.Logger.Level.WARNING, "cannot write down how an experiment ended", e);
    }
  }

  private static List<Object> effects(Answer answer, Scenario world) {
    List<Object> effects = new ArrayList<>();
    if (answer.json().get("screening") instanceof List<?> rows) {
      for (Object row : rows) {
        if (row instanceof SequencedMap<?, ?> cells) {
          effects.add(effect(cells, world));
        }
      }
    }
    return effects;
  }

  private static SequencedMap<String, @Nullable Object> effect(
      SequencedMap<?, ?> cells, Scenario world) {
    Parameter parameter = Screening.parameter(world, String.valueOf(cells.get("factor")));
    SequencedMap<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("parameter", parameter.key());
    json.put("meaning", parameter.meaning());
    json.put("unit", parameter.unit());
    json.put("from", parameter.low());
    json.put("to", parameter.high());
    json.put("mu_star", cells.get("absolute"));
    json.put("low", cells.get("low"));
    json.put("high", cells.get("high"));
    json.put("mean", cells.get("mean"));
    json.put("sigma", cells.get("spread"));
    return json;
  }

  private void end(Trial trial, State how, String why) throws IOException {
    trial.become(how, why);
    keep(trial);
    tell(trial);
  }

  private void keep(Trial trial) throws IOException {
    synchronized (parts.records()) {
      parts.records().write(KIND, trial.id(), RECORD, trial.json());
    }
  }

  private void tell(Trial trial) {
    parts.events().tell("experiment", trial.json());
  }

  /// Tells the pages how an experiment gets on.
  private final class Reporter implements Campaign.Listener {
    private final Trial trial;

    Reporter(Trial trial) {
      this.trial = trial;
    }

    @Override
    public void expect(double personYears) {
      trial.expect(personYears);
    }

    @Override
    public void stage(String words) {
      trial.stage(words);
    }

    @Override
    public synchronized void advance(double personYears) {
      trial.live(personYears);
      long now = System.nanoTime();
      if (now - told > TELL_NANOS) {
        told = now;
        tell(trial);
      }
    }
  }
}
