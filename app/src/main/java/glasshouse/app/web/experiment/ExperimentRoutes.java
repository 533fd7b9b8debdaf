// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.web.experiment;

import glasshouse.app.web.http.Answer;
import glasshouse.app.web.http.Asked;
import glasshouse.app.web.http.Route;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Screenings: the list, one, ordering and stopping.
public final class ExperimentRoutes {
  private final Experiments experiments;

  /// Routes to these experiments.
  public ExperimentRoutes(Experiments experiments) {
    this.experiments = experiments;
  }

  /// Returns the routes.
  public List<Route> all() {
    return List.of(
        Route.read("/api/experiments", _ -> list()),
        Route.change(
            "/api/experiments",
            asked -> Answer.later(experiments.order(Screening.read(asked.body())).json())),
        Route.read(
            "/api/experiments/{experiment}",
            asked -> Answer.json(experiments.trial(asked.id("experiment")).json())),
        Route.change("/api/experiments/{experiment}/cancel", this::cancel));
  }

  private Answer list() {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("synthetic", true);
    json.put("experiments", experiments.all().stream().map(Trial::json).toList());
    return Answer.json(json);
  }

  private Answer cancel(Asked asked) throws IOException {
    asked.body().only();
    return Answer.later(experiments.cancel(asked.id("experiment")).json());
  }
}
