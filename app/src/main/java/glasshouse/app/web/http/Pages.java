// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.web.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/// The pages, as they were built into the program: one HTML page for every address, and its script,
/// style and fonts, whose names carry a digest and so never change.
final class Pages {
  private static final String ROOT = "/glasshouse/ui/";
  private static final String PAGE = "studio.html";
  private static final Pattern ASSET = Pattern.compile("/(assets/[A-Za-z0-9_-][A-Za-z0-9._-]*)");
  private static final String HTML = "text/html; charset=utf-8";
  private static final Map<String, String> TYPES =
      Map.of(
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "html", HTML,
          "svg", "image/svg+xml",
          "png", "image/png",
          "woff2", "font/woff2",
          "json", "application/json");
  private static final String MISSING =
      """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8"><title>Glasshouse studio</title></head>
      <body><h1>The pages are not built in</h1>
      <p>The server runs, its pages were not built: build the project again.</p></body></html>
      """;

  /// A file, plain and packed.
  private record Asset(String type, byte[] plain, byte[] packed) {}

  private final Map<String, Optional<Asset>> assets = new ConcurrentHashMap<>();

  /// Answers any address that is none of the routes.
  void answer(ServerRequest request, ServerResponse response) {
    var asked = ASSET.matcher(request.path().path());
    if (!asked.matches()) {
      send(request, response, page());
      return;
    }
    Optional<Asset> asset = asset(asked.group(1));
    if (asset.isEmpty()) {
      Gate.send(response, Refusal.unknown("the studio has no file of this name"));
      return;
    }
    response.headers().set(HeaderNames.CACHE_CONTROL, "private, max-age=31536000, immutable");
    send(request, response, asset.get());
  }

  private Asset page() {
    return asset(PAGE).orElseGet(() -> asset(HTML, MISSING));
  }

  private static Asset asset(String type, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Asset(type, bytes, bytes);
  }

  private Optional<Asset> asset(String name) {
    Optional<Asset> known = assets.get(name);
    if (known == null) {
      known = load(name);
      if (known.isPresent()) {
        assets.put(name, known);
      }
    }
    return known;
  }

  private static Optional<Asset> load(String name) {
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    try (InputStream content = Pages.class.getResourceAsStream(ROOT + name)) {
      if (content == null || type == null) {
        return Optional.empty();
      }
      byte[] plain = content.readAllBytes();
      var packed = new ByteArrayOutputStream();
      try (var gzip = new GZIPOutputStream(packed)) {
        gzip.write(plain);
      }
      return Optional.of(new Asset(type, plain, packed.toByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void send(ServerRequest request, ServerResponse response, Asset asset) {
    boolean isPacked =
        request.headers().values(HeaderNames.ACCEPT_ENCODING).stream()
                .anyMatch(word -> word.contains("gzip"))
            && asset.packed().length < asset.plain().length;
    response.headers().set(HeaderNames.CONTENT_TYPE, asset.type());
    response.headers().set(HeaderNames.VARY, "Accept-Encoding");
    if (isPacked) {
      response.headers().set(HeaderNames.CONTENT_ENCODING, "gzip");
    }
    response.send(isPacked ? asset.packed() : asset.plain());
  }
}
