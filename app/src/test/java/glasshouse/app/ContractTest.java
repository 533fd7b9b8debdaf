// SPDX-License-Identifier: Apache-2.0
package glasshouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import glasshouse.app.web.http.Route;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// The studio does what its description says: the same routes, and answers of the described shape.
class ContractTest {
  @TempDir static Path home;
  private static StudioHouse house;
  private static Contract contract;
  private static String person;

  @BeforeAll
  static void open() throws Exception {
    contract = Contract.read();
    house = new StudioHouse(home).enter();
    house.post("/api/runs", "{\"scenario\":\"minimal\",\"people\":1500,\"years\":1,\"seeds\":2}");
    assertThat(house.ended("r1-minimal").path("state").asString()).isEqualTo("done");
    person =
        house
            .json("/api/runs/r1-minimal/registry?end=bottom&limit=1")
            .path("entries")
            .path(0)
            .path("id")
            .asString();
  }

  @AfterAll
  static void close() throws Exception {
    house.close();
  }

  @Test
  void routesAreThoseOfTheFileBothWays() {
    Set<String> routes = new TreeSet<>(Set.of("POST /api/session"));
    for (Route route : house.studio.routes()) {
      routes.add(route.verb() + " " + route.path());
    }
    assertThat(routes).isEqualTo(contract.routes());
  }

  private static void conforms(String verb, String path, HttpResponse<String> answer) {
    JsonNode json = StudioHouse.MAPPER.readTree(answer.body());
    assertThat(contract.faults(verb, path, answer.statusCode(), json)).as(path).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/about, /api/about, 200",
    "/api/scenarios, /api/scenarios, 200",
    "/api/scenarios/{scenario}, /api/scenarios/minimal, 200",
    "/api/scenarios/{scenario}, /api/scenarios/none-such, 404",
    "/api/runs, /api/runs, 200",
    "/api/runs/{run}, /api/runs/r1-minimal, 200",
    "/api/runs/{run}, /api/runs/r77, 404",
    "/api/runs/{run}/live, /api/runs/r1-minimal/live, 200",
    "/api/runs/{run}/results, /api/runs/r1-minimal/results, 200",
    "/api/runs/{run}/tables, /api/runs/r1-minimal/tables, 200",
    "/api/runs/{run}/tables/{table}, /api/runs/r1-minimal/tables/places?arm=points&limit=3, 200",
    "/api/runs/{run}/tables/{table}, /api/runs/r1-minimal/tables/secrets, 404",
    "/api/runs/{run}/difference, /api/runs/r1-minimal/difference, 200",
    "/api/runs/{run}/difference, /api/runs/r1-minimal/difference?base=list&with=none, 200",
    "/api/runs/{run}/difference, /api/runs/r1-minimal/difference?base=x, 422",
    "/api/runs/{run}/audit, /api/runs/r1-minimal/audit, 200",
    "/api/rulebooks, /api/rulebooks, 200",
    "/api/rulebooks/{book}, /api/rulebooks/minimal--points, 200",
    "/api/rulebooks/{book}, /api/rulebooks/nothing, 404",
    "/api/rulebooks/{book}/words, /api/rulebooks/minimal--points/words, 200",
    "/api/regimes, /api/regimes, 200",
    "/api/runs/{run}/registry, /api/runs/r1-minimal/registry?tier=B&limit=5, 200",
    "/api/runs/{run}/registry, /api/runs/r1-minimal/registry?city=Atlantis, 422",
    "/api/runs/{run}/lives, /api/runs/r1-minimal/lives?kind=lucky, 200",
    "/api/runs/{run}/lives, /api/runs/r1-minimal/lives?kind=odd, 422",
    "/api/runs/{run}/lives/{id}, /api/runs/r1-minimal/lives/PERSON?twin=none, 200",
    "/api/runs/{run}/lives/{id}, /api/runs/r1-minimal/lives/110101199003070012, 422",
    "/api/runs/{run}/lives/{id}/standing, /api/runs/r1-minimal/lives/PERSON/standing, 200",
    "/api/runs/{run}/counters, /api/runs/r1-minimal/counters, 200",
    "/api/runs/{run}/lives/{id}/counter,"
        + " /api/runs/r1-minimal/lives/PERSON/counter?service=flight&week=50, 200",
    "/api/runs/{run}/lives/{id}/counter,"
        + " /api/runs/r1-minimal/lives/PERSON/counter?service=moon, 422",
    "/api/experiments, /api/experiments, 200",
    "/api/experiments/{experiment}, /api/experiments/x77, 404",
    "/api/learn/scenes, /api/learn/scenes, 200"
  })
  void whatIsReadHasItsShape(String path, String asked, int status) throws Exception {
    HttpResponse<String> answer = house.get(asked.replace("PERSON", person));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    conforms("get", path, answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/estimate | /api/estimate | {\"scenario\":\"minimal\",\"people\":2000} | 200",
        "/api/estimate | /api/estimate | {\"scenario\":\"minimal\",\"people\":2} | 422",
        "/api/estimate | /api/estimate | {\"scenario\":\"minimal\",\"persons\":[]} | 422",
        "/api/runs | /api/runs | {\"scenario\":\"minimal\",\"arms\":[\"nope\"]} | 422",
        "/api/runs/{run}/cancel | /api/runs/r1-minimal/cancel | {} | 409",
        "/api/runs/{run}/resume | /api/runs/r1-minimal/resume | {} | 409",
        "/api/rulebooks/{book}/check | /api/rulebooks/minimal--points/check"
            + " | {\"text\":\"rulebook: x\"} | 200",
        "/api/experiments | /api/experiments"
            + " | {\"scenario\":\"minimal\",\"arm\":\"points\",\"parameters\":[\"no\"]} | 422",
        "/api/learn/scenes/{scene} | /api/learn/scenes/one-rule"
            + " | {\"sliders\":{\"noticed\":1}} | 200",
        "/api/learn/scenes/{scene} | /api/learn/scenes/one-rule"
            + " | {\"sliders\":{\"luck\":1}} | 422"
      })
  void whatIsChangedHasItsShape(String path, String asked, String body, int status)
      throws Exception {
    HttpResponse<String> answer = house.post(asked, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    conforms("post", path, answer);
  }

  @Test
  void theFileIsServedAsItIs() throws Exception {
    assertThat(house.get("/api/openapi.yaml").body()).contains("/api/learn/scenes/{scene}");
  }

  @Test
  void theCounterAgreesWithTheRegistry() throws Exception {
    JsonNode answer =
        house.json(
            "/api/runs/r1-minimal/lives/%s/counter?service=flight&week=51".formatted(person));
    boolean isListed = answer.path("standing").path("registers").size() > 0;
    assertThat(answer.path("answer").asString()).isEqualTo(isListed ? "refused" : "open");
    assertThat(answer.path("because").size() > 0).isEqualTo(isListed);
  }

  @Test
  void aLawThatNoticesEverythingMissesNothing() throws Exception {
    HttpResponse<String> answer =
        house.post("/api/learn/scenes/one-rule", "{\"sliders\":{\"noticed\":1,\"acts\":12}}");
    JsonNode scene = StudioHouse.MAPPER.readTree(answer.body());
    int did = 0;
    for (JsonNode dot : scene.path("dots")) {
      did += dot.path("did").asInt();
      assertThat(dot.path("missed").asInt()).isZero();
      assertThat(dot.path("posted").asInt()).isEqualTo(dot.path("did").asInt());
    }
    assertThat(did).isPositive();
  }
}
