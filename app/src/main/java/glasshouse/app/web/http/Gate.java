// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.web.http;

import glasshouse.app.web.http.Refusal.Why;
import glasshouse.lab.result.JsonText;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.WritableHeaders;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The one filter in front of everything the server answers.
///
/// A page of another site that runs in the same browser can send requests to this server; it can
/// neither name the right Host (if it came by a rebound name), nor hide its Origin, nor add our
/// header without being asked about it first, and we never say yes. What it cannot send either is
/// the cookie: it is `SameSite=Strict`.
final class Gate implements Filter {
  static final String OWN_HEADER = "x-glasshouse";
  static final String OWN_WORD = "studio";
  static final String SESSION = "/api/session";

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  private final Key key;
  private final String scheme;
  private volatile Set<String> hosts = Set.of();
  private volatile String cookie = "";

  Gate(Key key, String scheme) {
    this.key = key;
    this.scheme = scheme;
  }

  /// Sets by which names the server may be called, once its port is known.
  void open(Set<String> names, int port) {
    cookie = "glasshouse-" + port;
    hosts = Set.copyOf(names);
  }

  String cookie() {
    return cookie;
  }

  static void guard(WritableHeaders<?> headers) {
    set(headers, "Content-Security-Policy", POLICY);
    set(headers, "X-Content-Type-Options", "nosniff");
    set(headers, "Referrer-Policy", "no-referrer");
    set(headers, "Cross-Origin-Resource-Policy", "same-origin");
    set(headers, "Cross-Origin-Opener-Policy", "same-origin");
    set(headers, "Cache-Control", "no-store");
  }

  private static void set(WritableHeaders<?> headers, String name, String value) {
    headers.set(HeaderNames.create(name), value);
  }

  @Override
  public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    guard(response.headers());
    try {
      check(request);
    } catch (Refusal refusal) {
      send(response, refusal);
      return;
    }
    chain.proceed();
  }

  static void send(io.helidon.webserver.http.ServerResponse response, Refusal refusal) {
    set(response.headers(), "Content-Type", "application/json");
    response
        .status(refusal.status())
        .send(JsonText.line(refusal.json()).getBytes(StandardCharsets.UTF_8));
  }

  private void check(RoutingRequest request) {
    List<String> named = request.headers().values(HeaderNames.HOST);
    if (named.size() != 1 || !hosts.contains(named.getFirst())) {
      throw new Refusal(Why.MISDIRECTED, "this server has another name than the one you used");
    }
    for (String origin : request.headers().values(HeaderNames.ORIGIN)) {
      if (!origin.equals(scheme + "://" + named.getFirst())) {
        throw new Refusal(Why.FORBIDDEN, "the studio answers its own pages alone");
      }
    }
    String site = first(request, "sec-fetch-site");
    if (site != null && !site.equals("same-origin") && !site.equals("none")) {
      throw new Refusal(Why.FORBIDDEN, "the studio answers its own pages alone");
    }
    String path = request.path().path();
    Method method = request.prologue().method();
    if (method.equals(Method.POST)) {
      checkChange(request);
    } else if (!method.equals(Method.GET) && !method.equals(Method.HEAD)) {
      throw new Refusal(Why.METHOD, "the studio knows GET and POST");
    }
    if (path.startsWith("/api/") && !path.equals(SESSION)) {
      checkSession(request);
    }
  }

  private static void checkChange(RoutingRequest request) {
    if (!OWN_WORD.equals(first(request, OWN_HEADER))) {
      throw new Refusal(
          Why.FORBIDDEN, "a change needs the header %s: %s".formatted(OWN_HEADER, OWN_WORD));
    }
    String type = String.valueOf(first(request, "content-type")).toLowerCase(Locale.ROOT);
    if (!type.equals("application/json") && !type.matches("application/json; ?charset=utf-8")) {
      throw new Refusal(Why.MEDIA_TYPE, "a change comes as application/json");
    }
    if (request.headers().contentLength().orElse(0) > Body.LONGEST) {
      throw new Refusal(Why.TOO_LONG, "a body has at most 1 MiB");
    }
  }

  private void checkSession(RoutingRequest request) {
    for (String header : request.headers().values(HeaderNames.COOKIE)) {
      for (String each : header.split(";", -1)) {
        String[] parts = each.strip().split("=", 2);
        if (parts.length == 2 && parts[0].equals(cookie) && key.isSecret(parts[1])) {
          return;
        }
      }
    }
    throw new Refusal(
        Why.NO_SESSION, "open the address that glasshouse serve printed, with all that follows #");
  }

  private static @Nullable String first(RoutingRequest request, String name) {
    HeaderName header = HeaderNames.create(name);
    List<String> all = request.headers().values(header);
    return all.size() == 1 ? all.getFirst() : all.isEmpty() ? null : String.join(",", all);
  }
}
