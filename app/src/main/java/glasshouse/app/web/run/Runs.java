// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.web.run;

import glasshouse.app.laboratory.Census;
import glasshouse.app.laboratory.Laboratory;
import glasshouse.app.laboratory.Progress;
import glasshouse.app.laboratory.RunPlan;
import glasshouse.app.run.CostCheck;
import glasshouse.app.run.Machine;
import glasshouse.app.web.http.Body;
import glasshouse.app.web.http.Events;
import glasshouse.app.web.http.Refusal;
import glasshouse.app.web.http.Refusal.Why;
import glasshouse.app.web.work.Records;
import glasshouse.app.web.work.State;
import glasshouse.app.web.work.WorkQueue;
import glasshouse.app.web.world.Books;
import glasshouse.app.web.world.Worlds;
import glasshouse.lab.result.ResultWriter;
import glasshouse.lab.result.RunFolder;
import glasshouse.lab.result.RunResults;
import glasshouse.lab.scenario.Scenario;
import glasshouse.lab.scenario.ScenarioException;
import glasshouse.lab.world.Geography;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Supplier;

/// All runs of the studio. Each is what `glasshouse run` would have done, with the same laboratory,
/// and has a folder of the same form; what is added is a record of the order and of how it stands.
public final class Runs {
  static final String KIND = "runs";
  private static final String RECORD = "run.json";
  private static final String CURVES = "curves.json";
  private static final String RESULT = "result";
  private static final String WORLD = "world";
  private static final long TELL_NANOS = 250_000_000;

  private final Parts parts;
  private final Books books;
  private final SequencedMap<String, Run> runs = new LinkedHashMap<>();
  private int last;

  /// What runs need.
  ///
  /// @param template the report page with a place for the data
  /// @param explain says what a failure means
  public record Parts(
      Laboratory laboratory,
      Machine machine,
      Supplier<String> template,
      Worlds worlds,
      Records records,
      WorkQueue queue,
      Events events,
      Function<Throwable, Refusal> explain) {}

  /// Opens the records of earlier runs; those that waited wait again.
  public Runs(Parts parts) throws IOException {
    this.parts = parts;
    books = new Books(parts.worlds());
    for (String id : parts.records().ids(KIND)) {
      restore(id);
    }
    for (Run run : all()) {
      if (run.state() == State.QUEUED) {
        parts.queue().add(run.id(), () -> work(run));
      }
    }
  }

  private void restore(String id) throws IOException {
    Optional<byte[]> record = parts.records().read(KIND, id, RECORD);
    if (record.isEmpty() || !id.matches("r[0-9]{1,9}-.*")) {
      return;
    }
    last = Math.max(last, Integer.parseInt(id.substring(1, id.indexOf('-'))));
    Body body = Body.of(record.get());
    try {
      Order order = Order.read(body.part("order").orElseThrow());
      RunPlan plan = plan(order, id);
      var run = new Run(id, order, plan, command(order), Instant.parse(body.text("ordered")));
      Optional<byte[]> curves = parts.records().read(KIND, id, CURVES);
      run.restore(body, curves.isEmpty() ? List.of() : Curves.read(Body.of(curves.get())));
      runs.put(id, run);
      keep(run);
    } catch (ScenarioException | RuntimeException e) {
      // Its scenario has changed since: the folder stays, the studio cannot show it.
      System.getLogger(Runs.class.getName())
          .log(System.Logger.Level.WARNING, "run " + id + " cannot be shown: " + e.getMessage());
    }
  }

  private RunPlan plan(Order order, String id) throws IOException, ScenarioException {
    Order.Change change = order.change();
    int threads = parts.machine().cores();
    if (change == null) {
      return order.wish(threads).plan(parts.worlds().scenario(order.scenario()), threads);
    }
    Books.Book book = books.book(change.book());
    if (!book.world().equals(order.scenario())) {
      throw Refusal.wrong(
          "rulebook %s belongs to scenario %s".formatted(change.book(), book.world()));
    }
    Path folder = parts.records().folder(KIND, id).resolve(WORLD).resolve(order.scenario());
    Scenario edited = Edition.make(book, change, folder);
    List<String> arms = new ArrayList<>(order.arms());
    arms.add(change.arm());
    arms.add(Edition.ARM);
    Order both =
        new Order(
            order.scenario(),
            arms,
            order.people(),
            order.years(),
            order.seeds(),
            order.seed(),
            order.settings(),
            change);
    return both.wish(threads).plan(edited, threads);
  }

  private String command(Order order) {
    Path folder = parts.worlds().folders().get(order.scenario());
    boolean isNamed = folder != null && !folder.endsWith("scenario");
    return order.command(isNamed ? order.scenario() : "rulebooks/" + order.scenario());
  }

  /// Returns what an order would cost.
  CostCheck estimate(Order order) throws IOException, ScenarioException {
    RunPlan plan = plan(order, "draft");
    return CostCheck.of(parts.laboratory(), plan, parts.machine(), folder("draft"));
  }

  String commandOf(Order order) {
    return command(order);
  }

  /// Puts an order into the queue.
  synchronized Run order(Order order) throws IOException, ScenarioException {
    String id = "r%d-%s".formatted(last + 1, order.scenario());
    RunPlan plan = plan(order, id);
    CostCheck.of(parts.laboratory(), plan, parts.machine(), folder(id)).refuse();
    Order complete = order.complete(plan);
    var run = new Run(id, complete, plan, command(complete), Instant.now());
    keep(run);
    tell(run);
    if (!parts.queue().add(id, () -> work(run))) {
      throw new Refusal(Why.BUSY, "too many runs wait already; cancel some");
    }
    last++;
    runs.put(id, run);
    return run;
  }

  /// Returns all runs, the newest first.
  synchronized List<Run> all() {
    return List.copyOf(runs.values()).reversed();
  }

  /// Returns a run.
  synchronized Run run(String id) {
    Run run = runs.get(id);
    if (run == null) {
      throw Refusal.unknown("there is no run \"%s\"".formatted(id));
    }
    return run;
  }

  /// Returns the folder of a finished run.
  public Path finished(String id) {
    Run run = run(id);
    if (run.state() != State.DONE) {
      throw new Refusal(
          Why.NOT_YET, "run %s has no results: it is %s".formatted(id, run.state().word()));
    }
    return folder(id);
  }

  private Path folder(String id) {
    return parts.records().folder(KIND, id).resolve(RESULT);
  }

  Run cancel(String id) throws IOException {
    Run run = run(id);
    if (parts.queue().takeBack(id)) {
      end(run, State.CANCELLED, "", null);
    } else if (!parts.queue().stop(id)) {
      throw new Refusal(
          Why.NOT_YET, "run %s is %s; there is nothing to stop".formatted(id, run.state().word()));
    }
    return run;
  }

  Run resume(String id) throws IOException {
    Run run = run(id);
    synchronized (this) {
      if (!run.state().isAtRest() || run.state() == State.DONE) {
        throw new Refusal(
            Why.NOT_YET, "run %s is %s; there is nothing to resume".formatted(id, run.state().word()));
      }
      run.queue();
      if (!parts.queue().add(id, () -> work(run))) {
        throw new Refusal(Why.BUSY, "too many runs wait already; cancel some");
      }
    }
    keep(run);
    tell(run);
    return run;
  }

  private void work(Run run) {
    try {
      run.begin();
      keep(run);
      tell(run);
      RunResults results = parts.laboratory().run(run.plan(), new Reporter(run));
      if (Thread.interrupted()) {
        throw new CancellationException("stopped while counting");
      }
      run.stage("writing");
      tell(run);
      write(run, results);
      run.place(cities(run.plan()));
      parts.records().write(KIND, run.id(), CURVES, Curves.json(run.censuses()));
      end(run, State.DONE, "", results.data().run().resultDigest());
    } catch (CancellationException _) {
      Thread.interrupted();
      boolean isClosing = parts.queue().isClosed();
      String why = isClosing ? "the server ended before the run did; resume it" : "";
      endQuietly(run, isClosing ? State.INTERRUPTED : State.CANCELLED, why);
    } catch (Throwable failure) { // whatever it was, the queue goes on
      endQuietly(run, State.FAILED, String.valueOf(parts.explain().apply(failure).getMessage()));
    }
  }

  private void write(Run run, RunResults results) throws IOException {
    try (RunFolder folder = RunFolder.create(folder(run.id()))) {
      new ResultWriter(folder, parts.template().get())
          .write(results, run.plan().scenario().files(), run.plan().settings());
    }
  }

  private static List<String> cities(RunPlan plan) {
    return Geography.of(plan.scenario(), plan.people()).towns().stream()
        .map(town -> town.place().name())
        .distinct()
        .toList();
  }

  private void end(Run run, State how, String why, @org.jspecify.annotations.Nullable String digest)
      throws IOException {
    run.end(how, why, digest);
    keep(run);
    tell(run);
  }

  private void endQuietly(Run run, State how, String why) {
    try {
      end(run, how, why, null);
    } catch (IOException e) {
      System.getLogger(Runs.class.getName())
          .log(System.Logger.Level.WARNING, "cannot write down how a run ended", e);
    }
  }

  /// What is written is how the run stands then: nobody writes an older state over a newer one.
  private void keep(Run run) throws IOException {
    synchronized (parts.records()) {
      parts.records().write(KIND, run.id(), RECORD, run.whole());
    }
  }

  private void tell(Run run) {
    parts.events().tell("run", run.json());
  }

  /// Tells the pages how a run gets on, not more often than they can draw.
  private final class Reporter implements Progress {
    private final Run run;
    private long told;

    Reporter(Run run) {
      this.run = run;
    }

    @Override
    public void stage(String words) {
      run.stage(words);
      tell(run);
    }

    @Override
    public synchronized void advance(double personYears) {
      run.live(personYears);
      long now = System.nanoTime();
      if (now - told > TELL_NANOS) {
        told = now;
        tell(run);
      }
    }

    @Override
    public void census(Census census) {
      run.add(census);
      parts.events().tell("live", Curves.point(run, census));
    }
  }
}
