// SPDX-License-Identifier: Apache-2.0
package glasshouse.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import glasshouse.app.web.http.Door;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every rule of the gate, over real sockets.
class DoorTest {
  @TempDir Path home;
  private StudioHouse house;
  private String host;

  @BeforeEach
  void open() throws Exception {
    house = new StudioHouse(home, Duration.ofMillis(300), Duration.ofMillis(700)).enter();
    host = "Host: 127.0.0.1:" + house.studio.door().port();
  }

  @AfterEach
  void close() throws Exception {
    house.close();
  }

  private String own(String path, String... more) throws Exception {
    String[] headers = new String[more.length + 2];
    headers[0] = host;
    headers[1] = "Cookie: " + house.cookie();
    System.arraycopy(more, 0, headers, 2, more.length);
    return house.status(path, headers);
  }

  @Test
  void theAddressHasATokenBehindTheHash() {
    assertThat(house.studio.door().opening())
        .matches("http://127\\.0\\.0\\.1:[0-9]+/#[A-Za-z0-9_-]{43}");
  }

  @Test
  void anOwnRequestIsAnswered() throws Exception {
    assertThat(own("/api/about")).isEqualTo("HTTP/1.1 200 OK");
    assertThat(house.cookie()).startsWith("glasshouse-" + house.studio.door().port() + "=");
  }

  @Test
  void theCookieIsHiddenFromScriptsAndOtherSites() throws Exception {
    String token = "{\"token\":\"%s\"}".formatted(house.studio.door().token());
    HttpResponse<String> answer = house.post("/api/session", token);
    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
        .contains("HttpOnly", "SameSite=Strict", "Path=/");
  }

  @Test
  void aWrongTokenOpensNothing() throws Exception {
    assertThat(house.post("/api/session", "{\"token\":\"guess\"}").statusCode()).isEqualTo(401);
    assertThat(house.status("/api/about", host)).contains(" 401 ");
    assertThat(house.status("/api/about", host, "Cookie: glasshouse-1=guess")).contains(" 401 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "127.0.0.1", "127.0.0.1:1", "localhost.evil:80"})
  void anotherHostIsMisdirected(String name) throws Exception {
    String answer = house.status("/", "Host: " + name);
    assertThat(answer).contains(" 421 ");
  }

  @Test
  void localhostIsOurNameToo() throws Exception {
    assertThat(house.status("/", "Host: localhost:" + house.studio.door().port()))
        .contains(" 200 ");
  }

  @Test
  void anotherOriginIsRefused() throws Exception {
    assertThat(own("/api/about", "Origin: http://evil.example")).contains(" 403 ");
    assertThat(own("/api/about", "Origin: null")).contains(" 403 ");
    assertThat(own("/api/about", "Origin: http://" + host.substring(6))).contains(" 200 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site"})
  void anotherSiteIsRefused(String site) throws Exception {
    assertThat(own("/", "Sec-Fetch-Site: " + site)).contains(" 403 ");
    assertThat(own("/", "Sec-Fetch-Site: same-origin")).contains(" 200 ");
    assertThat(own("/", "Sec-Fetch-Site: none")).contains(" 200 ");
  }

  private int change(String path, String type, String own, String body) throws Exception {
    HttpRequest.Builder request =
        house.request(path).POST(HttpRequest.BodyPublishers.ofString(body));
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    if (!own.isEmpty()) {
      request.header("X-Glasshouse", own);
    }
    try (InputStream content = house.open(request.build()).body()) {
      assertThat(content).isNotNull();
    }
    return house.open(request.build()).statusCode();
  }

  @Test
  void aChangeNeedsItsHeaderAndJson() throws Exception {
    assertThat(change("/api/estimate", "application/json", "", "{}")).isEqualTo(403);
    assertThat(change("/api/estimate", "text/plain", "studio", "{}")).isEqualTo(415);
    assertThat(change("/api/estimate", "", "studio", "{}")).isEqualTo(415);
    assertThat(change("/api/estimate", "application/json", "studio", "{")).isEqualTo(400);
    assertThat(change("/api/estimate", "application/json", "studio", "{}")).isEqualTo(422);
    assertThat(change("/api/estimate", "application/json", "studio", "[".repeat(50_000)))
        .isEqualTo(400);
  }

  @Test
  void otherMethodsAreRefused() throws Exception {
    for (String method : new String[] {"PUT", "DELETE", "OPTIONS", "PATCH"}) {
      String answer =
          house.raw(
              "%s /api/runs HTTP/1.1\r\n%s\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                  .formatted(method, host));
      assertThat(answer).startsWith("HTTP/1.1 405");
    }
  }

  @Test
  void aLongBodyAndLongHeadersAreRefused() throws Exception {
    String body = "{\"scenario\":\"%s\"}".formatted("x".repeat(2 << 20));
    assertThat(statusOfLong(body)).isEqualTo(413);
    assertThat(own("/api/about", "X-Long: " + "y".repeat(40_000))).matches("HTTP/1.1 4(00|31) .*");
    assertThat(own("/" + "z".repeat(9_000))).matches("HTTP/1.1 4(00|14) .*");
  }

  /// The server may close before a body of this length has been sent.
  private int statusOfLong(String body) throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), house.studio.door().port())) {
      socket.setSoTimeout(10_000);
      String head =
          "POST /api/estimate HTTP/1.1\r\n%s\r\nCookie: %s\r\nX-Glasshouse: studio\r\nContent-Type:"
                  .formatted(host, house.cookie())
              + " application/json\r\nContent-Length: %d\r\n\r\n".formatted(body.length());
      socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
      byte[] line = socket.getInputStream().readNBytes(12);
      return Integer.parseInt(new String(line, 9, 3, StandardCharsets.UTF_8));
    }
  }

  @Test
  void everyAnswerIsGuarded() throws Exception {
    for (String path : new String[] {"/", "/api/about", "/api/nothing", "/assets/none.js"}) {
      var headers = house.get(path).headers();
      assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
          .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
      assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).contains("same-origin");
      assertThat(headers.firstValue("Cache-Control")).contains("no-store");
      assertThat(headers.map().keySet().stream().map(name -> name.toLowerCase(Locale.ROOT)))
          .noneMatch(name -> name.startsWith("access-control"));
    }
  }

  @Test
  void whatIsNoRequestIsAnsweredPlainly() throws Exception {
    String answer = house.raw("GARBAGE\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 400").contains("nosniff").doesNotContain("Exception");
  }

  @Test
  void pathsDoNotClimb() throws Exception {
    for (String path :
        new String[] {"/assets/../studio.html", "/assets/%2e%2e/report.html", "/..%2f..%2fetc"}) {
      assertThat(own(path)).matches("HTTP/1.1 (200|400|404) .*");
      String request = "GET %s HTTP/1.1\r\n%s\r\nConnection: close\r\n\r\n".formatted(path, host);
      assertThat(house.raw(request)).doesNotContain("root:", "__GLASSHOUSE_DATA__");
    }
  }

  @Test
  void aSlowClientIsCutOff() throws Exception {
    String head = "POST /api/estimate HTTP/1.1\r\n%s\r\nCookie: %s\r\n";
    String whole =
        head
            + "X-Glasshouse: studio\r\nContent-Type: application/json\r\n"
            + "Content-Length: 99\r\n\r\n";
    for (String begun : new String[] {"GET /api/about HT", head, whole + "{"}) {
      try (Socket socket =
          new Socket(InetAddress.getLoopbackAddress(), house.studio.door().port())) {
        socket.setSoTimeout(10_000);
        String sent = begun.contains("%s") ? begun.formatted(host, house.cookie()) : begun;
        socket.getOutputStream().write(sent.getBytes(StandardCharsets.UTF_8));
        String answer;
        try {
          answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketException reset) {
          answer = String.valueOf(reset.getMessage());
        }
        assertThat(answer).as(begun).doesNotContain("200 OK");
      }
    }
  }

  @Test
  void theStreamOutlivesThePatienceAndRepeatsWhatWasMissed() throws Exception {
    house.post("/api/runs", "{\"scenario\":\"minimal\",\"people\":1000,\"years\":1,\"seeds\":1}");
    house.ended("r1-minimal");
    HttpRequest again = house.request("/api/events").header("Last-Event-ID", "1").build();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(house.open(again).body(), StandardCharsets.UTF_8))) {
      long until = System.nanoTime() + Duration.ofMillis(1_800).toNanos();
      List<String> ids = new ArrayList<>();
      int beats = 0;
      while (System.nanoTime() < until) {
        String line = String.valueOf(lines.readLine());
        if (line.startsWith("id: ")) {
          ids.add(line.substring(4));
        }
        beats += line.startsWith(": ") ? 1 : 0;
      }
      assertThat(beats).isGreaterThanOrEqualTo(3);
      assertThat(ids.subList(1, 4)).containsExactly("2", "3", "4");
    }
    HttpRequest lost = house.request("/api/events").header("Last-Event-ID", "999999").build();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(house.open(lost).body(), StandardCharsets.UTF_8))) {
      assertThat(lines.lines().limit(6).toList()).contains("event: reset");
    }
  }

  @Test
  void anAddressThatOthersReachNeedsTls() throws Exception {
    InetAddress everywhere = InetAddress.getByName("0.0.0.0");
    assertThatThrownBy(
            () -> new Door.Setting(everywhere, 0, Set.of("here"), null, Duration.ofSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("TLS");
  }
}
