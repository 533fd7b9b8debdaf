// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.result.query;

import glasshouse.lab.result.DurableFiles;
import glasshouse.lab.result.JsonText;
import glasshouse.lab.result.Manifest;
import glasshouse.lab.result.ManifestFacts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Copies of a finished run for other programs, each marked as synthetic.
public final class Copies {
  private static final String CITATION = "CITATION.cff";
  private static final String CRATE = "ro-crate-metadata.json";

  private Copies() {}

  /// Writes every table as CSV and returns the names of the files.
  public static List<String> csv(Archive archive, Path out) throws IOException {
    List<String> files = new ArrayList<>();
    Files.createDirectories(out);
    for (String table : archive.names()) {
      archive.csv(table, out.resolve(table + ".csv"));
      files.add(table + ".csv");
    }
    return files;
  }

  /// Copies every table as it is and returns the names of the files.
  public static List<String> parquet(Archive archive, Path out) throws IOException {
    List<String> files = new ArrayList<>();
    Files.createDirectories(out);
    for (Manifest.FileEntry file : archive.manifest().files()) {
      if (file.name().startsWith("tables/")) {
        copy(archive.folder().resolve(file.name()), out, file.name().substring(7), files);
      }
    }
    return files;
  }

  /// Copies the whole run with a description that archives understand (RO-Crate 1.1) and a
  /// citation, and returns the names of the files.
  public static List<String> crate(Archive archive, Path out) throws IOException {
    List<String> files = new ArrayList<>();
    for (Manifest.FileEntry file : archive.manifest().files()) {
      copy(archive.folder().resolve(file.name()), out, file.name(), files);
    }
    copy(archive.folder().resolve(Manifest.NAME), out, Manifest.NAME, files);
    write(out, CITATION, citation(archive.manifest().facts()), files);
    write(out, CRATE, JsonText.page(crate(archive.manifest().facts(), files)), files);
    return files;
  }

  private static void copy(Path from, Path out, String name, List<String> files)
      throws IOException {
    Path to = out.resolve(name);
    Files.createDirectories(to.resolveSibling("."));
    DurableFiles.replace(to, Files.readAllBytes(from));
    files.add(name);
  }

  private static void write(Path out, String name, String text, List<String> files)
      throws IOException {
    Files.createDirectories(out);
    DurableFiles.replace(out.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    files.add(name);
  }

  private static String title(ManifestFacts facts) {
    return "Glasshouse: results of the scenario %s (synthetic people)".formatted(facts.scenario());
  }

  private static String citation(ManifestFacts facts) {
    return """
    cff-version: 1.2.0
    message: Please cite these results together with the program that made them.
    type: dataset
    title: "%s"
    authors:
      - name: The Glasshouse authors
    version: "%s"
    identifiers:
      - type: other
        value: "result:%s"
        description: Digest of the results; the same scenario, size and seeds give it again.
      - type: other
        value: "scenario:%s"
        description: Digest of the scenario.
    abstract: >-
      Output of a simulation. Nobody in it is a real person, and nothing in it describes one.
    """
        .formatted(title(facts), facts.version(), facts.resultDigest(), facts.scenarioDigest());
  }

  private static SequencedMap<String, Object> crate(ManifestFacts facts, List<String> files) {
    List<Object> graph = new ArrayList<>();
    graph.add(
        entity(
            CRATE,
            "CreativeWork",
            "conformsTo",
            reference("https://w3id.org/ro/crate/1.1"),
            "about",
            reference("./")));
    graph.add(
        entity(
            "./",
            "Dataset",
            "name",
            title(facts),
            "description",
            "Output of a simulation of %d synthetic people over %d years. Nobody in it is real."
                .formatted(facts.people(), facts.years()),
            "version",
            facts.version(),
            "identifier",
            facts.resultDigest(),
            "keywords",
            "synthetic, simulation",
            "hasPart",
            files.stream().map(Copies::reference).toList()));
    for (String file : files) {
      graph.add(entity(file, "File", "name", file, "encodingFormat", format(file)));
    }
    SequencedMap<String, Object> crate = new LinkedHashMap<>();
    crate.put("@context", "https://w3id.org/ro/crate/1.1/context");
    crate.put("@graph", graph);
    return crate;
  }

  private static SequencedMap<String, Object> entity(String id, String type, Object... more) {
    SequencedMap<String, Object> entity = new LinkedHashMap<>();
    entity.put("@id", id);
    entity.put("@type", type);
    for (int at = 0; at < more.length; at += 2) {
      entity.put(more[at].toString(), more[at + 1]);
    }
    return entity;
  }

  private static SequencedMap<String, Object> reference(String id) {
    SequencedMap<String, Object> reference = new LinkedHashMap<>();
    reference.put("@id", id);
    return reference;
  }

  private static String format(String file) {
    String ending = file.substring(file.lastIndexOf('.') + 1);
    return switch (ending) {
      case "json" -> "application/json";
      case "parquet" -> "application/vnd.apache.parquet";
      case "html" -> "text/html";
      case "yaml", "cff" -> "application/yaml";
      default -> "application/octet-stream";
    };
  }
}
