// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.web.learn;

import glasshouse.app.web.http.Answer;
import glasshouse.app.web.http.Asked;
import glasshouse.app.web.http.Body;
import glasshouse.app.web.http.Refusal;
import glasshouse.app.web.http.Route;
import glasshouse.lab.learn.Play;
import glasshouse.lab.learn.Played;
import glasshouse.lab.learn.Scene;
import glasshouse.lab.learn.Scenes;
import glasshouse.lab.learn.Slider;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// The eight scenes, and living one.
public final class SceneRoutes {
  private static final long USUAL_SEED = 1;

  /// Routes to all scenes.
  public SceneRoutes() {}

  /// Returns the routes.
  public List<Route> all() {
    return List.of(
        Route.read("/api/learn/scenes", _ -> list()),
        Route.change("/api/learn/scenes/{scene}", SceneRoutes::play));
  }

  private static Answer list() {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("synthetic", true);
    json.put("scenes", Scenes.all().stream().map(SceneRoutes::row).toList());
    return Answer.json(json);
  }

  private static SequencedMap<String, Object> row(Scene scene) {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("scene", scene.scene());
    json.put("number", scene.number());
    json.put("title", scene.title());
    json.put("people", scene.people());
    json.put("weeks", scene.weeks());
    json.put("shows", scene.shows());
    json.put("sliders", scene.sliders());
    return json;
  }

  private static Answer play(Asked asked) {
    String name = asked.id("scene");
    Scene scene =
        Scenes.of(name)
            .orElseThrow(() ->
                Refusal.unknown(
                    "there is no scene \"%s\"; there are %s"
                        .formatted(
                            name,
                            String.join(", ", Scenes.all().stream().map(Scene::scene).toList()))));
    Body body = asked.body().only("seed", "sliders");
    Long seed = body.whole("seed");
    Map<String, Double> sliders = body.numbers("sliders");
    List<String> known = scene.sliders().stream().map(Slider::slider).toList();
    for (String slider : sliders.keySet()) {
      if (!known.contains(slider)) {
        throw Refusal.wrong(
            "scene %s has no slider \"%s\"; its sliders: %s"
                .formatted(name, slider, String.join(", ", known)));
      }
    }
    return Answer.json(json(Play.of(scene, seed == null ? USUAL_SEED : seed, sliders)));
  }

  private static SequencedMap<String, Object> json(Played played) {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("synthetic", true);
    json.put("scene", played.scene().scene());
    json.put("seed", played.seed());
    json.put("sliders", played.sliders());
    json.put("people", played.scene().people());
    json.put("weeks", played.scene().weeks());
    json.put("milliseconds", played.milliseconds());
    json.put("dots", played.dots());
    json.put("numbers", played.figures());
    json.put("series", played.lines());
    return json;
  }
}
