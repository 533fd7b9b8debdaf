// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.web.life;

import glasshouse.app.life.Ids;
import glasshouse.app.life.LifeJson;
import glasshouse.app.web.http.Answer;
import glasshouse.app.web.http.Asked;
import glasshouse.app.web.http.Refusal;
import glasshouse.app.web.http.Route;
import glasshouse.app.web.run.Runs;
import glasshouse.lab.life.Counter;
import glasshouse.lab.life.Life;
import glasshouse.lab.life.Parting;
import glasshouse.lab.life.PersonId;
import glasshouse.lab.life.Reliving;
import glasshouse.lab.life.search.Search;
import glasshouse.lab.life.search.Sought;
import glasshouse.lab.scenario.ServiceKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A life, lives of a kind, and what a counter says to somebody.
public final class LifeRoutes {
  private static final int FOUND = 12;
  private static final int YEAR = 52;

  private final Past past;
  private final RegistryRoutes registry;

  /// Routes to people of these runs.
  public LifeRoutes(Runs runs) {
    past = new Past(runs);
    registry = new RegistryRoutes(past);
  }

  /// Returns the routes, those of the registry too.
  public List<Route> all() {
    List<Route> routes =
        new ArrayList<>(
            List.of(
                Route.read("/api/runs/{run}/lives", this::found),
                Route.read("/api/runs/{run}/lives/{id}", this::life),
                Route.read("/api/runs/{run}/counters", this::counters),
                Route.read("/api/runs/{run}/lives/{id}/counter", this::counter)));
    routes.addAll(registry.all());
    return routes;
  }

  /// Reads the id of a question: of the synthetic space, and of a seed that the run has.
  static PersonId id(Asked asked) {
    return Ids.read(asked.text("id"), Path.of(asked.id("run")));
  }

  static String arm(Asked asked, Reliving reliving) {
    return asked.word("arm").orElseGet(() -> reliving.run().usualArm());
  }

  private Answer found(Asked asked) throws Exception {
    Sought kind = kind(asked.needed("kind"));
    return past.ask(
        asked.id("run"),
        0,
        reliving -> {
          String arm = arm(asked, reliving);
          var search = new Search(reliving, reliving.run().arm(arm), 0);
          List<Search.Found> found =
              search.find(List.of(kind), FOUND, true).getOrDefault(kind, List.of());
          SequencedMap<String, Object> json = new LinkedHashMap<>();
          json.put("synthetic", true);
          json.put("kind", kind.word());
          json.put("arm", arm);
          json.put("heard", search.heard());
          json.put("people", found.stream().map(each -> each.id().toString()).toList());
          return Answer.json(json);
        });
  }

  private static Sought kind(String word) {
    return Sought.of(word)
        .orElseThrow(() ->
            Refusal.wrong(
                "no life is of kind \"%s\"; kinds: %s"
                    .formatted(
                        word,
                        Arrays.stream(Sought.values())
                            .map(Sought::word)
                            .collect(Collectors.joining(", ")))));
  }

  private Answer life(Asked asked) throws Exception {
    PersonId id = id(asked);
    Optional<String> twin = asked.word("twin");
    return past.ask(
        asked.id("run"),
        id.replicate(),
        reliving -> {
          Ids.check(id, reliving.run());
          List<String> arms = new ArrayList<>(List.of(arm(asked, reliving)));
          twin.ifPresent(arms::add);
          List<Life> lives = reliving.lives(id, arms);
          Life life = lives.getFirst();
          SequencedMap<String, Object> json = LifeJson.of(life);
          if (lives.size() > 1) {
            json.put("twin", LifeJson.of(lives.getLast(), Parting.of(life, lives.getLast())));
          }
          return Answer.json(json);
        });
  }

  private Answer counters(Asked asked) throws Exception {
    return past.ask(
        asked.id("run"),
        0,
        reliving -> {
          List<Object> rows = new ArrayList<>();
          for (ServiceKind service : Counter.services(reliving.run())) {
            SequencedMap<String, Object> row = new LinkedHashMap<>();
            row.put("service", service.service());
            row.put("title", service.title());
            row.put("child", service.child());
            rows.add(row);
          }
          SequencedMap<String, Object> json = new LinkedHashMap<>();
          json.put("synthetic", true);
          json.put("weeks", reliving.run().experiment().years() * YEAR);
          json.put("counters", rows);
          return Answer.json(json);
        });
  }

  private Answer counter(Asked asked) throws Exception {
    PersonId id = id(asked);
    String wanted = asked.needed("service");
    return past.ask(
        asked.id("run"),
        id.replicate(),
        reliving -> {
          Ids.check(id, reliving.run());
          List<ServiceKind> services = Counter.services(reliving.run());
          List<String> names = services.stream().map(ServiceKind::service).toList();
          int service = names.indexOf(wanted);
          if (service < 0) {
            throw Refusal.wrong(
                "there is no counter \"%s\"; there are %s"
                    .formatted(wanted, String.join(", ", names)));
          }
          int last = reliving.run().experiment().years() * YEAR - 1;
          int week = asked.number("week", last, 0, last);
          String arm = arm(asked, reliving);
          Counter.Reply reply = Counter.ask(reliving, id, arm, service, week);
          return Answer.json(json(id, arm, services.get(service), reply));
        });
  }

  private static SequencedMap<String, @Nullable Object> json(
      PersonId id, String arm, ServiceKind service, Counter.Reply reply) {
    SequencedMap<String, Object> standing = new LinkedHashMap<>();
    standing.put("tier", reply.tier());
    standing.put("registers", reply.registers());
    standing.put("score", reply.score());
    SequencedMap<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("synthetic", true);
    json.put("id", id.toString());
    json.put("arm", arm);
    json.put("service", service.service());
    json.put("title", service.title());
    json.put("week", reply.week());
    json.put("date", reply.date());
    json.put("answer", reply.outcome());
    json.put("chance", reply.chance());
    json.put("because", reply.because());
    json.put("clause", reply.clause());
    json.put("standing", standing);
    json.put("asked", reply.isMet());
    return json;
  }
}
