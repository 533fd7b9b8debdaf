// SPDX-License-Identifier: Apache-2.0

package glasshouse.lab.experiment.text;

import glasshouse.lab.experiment.Member;
import glasshouse.lab.experiment.text.ExperimentText.Factor;
import glasshouse.lab.scenario.Scenario;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// An experiment that can be run: the text, checked, and the scenario it speaks of.
///
/// @param text what the file says
/// @param scenario null for a function of parameters
/// @param arms in the order in which they live, the one without a regime first
public record ExperimentFile(ExperimentText text, @Nullable Scenario scenario, List<String> arms) {

  public ExperimentFile {
    arms = List.copyOf(arms);
  }

  /// Returns the scenario of an experiment that has one.
  public Scenario world() {
    if (scenario == null) {
      throw new IllegalStateException(text.experiment() + " is about a function");
    }
    return scenario;
  }

  /// Returns a member of this experiment.
  ///
  /// @param replicate from 0
  /// @param settings parameters that every arm uses instead of its own
  public Member member(int replicate, SortedMap<String, Double> settings) {
    var size = new Member.Size(world().digest(), arms, text.people(), text.years());
    return Member.of(size, text.seed() + replicate, settings);
  }

  /// Returns a factor by its id.
  public Factor factor(String id) {
    for (Factor factor : text.factors()) {
      if (factor.factor().equals(id)) {
        return factor;
      }
    }
    throw new IllegalArgumentException("no factor " + id);
  }
}
