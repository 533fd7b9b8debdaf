// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.web.http;

import glasshouse.app.web.http.Refusal.Why;
import glasshouse.lab.result.JsonText;
import io.helidon.common.tls.Tls;
import io.helidon.http.DirectHandler;
import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.http1.Http1Config;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/// The server: an address, a gate, routes behind it.
public final class Door implements AutoCloseable {
  private static final int HEADERS = 16 << 10;
  private static final int PROLOGUE = 4 << 10;
  private static final int CONNECTIONS = 256;

  /// What the server says of itself is for whoever mends it.
  private static final Logger CHATTER = Logger.getLogger("io.helidon");

  private final WebServer server;
  private final Key key;
  private final Events events;
  private final Patience patience;
  private final String address;

  /// Where and how to listen.
  ///
  /// @param port 0 for any that is free
  /// @param names by which it may be called besides `127.0.0.1` and `localhost`
  /// @param tls needed for anything but this machine's own address
  /// @param patience how long the headers of a request may take, and then its body
  public record Setting(
      InetAddress where, int port, Set<String> names, @Nullable SSLContext tls, Duration patience) {

    public Setting {
      names = Set.copyOf(names);
      if (!where.isLoopbackAddress() && tls == null) {
        throw new IllegalArgumentException("an address that others can reach needs TLS");
      }
    }
  }

  private Door(WebServer server, Key key, Events events, Patience patience, String address) {
    this.patience = patience;
    this.server = server;
    this.key = key;
    this.events = events;
    this.address = address;
  }

  /// Opens the door.
  ///
  /// @param explain what to say of a failure
  public static Door open(
      Setting setting, List<Route> routes, Events events, Function<Throwable, Refusal> explain) {
    CHATTER.setLevel(Level.WARNING);
    Key key = Key.make();
    String scheme = setting.tls() == null ? "http" : "https";
    var gate = new Gate(key, scheme);
    var patience = new Patience(setting.patience());
    var pages = new Pages();
    HttpRouting.Builder routing = HttpRouting.builder().addFilter(gate);
    for (Route route : routes) {
      switch (route.verb()) {
        case GET ->
            routing.get(
                route.path(), (q, a) -> answer(route, new Asked(q, patience), a, gate, explain));
        case POST ->
            routing.post(
                route.path(), (q, a) -> answer(route, new Asked(q, patience), a, gate, explain));
      }
    }
    Route session = Route.change(Gate.SESSION, asked -> session(asked, key));
    routing.post(
        session.path(), (q, a) -> answer(session, new Asked(q, patience), a, gate, explain));
    routing.any("/api/*", (_, a) -> Gate.send(a, unknown()));
    routing.get("/*", pages::answer);
    WebServer server = listen(setting, patience, routing);
    int port = server.port();
    Set<String> names = new LinkedHashSet<>(setting.names());
    names.add("127.0.0.1");
    names.add("localhost");
    names.add("[::1]");
    Set<String> hosts = new LinkedHashSet<>();
    names.forEach(name -> hosts.add(name + ":" + port));
    gate.open(hosts, port);
    String host =
        setting.names().isEmpty()
            ? setting.where().getHostAddress()
            : setting.names().iterator().next();
    String shown = host.contains(":") ? "[::1]" : host;
    return new Door(server, key, events, patience, "%s://%s:%d/".formatted(scheme, shown, port));
  }

  private static Refusal unknown() {
    return Refusal.unknown("the studio has no such route; /api/openapi.yaml lists them");
  }

  private static WebServer listen(Setting setting, Patience patience, HttpRouting.Builder routing) {
    WebServerConfig.Builder config =
        WebServer.builder()
            .address(setting.where())
            .port(setting.port())
            .shutdownHook(false)
            .useNio(false) // channels know no patience
            .maxPayloadSize(Body.LONGEST)
            .maxTcpConnections(CONNECTIONS)
            .idleConnectionTimeout(setting.patience())
            .idleConnectionPeriod(setting.patience().dividedBy(2))
            .shutdownGracePeriod(Duration.ofMillis(200))
            .protocolsDiscoverServices(false)
            .addProtocol(
                Http1Config.builder()
                    .maxHeadersSize(HEADERS)
                    .maxPrologueLength(PROLOGUE)
                    .addReceiveListener(patience)
                    .build())
            .directHandlers(Door::direct)
            .routing(routing);
    SSLContext tls = setting.tls();
    if (tls != null) {
      config.tls(Tls.builder().sslContext(tls).build());
    }
    return config.build().start();
  }

  /// What the server answers before any route is found is guarded and plain too.
  private static void direct(DirectHandlers.Builder handlers) {
    DirectHandler handler =
        (_, _, status, headers, message) -> {
          ServerResponseHeaders all = ServerResponseHeaders.create(headers);
          Gate.guard(all);
          all.set(HeaderValues.CONTENT_TYPE_JSON);
          var refusal = new Refusal(Why.UNREADABLE, "this is no request the studio can read");
          return DirectHandler.TransportResponse.builder()
              .status(status)
              .headers(all)
              .entity(JsonText.line(refusal.json()))
              .build();
        };
    for (EventType type : EventType.values()) {
      handlers.addHandler(type, handler);
    }
  }

  private static Answer session(Asked asked, Key key) {
    if (!key.isToken(asked.body().only("token").text("token"))) {
      throw new Refusal(Why.NO_SESSION, "this is not the token that glasshouse serve printed");
    }
    return new Answer.Cookie(key.secret());
  }

  private static void answer(
      Route route,
      Asked asked,
      ServerResponse response,
      Gate gate,
      Function<Throwable, Refusal> explain) {
    try {
      send(route.handler().answer(asked), asked.request(), response, gate);
    } catch (Throwable failure) { // becomes an answer: no trace leaves the server
      if (response.isSent()) {
        throw new IllegalStateException("an answer broke off", failure);
      }
      Gate.send(response, failure instanceof Refusal known ? known : explain.apply(failure));
    }
  }

  private static void send(
      Answer answer, ServerRequest request, ServerResponse response, Gate gate) {
    ServerResponseHeaders headers = response.headers();
    switch (answer) {
      case Answer.Json(int status, Object value) -> {
        headers.set(HeaderValues.CONTENT_TYPE_JSON);
        response.status(status).send(bytes(JsonText.line(value)));
      }
      case Answer.Text(String type, String text) -> {
        headers.set(HeaderNames.CONTENT_TYPE, type);
        response.send(bytes(text));
      }
      case Answer.Download(String type, String name, byte[] content) -> {
        headers.set(HeaderNames.CONTENT_TYPE, type);
        headers.set(
            HeaderNames.create("Content-Disposition"), "attachment; filename=\"" + name + "\"");
        response.send(content);
      }
      case Answer.Stream(Events events) -> stream(events, request, response);
      case Answer.Cookie(String secret) -> {
        String secure = request.isSecure() ? "; Secure" : "";
        headers.set(
            HeaderNames.SET_COOKIE,
            "%s=%s; Path=/; HttpOnly; SameSite=Strict%s".formatted(gate.cookie(), secret, secure));
        response.status(Status.NO_CONTENT_204).send();
      }
    }
  }

  private static void stream(Events events, ServerRequest request, ServerResponse response) {
    Header type = HeaderValues.create("Content-Type", "text/event-stream; charset=utf-8");
    response.headers().set(type);
    try (OutputStream out = response.outputStream()) {
      events.stream(out, after(request));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // the listener has gone
    }
  }

  private static @Nullable Long after(ServerRequest request) {
    String last = request.headers().value(HeaderNames.create("Last-Event-ID")).orElse("");
    return last.matches("[0-9]{1,18}") ? Long.valueOf(last) : null;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// Returns the one address to open, with the token behind `#`.
  public String opening() {
    return address + "#" + key.token();
  }

  /// Returns the address of the server.
  public String address() {
    return address;
  }

  /// Returns the token that opens a session.
  public String token() {
    return key.token();
  }

  /// Returns the port that is listened on.
  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    events.close();
    server.stop();
    patience.close();
  }
}
