// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.words;

import glasshouse.lab.scenario.ArmText;
import glasshouse.lab.scenario.Parameter;
import glasshouse.lab.scenario.Scenario;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An arm in words.
public final class ArmWords {
  private ArmWords() {}

  /// Returns what is in force where, since when, and which parameters differ.
  public static String of(Scenario scenario, ArmText arm) {
    var page =
        new Page(scenario, "Arm", arm.arm(), arm.title())
            .text(arm.about())
            .head("In force")
            .facts(
                "everywhere",
                book(scenario, arm.national()),
                "in cities",
                book(scenario, arm.local()),
                "cities",
                arm.rollout().waveOne()
                    ? "those of the first wave adopt on their own dates"
                    : "none adopts by itself",
                "all others",
                Objects.toString(arm.rollout().everywhere(), "never"),
                "parameters",
                preset(arm));
    if (!arm.set().isEmpty()) {
      var table = Page.columns("parameter", "here", "column says", "what it is");
      for (Map.Entry<String, Double> setting : arm.set().entrySet()) {
        for (Parameter parameter : scenario.parameters()) {
          if (parameter.key().equals(setting.getKey())) {
            table.row(
                parameter.key(),
                setting.getValue().toString(),
                Double.toString(parameter.value(arm.preset())),
                parameter.meaning() + " " + page.cite(parameter.mark(), parameter.sources()));
          }
        }
      }
      page.head("Parameters that differ").table(table);
    }
    return page.cite(arm.sources()).toString();
  }

  private static String preset(ArmText arm) {
    return switch (arm.preset()) {
      case NONE -> "no regime";
      case ESSAY -> "the column of the essay";
      case DOCUMENTED -> "the column of documented practice";
    };
  }

  private static String book(Scenario scenario, @Nullable String id) {
    if (id == null) {
      return "no rulebook";
    }
    var book = scenario.rulebooks().get(id);
    return book == null ? id : "%s (%s)".formatted(id, book.title());
  }
}
