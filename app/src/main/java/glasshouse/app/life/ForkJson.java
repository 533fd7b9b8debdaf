// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.life;

import glasshouse.lab.fork.Forked;
import glasshouse.lab.life.Line;
import glasshouse.lab.result.ManifestFacts;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A fork of history as JSON.
final class ForkJson {
  private ForkJson() {}

  /// Returns what became of it; every object of a person says that it is synthetic.
  static SequencedMap<String, Object> of(
      Forked forked, List<Forked.Change> changes, ManifestFacts.Fork origin, Path folder) {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("synthetic", true);
    json.put("parent", origin.parent());
    json.put("arm", origin.arm());
    json.put("forked", origin.forked());
    json.put("week", origin.week());
    json.put("set", origin.set());
    json.put("folder", folder.toString());
    json.put("result_digest", forked.findings().digest());
    json.put("seeds", forked.seeds().stream().map(ForkJson::seed).toList());
    json.put("first", forked.first().stream().map(ForkJson::example).toList());
    json.put("most_changed", forked.most().stream().map(ForkJson::example).toList());
    json.put("indicators", changes.stream().map(ForkJson::change).toList());
    return json;
  }

  private static SequencedMap<String, Object> seed(Forked.Seed seed) {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("seed", seed.seed());
    json.put("identical_until_digest", seed.digest());
    json.put("people", seed.people());
    json.put("parted", seed.parted());
    json.put(
        "weeks_until",
        List.of(seed.quantile(.1), seed.quantile(.25), seed.quantile(.5), seed.quantile(.9)));
    long[] sums = seed.byWeek().clone();
    Arrays.parallelPrefix(sums, Long::sum);
    json.put("parted_by_week", IntStream.range(0, sums.length).mapToObj(at -> sums[at]).toList());
    json.put("ended_differently", seed.twins());
    return json;
  }

  private static SequencedMap<String, Object> example(Forked.Example example) {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("synthetic", true);
    json.put("id", example.id().toString());
    json.put("parts_in_week", example.week());
    json.put("weeks_that_differ", example.weeks());
    json.put("before", example.parting().one().stream().map(Line::truth).toList());
    json.put("after", example.parting().other().stream().map(Line::truth).toList());
    return json;
  }

  private static SequencedMap<String, @Nullable Object> change(Forked.Change change) {
    SequencedMap<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("indicator", change.indicator());
    json.put("part", change.part());
    json.put("unit", change.unit());
    json.put("before", change.before());
    json.put("after", change.after());
    json.put("difference", change.difference().estimate());
    json.put("low", finite(change.difference().low()));
    json.put("high", finite(change.difference().high()));
    json.put("n", change.difference().n());
    return json;
  }

  private static @Nullable Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
