// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.words;

import glasshouse.app.terminal.Quantity;
import glasshouse.lab.scenario.City;
import glasshouse.lab.scenario.OperatorProfile;
import glasshouse.lab.scenario.Parameter;
import glasshouse.lab.scenario.Scenario;
import glasshouse.lab.scenario.Series;
import glasshouse.lab.scenario.ServiceKind;
import glasshouse.rulebook.Mark;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A scenario in words.
public final class ScenarioWords {
  private ScenarioWords() {}

  /// Returns what the world is, whom it holds, and how well its numbers are known.
  public static String of(Scenario scenario) {
    var page =
        new Page(scenario.sources(), "Scenario " + scenario.id(), scenario.title())
            .text(scenario.about())
            .head("By default")
            .facts(
                "people",
                Quantity.count(scenario.people())
                    + " synthetic people for "
                    + Quantity.large(scenario.realPeople())
                    + " real ones",
                "time",
                "%s from %s".formatted(Quantity.of(scenario.years(), "year"), scenario.start()),
                "seeds",
                "%d, the first is %d".formatted(scenario.seeds(), scenario.seed()),
                "arms",
                String.join(", ", scenario.defaultArms()),
                "folder",
                scenario.folder().toString(),
                "digest",
                scenario.digest());
    arms(page, scenario);
    places(page, scenario);
    services(page, scenario);
    operators(page, scenario);
    series(page, scenario);
    return page.head("Evidence of its %d parameters".formatted(scenario.parameters().size()))
        .facts(evidence(scenario))
        .head("Deeds and sources")
        .facts(
            "deeds",
            "%d kinds: %s"
                .formatted(
                    scenario.deeds().size(),
                    scenario.deeds().stream()
                        .map(deed -> deed.deed() + " " + deed.name())
                        .collect(Collectors.joining(", "))),
            "sources",
            Integer.toString(scenario.sources().size()))
        .toString();
  }

  private static void arms(Page page, Scenario scenario) {
    var arms = Page.columns("arm", "what it is");
    scenario.arms().values().forEach(arm -> arms.row(arm.arm(), arm.title()));
    var books = Page.columns("rulebook", "what it is");
    scenario.rulebooks().values().forEach(book -> books.row(book.rulebook(), book.title()));
    page.head("Arms").table(arms).head("Rulebooks").table(books);
  }

  private static void places(Page page, Scenario scenario) {
    var cities = Page.columns("city", "province", "adopts", "operator", "evidence");
    for (City city : scenario.cities()) {
      cities.row(
          city.city(),
          city.province(),
          city.adopts().toString(),
          city.operator() == null ? "drawn" : city.operator(),
          page.cite(city.adoptsMark(), city.sources()));
    }
    page.head(
            "%d provinces; %d cities adopt by name and date"
                .formatted(scenario.provinces().size(), scenario.cities().size()))
        .table(cities);
  }

  private static void services(Page page, Scenario scenario) {
    var services = Page.columns("service", "requests/yr", "ages", "what it is");
    for (ServiceKind service : scenario.services()) {
      services.row(
          service.service(),
          Quantity.number(service.demand()),
          service.fromAge() + "-" + service.toAge(),
          service.title() + " " + page.cite(service.mark(), service.sources()));
    }
    page.head("Services with a gate").table(services);
  }

  private static void operators(Page page, Scenario scenario) {
    var operators = Page.columns("operator", "share", "wrong person", "what it is");
    for (OperatorProfile operator : scenario.operators()) {
      operators.row(
          operator.operator(),
          Page.share(operator.share()),
          Page.share(operator.wrongPerson()),
          operator.title() + " " + page.cite(operator.mark(), operator.sources()));
    }
    page.head("Operators").table(operators);
  }

  private static void series(Page page, Scenario scenario) {
    var table = Page.columns("published series", "figures", "fitted until", "what it counts");
    for (Series series : scenario.series()) {
      table.row(
          series.series(),
          Integer.toString(series.points().size()),
          series.fitUntil().toString(),
          "%s (%s)".formatted(series.title(), series.unit()));
    }
    page.head("Held against").table(table);
  }

  private static String[] evidence(Scenario scenario) {
    return Arrays.stream(Mark.values())
        .flatMap(mark -> Stream.of(Long.toString(count(scenario, mark)), Page.mark(mark)))
        .toArray(String[]::new);
  }

  private static long count(Scenario scenario, Mark mark) {
    return scenario.parameters().stream().map(Parameter::mark).filter(mark::equals).count();
  }
}
