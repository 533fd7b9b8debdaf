// SPDX-License-Identifier: Apache-2.0
package glasshouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import glasshouse.app.cli.Program;
import glasshouse.app.cli.Session;
import glasshouse.app.cli.Shelf;
import glasshouse.app.run.Machine;
import glasshouse.app.terminal.Console;
import glasshouse.app.terminal.UserException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Runs of the studio are runs of the command line, and outlive the server.
class StudioRunsTest {
  private static final String LONG =
      "{\"scenario\":\"minimal\",\"people\":40000,\"years\":3,\"seeds\":9}";

  @TempDir Path home;

  private static JsonNode json(String text) {
    return StudioHouse.MAPPER.readTree(text);
  }

  @Test
  void aRunIsTheOneOfTheCommandLine() throws Exception {
    try (StudioHouse house = new StudioHouse(home.resolve("studio")).enter()) {
      house.post(
          "/api/runs",
          "{\"scenario\":\"minimal\",\"arms\":[\"points\"],\"people\":1200,\"years\":1,\"seeds\":2,"
              + "\"seed\":5,\"settings\":{\"deterrence.shame-points\":3}}");
      JsonNode run = house.ended("r1-minimal");
      assertThat(run.path("state").asString()).isEqualTo("done");
      var out = new ByteArrayOutputStream();
      Path project = StudioHouse.project();
      var session =
          new Session(
              new LocalLaboratory(project.resolve("scenarios")),
              new Console(out, new ByteArrayOutputStream(), false),
              new Shelf(project),
              Machine.here(),
              () -> "<html>__GLASSHOUSE_DATA__</html>");
      String[] words = run.path("command").asString().split(" ");
      String[] arguments = java.util.Arrays.copyOfRange(words, 1, words.length + 4);
      arguments[words.length - 1] = "--out";
      arguments[words.length] = home.resolve("cli").toString();
      arguments[words.length + 1] = "--json";
      arguments[words.length + 2] = "--quiet";
      assertThat(new Program(session).run(arguments)).isZero();
      JsonNode printed = json(out.toString(StandardCharsets.UTF_8));
      assertThat(run.path("digest").asString())
          .isNotEmpty()
          .isEqualTo(printed.path("result_digest").asString());
      assertThat(house.json("/api/runs/r1-minimal/live").path("points").size()).isEqualTo(8);
    }
  }

  @Test
  void aRunThatTheServerLeftBehindIsInterruptedAndCanBeResumed() throws Exception {
    try (StudioHouse house = new StudioHouse(home).enter()) {
      house.post("/api/runs", LONG);
      house.post("/api/runs", "{\"scenario\":\"minimal\",\"people\":1000,\"years\":1,\"seeds\":1}");
      house.awaited("r1-minimal", Set.of("running"));
      assertThat(house.json("/api/runs/r2-minimal").path("state").asString()).isEqualTo("queued");
    }
    try (StudioHouse house = new StudioHouse(home).enter()) {
      assertThat(house.json("/api/runs/r1-minimal").path("state").asString())
          .isEqualTo("interrupted");
      assertThat(house.ended("r2-minimal").path("state").asString()).isEqualTo("done");
      assertThat(house.post("/api/runs/r1-minimal/resume", "{}").statusCode()).isEqualTo(202);
      assertThat(house.post("/api/runs/r1-minimal/resume", "{}").statusCode()).isEqualTo(409);
      assertThat(house.post("/api/runs/r1-minimal/cancel", "{}").statusCode()).isEqualTo(202);
      assertThat(house.ended("r1-minimal").path("state").asString()).isEqualTo("cancelled");
      assertThat(house.get("/api/runs/r1-minimal/results").statusCode()).isEqualTo(409);
    }
  }

  @Test
  void aChangeIsRunBesideWhatItChanges() throws Exception {
    try (StudioHouse house = new StudioHouse(home).enter()) {
      String text = house.json("/api/rulebooks/minimal--points").path("text").asString();
      var change = StudioHouse.MAPPER.createObjectNode();
      change.put("arm", "points").put("book", "minimal--points");
      change.put("text", text.replaceFirst("points: -20", "points: -60"));
      var order = StudioHouse.MAPPER.createObjectNode();
      order.put("scenario", "minimal").put("people", 1_500).put("years", 1).put("seeds", 2);
      order.set("change", change);
      assertThat(house.post("/api/runs", order.toString()).statusCode()).isEqualTo(202);
      JsonNode run = house.ended("r1-minimal");
      assertThat(run.path("state").asString()).as(run.toString()).isEqualTo("done");
      JsonNode difference = house.json("/api/runs/r1-minimal/difference");
      assertThat(difference.path("base").asString()).isEqualTo("points");
      assertThat(difference.path("with").asString()).isEqualTo("change");
      assertThat(difference.path("rows").size()).isGreaterThan(50);
      change.put("text", text.replaceFirst("deed: O1", "deed: O99"));
      var refused = house.post("/api/runs", order.toString());
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body()).contains("points-change.yaml:").contains("O99");
    }
  }

  @Test
  void twoServersDoNotShareAFolder() throws Exception {
    try (StudioHouse house = new StudioHouse(home).enter()) {
      assertThat(house.get("/api/runs").statusCode()).isEqualTo(200);
      org.assertj.core.api.Assertions.assertThatThrownBy(() -> new StudioHouse(home))
          .isInstanceOf(UserException.class)
          .hasMessageContaining("--home");
      assertThat(Files.exists(home.resolve("studio.lock"))).isTrue();
    }
  }
}
