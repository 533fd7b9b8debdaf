// SPDX-License-Identifier: Apache-2.0
package glasshouse.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// A fixed number of platform threads that live districts, each district by one thread, in any
/// order. Tasks must not talk to each other; then the result does not depend on the number of
/// threads. To prove it, tests hand the tasks out in a shuffled order.
///
/// ```
/// tasks  0 1 2 3 4 5 ...  -> the next free worker takes the next task -> forEach returns after all
/// ```
///
/// A crew works for one caller at a time; a task must not call its own crew. Everything the tasks
/// wrote is visible to the caller when [#forEach] returns.
public final class Crew implements AutoCloseable {
  private final int threads;
  private final boolean shuffled;
  private final Draws draws;
  private final ExecutorService workers;
  private final AtomicBoolean busy = new AtomicBoolean();
  private int rounds;

  /// What is done for each task: `task` in 0..tasks-1, `worker` in 0..threads-1. No two tasks run
  /// at once under the same worker number, so a worker may own scratch memory.
  @FunctionalInterface
  public interface Task {
    /// Does one task.
    void run(int task, int worker);
  }

  /// A crew of 1 thread or more that hands out tasks in ascending order.
  public Crew(int threads) {
    this(threads, false, 0);
  }

  /// A crew that hands out tasks in an order shuffled by a seed, another order each time; for
  /// tests.
  public Crew(int threads, long shuffleSeed) {
    this(threads, true, shuffleSeed);
  }

  private Crew(int threads, boolean shuffled, long seed) {
    if (threads < 1) {
      throw new IllegalArgumentException("a crew has 1 thread or more, got " + threads);
    }
    this.threads = threads;
    this.shuffled = shuffled;
    this.draws = new Draws(seed);
    this.workers =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().name("crew-", 0).daemon().factory());
  }

  /// Returns the number of threads.
  public int threads() {
    return threads;
  }

  /// Runs `task` for 0..tasks-1 and returns when all are done.
  ///
  /// After a failure no further task is started; when the running ones have ended, the failure of
  /// the lowest task is thrown here, with any others suppressed in it. If the caller is
  /// interrupted, the same happens with a `CancellationException`, and it stays interrupted.
  public void forEach(int tasks, Task task) {
    if (workers.isShutdown()) {
      throw new IllegalStateException("this crew has been closed");
    }
    if (!busy.compareAndSet(false, true)) {
      throw new IllegalStateException("this crew is at work: a task cannot call its own crew");
    }
    try {
      var round = new Round(order(tasks), task, threads);
      for (int worker = 0; worker < threads; worker++) {
        int number = worker;
        workers.execute(() -> round.work(number));
      }
      round.await();
    } finally {
      busy.set(false);
    }
  }

  /// Ends the threads; a second call does nothing.
  @Override
  public void close() {
    workers.close();
  }

  private int[] order(int tasks) {
    if (tasks < 0) {
      throw new IllegalArgumentException("a crew does 0 tasks or more, got " + tasks);
    }
    int[] order = new int[tasks];
    for (int i = 0; i < tasks; i++) {
      order[i] = i;
    }
    if (shuffled) {
      rounds++;
      for (int i = tasks - 1; i > 0; i--) {
        draws.at(Purpose.SAMPLE, 0, rounds, 0, i);
        int other = (int) (draws.uniform(0) * (i + 1));
        int kept = order[i];
        order[i] = order[other];
        order[other] = kept;
      }
    }
    return order;
  }

  /// One call of `forEach`.
  private static final class Round {
    private final int[] order;
    private final Task task;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final CountDownLatch working;
    private final TreeMap<Integer, Throwable> failures = new TreeMap<>();

    Round(int[] order, Task task, int threads) {
      this.order = order;
      this.task = task;
      this.working = new CountDownLatch(threads);
    }

    void work(int worker) {
      try {
        int turn = next.getAndIncrement();
        while (turn < order.length && !stopped.get()) {
          attempt(order[turn], worker);
          turn = next.getAndIncrement();
        }
      } finally {
        working.countDown();
      }
    }

    private void attempt(int number, int worker) {
      try {
        task.run(number, worker);
      } catch (Throwable failure) { // handed to the caller of forEach
        stopped.set(true);
        synchronized (failures) {
          failures.put(number, failure);
        }
      }
    }

    void await() {
      boolean interrupted = false;
      for (boolean done = false; !done; ) {
        try {
          working.await();
          done = true;
        } catch (InterruptedException e) {
          stopped.set(true);
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
      rethrow();
      if (interrupted) {
        throw new CancellationException("the crew's caller was interrupted");
      }
    }

    private void rethrow() {
      List<Throwable> all;
      synchronized (failures) {
        all = new ArrayList<>(failures.values());
      }
      if (all.isEmpty()) {
        return;
      }
      Throwable first = all.getFirst();
      for (Throwable other : all.subList(1, all.size())) {
        if (!other.equals(first)) {
          first.addSuppressed(other);
        }
      }
      switch (first) {
        case RuntimeException e -> throw e;
        case Error e -> throw e;
        case Throwable e -> throw new IllegalStateException(e); // sneaked past the compiler
      }
    }
  }
}
