// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.experiment;

import glasshouse.lab.scenario.ScenarioException;
import java.io.IOException;
import java.util.List;

/// Who runs members. A member is a pure function of its description, so an executor may run them in
/// any order, anywhere, and more than once; an engine for a cluster is another executor.
public interface Executor {
  /// Runs members and hands over each outcome as soon as it is there; from one thread at a time.
  void run(List<Member> members, Receiver receiver) throws ScenarioException, IOException;

  /// Who is told what came of a member.
  interface Receiver {
    /// Told what is being done, in words.
    void stage(String words);

    /// Told of person-years lived, over all arms; from any thread.
    void advance(double personYears);

    /// Told of a member that is done.
    void done(Member member, Outcome outcome) throws IOException;
  }
}
