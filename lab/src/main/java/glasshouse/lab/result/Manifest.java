// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.result;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The last file of a run: what was run, and the length and SHA-256 of every file it left.
///
/// It carries a seal over itself, so that one altered character anywhere in it is noticed.
public record Manifest(ManifestFacts facts, List<FileEntry> files) {
  /// The file's name in the run folder.
  public static final String NAME = "manifest.json";

  static final String FORMAT = "glasshouse-run-1";

  /// How every manifest of ours begins, whatever its version.
  static final String MAGIC = "{\n  \"format\" : \"glasshouse-run-";

  private static final int LARGEST = 1 << 20;
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /// One file of the run, by its name below the folder.
  public record FileEntry(String name, long bytes, String sha256) {}

  /// What is wrong with one file.
  public record Damage(String file, String what) {}

  public Manifest {
    files = List.copyOf(files);
  }

  static Manifest of(ManifestFacts facts, List<FileEntry> files) {
    return new Manifest(facts, files);
  }

  /// Returns the manifest as it is stored, seal included.
  public String text() {
    SequencedMap<String, Object> content = content();
    byte[] open = JsonText.line(content).getBytes(StandardCharsets.UTF_8);
    content.put("seal", HexFormat.of().formatHex(DurableFiles.sha256().digest(open)));
    return JsonText.page(content);
  }

  private SequencedMap<String, Object> content() {
    SequencedMap<String, Object> content = new LinkedHashMap<>();
    content.put("format", FORMAT);
    content.put("synthetic", true);
    content.put("version", facts.version());
    content.put("scenario", facts.scenario());
    content.put("scenario_digest", facts.scenarioDigest());
    content.put("result_digest", facts.resultDigest());
    content.put("people", facts.people());
    content.put("years", facts.years());
    content.put("seeds", facts.seeds());
    content.put("arms", facts.arms());
    content.put("settings", facts.settings());
    ManifestFacts.Fork fork = facts.fork();
    if (fork != null) {
      content.put("fork", content(fork));
    }
    content.put("files", files.stream().map(Manifest::content).toList());
    return content;
  }

  private static SequencedMap<String, Object> content(ManifestFacts.Fork fork) {
    SequencedMap<String, Object> content = new LinkedHashMap<>();
    content.put("parent", fork.parent());
    content.put("arm", fork.arm());
    content.put("forked", fork.forked());
    content.put("week", fork.week());
    content.put("set", fork.set());
    return content;
  }

  private static SequencedMap<String, Object> content(FileEntry file) {
    SequencedMap<String, Object> content = new LinkedHashMap<>();
    content.put("name", file.name());
    content.put("bytes", file.bytes());
    content.put("sha256", file.sha256());
    return content;
  }

  /// Reads the manifest of a run folder and checks its seal; the files are checked by `damage`.
  public static Manifest read(Path folder) throws IOException, ManifestException {
    Path file = folder.resolve(NAME);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new ManifestException(
          ManifestException.Reason.MISSING, folder + " is not a complete run: it has no " + NAME);
    }
    if (Files.size(file) > LARGEST) {
      throw damaged(file, "it is too long");
    }
    String text = decode(file, Files.readAllBytes(file));
    Manifest manifest = parse(file, text);
    if (!manifest.text().equals(text)) {
      throw damaged(file, "its content does not agree with its seal");
    }
    return manifest;
  }

  private static String decode(Path file, byte[] bytes) throws ManifestException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException _) {
      throw damaged(file, "it is not UTF-8 text");
    }
  }

  private static Manifest parse(Path file, String text) throws ManifestException {
    try {
      JsonNode json = MAPPER.readTree(text);
      String format = json.path("format").asString("");
      if (!format.equals(FORMAT)) {
        boolean newer = format.startsWith("glasshouse-run-");
        throw newer
            ? new ManifestException(
                ManifestException.Reason.OTHER_VERSION,
                "%s is of format %s, this program reads %s; use the version that wrote it"
                    .formatted(file, format, FORMAT))
            : damaged(file, "it is not a manifest of this program");
      }
      return new Manifest(facts(json), entries(json));
    } catch (JacksonException | IllegalArgumentException e) {
      throw damaged(file, "it is not readable as JSON");
    }
  }

  private static ManifestFacts facts(JsonNode json) {
    SequencedMap<String, String> arms = new LinkedHashMap<>();
    json.path("arms").properties().forEach(arm -> arms.put(arm.getKey(), word(arm.getValue())));
    SequencedMap<String, Double> settings = new LinkedHashMap<>();
    json.path("settings")
        .properties()
        .forEach(setting -> settings.put(setting.getKey(), setting.getValue().asDouble(0)));
    List<Long> seeds = new ArrayList<>();
    json.path("seeds").forEach(seed -> seeds.add(seed.asLong(0)));
    var facts =
        new ManifestFacts(
        word(json.path("version")),
        word(json.path("scenario")),
        word(json.path("scenario_digest")),
        word(json.path("result_digest")),
        arms,
        json.path("people").asLong(0),
        json.path("years").asInt(0),
        seeds,
        settings);
    return json.has("fork") ? facts.with(fork(json.path("fork"))) : facts;
  }

  private static ManifestFacts.Fork fork(JsonNode json) {
    SequencedMap<String, String> set = new LinkedHashMap<>();
    json.path("set").properties().forEach(each -> set.put(each.getKey(), word(each.getValue())));
    return new ManifestFacts.Fork(
        word(json.path("parent")),
        word(json.path("arm")),
        word(json.path("forked")),
        json.path("week").asInt(0),
        set);
  }

  private static List<FileEntry> entries(JsonNode json) {
    List<FileEntry> files = new ArrayList<>();
    for (JsonNode file : json.path("files")) {
      files.add(
          new FileEntry(
              FileNames.checked(word(file.path("name"))),
              file.path("bytes").asLong(0),
              word(file.path("sha256"))));
    }
    return files;
  }

  private static String word(JsonNode node) {
    return node.asString("");
  }

  private static ManifestException damaged(Path file, String what) {
    return new ManifestException(
        ManifestException.Reason.DAMAGED, "%s is damaged: %s".formatted(file, what));
  }

  /// Compares every file with the manifest; an empty answer means the run is whole.
  public List<Damage> damage(Path folder) throws IOException {
    List<Damage> found = new ArrayList<>();
    var named = new TreeSet<String>();
    for (FileEntry entry : files) {
      named.add(entry.name());
      String what = damage(folder.resolve(entry.name()), entry);
      if (!what.isEmpty()) {
        found.add(new Damage(entry.name(), what));
      }
    }
    try (Stream<Path> all = Files.walk(folder)) {
      all.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
          .map(path -> folder.relativize(path).toString().replace('\\', '/'))
          .filter(name -> !named.contains(name) && !name.equals(NAME))
          .filter(name -> !name.equals(FolderLock.NAME))
          .sorted()
          .forEach(name -> found.add(new Damage(name, "is not part of the run")));
    }
    return found;
  }

  private static String damage(Path file, FileEntry entry) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return "is missing";
    }
    long bytes = Files.size(file);
    if (bytes != entry.bytes()) {
      return String.format(Locale.ROOT, "has %,d bytes, the run left %,d", bytes, entry.bytes());
    }
    return DurableFiles.sha256(file).equals(entry.sha256())
        ? ""
        : "has other content than the run left";
  }
}
