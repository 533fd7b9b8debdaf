// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.experiment;

import glasshouse.lab.experiment.text.ExperimentFile;
import glasshouse.lab.result.ManifestFacts;
import glasshouse.lab.result.data.Version;
import glasshouse.lab.scenario.Scenario;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.stream.LongStream;

/// What the manifest says of an answer to a question of an experiment file.
record ExperimentFacts(ExperimentFile file, String question) implements Workbench.Facts {

  @Override
  public String name() {
    return file.text().experiment() + "-" + question;
  }

  @Override
  public ManifestFacts of(String digest) {
    var text = file.text();
    Scenario scenario = file.scenario();
    SequencedMap<String, String> arms = new LinkedHashMap<>();
    file.arms().forEach(arm -> arms.put(arm, digest));
    return new ManifestFacts(
        Version.NUMBER,
        scenario == null ? String.valueOf(text.function()) : scenario.id(),
        scenario == null ? digest : scenario.digest(),
        digest,
        arms,
        text.people(),
        text.years(),
        LongStream.range(0, text.seeds()).map(at -> text.seed() + at).boxed().toList(),
        new LinkedHashMap<>());
  }
}
