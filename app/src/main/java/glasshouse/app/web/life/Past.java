// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.web.life;

import glasshouse.app.web.run.Runs;
import glasshouse.lab.life.PastRun;
import glasshouse.lab.life.PastRunException;
import glasshouse.lab.life.Reliving;
import glasshouse.lab.registry.Entry;
import glasshouse.lab.registry.Registry;
import glasshouse.lab.result.ManifestException;
import glasshouse.lab.scenario.ScenarioException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Finished runs, opened to live parts of them again. What was opened or lived is kept for the next
/// question, the last few of each; one question at a time lives people.
final class Past {
  private static final int OPEN_RUNS = 4;
  private static final int KEPT_LISTS = 8;

  private final Runs runs;
  private final Map<String, Reliving> opened = recent(OPEN_RUNS);
  private final Map<List<Object>, List<Entry>> lists = recent(KEPT_LISTS);

  Past(Runs runs) {
    this.runs = runs;
  }

  private static <K, V> Map<K, V> recent(int most) {
    return new LinkedHashMap<>(16, .75f, true) {
      private static final long serialVersionUID = 1;

      @Override
      protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
      }
    };
  }

  /// What is asked of a run.
  interface Question<T> {
    T ask(Reliving reliving)
        throws IOException, ManifestException, ScenarioException, PastRunException;
  }

  /// Asks a seed of a finished run.
  synchronized <T> T ask(String run, int replicate, Question<T> question)
      throws IOException, ManifestException, ScenarioException, PastRunException {
    var folder = runs.finished(run);
    String key = run + "/" + replicate;
    Reliving known = opened.get(key);
    if (known == null) {
      known = new Reliving(PastRun.open(folder), replicate);
      opened.put(key, known);
    }
    return question.ask(known);
  }

  /// Returns the adults of a city at the end of the run, or of all of them for an empty name.
  synchronized List<Entry> entries(
      String run, int replicate, Registry registry, int arm, String city) {
    List<Object> key = List.of(run, replicate, arm, city);
    List<Entry> known = lists.get(key);
    if (known == null) {
      known = registry.entries(town -> city.isEmpty() || town.place().name().equals(city));
      lists.put(key, known);
    }
    return known;
  }
}
