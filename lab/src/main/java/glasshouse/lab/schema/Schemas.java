// SPDX-License-Identifier: Apache-2.0

package glasshouse.lab.schema;

import glasshouse.lab.experiment.text.ExperimentText;
import glasshouse.lab.scenario.ArmText;
import glasshouse.lab.scenario.Profile;
import glasshouse.lab.scenario.text.ScenarioText;
import glasshouse.lab.scenario.text.Tables;
import glasshouse.rulebook.Rulebook;
import glasshouse.rulebook.text.schema.JsonSchemas;
import glasshouse.rulebook.vignette.Vignette;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Supplier;

/// The JSON Schemas of all files that people write: what `docs/schema` publishes.
public final class Schemas {
  private Schemas() {}

  /// A schema.
  ///
  /// @param files which files it is for, as a pattern that editors understand
  /// @param text the schema as JSON
  public record Schema(String files, Supplier<String> text) {}

  /// Returns all schemas by name.
  public static SequencedMap<String, Schema> all() {
    SequencedMap<String, Schema> all = new LinkedHashMap<>();
    add(all, "rulebook", "**/rulebooks/*.yaml", Rulebook.class);
    all.put(
        "vignettes", new Schema("**/vignettes/*.yaml", () -> JsonSchemas.ofList(Vignette.class)));
    add(all, "scenario", "**/scenario.yaml", ScenarioText.class);
    add(all, "experiment", "**/examples/*.yaml", ExperimentText.class);
    add(all, "arm", "**/arms/*.yaml", ArmText.class);
    add(all, "deeds", "**/deeds.yaml", Tables.Deeds.class);
    add(all, "operators", "**/operators.yaml", Tables.Operators.class);
    add(all, "parameters", "**/parameters.yaml", Tables.Parameters.class);
    add(all, "places", "**/places.yaml", Tables.Places.class);
    add(all, "profile", "**/profile.yaml", Profile.class);
    add(all, "series", "**/series.yaml", Tables.AllSeries.class);
    add(all, "services", "**/services.yaml", Tables.Services.class);
    add(all, "sources", "**/sources.yaml", Tables.Sources.class);
    return all;
  }

  private static void add(
      SequencedMap<String, Schema> all, String name, String files, Class<?> type) {
    all.put(name, new Schema(files, () -> JsonSchemas.of(type)));
  }
}
