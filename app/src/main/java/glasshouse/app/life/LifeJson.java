// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.life;

import glasshouse.lab.life.Life;
import glasshouse.lab.life.Line;
import glasshouse.lab.life.Parting;
import glasshouse.lab.life.Trail;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// A life as JSON.
public final class LifeJson {
  private LifeJson() {}

  /// Returns a life; every object of it says that it is synthetic.
  public static SequencedMap<String, Object> of(Life life) {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("synthetic", true);
    json.put("person", person(life));
    json.put("arm", life.arm());
    json.put("lines", life.lines());
    json.put("avoidable", life.avoidable());
    json.put("trail", trail(life.trail()));
    return json;
  }

  private static SequencedMap<String, Object> person(Life life) {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("id", life.id().toString());
    json.put("sketch", life.sketch());
    return json;
  }

  private static SequencedMap<String, Object> trail(Trail trail) {
    List<Double> score = new ArrayList<>();
    List<Integer> tier = new ArrayList<>();
    List<Double> trust = new ArrayList<>();
    List<Double> loss = new ArrayList<>();
    List<Boolean> listed = new ArrayList<>();
    for (int week = 0; week < trail.weeks(); week++) {
      score.add(trail.score(week));
      tier.add(trail.tier(week));
      trust.add(trail.trust(week));
      loss.add(trail.loss(week));
      listed.add(trail.isListed(week));
    }
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("score", score);
    json.put("tier", tier);
    json.put("trust", trust);
    json.put("income_lost", loss);
    json.put("listed", listed);
    return json;
  }

  /// Returns the other life and where the two part.
  public static SequencedMap<String, @Nullable Object> of(Life twin, Parting parting) {
    SequencedMap<String, @Nullable Object> json = new LinkedHashMap<>(of(twin));
    json.put("parts_in_week", parting.week() < 0 ? null : parting.week());
    json.put("acts_otherwise_from_week", parting.deedWeek() < 0 ? null : parting.deedWeek());
    json.put("here", parting.one().stream().map(Line::truth).toList());
    json.put("there", parting.other().stream().map(Line::truth).toList());
    return json;
  }
}
