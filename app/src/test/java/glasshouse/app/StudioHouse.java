// SPDX-License-Identifier: Apache-2.0
package glasshouse.app;

import glasshouse.app.run.Machine;
import glasshouse.app.web.Studio;
import glasshouse.app.web.http.Door;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A studio on a port of its own, with the real laboratory, and a browser of a kind.
final class StudioHouse implements AutoCloseable {
  static final JsonMapper MAPPER = JsonMapper.builder().build();

  final Studio studio;
  private final HttpClient client = HttpClient.newHttpClient();
  private String cookie = "";

  StudioHouse(Path home) throws IOException {
    this(home, Duration.ofSeconds(15), Duration.ofSeconds(10));
  }

  StudioHouse(Path home, Duration heartbeat, Duration patience) throws IOException {
    Path project = project();
    InetAddress here = InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
    studio =
        Studio.open(
            new Studio.Parts(
                new LocalLaboratory(project.resolve("scenarios")),
                Machine.here(),
                project,
                home,
                () -> "<html>__GLASSHOUSE_DATA__</html>",
                new Door.Setting(here, 0, Set.of(), null, patience),
                heartbeat));
  }

  static Path project() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder.resolve("scenarios/minimal"))) {
      folder = folder.getParent();
    }
    return Objects.requireNonNull(folder, "the tests run inside the project");
  }

  /// Opens a session as the page does, and keeps the cookie.
  StudioHouse enter() throws IOException, InterruptedException {
    HttpResponse<String> answer =
        post("/api/session", "{\"token\":\"%s\"}".formatted(studio.door().token()));
    cookie = answer.headers().firstValue("Set-Cookie").orElse("").split(";", 2)[0];
    return this;
  }

  String cookie() {
    return cookie;
  }

  HttpRequest.Builder request(String path) {
    URI uri = URI.create(studio.door().address().replaceAll("/$", "") + path);
    HttpRequest.Builder builder = HttpRequest.newBuilder(uri).timeout(Duration.ofMinutes(2));
    return cookie.isEmpty() ? builder : builder.header("Cookie", cookie);
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<InputStream> open(HttpRequest request) throws IOException, InterruptedException {
    return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
  }

  HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
    HttpRequest request =
        request(path)
            .header("Content-Type", "application/json")
            .header("X-Glasshouse", "studio")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  JsonNode json(String path) throws IOException, InterruptedException {
    return MAPPER.readTree(get(path).body());
  }

  /// Waits until a run has come to rest, and returns it.
  JsonNode ended(String run) throws IOException, InterruptedException {
    return awaited(run, Set.of("done", "failed", "cancelled", "interrupted"));
  }

  /// Waits for the event that says how a run stands, and returns the run.
  JsonNode awaited(String run, Set<String> states) throws IOException, InterruptedException {
    JsonNode now = json("/api/runs/" + run);
    if (states.contains(now.path("state").asString())) {
      return now;
    }
    HttpRequest all = request("/api/events").header("Last-Event-ID", "0").build();
    try (var lines =
        new BufferedReader(new InputStreamReader(open(all).body(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode event = line.startsWith("data: {") ? MAPPER.readTree(line.substring(6)) : now;
        if (event.path("run").asString("").equals(run)
            && states.contains(event.path("state").asString(""))) {
          return json("/api/runs/" + run);
        }
      }
    }
    throw new IllegalStateException("the stream of events ended");
  }

  /// Sends bytes as they are and returns what comes back until the other side closes or is silent.
  String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), studio.door().port())) {
      socket.setSoTimeout(1_000);
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.UTF_8));
      out.flush();
      var answer = new ByteArrayOutputStream();
      try {
        socket.getInputStream().transferTo(answer);
      } catch (SocketTimeoutException _) {
        // it keeps the connection
      }
      return answer.toString(StandardCharsets.UTF_8);
    }
  }

  /// Returns the status line of a raw GET with these header lines.
  String status(String path, String... headers) throws IOException {
    String lines = String.join("", java.util.Arrays.stream(headers).map(h -> h + "\r\n").toList());
    String request = "GET %s HTTP/1.1\r\n%sConnection: close\r\n\r\n".formatted(path, lines);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), studio.door().port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      var reader =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      return String.valueOf(reader.readLine());
    }
  }

  @Override
  public void close() throws IOException {
    client.close();
    studio.close();
  }
}
