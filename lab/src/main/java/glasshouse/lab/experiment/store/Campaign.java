// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.experiment.store;

import glasshouse.lab.experiment.Executor;
import glasshouse.lab.experiment.Member;
import glasshouse.lab.experiment.Outcome;
import glasshouse.lab.scenario.ScenarioException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Members on their way through an executor and a store: what is kept is not run again, what is run
/// is kept at once. So the same command, given again, goes on where it was stopped.
public final class Campaign {
  private final Executor executor;
  private final MemberStore store;
  private final Listener listener;
  private long asked;
  private long run;
  private double personYears;
  private double seconds;

  /// A campaign that keeps its members in a store.
  public Campaign(Executor executor, MemberStore store, Listener listener) {
    this.executor = executor;
    this.store = store;
    this.listener = listener;
  }

  /// Hears how a campaign gets on.
  public interface Listener {
    /// Told how much more is going to be lived, in person-years over all arms.
    void expect(double personYears);

    /// Told what is being done, in words.
    void stage(String words);

    /// Told of person-years lived; from any thread.
    void advance(double personYears);
  }

  /// How a campaign went.
  ///
  /// @param asked members that were asked for
  /// @param run members that had to be run
  /// @param personYears lived in them, over all arms
  /// @param seconds of wall-clock time
  public record Account(long asked, long run, double personYears, double seconds) {}

  /// Returns the outcome of each member, in their order.
  public List<Outcome> outcomes(List<Member> members) throws ScenarioException, IOException {
    Map<Member, Outcome> known = new LinkedHashMap<>();
    Set<Member> missing = new LinkedHashSet<>();
    for (Member member : members) {
      Outcome outcome = known.containsKey(member) ? known.get(member) : store.find(member);
      if (outcome == null) {
        missing.add(member);
      } else {
        known.put(member, outcome);
      }
    }
    asked += members.size();
    run += missing.size();
    if (!missing.isEmpty()) {
      double more = missing.stream().mapToDouble(Member::personYears).sum();
      personYears += more;
      listener.expect(more);
      long start = System.nanoTime();
      executor.run(List.copyOf(missing), receiver(known));
      seconds += (System.nanoTime() - start) / 1e9;
    }
    List<Outcome> outcomes = new ArrayList<>();
    members.forEach(member -> outcomes.add(Objects.requireNonNull(known.get(member))));
    return outcomes;
  }

  private Executor.Receiver receiver(Map<Member, Outcome> known) {
    return new Executor.Receiver() {
      @Override
      public void stage(String words) {
        listener.stage(words);
      }

      @Override
      public void advance(double years) {
        listener.advance(years);
      }

      @Override
      public void done(Member member, Outcome outcome) throws IOException {
        known.put(member, store.keep(member, outcome));
      }
    };
  }

  /// Returns how the campaign went so far.
  public Account account() {
    return new Account(asked, run, personYears, seconds);
  }
}
