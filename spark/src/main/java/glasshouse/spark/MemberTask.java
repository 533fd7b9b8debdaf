// SPDX-License-Identifier: Apache-2.0
package glasshouse.spark;

import glasshouse.lab.experiment.Executor;
import glasshouse.lab.experiment.Member;
import glasshouse.lab.experiment.Outcome;
import glasshouse.lab.experiment.Workshop;
import glasshouse.lab.scenario.ScenarioException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;

/// Runs one member on an executor as it would be run on the driver's machine.
final class MemberTask implements Function<Member, Reply<Outcome>> {
  private static final long serialVersionUID = 1;

  private final Build build;
  private final Broadcast<Charter> charter;

  MemberTask(Build build, Broadcast<Charter> charter) {
    this.build = build;
    this.charter = charter;
  }

  @Override
  public Reply<Outcome> call(Member member) throws ScenarioException, IOException {
    String differences = build.differences();
    if (!differences.isEmpty()) {
      return new Reply.Refused<>(Hosts.here(), differences);
    }
    List<Outcome> outcomes = new ArrayList<>();
    new Workshop(charter.value().scenario(), 1)
        .run(
            List.of(member),
            new Executor.Receiver() {
              @Override
              public void stage(String words) {}

              @Override
              public void advance(double personYears) {}

              @Override
              public void done(Member done, Outcome outcome) {
                outcomes.add(outcome);
              }
            });
    return new Reply.Said<>(outcomes.getFirst());
  }
}
