// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.web.world;

import glasshouse.app.web.http.Answer;
import glasshouse.app.web.http.Asked;
import glasshouse.app.web.http.Route;
import glasshouse.lab.result.data.AssumptionData;
import glasshouse.lab.scenario.ArmText;
import glasshouse.lab.scenario.Parameter;
import glasshouse.lab.scenario.Preset;
import glasshouse.lab.scenario.Scenario;
import glasshouse.lab.scenario.ScenarioException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Which scenarios there are, and what is in one.
public final class WorldRoutes {
  private static final long QUICK_PEOPLE = 4_000;
  private static final int QUICK_YEARS = 2;
  private static final int QUICK_SEEDS = 2;

  private final Worlds worlds;

  /// Routes to these scenarios.
  public WorldRoutes(Worlds worlds) {
    this.worlds = worlds;
  }

  /// Returns the routes.
  public List<Route> all() {
    return List.of(
        Route.read("/api/scenarios", this::list),
        Route.read("/api/scenarios/{scenario}", this::one));
  }

  private Answer list(Asked asked) throws ScenarioException {
    boolean isWhole = asked.number("library", 0, 0, 1) == 1;
    List<Object> rows = new ArrayList<>();
    for (String id : (isWhole ? worlds.folders() : worlds.own()).sequencedKeySet()) {
      rows.add(row(id, worlds.scenario(id)));
    }
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("synthetic", true);
    json.put("scenarios", rows);
    return Answer.json(json);
  }

  private Answer one(Asked asked) throws ScenarioException {
    String id = asked.id("scenario");
    Scenario scenario = worlds.scenario(id);
    SequencedMap<String, @Nullable Object> json = row(id, scenario);
    json.putFirst("synthetic", true);
    json.put("parameters", scenario.parameters().stream().map(WorldRoutes::parameter).toList());
    List<Object> cities = new ArrayList<>();
    scenario.cities().forEach(city -> cities.add(pair("city", city.city(), "province", city.province())));
    json.put("cities", cities);
    List<Object> services = new ArrayList<>();
    scenario
        .services()
        .forEach(service -> {
          SequencedMap<String, Object> row =
              pair("service", service.service(), "title", service.title());
          row.put("child", service.child());
          services.add(row);
        });
    json.put("services", services);
    List<Object> deeds = new ArrayList<>();
    scenario
        .deeds()
        .forEach(deed -> {
          SequencedMap<String, Object> row = pair("deed", deed.deed(), "title", deed.name());
          row.put("group", deed.group());
          deeds.add(row);
        });
    json.put("deeds", deeds);
    return Answer.json(json);
  }

  private static SequencedMap<String, Object> pair(
      String key, String value, String other, String otherValue) {
    SequencedMap<String, Object> pair = new LinkedHashMap<>();
    pair.put(key, value);
    pair.put(other, otherValue);
    return pair;
  }

  private static AssumptionData parameter(Parameter p) {
    return new AssumptionData(
        p.key(),
        p.symbol(),
        p.meaning(),
        p.unit(),
        p.essay(),
        p.documented(),
        p.low(),
        p.high(),
        p.mark().name(),
        p.sources());
  }

  private static SequencedMap<String, @Nullable Object> row(String id, Scenario scenario) {
    SequencedMap<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("scenario", id);
    json.put("title", scenario.title());
    json.put("about", scenario.about());
    json.put("start", scenario.start());
    json.put("people", scenario.people());
    json.put("years", scenario.years());
    json.put("seeds", scenario.seeds());
    json.put("seed", scenario.seed());
    json.put("digest", scenario.digest());
    json.put("arms", scenario.arms().values().stream().map(arm -> arm(id, scenario, arm)).toList());
    json.put("quick", quick(id, scenario));
    return json;
  }

  private static SequencedMap<String, @Nullable Object> arm(
      String id, Scenario scenario, ArmText arm) {
    SequencedMap<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("arm", arm.arm());
    json.put("title", arm.title());
    json.put("about", arm.about());
    json.put("default", scenario.defaultArms().contains(arm.arm()));
    json.put("reference", arm.preset() == Preset.NONE);
    json.put("national", arm.national() == null ? null : Books.id(id, arm.national()));
    json.put("local", arm.local() == null ? null : Books.id(id, arm.local()));
    return json;
  }

  /// An order that ends within seconds, to begin with.
  private static SequencedMap<String, Object> quick(String id, Scenario scenario) {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("scenario", id);
    json.put("arms", scenario.defaultArms());
    json.put("people", Math.min(scenario.people(), QUICK_PEOPLE));
    json.put("years", Math.min(scenario.years(), QUICK_YEARS));
    json.put("seeds", Math.min(scenario.seeds(), QUICK_SEEDS));
    json.put("seed", scenario.seed());
    json.put("settings", new LinkedHashMap<>());
    return json;
  }
}
