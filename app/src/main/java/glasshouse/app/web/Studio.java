// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.web;

import glasshouse.app.laboratory.Laboratory;
import glasshouse.app.run.Machine;
import glasshouse.app.terminal.ExitCode;
import glasshouse.app.terminal.UserException;
import glasshouse.app.web.experiment.ExperimentRoutes;
import glasshouse.app.web.experiment.Experiments;
import glasshouse.app.web.http.Answer;
import glasshouse.app.web.http.Door;
import glasshouse.app.web.http.Events;
import glasshouse.app.web.http.Route;
import glasshouse.app.web.learn.SceneRoutes;
import glasshouse.app.web.life.LifeRoutes;
import glasshouse.app.web.run.ResultRoutes;
import glasshouse.app.web.run.RunRoutes;
import glasshouse.app.web.run.Runs;
import glasshouse.app.web.text.BookRoutes;
import glasshouse.app.web.work.Records;
import glasshouse.app.web.work.WorkQueue;
import glasshouse.app.web.world.Books;
import glasshouse.app.web.world.WorldRoutes;
import glasshouse.app.web.world.Worlds;
import glasshouse.lab.life.search.Sought;
import glasshouse.lab.result.data.Version;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Supplier;

/// The studio: a door, the routes behind it, and the work that goes on while pages are looked at.
public final class Studio implements AutoCloseable {
  private static final String CONTRACT = "/glasshouse/app/openapi.yaml";
  private static final String NOTICE =
      "A laboratory inside a synthetic society. Nobody here is real, nothing here can score"
          + " anybody who is, and nothing here is a forecast.";

  private final Records records;
  private final WorkQueue queue;
  private final List<Route> routes;
  private final Door door;

  /// What a studio is made of.
  ///
  /// @param project folder of the project: scenarios and rulebooks
  /// @param home folder in which runs are kept
  /// @param template the report page with a place for the data
  public record Parts(
      Laboratory laboratory,
      Machine machine,
      Path project,
      Path home,
      Supplier<String> template,
      Door.Setting setting,
      Duration heartbeat) {}

  private Studio(Records records, WorkQueue queue, List<Route> routes, Door door) {
    this.records = records;
    this.queue = queue;
    this.routes = routes;
    this.door = door;
  }

  /// Opens a studio. Runs that waited when the last server ended go on.
  public static Studio open(Parts parts) throws IOException {
    Records records =
        Records.open(parts.home())
            .orElseThrow(() ->
                new UserException(
                    ExitCode.LOCKED,
                    "another studio works in %s; stop it, or choose another folder with --home"
                        .formatted(parts.home())));
    var events = new Events(parts.heartbeat());
    var queue = new WorkQueue();
    var worlds = new Worlds(parts.project());
    var runs =
        new Runs(
            new Runs.Parts(
                parts.laboratory(),
                parts.machine(),
                parts.template(),
                worlds,
                records,
                queue,
                events,
                Problems::refusal));
    var experiments =
        new Experiments(
            new Experiments.Parts(
                worlds, records, queue, events, parts.machine().cores(), Problems::refusal));
    List<Route> routes = new ArrayList<>();
    routes.add(Route.read("/api/about", _ -> Answer.json(about(parts))));
    routes.add(Route.read("/api/openapi.yaml", _ -> contract()));
    routes.add(Route.read("/api/events", _ -> new Answer.Stream(events)));
    routes.addAll(new WorldRoutes(worlds).all());
    routes.addAll(new BookRoutes(new Books(worlds), parts.project()).all());
    routes.addAll(new RunRoutes(runs).all());
    routes.addAll(new ResultRoutes(runs).all());
    routes.addAll(new LifeRoutes(runs).all());
    routes.addAll(new SceneRoutes().all());
    routes.addAll(new ExperimentRoutes(experiments).all());
    Thread.ofPlatform().daemon().name("studio-warm").start(worlds::warm);
    Door door = Door.open(parts.setting(), routes, events, Problems::refusal);
    return new Studio(records, queue, List.copyOf(routes), door);
  }

  private static SequencedMap<String, Object> about(Parts parts) {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("synthetic", true);
    json.put("version", Version.NUMBER);
    json.put("cores", parts.machine().cores());
    json.put("threads", parts.machine().cores());
    json.put("commands", parts.project().toAbsolutePath().normalize());
    json.put(
        "kinds",
        Arrays.stream(Sought.values())
            .map(kind -> Map.of("kind", kind.word(), "title", kind.title()))
            .toList());
    json.put("notice", NOTICE);
    return json;
  }

  private static Answer contract() throws IOException {
    try (InputStream text = Studio.class.getResourceAsStream(CONTRACT)) {
      if (text == null) {
        throw new IOException("the description of the routes is not built in");
      }
      String yaml = new String(text.readAllBytes(), StandardCharsets.UTF_8);
      return new Answer.Text("application/yaml", yaml);
    }
  }

  /// Returns the routes, but for the one that opens a session.
  public List<Route> routes() {
    return routes;
  }

  /// Returns the door.
  public Door door() {
    return door;
  }

  /// Closes the door, stops what is at work, and frees the folder.
  @Override
  public void close() throws IOException {
    door.close();
    queue.close();
    records.close();
  }
}
