// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.web.run;

import glasshouse.app.run.CostCheck;
import glasshouse.app.terminal.UserException;
import glasshouse.app.web.http.Answer;
import glasshouse.app.web.http.Asked;
import glasshouse.app.web.http.Route;
import glasshouse.lab.scenario.ScenarioException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Ordering runs, watching them, stopping them.
public final class RunRoutes {
  private final Runs runs;

  /// Routes to these runs.
  public RunRoutes(Runs runs) {
    this.runs = runs;
  }

  /// Returns the routes.
  public List<Route> all() {
    return List.of(
        Route.change("/api/estimate", this::estimate),
        Route.read("/api/runs", _ -> list()),
        Route.change("/api/runs", asked -> later(runs.order(Order.read(asked.body())))),
        Route.read("/api/runs/{run}", asked -> Answer.json(runs.run(asked.id("run")).whole())),
        Route.change("/api/runs/{run}/cancel", asked -> later(runs.cancel(bare(asked)))),
        Route.change("/api/runs/{run}/resume", asked -> later(runs.resume(bare(asked)))),
        Route.read(
            "/api/runs/{run}/live", asked -> Answer.json(Curves.live(runs.run(asked.id("run"))))));
  }

  private static String bare(Asked asked) {
    asked.body().only();
    return asked.id("run");
  }

  private static Answer later(Run run) {
    return Answer.later(run.json());
  }

  private Answer list() {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("synthetic", true);
    json.put("runs", runs.all().stream().map(Run::json).toList());
    return Answer.json(json);
  }

  private Answer estimate(Asked asked) throws IOException, ScenarioException {
    Order order = Order.read(asked.body());
    CostCheck check = runs.estimate(order);
    SequencedMap<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("seconds", check.cost().seconds());
    json.put("memory_bytes", check.cost().memoryBytes());
    json.put("disk_bytes", check.cost().diskBytes());
    json.put("candidates", check.cost().candidates());
    json.put("refused", refusal(check));
    json.put("command", runs.commandOf(order));
    return Answer.json(json);
  }

  private static @Nullable String refusal(CostCheck check) {
    try {
      check.refuse();
      return null;
    } catch (UserException e) {
      return e.getMessage();
    }
  }
}
