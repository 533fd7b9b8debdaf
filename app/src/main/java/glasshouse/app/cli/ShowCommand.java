// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.cli;

import glasshouse.app.laboratory.IndicatorText;
import glasshouse.app.terminal.ExitCode;
import glasshouse.app.terminal.Suggestion;
import glasshouse.app.terminal.UserException;
import glasshouse.app.words.ArmWords;
import glasshouse.app.words.DeedWords;
import glasshouse.app.words.NumberWords;
import glasshouse.app.words.RulebookWords;
import glasshouse.app.words.ScenarioWords;
import glasshouse.lab.scenario.DeedKind;
import glasshouse.lab.scenario.Parameter;
import glasshouse.lab.scenario.Scenario;
import glasshouse.lab.scenario.ScenarioException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `glasshouse show`: one thing in words, with its sources.
@Command(
    name = "show",
    description = "Show a scenario, arm, rulebook, deed, parameter or indicator in words.")
final class ShowCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "NAME", description = "Any name of: glasshouse list")
  private String name = "";

  @Option(
      names = "--in",
      paramLabel = "SCENARIO",
      description = "Where to look. Default: every scenario, the largest first.")
  private @Nullable String in;

  @Option(names = "--json", description = "Print one JSON object and nothing else.")
  private boolean json;

  ShowCommand(Session session) {
    this.session = session;
  }

  /// Something that has the name.
  private record Match(String kind, Object value, Supplier<String> words) {}

  @Override
  public Integer call() throws ScenarioException {
    List<Match> matches = indicators();
    List<String> also = new ArrayList<>();
    var known = new TreeSet<String>();
    for (Scenario scenario : scenarios()) {
      List<Match> here = matches(scenario, known);
      if (matches.isEmpty()) {
        matches = here;
      } else if (!here.isEmpty()) {
        also.add(scenario.id());
      }
    }
    if (matches.isEmpty()) {
      throw new UserException(
          ExitCode.BAD_INPUT,
          "nothing here is called \"%s\"%s%n  see: glasshouse list"
              .formatted(name, Suggestion.of(name, known)));
    }
    print(matches);
    if (!also.isEmpty()) {
      session.console().note("also in: %s (say --in SCENARIO)".formatted(String.join(", ", also)));
    }
    return 0;
  }

  private List<Scenario> scenarios() throws ScenarioException {
    List<Scenario> scenarios = new ArrayList<>();
    List<String> names = session.shelf().names();
    if (in != null) {
      names = List.of(in);
    } else if (names.contains(name) || name.contains("/")) {
      names = List.of(name);
    }
    for (String scenario : names) {
      scenarios.add(session.shelf().read(scenario));
    }
    scenarios.sort(Comparator.comparingLong(Scenario::people).reversed());
    return scenarios;
  }

  private List<Match> indicators() {
    List<Match> matches = new ArrayList<>();
    for (IndicatorText indicator : session.laboratory().indicators()) {
      if (indicator.id().equalsIgnoreCase(name)) {
        matches.add(new Match("indicator", indicator(indicator), () -> NumberWords.of(indicator)));
      }
    }
    return matches;
  }

  private static SequencedMap<String, Object> indicator(IndicatorText indicator) {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("id", indicator.id());
    json.put("title", indicator.title());
    json.put("unit", indicator.unit());
    json.put("formula", indicator.formula());
    json.put("meaning", indicator.meaning());
    json.put("claims", indicator.claims());
    json.put("truth", indicator.truth());
    return json;
  }

  private List<Match> matches(Scenario scenario, Set<String> known) {
    List<Match> matches = new ArrayList<>();
    known.add(scenario.id());
    if (scenario.id().equals(name) || name.contains("/")) {
      matches.add(new Match("scenario", scenario, () -> ScenarioWords.of(scenario)));
    }
    known.addAll(scenario.arms().keySet());
    var arm = scenario.arms().get(name);
    if (arm != null) {
      matches.add(new Match("arm", arm, () -> ArmWords.of(scenario, arm)));
    }
    known.addAll(scenario.rulebooks().keySet());
    var book = scenario.rulebooks().get(name);
    if (book != null) {
      matches.add(new Match("rulebook", book, () -> RulebookWords.of(scenario, book)));
    }
    for (DeedKind deed : scenario.deeds()) {
      known.add(deed.name());
      if (deed.name().equals(name) || deed.deed().equals(name.toUpperCase(Locale.ROOT))) {
        matches.add(new Match("deed", deed, () -> DeedWords.of(scenario, deed)));
      }
    }
    for (Parameter parameter : scenario.parameters()) {
      known.add(parameter.key());
      if (parameter.key().equals(name)) {
        matches.add(new Match("parameter", parameter, () -> NumberWords.of(scenario, parameter)));
      }
    }
    return matches;
  }

  private void print(List<Match> matches) {
    if (json) {
      SequencedMap<String, Object> object = new LinkedHashMap<>();
      matches.forEach(match -> object.put(match.kind(), match.value()));
      session.console().json(object);
    } else {
      session
          .console()
          .result(
              String.join("\n\n\n", matches.stream().map(match -> match.words().get()).toList()));
    }
  }
}
