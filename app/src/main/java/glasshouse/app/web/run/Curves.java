// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.web.run;

import glasshouse.app.laboratory.Census;
import glasshouse.app.web.http.Body;
import glasshouse.lab.report.Curve;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// What a run shows while it lives: for each seed, a point at each census.
final class Curves {
  private Curves() {}

  static SequencedMap<String, Object> live(Run run) {
    List<Object> series = new ArrayList<>();
    for (Curve curve : Curve.all(run.plan().scenario(), run.plan().people())) {
      SequencedMap<String, Object> row = new LinkedHashMap<>();
      row.put("id", curve.id());
      row.put("title", curve.title());
      row.put("unit", curve.unit());
      row.put("indicator", curve.indicator());
      series.add(row);
    }
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("synthetic", true);
    json.put("run", run.id());
    json.put("series", series);
    json.put("points", run.censuses().stream().map(census -> point(run, census)).toList());
    return json;
  }

  static SequencedMap<String, Object> point(Run run, Census census) {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("run", run.id());
    json.put("seed", census.seed());
    json.put("week", census.week());
    json.put("date", run.plan().scenario().start().plusWeeks(census.week()));
    json.put("arms", census.arms());
    return json;
  }

  static SequencedMap<String, Object> json(List<Census> censuses) {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    for (Census census : censuses) {
      json.put(census.seed() + "-" + census.week(), census.arms());
    }
    return json;
  }

  static List<Census> read(Body body) {
    List<Census> censuses = new ArrayList<>();
    for (String key : body.keys()) {
      String[] address = key.split("-", 2);
      SequencedMap<String, SequencedMap<String, Double>> arms = new LinkedHashMap<>();
      Body point = body.part(key).orElseThrow();
      for (String arm : point.keys()) {
        arms.put(arm, point.numbers(arm));
      }
      censuses.add(new Census(Integer.parseInt(address[0]), Integer.parseInt(address[1]), arms));
    }
    return censuses;
  }
}
