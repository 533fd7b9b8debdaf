// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.cli;

import glasshouse.app.laboratory.IndicatorText;
import glasshouse.app.terminal.Paragraph;
import glasshouse.app.terminal.Quantity;
import glasshouse.app.terminal.TextTable;
import glasshouse.lab.scenario.ArmText;
import glasshouse.lab.scenario.DeedKind;
import glasshouse.lab.scenario.Scenario;
import glasshouse.lab.scenario.ScenarioException;
import glasshouse.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `glasshouse list`: what there is to run and to show.
@Command(
    name = "list",
    description = "List scenarios, arms, rulebooks, deeds and indicators.",
    footer = {"", "Any name in the lists can be given to: glasshouse show NAME"})
final class ListCommand implements Callable<Integer> {
  private final Session session;

  @Option(
      names = "--in",
      paramLabel = "SCENARIO",
      description = "Whose arms, rulebooks and deeds. Default: those of every scenario.")
  private @Nullable String in;

  @Option(names = "--json", description = "Print one JSON object and nothing else.")
  private boolean json;

  ListCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws ScenarioException {
    List<Scenario> scenarios = new ArrayList<>();
    for (String name : in == null ? session.shelf().names() : List.of(in)) {
      scenarios.add(session.shelf().read(name));
    }
    if (json) {
      session.console().json(json(scenarios));
    } else {
      session.console().result(text(scenarios));
    }
    return 0;
  }

  private String text(List<Scenario> scenarios) {
    var text = new StringJoiner("\n\n");
    var worlds = table("scenario", "people", "years", "seeds", "what it is");
    for (Scenario scenario : scenarios) {
      worlds.row(
          scenario.id(),
          Quantity.count(scenario.people()),
          Integer.toString(scenario.years()),
          Integer.toString(scenario.seeds()),
          scenario.title());
    }
    text.add(worlds.toString());
    for (Scenario scenario : scenarios) {
      text.add(contents(scenario));
    }
    var indicators = table("indicator", "unit", "what it measures");
    for (IndicatorText indicator : session.laboratory().indicators()) {
      indicators.row(indicator.id(), indicator.unit(), indicator.title());
    }
    return text.add(indicators.toString()).toString();
  }

  private static String contents(Scenario scenario) {
    var text = new StringJoiner("\n\n");
    text.add("In scenario " + scenario.id());
    var arms = table("arm", "what it is");
    for (ArmText arm : scenario.arms().values()) {
      boolean ran = scenario.defaultArms().contains(arm.arm());
      arms.row(arm.arm(), arm.title() + (ran ? " (runs by default)" : ""));
    }
    var books = table("rulebook", "in force", "rules", "what it is");
    for (Rulebook book : scenario.rulebooks().values()) {
      books.row(
          book.rulebook(),
          book.inForce().toString(),
          Integer.toString(book.rules().size()),
          book.title());
    }
    var deeds = table("deed", "name", "type", "what it is");
    for (DeedKind deed : scenario.deeds()) {
      deeds.row(deed.deed(), deed.name(), type(deed), deed.title());
    }
    return text.add(arms.toString()).add(books.toString()).add(deeds.toString()).toString();
  }

  private static String type(DeedKind deed) {
    return switch (deed.type()) {
      case PROHIBITED -> "prohibited";
      case DISFAVOURED -> "disfavoured";
      case GOOD -> "good";
    };
  }

  private static TextTable table(String... head) {
    return new TextTable(Paragraph.WIDTH, head);
  }

  private SequencedMap<String, Object> json(List<Scenario> scenarios) {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("scenarios", scenarios.stream().map(ListCommand::json).toList());
    json.put(
        "indicators", session.laboratory().indicators().stream().map(ListCommand::json).toList());
    return json;
  }

  private static SequencedMap<String, Object> json(Scenario scenario) {
    SequencedMap<String, Object> json = item("scenario", scenario.id(), scenario.title());
    json.put("people", scenario.people());
    json.put("years", scenario.years());
    json.put("seeds", scenario.seeds());
    json.put("default_arms", scenario.defaultArms());
    json.put(
        "arms",
        scenario.arms().values().stream().map(arm -> item("arm", arm.arm(), arm.title())).toList());
    json.put(
        "rulebooks",
        scenario.rulebooks().values().stream()
            .map(book -> item("rulebook", book.rulebook(), book.title()))
            .toList());
    json.put(
        "deeds",
        scenario.deeds().stream().map(deed -> item("deed", deed.deed(), deed.title())).toList());
    return json;
  }

  private static SequencedMap<String, Object> json(IndicatorText indicator) {
    SequencedMap<String, Object> json = item("indicator", indicator.id(), indicator.title());
    json.put("unit", indicator.unit());
    return json;
  }

  private static SequencedMap<String, Object> item(String kind, String id, String title) {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put(kind, id);
    json.put("title", title);
    return json;
  }
}
