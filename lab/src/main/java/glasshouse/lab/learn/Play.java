// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.learn;

import glasshouse.kernel.Crew;
import glasshouse.lab.validate.toy.Life;
import glasshouse.lab.validate.toy.ToyWorld;
import glasshouse.lab.validate.toy.Watcher;
import glasshouse.society.Nation;
import glasshouse.society.Replay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// Lives a scene: once as a nation, which shows what reaches the people from outside, and once more
/// with somebody who hears everything.
public final class Play {
  private static final int SHOWN = 1;

  private Play() {}

  /// Lives a scene to its end.
  ///
  /// @param seed its luck
  /// @param wanted positions of sliders; others stand where they begin, and none leaves its range
  public static Played of(Scene scene, long seed, Map<String, Double> wanted) {
    long start = System.nanoTime();
    SequencedMap<String, Double> sliders = new LinkedHashMap<>();
    for (Slider slider : scene.sliders()) {
      double value = wanted.getOrDefault(slider.slider(), slider.value());
      sliders.put(slider.slider(), slider.within(value));
    }
    Script script = Scenes.script(scene);
    ToyWorld world =
        script.stage().set(new ToyWorld(scene.people(), seed), name -> value(sliders, name));
    Nation.Setup setup = world.setup(scene.weeks());
    try (Crew crew = new Crew(1);
        Life life = Life.of(setup, crew, Watcher.NOBODY);
        Replay replay = new Replay(setup, life.nation().outside(), List.of(SHOWN), 0)) {
      var heard = new Hearing(setup.worlds().get(SHOWN), scene.people(), scene.weeks());
      var without = new Hearing(setup.worlds().getFirst(), scene.people(), scene.weeks());
      replay.listen(SHOWN, heard);
      replay.listen(0, without);
      replay.live();
      List<Dot> dots = heard.dots(replay, replay.district(SHOWN));
      double milliseconds = (System.nanoTime() - start) / 1e6;
      var telling = new Telling(script, heard, without, dots);
      return new Played(
          scene, seed, sliders, milliseconds, dots, telling.figures(), telling.lines());
    }
  }

  private static double value(Map<String, Double> sliders, String name) {
    Double value = sliders.get(name);
    if (value == null) {
      throw new IllegalArgumentException("a scene reads a slider it does not have: " + name);
    }
    return value;
  }
}
