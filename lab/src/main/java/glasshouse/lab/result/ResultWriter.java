// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.result;

import glasshouse.lab.result.data.ArmData;
import glasshouse.lab.result.data.ReportData;
import glasshouse.lab.result.data.RunData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;

/// Writes a run into its folder: the scenario as run, tables, data, report, manifest last.
public final class ResultWriter {
  /// The report's name in the run folder.
  public static final String REPORT = "report.html";

  /// The data's name in the run folder.
  public static final String RESULTS = "results.json";

  private final RunFolder folder;
  private final String template;

  /// @param template the report page with a place for the data
  public ResultWriter(RunFolder folder, String template) {
    this.folder = folder;
    this.template = template;
  }

  /// Writes everything and seals the folder.
  ///
  /// @param scenario the files of the scenario, by the name each has within it
  public Manifest write(
      RunResults results,
      SequencedMap<String, Path> scenario,
      SequencedMap<String, Double> settings)
      throws IOException {
    return write(results, scenario, facts -> facts, settings);
  }

  /// Writes everything and seals the folder, with something more in the manifest.
  public Manifest write(
      RunResults results,
      SequencedMap<String, Path> scenario,
      UnaryOperator<ManifestFacts> more,
      SequencedMap<String, Double> settings)
      throws IOException {
    for (Map.Entry<String, Path> file : scenario.entrySet()) {
      folder.write("scenario/" + file.getKey(), Files.readAllBytes(file.getValue()));
    }
    for (Table table : results.tables()) {
      folder.table(table);
    }
    for (Map.Entry<Long, byte[]> letters : results.letters().entrySet()) {
      folder.write(letters(letters.getKey()), letters.getValue());
    }
    String json = JsonText.page(results.data());
    folder.write(RESULTS, json.getBytes(StandardCharsets.UTF_8));
    String page = ReportPage.of(template, JsonText.line(results.data()));
    folder.write(REPORT, page.getBytes(StandardCharsets.UTF_8));
    return folder.seal(
        Objects.requireNonNull(more.apply(facts(results.data(), settings))));
  }

  /// Returns the name of the file with what reached the districts of a seed from outside.
  public static String letters(long seed) {
    return "replay/%d.letters".formatted(seed);
  }

  private static ManifestFacts facts(ReportData data, SequencedMap<String, Double> settings) {
    SequencedMap<String, String> arms = new LinkedHashMap<>();
    for (ArmData arm : data.arms()) {
      arms.put(arm.arm(), arm.digest());
    }
    RunData run = data.run();
    return new ManifestFacts(
        data.version(),
        data.scenario().id(),
        data.scenario().digest(),
        run.resultDigest(),
        arms,
        run.people(),
        run.years(),
        LongStream.range(0, run.seeds()).map(i -> run.seed() + i).boxed().toList(),
        settings);
  }
}
