// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.life;

import glasshouse.lab.Experiment;
import glasshouse.lab.Runner;
import glasshouse.lab.life.PastRunException.Reason;
import glasshouse.lab.result.Manifest;
import glasshouse.lab.result.ManifestException;
import glasshouse.lab.result.ManifestFacts;
import glasshouse.lab.result.ResultWriter;
import glasshouse.lab.result.data.Version;
import glasshouse.lab.scenario.Scenario;
import glasshouse.lab.scenario.ScenarioException;
import glasshouse.lab.scenario.ScenarioReader;
import glasshouse.lab.world.Geography;
import glasshouse.society.Nation;
import glasshouse.society.Outside;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

/// A run that has ended, opened again to live parts of it once more.
///
/// @param folder where it lies
/// @param experiment what was run, read from the scenario that the folder keeps
/// @param geography places at the scale of the run
public record PastRun(Path folder, Experiment experiment, Geography geography) {

  /// Opens a run. Its files are not checked one by one: the district that is lived again is.
  public static PastRun open(Path folder)
      throws IOException, ManifestException, ScenarioException, PastRunException {
    ManifestFacts facts = Manifest.read(folder).facts();
    if (!facts.version().equals(Version.NUMBER)) {
      throw new PastRunException(
          Reason.OTHER_VERSION,
          "%s was run by version %s, this is %s; ask the version that ran it, or run it again"
              .formatted(folder, facts.version(), Version.NUMBER));
    }
    Scenario scenario = ScenarioReader.read(folder.resolve("scenario"));
    if (!scenario.digest().equals(facts.scenarioDigest())) {
      throw new PastRunException(
          Reason.UNKNOWN,
          "the scenario in %s is not the one that was run; take the folder from a copy, or run it"
                  .formatted(folder)
              + " again");
    }
    var experiment =
        new Experiment(
            scenario,
            List.copyOf(facts.arms().sequencedKeySet()),
            facts.people(),
            facts.years(),
            facts.seeds().size(),
            facts.seeds().getFirst(),
            1,
            new TreeMap<>(settings(facts)));
    return new PastRun(folder, experiment, Geography.of(scenario, facts.people()));
  }

  private static SequencedMap<String, Double> settings(ManifestFacts facts) {
    return facts.settings();
  }

  /// Returns the nation of a seed as it was founded.
  public Nation.Setup setup(int replicate) throws ScenarioException {
    return Runner.setup(experiment, geography, replicate);
  }

  /// Returns what reached the districts of a seed from outside.
  public Outside outside(int replicate) throws IOException, PastRunException {
    String name = ResultWriter.letters(experiment.seedOf(replicate));
    Path file = folder.resolve(name);
    if (!Files.isRegularFile(file)) {
      throw new PastRunException(
          Reason.UNKNOWN,
          "%s has no %s, without which no life in it can be lived again; run it again"
              .formatted(folder, name));
    }
    try {
      return Outside.of(ByteBuffer.wrap(Files.readAllBytes(file)));
    } catch (IllegalArgumentException | BufferUnderflowException _) {
      throw new PastRunException(
          Reason.UNKNOWN,
          "%s is damaged; take it from a copy of the run, or run it again".formatted(file));
    }
  }

  /// Returns the number of an arm of the run.
  public int arm(String arm) throws PastRunException {
    int number = experiment.arms().indexOf(arm);
    if (number < 0) {
      throw new PastRunException(
          Reason.UNKNOWN,
          "the run has no arm \"%s\"; its arms: %s"
              .formatted(arm, String.join(", ", experiment.arms())));
    }
    return number;
  }

  /// Returns the arm to tell of when none is named: the first with a regime.
  public String usualArm() {
    return experiment.arms().get(Math.min(1, experiment.arms().size() - 1));
  }
}
