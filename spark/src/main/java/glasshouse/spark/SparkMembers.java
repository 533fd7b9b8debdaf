// SPDX-License-Identifier: Apache-2.0
package glasshouse.spark;

import glasshouse.lab.experiment.Executor;
import glasshouse.lab.experiment.Member;
import glasshouse.lab.experiment.Outcome;
import glasshouse.lab.scenario.ScenarioException;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/// Runs members on a cluster, each whole in a task of its own. They need nothing of each other, so
/// there is one job for each, and each outcome is kept as soon as it is there.
final class SparkMembers implements Executor {
  private final JavaSparkContext context;
  private final Build build;
  private final Broadcast<Charter> charter;

  SparkMembers(JavaSparkContext context, Build build, Broadcast<Charter> charter) {
    this.context = context;
    this.build = build;
    this.charter = charter;
  }

  private record Done(Member member, Outcome outcome) {}

  @Override
  public void run(List<Member> members, Receiver receiver) throws ScenarioException, IOException {
    // A job more for each processor waits, so that none of them has to.
    int waiting = 2 * context.defaultParallelism();
    ExecutorService pool =
        Executors.newFixedThreadPool(
            waiting, Thread.ofPlatform().name("job-", 0).daemon().factory());
    CompletionService<Done> running = new ExecutorCompletionService<>(pool);
    try {
      for (Member member : members) {
        running.submit(() -> new Done(member, live(member)));
      }
      for (int done = 0; done < members.size(); done++) {
        receiver.stage("member %d of %d".formatted(done + 1, members.size()));
        Done next = running.take().get();
        receiver.advance(next.member().personYears());
        receiver.done(next.member(), next.outcome());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped while members were running", e);
    } catch (ExecutionException e) {
      throw failure(Objects.requireNonNullElse(e.getCause(), e));
    } finally {
      pool.shutdownNow();
      context.cancelAllJobs();
    }
  }

  private Outcome live(Member member) {
    return Reply.all(
            context.parallelize(List.of(member), 1).map(new MemberTask(build, charter)).collect())
        .getFirst();
  }

  private static RuntimeException failure(Throwable cause) {
    return switch (cause) {
      case RuntimeException known -> known;
      case Error grave -> throw grave;
      case Throwable other -> new IllegalStateException(other);
    };
  }
}
