// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.web.http;

import glasshouse.app.web.http.Refusal.Why;
import io.helidon.webserver.ServerConnectionException;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An object in JSON that came from outside: read strictly, key by key.
public final class Body {
  /// Longest body in bytes.
  static final int LONGEST = 1 << 20;

  private static final int DEEPEST = 24;
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxStringLength(LONGEST)
                          .maxNumberLength(32)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final JsonNode node;
  private final String name;

  private Body(JsonNode node, String name) {
    this.node = node;
    this.name = name;
  }

  static Body read(ServerRequest request) {
    try (InputStream content = request.content().inputStream()) {
      byte[] bytes = content.readNBytes(LONGEST + 1);
      if (bytes.length > LONGEST) {
        throw new Refusal(Why.TOO_LONG, "a body has at most 1 MiB");
      }
      return of(bytes);
    } catch (IOException | UncheckedIOException | ServerConnectionException e) {
      throw new Refusal(Why.UNREADABLE, "the body broke off: " + e.getMessage());
    }
  }

  /// Reads an object in JSON.
  public static Body of(byte[] bytes) {
    try {
      JsonNode node = MAPPER.readTree(bytes);
      if (!node.isObject()) {
        throw new Refusal(Why.UNREADABLE, "the body is one object in JSON: { … }");
      }
      return new Body(node, "the body");
    } catch (JacksonException e) {
      throw new Refusal(Why.UNREADABLE, "the body is not JSON: " + e.getOriginalMessage());
    }
  }

  /// Refuses every key but these.
  public Body only(String... keys) {
    List<String> known = List.of(keys);
    for (Map.Entry<String, JsonNode> each : node.properties()) {
      if (!known.contains(each.getKey())) {
        throw Refusal.wrong(
            "%s has no key \"%s\"; its keys: %s"
                .formatted(name, each.getKey(), String.join(", ", known)));
      }
    }
    return this;
  }

  /// Returns its keys, in their order.
  public List<String> keys() {
    return List.copyOf(node.propertyNames());
  }

  private @Nullable JsonNode at(String key) {
    JsonNode found = node.get(key);
    return found == null || found.isNull() ? null : found;
  }

  /// Returns a text that must be there.
  public String text(String key) {
    return maybe(key).orElseThrow(() -> Refusal.wrong("%s needs \"%s\"".formatted(name, key)));
  }

  /// Returns a text if it is there.
  public Optional<String> maybe(String key) {
    JsonNode found = at(key);
    if (found != null && !found.isString()) {
      throw Refusal.wrong("\"%s\" takes text".formatted(key));
    }
    return Optional.ofNullable(found).map(JsonNode::stringValue);
  }

  /// Returns a whole number, or null if it is not there.
  public @Nullable Long whole(String key) {
    JsonNode found = at(key);
    if (found == null) {
      return null;
    }
    boolean isWhole = found.isNumber() && found.canConvertToLong() && found.asDouble() % 1 == 0;
    if (!isWhole || found.asLong() < 0) {
      throw Refusal.wrong("\"%s\" takes a whole number from 0 on".formatted(key));
    }
    return found.asLong();
  }

  /// Returns a whole number within its range, or the fallback if it is not there.
  public int whole(String key, int fallback, int least, int most) {
    Long found = whole(key);
    if (found != null && (found < least || found > most)) {
      throw Refusal.wrong("\"%s\" takes %d to %d, got %d".formatted(key, least, most, found));
    }
    return found == null ? fallback : found.intValue();
  }

  /// Returns a list of texts, empty if it is not there.
  public List<String> words(String key) {
    JsonNode found = at(key);
    List<String> words = new ArrayList<>();
    if (found == null) {
      return words;
    }
    boolean isList = found.isArray();
    for (JsonNode each : found) {
      isList &= each.isString();
      words.add(each.isString() ? each.stringValue() : "");
    }
    if (!isList) {
      throw Refusal.wrong("\"%s\" takes a list of texts".formatted(key));
    }
    return words;
  }

  /// Returns numbers by key, empty if they are not there; what is null is not a number.
  public SequencedMap<String, Double> numbers(String key) {
    JsonNode found = at(key);
    SequencedMap<String, Double> numbers = new LinkedHashMap<>();
    if (found == null) {
      return numbers;
    }
    if (!found.isObject()) {
      throw Refusal.wrong("\"%s\" takes an object of numbers".formatted(key));
    }
    for (Map.Entry<String, JsonNode> each : found.properties()) {
      boolean isKnown = each.getValue().isNumber();
      if (!isKnown && !each.getValue().isNull()) {
        throw Refusal.wrong("\"%s\" in \"%s\" takes a number".formatted(each.getKey(), key));
      }
      numbers.put(each.getKey(), isKnown ? each.getValue().asDouble() : Double.NaN);
    }
    return numbers;
  }

  /// Returns an object within this one, if it is there.
  public Optional<Body> part(String key) {
    JsonNode found = at(key);
    if (found != null && !found.isObject()) {
      throw Refusal.wrong("\"%s\" takes an object".formatted(key));
    }
    return Optional.ofNullable(found).map(inner -> new Body(inner, "\"" + key + "\""));
  }
}
