// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.words;

import glasshouse.app.laboratory.IndicatorText;
import glasshouse.app.terminal.Quantity;
import glasshouse.lab.scenario.Parameter;
import glasshouse.lab.scenario.Scenario;
import java.util.Map;

/// Parameters and indicators in words: the numbers that go in, and the numbers that come out.
public final class NumberWords {
  private NumberWords() {}

  /// Returns a parameter with its two presets, its range and its evidence.
  public static String of(Scenario scenario, Parameter parameter) {
    var page = new Page(scenario, "Parameter", parameter.key(), parameter.meaning());
    return page.head("The number")
        .facts(
            "symbol",
            parameter.symbol(),
            "unit",
            parameter.unit(),
            "essay",
            Quantity.number(parameter.essay()),
            "documented",
            Quantity.number(parameter.documented()),
            "range",
            parameter.range(),
            "evidence",
            page.cite(parameter.mark(), parameter.sources()) + "; " + Page.mark(parameter.mark()),
            "change it",
            "glasshouse run %s --set %s=VALUE".formatted(scenario.id(), parameter.key()))
        .toString();
  }

  /// Returns an indicator with its formula and the claims it answers.
  public static String of(IndicatorText indicator) {
    return new Page(Map.of(), "Indicator " + indicator.id(), indicator.title())
        .text(indicator.meaning())
        .head("The measure")
        .facts(
            "formula",
            indicator.formula(),
            "unit",
            indicator.unit(),
            "answers",
            indicator.claims().isEmpty() ? "no claim" : String.join(", ", indicator.claims()),
            "needs truth",
            indicator.truth() ? "yes: only a simulation knows it, a real auditor would not" : "no")
        .toString();
  }
}
