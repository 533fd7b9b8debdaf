// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.experiment.store;

import glasshouse.kernel.Digest;
import glasshouse.lab.experiment.Member;
import glasshouse.lab.experiment.Outcome;
import glasshouse.lab.result.DurableFiles;
import glasshouse.lab.result.JsonText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Outcomes by the address of their members, one file each: whole or absent, and sealed.
///
/// A file that does not agree with its seal or its address is as good as absent: the member is run
/// again and the file replaced. Several programs may share a store, for they would write the same.
public final class MemberStore {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final String SEAL = "seal";
  private static final int PREFIX = 2;

  private final Path folder;

  /// A store in a folder, which is made when the first outcome comes.
  public MemberStore(Path folder) {
    this.folder = folder;
  }

  /// Returns where the store is.
  public Path folder() {
    return folder;
  }

  private Path file(Member member) {
    String address = member.address();
    return folder.resolve(address.substring(0, PREFIX)).resolve(address + ".json");
  }

  /// Returns the outcome of a member that was run before, or null.
  public @Nullable Outcome find(Member member) throws IOException {
    Path file = file(member);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return null;
    }
    return read(member, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
  }

  /// Keeps an outcome and returns it as it will be read again, so that a resumed experiment has the
  /// same bytes as one that was never stopped.
  public Outcome keep(Member member, Outcome outcome) throws IOException {
    String text = text(member, outcome);
    Outcome kept = read(member, text);
    if (kept == null) {
      throw new IllegalStateException("an outcome that cannot be read again");
    }
    Path file = file(member);
    Files.createDirectories(file.resolveSibling("."));
    DurableFiles.replace(file, text.getBytes(StandardCharsets.UTF_8));
    return kept;
  }

  private static String text(Member member, Outcome outcome) {
    SequencedMap<String, Object> content = new LinkedHashMap<>();
    content.put("format", "glasshouse-member-1");
    content.put("synthetic", true);
    content.put("member", member.description());
    content.put("outcome", outcome);
    content.put(SEAL, seal(content));
    return JsonText.page(content);
  }

  private static String seal(Object content) {
    return new Digest().add(JsonText.line(content)).hex();
  }

  private static @Nullable Outcome read(Member member, String text) {
    try {
      Outcome outcome = outcome(MAPPER.readTree(text).path("outcome"));
      return text(member, outcome).equals(text) ? outcome : null;
    } catch (JacksonException _) {
      return null;
    }
  }

  private static Outcome outcome(JsonNode json) {
    return new Outcome(
        map(json.path("levels"), MemberStore::number),
        map(json.path("cities"), each -> map(each, MemberStore::number)),
        map(json.path("curves"), MemberStore::list),
        map(json.path("twins"), JsonNode::asLong),
        map(json.path("digests"), JsonNode::asString),
        json.path("candidates").asLong());
  }

  private static double number(JsonNode json) {
    return json.isNumber() ? json.asDouble() : Double.NaN;
  }

  private static List<Double> list(JsonNode json) {
    List<Double> list = new ArrayList<>();
    json.forEach(item -> list.add(number(item)));
    return list;
  }

  private static <T> SortedMap<String, T> map(JsonNode json, Function<JsonNode, T> value) {
    SortedMap<String, T> map = new TreeMap<>();
    json.properties().forEach(entry -> map.put(entry.getKey(), value.apply(entry.getValue())));
    return map;
  }
}
