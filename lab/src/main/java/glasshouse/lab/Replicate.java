// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab;

import glasshouse.society.Outside;
import glasshouse.society.Quarter;
import glasshouse.society.witness.ConductTable;
import glasshouse.society.witness.Tally;
import glasshouse.society.witness.Validity;
import java.util.List;

/// What one seed left behind.
///
/// @param seed of the experiment
/// @param quarters by time
/// @param remainder by arm, spells that were open at the end
/// @param conduct by arm, by place, the table of the fairness audit over the last year
/// @param postcodes by arm, by place, scores of the sampled histories; empty without a regime
/// @param validity by arm, what its scores are worth
/// @param adoptions by arm, by place, week in which its own programme began, or the largest int
/// @param digests by arm, of everybody's state at the end
/// @param twins by arm, by other arm before it, who ended differently
/// @param candidates drawn; every arm shares them
/// @param bytesPerPerson state of an arm
/// @param outside what reached districts from outside, with which one can be lived again alone
public record Replicate(
    long seed,
    List<Quarter> quarters,
    List<Tally> remainder,
    List<List<ConductTable>> conduct,
    List<List<double[]>> postcodes,
    List<Validity> validity,
    List<int[]> adoptions,
    List<String> digests,
    List<List<Twins>> twins,
    long candidates,
    double bytesPerPerson,
    Outside outside) {

  public Replicate {
    quarters = List.copyOf(quarters);
    remainder = List.copyOf(remainder);
    conduct = List.copyOf(conduct);
    postcodes = List.copyOf(postcodes);
    validity = List.copyOf(validity);
    adoptions = List.copyOf(adoptions);
    digests = List.copyOf(digests);
    twins = List.copyOf(twins);
  }

  /// Returns who ended differently in two different arms.
  public Twins twins(int arm, int other) {
    return twins.get(Math.max(arm, other)).get(Math.min(arm, other));
  }

  /// Returns the counts of an arm over quarters `from` (inclusive) to `until` (exclusive).
  public Tally sum(int arm, int from, int until) {
    Tally sum = new Tally(quarters.getFirst().tallies().get(arm).kinds());
    for (int quarter = from; quarter < until; quarter++) {
      sum.add(quarters.get(quarter).tallies().get(arm));
    }
    return sum;
  }
}
