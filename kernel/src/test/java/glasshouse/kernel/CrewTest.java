// SPDX-License-Identifier: Apache-2.0
package glasshouse.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The crew: the same result for any number of threads and any order.
class CrewTest {
  private static final int TASKS = 200;

  @Test
  void theResultIsTheSameForOneTwoAndSevenThreadsAndAnyOrder() {
    long seed = TestSeed.fresh("theResultIsTheSame");
    String expected;
    try (var alone = new Crew(1)) {
      expected = live(alone, seed);
    }
    for (int threads : new int[] {1, 2, 7}) {
      try (var crew = new Crew(threads);
          var shuffled = new Crew(threads, seed)) {
        assertThat(live(crew, seed)).isEqualTo(expected);
        assertThat(live(shuffled, seed)).isEqualTo(expected);
        assertThat(live(shuffled, seed)).as("another order").isEqualTo(expected);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void everyTaskRunsExactlyOnceUnderAValidWorker(int threads) {
    try (var crew = new Crew(threads, 5)) {
      assertThat(crew.threads()).isEqualTo(threads);
      var runs = new AtomicIntegerArray(TASKS);
      var busy = new AtomicIntegerArray(threads);
      var clashes = new AtomicInteger();
      crew.forEach(
          TASKS,
          (task, worker) -> {
            clashes.addAndGet(busy.incrementAndGet(worker) - 1);
            runs.incrementAndGet(task);
            Thread.onSpinWait();
            busy.decrementAndGet(worker);
          });
      assertThat(clashes).hasValue(0);
      assertThat(IntStream.range(0, TASKS).map(runs::get)).containsOnly(1);
    }
  }

  @Test
  void anUnshuffledCrewOfOneWorksInOrderAndAShuffledOneDoesNot() {
    try (var crew = new Crew(1);
        var shuffled = new Crew(1, 42)) {
      List<Integer> ordered = IntStream.range(0, TASKS).boxed().toList();
      assertThat(order(crew)).isEqualTo(ordered);
      List<Integer> first = order(shuffled);
      List<Integer> second = order(shuffled);
      assertThat(first).isNotEqualTo(ordered).containsExactlyInAnyOrderElementsOf(ordered);
      assertThat(second).isNotEqualTo(first).containsExactlyInAnyOrderElementsOf(ordered);
    }
    try (var again = new Crew(1, 42);
        var same = new Crew(1, 42)) {
      assertThat(order(again)).isEqualTo(order(same));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void aFailureReachesTheCallerAsItIs(int threads) {
    var failure = new UnsupportedOperationException("task 17 cannot");
    try (var crew = new Crew(threads)) {
      assertThatThrownBy(() ->
              crew.forEach(
                  TASKS,
                  (task, _) -> {
                    if (task == 17) {
                      throw failure;
                    }
                  }))
          .isSameAs(failure);
      assertThat(order(crew)).as("the crew lives on").hasSize(TASKS);
    }
  }

  @Test
  void errorsReachTheCallerToo() {
    try (var crew = new Crew(2)) {
      assertThatExceptionOfType(AssertionError.class)
          .isThrownBy(() ->
              crew.forEach(
                  4,
                  (task, _) -> {
                    throw new AssertionError("task " + task);
                  }))
          .withMessageStartingWith("task ");
    }
  }

  @Test
  void afterAFailureNoFurtherTaskStarts() {
    var started = new AtomicInteger();
    try (var crew = new Crew(1)) {
      assertThatIllegalStateException()
          .isThrownBy(() ->
              crew.forEach(
                  1000,
                  (_, _) -> {
                    started.incrementAndGet();
                    throw new IllegalStateException("stop");
                  }));
    }
    assertThat(started).hasValue(1);
  }

  @Test
  void ofSeveralFailuresTheLowestTaskIsThrownAndTheOthersAreKept() {
    var both = new CountDownLatch(2);
    try (var crew = new Crew(2)) {
      assertThatThrownBy(() ->
              crew.forEach(
                  2,
                  (task, _) -> {
                    both.countDown();
                    await(both);
                    throw new IllegalArgumentException("task " + task);
                  }))
          .hasMessage("task 0")
          .satisfies(failure ->
              assertThat(failure.getSuppressed())
                  .singleElement()
                  .satisfies(other -> assertThat(other).hasMessage("task 1")));
    }
  }

  @Test
  void noTasksIsNoWorkAndFewerIsRefused() {
    try (var crew = new Crew(3)) {
      crew.forEach(
          0,
          (_, _) -> {
            throw new IllegalStateException("nothing to do");
          });
      assertThatIllegalArgumentException().isThrownBy(() -> crew.forEach(-1, (_, _) -> {}));
      assertThat(order(crew)).hasSize(TASKS);
    }
    assertThatIllegalArgumentException().isThrownBy(() -> new Crew(0));
  }

  @Test
  void aTaskCannotCallItsOwnCrew() {
    try (var crew = new Crew(2)) {
      assertThatIllegalStateException()
          .isThrownBy(() -> crew.forEach(1, (_, _) -> crew.forEach(1, (_, _) -> {})))
          .withMessageContaining("own crew");
    }
  }

  @Test
  void aClosedCrewWorksNoMore() {
    var crew = new Crew(2);
    crew.close();
    crew.close();
    assertThatIllegalStateException()
        .isThrownBy(() -> crew.forEach(1, (_, _) -> {}))
        .withMessageContaining("closed");
  }

  @Test
  void anInterruptedCallerWaitsForRunningTasksAndStaysInterrupted() throws InterruptedException {
    var outcome = new ArrayList<Object>();
    var started = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    var ended = new AtomicInteger();
    var caller =
        Thread.ofPlatform()
            .start(() -> {
              try (var crew = new Crew(1)) {
                crew.forEach(
                    1000,
                    (_, _) -> {
                      started.countDown();
                      await(go);
                      ended.incrementAndGet();
                    });
              } catch (CancellationException e) {
                outcome.add(e);
                outcome.add(Thread.currentThread().isInterrupted());
              }
            });
    started.await();
    caller.interrupt();
    while (caller.isInterrupted() && caller.isAlive()) {
      Thread.onSpinWait();
    }
    go.countDown();
    caller.join();
    assertThat(outcome).hasSize(2).last().isEqualTo(true);
    assertThat(ended.get()).isBetween(1, 1000);
  }

  /// A small world: each task owns one row and draws by address.
  private static String live(Crew crew, long seed) {
    long[] rows = new long[TASKS];
    var draws = new Draws(seed);
    crew.forEach(
        TASKS,
        (task, _) -> {
          Draws own = draws.copy();
          for (int event = 0; event < 500; event++) {
            own.at(Purpose.BASE, 1, task, 2, event);
            rows[task] += own.word(0) & 0xFFFF;
          }
        });
    var digest = new Digest();
    for (long row : rows) {
      digest.add(row);
    }
    return digest.hex();
  }

  private static List<Integer> order(Crew crew) {
    List<Integer> order = Collections.synchronizedList(new ArrayList<>());
    crew.forEach(TASKS, (task, _) -> order.add(task));
    return order;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
