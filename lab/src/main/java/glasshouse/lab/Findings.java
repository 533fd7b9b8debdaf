// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab;

import glasshouse.kernel.Digest;
import glasshouse.lab.world.Geography;
import glasshouse.society.regime.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Everything an experiment found.
///
/// @param experiment the question
/// @param geography places at this scale
/// @param worlds of the first seed, by arm
/// @param replicates by seed
/// @param seconds wall-clock seconds of living
public record Findings(
    Experiment experiment,
    Geography geography,
    List<World> worlds,
    List<Replicate> replicates,
    double seconds) {

  public Findings {
    worlds = List.copyOf(worlds);
    replicates = List.copyOf(replicates);
  }

  /// Returns a digest over all seeds of an arm.
  public String digest(int arm) {
    var digest = new Digest();
    for (Replicate replicate : replicates) {
      digest.add(replicate.digests().get(arm));
    }
    return digest.hex();
  }

  /// Returns a digest over all arms and seeds; the same for any number of threads.
  public String digest() {
    var digest = new Digest();
    for (int arm = 0; arm < experiment.arms().size(); arm++) {
      digest.add(experiment.arms().get(arm)).add(digest(arm));
    }
    return digest.hex();
  }

  /// Returns by seed what districts must be told from outside to be lived again alone.
  public SequencedMap<Long, byte[]> letters() {
    SequencedMap<Long, byte[]> letters = new LinkedHashMap<>();
    for (Replicate replicate : replicates) {
      letters.put(replicate.seed(), replicate.outside().bytes());
    }
    return letters;
  }

  /// Returns all candidates drawn, counted once for each arm that looked at them.
  public double candidates() {
    double sum = 0;
    for (Replicate replicate : replicates) {
      sum += (double) replicate.candidates() * experiment.arms().size();
    }
    return sum;
  }

  /// Returns how many real people a synthetic one stands for.
  public double scale() {
    return experiment.scenario().realPeople() / experiment.people();
  }
}
