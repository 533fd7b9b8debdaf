// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.experiment;

import glasshouse.kernel.Crew;
import glasshouse.lab.Experiment;
import glasshouse.lab.Findings;
import glasshouse.lab.Runner;
import glasshouse.lab.scenario.Scenario;
import glasshouse.lab.scenario.ScenarioException;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Runs members on this machine, several side by side, each on one thread.
public final class Workshop implements Executor {
  private final Scenario scenario;
  private final int threads;

  /// A workshop for members of one scenario.
  public Workshop(Scenario scenario, int threads) {
    this.scenario = scenario;
    this.threads = threads;
  }

  private record Done(Member member, Outcome outcome) {}

  @Override
  public void run(List<Member> members, Receiver receiver) throws ScenarioException, IOException {
    ExecutorService pool =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().name("member-", 0).daemon().factory());
    CompletionService<Done> running = new ExecutorCompletionService<>(pool);
    try {
      for (Member member : members) {
        running.submit(() -> new Done(member, live(member, receiver)));
      }
      for (int done = 0; done < members.size(); done++) {
        receiver.stage("member %d of %d".formatted(done + 1, members.size()));
        Done next = running.take().get();
        receiver.done(next.member(), next.outcome());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped while members were running", e);
    } catch (ExecutionException e) {
      throw failure(Objects.requireNonNullElse(e.getCause(), e));
    } finally {
      pool.shutdownNow();
    }
  }

  private static RuntimeException failure(Throwable cause) throws ScenarioException {
    return switch (cause) {
      case ScenarioException refused -> throw refused;
      case RuntimeException bug -> bug;
      case Error grave -> throw grave;
      default -> new IllegalStateException(cause);
    };
  }

  private Outcome live(Member member, Receiver receiver) throws ScenarioException {
    if (!member.scenario().equals(scenario.digest())) {
      throw new IllegalArgumentException("a member of another scenario");
    }
    var experiment =
        new Experiment(
            scenario,
            member.arms(),
            member.people(),
            member.years(),
            1,
            member.seed(),
            1,
            member.settings());
    try (Crew crew = new Crew(1)) {
      Findings findings = new Runner(crew).live(experiment, listener(receiver));
      return Harvest.of(findings);
    }
  }

  private static Runner.Listener listener(Receiver receiver) {
    return new Runner.Listener() {
      @Override
      public void stage(String words) {}

      @Override
      public void advance(double personYears) {
        receiver.advance(personYears);
      }
    };
  }
}
